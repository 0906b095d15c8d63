check_PROGRAMS += test_base
test_base_SOURCES = tests/unit/test_base.c tests/unit/unit.h
test_base_CFLAGS = $(UNIT_CFLAGS)
test_base_LDADD = $(UNIT_LDADD)
check_PROGRAMS += test_field
test_field_SOURCES = tests/unit/test_field.c tests/unit/unit.h
test_field_CFLAGS = $(UNIT_CFLAGS)
test_field_LDADD = $(UNIT_LDADD)
