/* Rules of the workflow and the licence. */
#include "base/text.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

/* Of a licence's number, so that it fits where it is kept. */
enum { NUMBER_MOST = 100 };

static void
stage_ids(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->nstages; i++)
		for (size_t k = 0; k < i && i < FIELDS_MOST; k++)
			if (!strcmp(p->stages[k]->id, p->stages[i]->id)) {
				mistake(r->m, p->stages[i]->where, "id tahap \"%s\" "
					"dipakai dua kali (yang pertama di baris %d); "
					"pilih nama lain", p->stages[i]->id,
					p->stages[k]->where.line);
				r->doubt |= DOUBT_WAY;
				break;
			}
}

/* The sum of days may not pass the limit that the office promises. A stage
 * whose clock is stopped takes none of them. */
static void
days(struct reader *r)
{
	const struct node *flow = node_child(r->root, "workflow");
	const struct permit *p = r->p;
	const struct stage *over = NULL;
	int64_t sum = 0;

	if (!flow || !node_get(flow, "days"))
		return;
	for (size_t i = 0; i < p->nstages; i++) {
		if (p->stages[i]->clock_stopped)
			continue;
		sum += p->stages[i]->days;
		if (sum > p->days && !over)
			over = p->stages[i];
	}
	if (over)
		mistake(r->m, node_at(r->stage_nodes[over->index], "days"), "tahap "
			"\"%s\": jumlah hari semua tahap %d, melebihi batas days=\"%d\" "
			"di <workflow> (baris %d)", over->id, (int)sum, p->days,
			node_at(flow, "days").line);
}

static void
after_sign(struct reader *r, const struct stage *sign)
{
	for (size_t i = (size_t)sign->index + 1; i < r->p->nstages; i++) {
		const struct stage *s = r->p->stages[i];

		if (s->kind == STAGE_HANDOVER && s->index == sign->index + 1)
			continue;
		mistake(r->m, s->where, "tahap \"%s\": sesudah tahap tanda tangan "
			"\"%s\" hanya boleh ada satu tahap kind=\"handover\"",
			s->id, sign->id);
		return;
	}
}

static void
signing(struct reader *r)
{
	const struct permit *p = r->p;
	const struct stage *sign = NULL;
	size_t errors = r->m->errors;
	int signs = 0;

	for (size_t i = 0; i < p->nstages; i++) {
		const struct stage *s = p->stages[i];

		if (s->kind == STAGE_HANDOVER && (size_t)s->index + 1 < p->nstages &&
		    !sign)
			mistake(r->m, s->where, "tahap \"%s\": kind=\"handover\" harus "
				"tahap terakhir", s->id);
		if (s->kind != STAGE_SIGN)
			continue;
		signs++;
		if (!p->licence && !node_child(r->root, "licence"))
			mistake(r->m, s->where, "tahap \"%s\": kind=\"sign\" hanya ada "
				"bila izin ini punya <licence>", s->id);
		else if (sign)
			mistake(r->m, s->where, "tahap \"%s\": hanya boleh satu tahap "
				"kind=\"sign\"; yang pertama \"%s\" di baris %d", s->id,
				sign->id, sign->where.line);
		if (!sign)
			sign = s;
		if (node_attr(r->stage_nodes[i], "relevant"))
			mistake_odd(r->m, node_at(r->stage_nodes[i], "relevant"),
				"tahap \"%s\": bila tahap tanda tangan ini dilewati, "
				"surat izin tidak terbit", s->id);
	}
	if (p->licence && !sign && p->nstages)
		mistake(r->m, p->licence->where, "surat izin: <licence> perlu satu tahap "
			"kind=\"sign\" di <workflow>");
	/* Of two signatures nobody knows yet which one is meant. */
	if (p->licence && signs == 1)
		after_sign(r, sign);
	if (r->m->errors != errors)
		r->doubt |= DOUBT_WAY;
}

/* One {…} of a licence's number, from p to its end. */
static void
placeholder(struct reader *r, struct where w, const char *p, size_t len,
	bool *seq, bool *year)
{
	const char *word = arena_strndup(r->scratch, p, len);
	struct guess g;

	if (!strncmp(word, "seq:", 4) && len == 5 && word[4] >= '1' &&
	    word[4] <= '9') {
		*seq = true;
	} else if (!strncmp(word, "seq", 3)) {
		*seq = true;
		mistake(r->m, w, "surat izin: \"{%s}\" tidak tepat; tulis {seq:4}, angka "
			"urut 4 angka", word);
	} else if (!strcmp(word, "year")) {
		*year = true;
	} else if (strcmp(word, "month") && strcmp(word, "month-roman")) {
		guess_begin(&g, word);
		guess_words(&g, "year month month-roman seq");
		*year |= !strcmp(g.best, "year");
		*seq |= !strcmp(g.best, "seq");
		mistake(r->m, w, "surat izin: \"{%s}\" tidak dikenal di nomor izin; "
			"pilih {seq:4}, {year}, {month} atau {month-roman}%s", word,
			guess_end(r->scratch, &g));
	}
}

static void
number(struct reader *r)
{
	struct where w = node_at(r->licence_node, "number");
	const char *s = r->p->licence->number;
	bool seq = false, year = false;

	if (s && utf8_length(s) > NUMBER_MOST)
		mistake(r->m, w, "surat izin: nomor izin terlalu panjang; paling banyak "
			"%d huruf", NUMBER_MOST);
	while (s && *s) {
		size_t n = strcspn(s, "{}"), len;

		s += n;
		if (!*s)
			break;
		len = strcspn(s + 1, "{}");
		if (*s == '}' || s[1 + len] != '}') {
			mistake(r->m, w, "surat izin: kurung kurawal di number=\"%s\" "
				"tidak berpasangan", r->p->licence->number);
			return;
		}
		placeholder(r, w, s + 1, len, &seq, &year);
		s += len + 2;
	}
	if (seq && !year)
		mistake(r->m, w, "surat izin: {seq} dimulai lagi dari 1 setiap tahun, "
			"jadi {year} harus ada juga di nomor izin");
	else if (!seq && r->p->licence->number)
		mistake(r->m, w, "surat izin: nomor izin perlu {seq:4}, angka urut, agar "
			"setiap izin bernomor lain");
}

static void
validity(struct reader *r)
{
	static const char *const ends[] = { "valid-until", "valid-days",
		"valid-months" };
	const char *first = NULL;

	for (size_t i = 0; i < COUNT(ends); i++) {
		if (!node_attr(r->licence_node, ends[i]))
			continue;
		if (first)
			mistake(r->m, node_at(r->licence_node, ends[i]), "surat izin: "
				"masa berlaku ditulis dua kali, \"%s\" dan \"%s\"; pilih "
				"satu", first, ends[i]);
		first = ends[i];
	}
}

static void
payment(struct reader *r)
{
	const struct node *fee = node_child(r->root, "fee");

	if (fee && r->p->fee.n == 0 && !node_child(fee, "line"))
		mistake_odd(r->m, fee->where, "biaya: <fee> belum punya <line>, jadi "
			"izin ini gratis; tulis barisnya, atau hapus <fee>");
	if (fee)
		return;
	for (size_t i = 0; i < r->p->nstages; i++)
		if (r->p->stages[i]->kind == STAGE_PAYMENT)
			mistake_odd(r->m, r->p->stages[i]->where, "tahap \"%s\": ada "
				"tahap pembayaran, tetapi tidak ada <fee>",
				r->p->stages[i]->id);
}

void
permit_workflow_rules(struct reader *r)
{
	stage_ids(r);
	days(r);
	signing(r);
	payment(r);
	if (r->p->licence) {
		number(r);
		validity(r);
	}
}
