/* Reading a definition, from its file or from its canonical form. */
#include <stdio.h>
#include "base/conf.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

const char *const component_names[COMPONENTS] = {
	[C_DASAR_HUKUM] = "dasar-hukum", [C_PERSYARATAN] = "persyaratan",
	[C_PROSEDUR] = "prosedur", [C_JANGKA_WAKTU] = "jangka-waktu",
	[C_BIAYA] = "biaya", [C_PRODUK] = "produk", [C_SARANA] = "sarana",
	[C_KOMPETENSI] = "kompetensi", [C_PENGAWASAN] = "pengawasan",
	[C_PENGADUAN] = "pengaduan", [C_PELAKSANA] = "pelaksana",
	[C_JAMINAN_PELAYANAN] = "jaminan-pelayanan",
	[C_JAMINAN_KEAMANAN] = "jaminan-keamanan", [C_EVALUASI] = "evaluasi",
};

const char *const role_names[ROLES] = {
	[ROLE_FRONT] = "front", [ROLE_VERIFIER] = "verifier",
	[ROLE_TECHNICAL] = "technical", [ROLE_SECTION] = "section",
	[ROLE_SECRETARY] = "secretary", [ROLE_DIRECTOR] = "director",
	[ROLE_TREASURER] = "treasurer",
};

/* Whether the tree is a permit at all. A forgotten namespace is the usual
 * reason why it is not; then it is told once and read as ours. */
static bool
is_permit(struct reader *r)
{
	struct node *root = r->root;

	if (strcmp(root->name, "permit")) {
		mistake(r->m, root->where, "elemen terluar harus <permit xmlns=\""
			PERMIT_NS "\">, bukan <%s>", root->name);
		return false;
	}
	if (root->foreign) {
		mistake(r->m, root->where, "izin: tulis xmlns=\"" PERMIT_NS "\" di "
			"<permit>, persis begitu");
		return false;
	}
	return true;
}

int
permit_zone(const struct reader *r)
{
	return r->c->conf ? r->c->conf->zone : 8;
}

bool
permit_wrong(const struct reader *r)
{
	return r->m->errors > r->before;
}

/* What can be judged without knowing all of the definition. */
static void
judge(struct reader *r)
{
	permit_parts(r);
	permit_judge(r);
	permit_tables(r);
	permit_build(r);
	permit_rules(r);
}

/* What could not be read may hold what the rest needs. */
static void
judge_meaning(struct reader *r)
{
	permit_expressions(r);
	permit_texts(r);
	if (r->blind)
		return;
	permit_order(r);
	permit_fee(r);
	permit_examples(r);
	if (!permit_wrong(r) && !permit_canon(r))
		mistake(r->m, r->root->where, "izin: terlalu besar; paling banyak 8 "
			"MiB dengan semua bagian dan daftarnya");
}

static bool
read_main(struct reader *r)
{
	struct where w = { r->file, 1 };
	char *data;
	size_t len;

	if (!permit_file(r, r->file, w, &data, &len))
		return false;
	r->root = permit_tree(r, r->file, data, len);
	return r->root && is_permit(r);
}

enum lk_err
permit_read(struct ctx *c, struct arena *a, int dirfd, const char *file,
	struct mistakes *m, const struct permit **permit)
{
	struct reader r = { .c = c, .keep = a, .scratch = arena_new(), .m = m,
		.before = m->errors, .dirfd = dirfd };
	bool wrong;

	r.file = arena_strdup(a, file);
	if (read_main(&r)) {
		judge(&r);
		judge_meaning(&r);
	}
	wrong = permit_wrong(&r) || r.blind;
	mistakes_sort(m);
	arena_free(&r.scratch);
	if (wrong)
		return LK_EINVAL;
	*permit = r.p;
	return LK_OK;
}

/*
 * The body was judged when it was stored. Rules may have become stricter since
 * then; what was sent under it must be readable for ever, so that only what
 * its structure and expressions need can fail here.
 */
enum lk_err
permit_parse(struct ctx *c, struct arena *a, const char *body, size_t len,
	struct permit **permit)
{
	struct arena *scratch = arena_new();
	struct mistakes m;
	struct reader r = { .c = c, .keep = a, .scratch = scratch, .m = &m,
		.dirfd = -1 };
	enum lk_err err = LK_OK;
	char *copy;

	mistakes_init(&m, scratch);
	r.file = arena_strdup(a, "");
	copy = arena_memdup(scratch, body, len + 1);
	copy[len] = '\0';
	r.root = permit_tree(&r, r.file, copy, len);
	if (!r.root || !is_permit(&r)) {
		err = fail(c, LK_EFAULT, "stored definition is no permit: %s",
			m.n ? m.list[0].words : "?");
	} else {
		permit_judge(&r);
		permit_build(&r);
		permit_field_rules(&r);
		m.errors = 0;
		permit_expressions(&r);
		permit_order(&r);
		permit_fee(&r);
		if (m.errors || !permit_canon(&r))
			err = fail(c, LK_EFAULT, "stored definition %s: %s",
				r.p->id ? r.p->id : "?",
				m.n ? m.list[m.n - 1].words : "too big");
		else
			permit_texts(&r);
		if (err == LK_OK)
			permit_examples_stored(&r);
	}
	arena_free(&scratch);
	if (err == LK_OK)
		*permit = r.p;
	return err;
}
