/* What every unit test starts with. cmocka's fail() is not ours. */
#ifndef LOKET_UNIT_H
#define LOKET_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>
#undef fail

/* Says what is wrong, and fails the test. */
#define test_wrong(...) do { \
	print_error(__VA_ARGS__); \
	_fail(__FILE__, __LINE__); \
} while (0)

#endif
