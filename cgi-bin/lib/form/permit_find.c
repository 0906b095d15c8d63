/* Look-ups in a definition. Permits are small: a walk is as fast as a table. */
#include "form/field.h"
#include "form/permit.h"

const char *
text_in(const struct text *t, const char *lang)
{
	if (lang && !strcmp(lang, "en") && t->en)
		return t->en;
	return t->id ? t->id : "";
}

const struct page *
permit_page(const struct permit *p, const char *id)
{
	for (size_t i = 0; i < p->npages; i++)
		if (!strcmp(p->pages[i]->id, id))
			return p->pages[i];
	return NULL;
}

const struct field *
permit_field(const struct permit *p, const struct repeat *in, const char *name)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->repeat == in &&
		    !strcmp(p->fields[i]->name, name))
			return p->fields[i];
	return NULL;
}

const struct repeat *
permit_repeat(const struct permit *p, const char *name)
{
	for (size_t i = 0; i < p->nrepeats; i++)
		if (!strcmp(p->repeats[i]->name, name))
			return p->repeats[i];
	return NULL;
}

bool
permit_question(const struct permit *p, const char *name, const struct field **f,
	const struct repeat **r)
{
	const char *dot = strchr(name, '.');
	size_t n = dot ? (size_t)(dot - name) : strlen(name);

	*r = NULL;
	for (size_t i = 0; i < p->nrepeats && !*r; i++)
		if (strlen(p->repeats[i]->name) == n &&
		    !strncmp(p->repeats[i]->name, name, n))
			*r = p->repeats[i];
	*f = dot && !*r ? NULL : permit_field(p, dot ? *r : NULL,
		dot ? dot + 1 : name);
	if (*f)
		*r = (*f)->repeat;
	return *f || (!dot && *r);
}

const struct stage *
permit_stage(const struct permit *p, const char *id)
{
	for (size_t i = 0; i < p->nstages; i++)
		if (!strcmp(p->stages[i]->id, id))
			return p->stages[i];
	return NULL;
}

const struct text *
permit_message(const struct permit *p, const char *state)
{
	for (size_t i = 0; i < p->nmessages; i++)
		if (!strcmp(p->messages[i].on, state))
			return &p->messages[i].text;
	return NULL;
}

const struct reason *
permit_reason(const struct permit *p, const char *code)
{
	for (size_t i = 0; i < p->nreasons; i++)
		if (!strcmp(p->reasons[i].code, code))
			return &p->reasons[i];
	return NULL;
}

const struct list *
permit_list(const struct permit *p, const char *id)
{
	for (size_t i = 0; i < p->nlists; i++)
		if (!strcmp(p->lists[i]->id, id))
			return p->lists[i];
	return NULL;
}

const struct item *
list_item(const struct list *l, const char *value)
{
	for (size_t i = 0; i < l->n; i++)
		if (!strcmp(l->items[i].value, value))
			return &l->items[i];
	return NULL;
}

bool
permit_may_follow(const struct permit *p)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->type->value == VALUE_FILE &&
		    !p->fields[i]->page->stage && p->fields[i]->later)
			return true;
	return false;
}

bool
permit_has_param(const struct permit *p, const char *name)
{
	for (size_t i = 0; i < p->nparams; i++)
		if (!strcmp(p->params[i].name, name))
			return true;
	return false;
}

const struct parameter *
permit_param_on(const struct permit *p, const char *name, int64_t day)
{
	const struct parameter *best = NULL;

	for (size_t i = 0; i < p->nparams; i++) {
		const struct parameter *q = &p->params[i];

		if (strcmp(q->name, name) || q->from > day)
			continue;
		if (!best || q->from >= best->from)
			best = q;
	}
	return best;
}

bool
permit_param(const struct permit *p, const char *name, int64_t day,
	double *value)
{
	const struct parameter *q = permit_param_on(p, name, day);

	if (q)
		*value = q->value;
	return q != NULL;
}

const char *
param_label(struct arena *a, const struct permit *p, const char *name,
	const char *lang)
{
	char *words;

	for (size_t i = p->nparams; i-- > 0;)
		if (!strcmp(p->params[i].name, name) && p->params[i].label.id)
			return text_in(&p->params[i].label, lang);
	words = arena_strdup(a, name);
	for (char *s = words; *s; s++)
		if (*s == '_')
			*s = ' ';
	if (*words >= 'a' && *words <= 'z')
		*words += 'A' - 'a';
	return words;
}

bool
permit_fee_confirmed(const struct permit *p, int64_t day)
{
	for (size_t i = 0; i < p->nparams; i++) {
		const struct parameter *q = &p->params[i];

		if (q->in_fee && q->unconfirmed &&
		    permit_param_on(p, q->name, day) == q)
			return false;
	}
	return true;
}

bool
permit_is_open(const struct permit *p, int64_t day)
{
	return p->status != PERMIT_CLOSED &&
	       (p->opens == NO_DAY || day >= p->opens) &&
	       (p->closes == NO_DAY || day <= p->closes);
}
