/* What the files of class share. */
#ifndef LOKET_CLASS_H
#define LOKET_CLASS_H

#include "store/store_pc.h"
#include "web/web.h"

/* The officers' page of assisted PCs, and its buttons. */
handler class_pcs, class_pcs_deed;

#endif
