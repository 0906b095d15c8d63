#include "form/permit_read.h"
void
permit_examples(struct reader *r)
{
	(void)r;
}
