# Definitions and what the checker says of them.
TESTS += tests/forms/forms.t
EXTRA_DIST += tests/forms schema/permit.rng
