/* Numbers between doubles and decimal digits. */
#include <math.h>
#include <stdio.h>
#include "base/buf.h"
#include "form/expr.h"

enum { SETTLED = 13, FAITHFUL = 17 };

/* The decimal digits of v (not zero, finite) and the power of ten of the first. */
static void
digits_of(double v, int n, char *digits, int *power)
{
	char text[40];

	snprintf(text, sizeof(text), "%.*e", n - 1, fabs(v));
	digits[0] = text[0];
	memcpy(digits + 1, text + 2, (size_t)n - 1);
	digits[n] = '\0';
	*power = (int)strtol(strchr(text, 'e') + 1, NULL, 10);
}

/* Digits that are nearly a half are a half: 1.005 * 100 is 100.49999999999999. */
static void
round_up(char *digits, int *power)
{
	int i = SETTLED - 1;

	if (digits[SETTLED] < '5')
		return;
	while (i >= 0 && digits[i] == '9')
		digits[i--] = '0';
	if (i >= 0) {
		digits[i]++;
	} else {
		digits[0] = '1';
		(*power)++;
	}
}

double
number_settle(double v)
{
	char digits[FAITHFUL + 1], text[40];
	int power;

	if (!isfinite(v) || v == 0)
		return v;
	/* Nothing to do for whole numbers, and most are. */
	if (fabs(v) < 1e13 && v == floor(v))
		return v;
	digits_of(v, FAITHFUL, digits, &power);
	round_up(digits, &power);
	snprintf(text, sizeof(text), "%s%.*se%d", v < 0 ? "-" : "", SETTLED,
		digits, power - SETTLED + 1);
	return strtod(text, NULL);
}

/* Digits with a point where power says, without zeros at the end. */
static const char *
plain(struct arena *a, bool minus, const char *digits, int power)
{
	int n = (int)strlen(digits);
	struct buf b;

	while (n > 1 && digits[n - 1] == '0')
		n--;
	buf_init(&b, a, 400);
	buf_puts(&b, minus ? "-" : "");
	if (power < 0)
		buf_puts(&b, "0.");
	for (int i = power + 1; i < 0; i++)
		buf_putc(&b, '0');
	for (int i = 0; i < n || i <= power; i++) {
		if (i && i == power + 1)
			buf_putc(&b, '.');
		buf_putc(&b, i < n ? digits[i] : '0');
	}
	return b.data;
}

const char *
number_text(struct arena *a, double v)
{
	char digits[FAITHFUL + 1];
	int power = 0;

	if (!isfinite(v))
		return "";
	if (v == floor(v) && fabs(v) < 1e15)
		return arena_printf(a, "%lld", (long long)v);
	for (int n = 15; n <= FAITHFUL; n++) {
		char text[48];

		digits_of(v, n, digits, &power);
		snprintf(text, sizeof(text), "%c.%se%d", digits[0], digits + 1,
			power);
		if (strtod(text, NULL) == fabs(v))
			break;
	}
	return plain(a, v < 0, digits, power);
}
