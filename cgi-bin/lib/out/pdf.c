#include <glib.h>
#include "base/conf.h"
#include "base/date.h"
#include "out/pdf.h"
#include "out/sheet.h"

/* Two columns: what a thing is called, and what it is. */
enum {
	LABEL = 118,
	VALUE_LEFT = SHEET_LEFT + LABEL + 12,
	VALUE = SHEET_WIDTH - LABEL - 12,
	NUMBER = 18,			/* of a numbered line */
	GAP = 9,
	QR_SIDE = 88,
	QR_WHITE = 8,			/* white around it: four modules */
	SIGN_LEFT = SHEET_LEFT + 258,
	SIGN = SHEET_WIDTH - 258,
	CHECK = 236			/* how wide the words around the QR are */
};

/* What the draw functions get. */
struct work {
	const struct pdf_licence *l;
	const struct qr *qr;
	const struct pdf_lines *list;	/* the one that is drawn */
	const char *label;		/* of the last row, "Berlaku" */
	size_t i;			/* the row or line that is drawn */
	enum sheet_style style;		/* of the list's lines */
	double left, width;		/* where they stand */
};

static char *
upper(struct arena *a, const char *s)
{
	char *big = g_utf8_strup(s, -1), *kept = arena_strdup(a, big);

	g_free(big);
	return kept;
}

/*
 * "Dinas Penanaman Modal ... Kota Mataram" is two lines of a letterhead: whose
 * office it is stands above it. Without a kind of region it is one.
 */
static const char *
split_office(struct arena *a, const char *office, const char **region)
{
	static const char *const kinds[] = { " Kota ", " Kabupaten ",
		" Provinsi " };
	const char *at = NULL, *p;

	for (size_t i = 0; i < COUNT(kinds); i++)
		for (p = strstr(office, kinds[i]); p;
		     p = strstr(p + 1, kinds[i]))
			if (!at || p > at)
				at = p;
	*region = at ? arena_printf(a, "Pemerintah%s", at) : "";
	return at ? arena_strndup(a, office, (size_t)(at - office)) : office;
}

static void
draw_letterhead(struct sheet *s)
{
	struct ctx *c = sheet_ctx(s);
	const struct conf *conf = c->conf;
	const char *region, *office, *contact = conf->address;

	office = split_office(c->arena, conf->office_long, &region);
	if (*region)
		sheet_text(s, SHEET_GOVERNMENT, "P", SHEET_LEFT, SHEET_WIDTH,
			upper(c->arena, region));
	sheet_text(s, SHEET_OFFICE, "P", SHEET_LEFT, SHEET_WIDTH,
		upper(c->arena, office));
	if (*conf->phone)
		contact = arena_printf(c->arena, "%s%sTelepon %s", contact,
			*contact ? " · " : "", conf->phone);
	sheet_skip(s, 2);
	sheet_text(s, SHEET_CONTACT, "P", SHEET_LEFT, SHEET_WIDTH, contact);
	sheet_skip(s, 6);
	sheet_rule(s, 1.8);
	sheet_skip(s, 1.6);
	sheet_rule(s, 0.5);
}

static void
draw_line(struct sheet *s, const void *what)
{
	const struct work *w = what;
	struct arena *a = sheet_ctx(s)->arena;
	double y = sheet_at(s);

	sheet_tag(s, "LI");
	sheet_text(s, w->style, "Lbl", w->left, NUMBER,
		arena_printf(a, "%zu.", w->i + 1));
	sheet_move(s, y);
	sheet_text(s, w->style, "LBody", w->left + NUMBER, w->width - NUMBER,
		w->list->line[w->i]);
	sheet_end(s, "LI");
	sheet_skip(s, 2);
}

/* "Dasar", "Ketentuan": the word at the left, its numbered lines at the right;
 * nothing when there are none. keep: how much must find room below the last
 * line. */
static void
draw_list(struct sheet *s, const char *label, const struct pdf_lines *list,
	double keep)
{
	struct work one = { .list = list, .style = SHEET_BODY,
		.left = VALUE_LEFT, .width = VALUE };
	double height;

	if (!list->n)
		return;
	for (one.i = 0; one.i < list->n; one.i++) {
		height = sheet_height(s, draw_line, &one);
		if (one.i + 1 == list->n)
			height += keep;
		sheet_need(s, height);
		if (one.i == 0) {
			double y = sheet_at(s);

			sheet_text(s, SHEET_STRONG, "H2", SHEET_LEFT, LABEL,
				label);
			sheet_move(s, y);
			sheet_tag(s, "L");
		}
		draw_line(s, &one);
	}
	sheet_end(s, "L");
	sheet_skip(s, GAP);
}

static const char *
validity(struct arena *a, const struct pdf_licence *l)
{
	int64_t from = l->valid_from == NO_DAY ? l->signed_on : l->valid_from;

	if (l->valid_until == NO_DAY)
		return arena_printf(a, "sejak %s, tanpa batas waktu",
			date_long(a, from, "id"));
	return arena_printf(a, "%s sampai dengan %s", date_long(a, from, "id"),
		date_long(a, l->valid_until, "id"));
}

static void
draw_label(struct sheet *s, const void *what)
{
	const struct work *w = what;

	sheet_text(s, w->label ? SHEET_STRONG : SHEET_BODY, "TH", SHEET_LEFT,
		LABEL, w->label ? w->label : w->l->rows[w->i].label);
}

static void
draw_value(struct sheet *s, const void *what)
{
	const struct work *w = what;

	if (w->label)
		sheet_text(s, SHEET_STRONG, "TD", VALUE_LEFT, VALUE,
			validity(sheet_ctx(s)->arena, w->l));
	else
		sheet_text(s, SHEET_BODY, "TD", VALUE_LEFT, VALUE,
			w->l->rows[w->i].value);
}

/* A row, not torn where it need not be. The label is read before the value,
 * so it is drawn whole before it. */
static void
draw_row(struct sheet *s, const struct work *w, double keep)
{
	double label = sheet_height(s, draw_label, w);
	double value = sheet_height(s, draw_value, w), y;
	int page;

	sheet_need(s, (label > value ? label : value) + keep);
	sheet_need(s, label);
	y = sheet_at(s);
	page = sheet_page(s);
	sheet_tag(s, "TR");
	draw_label(s, w);
	sheet_move(s, y);
	draw_value(s, w);
	sheet_end(s, "TR");
	if (sheet_page(s) == page && sheet_at(s) < y + label)
		sheet_move(s, y + label);
	sheet_skip(s, 2.5);
}

static void
draw_rows(struct sheet *s, const struct work *w, double keep)
{
	struct work one = *w;

	sheet_tag(s, "Table");
	for (one.i = 0; one.i < w->l->n_rows; one.i++)
		draw_row(s, &one, 0);
	one.label = "Berlaku";
	sheet_skip(s, 2.5);
	draw_row(s, &one, keep);
	sheet_end(s, "Table");
	sheet_skip(s, GAP);
}

/* People type no "https://". */
static const char *
without_scheme(const char *address)
{
	const char *p = strstr(address, "://");

	return p ? p + 3 : address;
}

static void
draw_check(struct sheet *s, const struct work *w)
{
	struct ctx *c = sheet_ctx(s);
	double y = sheet_at(s);

	sheet_tag(s, "Figure");
	sheet_qr(s, w->qr, SHEET_LEFT, QR_SIDE);
	sheet_end(s, "Figure");
	sheet_move(s, y - 2);
	sheet_text(s, SHEET_SMALL, "P", SHEET_LEFT + QR_SIDE + 12,
		CHECK - QR_SIDE - 12, arena_printf(c->arena,
		"Siapa pun dapat memeriksa keaslian dan masa berlaku surat ini: "
		"pindai kode ini, atau buka %s%s/cek dan ketik nomornya.",
		without_scheme(c->conf->base_url), c->conf->base_path));
	if (sheet_at(s) < y + QR_SIDE)
		sheet_move(s, y + QR_SIDE);
	sheet_skip(s, QR_WHITE);
	sheet_link(s, w->l->address);
	sheet_text(s, SHEET_ADDRESS, "Span", SHEET_LEFT, CHECK, w->l->address);
	sheet_end(s, "Link");
}

static void
draw_signature(struct sheet *s, const struct work *w)
{
	struct ctx *c = sheet_ctx(s);
	const struct pdf_licence *l = w->l;

	if (*c->conf->city)
		sheet_text(s, SHEET_BODY, "P", SIGN_LEFT, SIGN, arena_printf(
			c->arena, "Ditetapkan di %s", c->conf->city));
	sheet_text(s, SHEET_BODY, "P", SIGN_LEFT, SIGN, arena_printf(c->arena,
		"pada tanggal %s", date_long(c->arena, l->signed_on, "id")));
	sheet_skip(s, 6);
	sheet_text(s, SHEET_BODY, "P", SIGN_LEFT, SIGN, arena_printf(c->arena,
		"%s,", l->position));
	sheet_skip(s, 8);
	sheet_text(s, SHEET_SMALL, "P", SIGN_LEFT, SIGN,
		"Ditandatangani secara elektronik");
	sheet_skip(s, 8);
	sheet_text(s, SHEET_STRONG, "P", SIGN_LEFT, SIGN, l->name);
	if (*l->rank)
		sheet_text(s, SHEET_BODY, "P", SIGN_LEFT, SIGN, l->rank);
	if (*l->id)
		sheet_text(s, SHEET_BODY, "P", SIGN_LEFT, SIGN,
			arena_printf(c->arena, "NIP %s", l->id));
}

/* Where it is checked at the left, who signed at the right. */
static void
draw_closing(struct sheet *s, const void *what)
{
	const struct work *w = what;
	double y, left;

	sheet_skip(s, QR_WHITE);
	y = sheet_at(s);
	draw_check(s, w);
	left = sheet_at(s);
	sheet_move(s, y);
	draw_signature(s, w);
	if (sheet_at(s) < left)
		sheet_move(s, left);
	sheet_skip(s, 2 * GAP);
}

/* Who else gets it: small, at the foot of the letter, as the offices do. */
static void
draw_copies(struct sheet *s, const void *what)
{
	const struct work *w = what;
	struct work one = { .list = &w->l->copies, .style = SHEET_SMALL,
		.left = SHEET_LEFT, .width = SHEET_WIDTH };

	if (!one.list->n)
		return;
	sheet_need(s, 3 * GAP + sheet_height(s, draw_line, &one));
	sheet_text(s, SHEET_SMALL, "H2", SHEET_LEFT, SHEET_WIDTH, "Tembusan:");
	sheet_tag(s, "L");
	for (; one.i < one.list->n; one.i++)
		draw_line(s, &one);
	sheet_end(s, "L");
}

/*
 * How much stands together at the end: the signature, and the copies where
 * they are few. Above it on the same page is the last condition, for a page
 * with nothing but a signature can be put behind any text.
 */
static double
end_height(struct sheet *s, const struct work *w)
{
	double closing = sheet_height(s, draw_closing, w) + 2 * GAP;
	double copies = sheet_height(s, draw_copies, w);

	return copies < closing ? closing + copies : closing;
}

static void
draw_licence(struct sheet *s, const void *what)
{
	const struct work *w = what;
	const struct pdf_licence *l = w->l;
	struct arena *a = sheet_ctx(s)->arena;
	double end = end_height(s, w);

	draw_letterhead(s);
	sheet_skip(s, 22);
	sheet_text(s, SHEET_TITLE, "H1", SHEET_LEFT, SHEET_WIDTH, l->title);
	sheet_skip(s, 3);
	sheet_text(s, SHEET_CENTRE, "P", SHEET_LEFT, SHEET_WIDTH,
		arena_printf(a, "Nomor: %s", l->number));
	sheet_skip(s, 18);
	draw_list(s, "Dasar", &l->basis, 0);
	draw_rows(s, w, l->clauses.n ? 0 : end);
	draw_list(s, "Ketentuan", &l->clauses, end);
	sheet_need(s, end);
	draw_closing(s, w);
	draw_copies(s, w);
}

enum lk_err
pdf_init(struct ctx *c)
{
	return sheet_init(c);
}

const char *
pdf_letters(void)
{
	return sheet_letters();
}

enum lk_err
pdf_licence(struct ctx *c, const struct pdf_licence *l, const void **pdf,
	size_t *len)
{
	struct qr qr;
	struct work w = { .l = l, .qr = &qr };
	struct sheet_info info = {
		.title = arena_printf(c->arena, "%s %s", l->title, l->number),
		.author = c->conf->office_long,
		.subject = l->title,
		.foot = arena_printf(c->arena, "Nomor %s", l->number),
		.lang = "id-ID",
		.figure = arena_printf(c->arena, "Kode QR ke %s", l->address)
	};

	TRY(qr_make(c, l->address, &qr));
	return sheet_make(c, &info, draw_licence, &w, pdf, len);
}
