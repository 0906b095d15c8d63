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

#endif
