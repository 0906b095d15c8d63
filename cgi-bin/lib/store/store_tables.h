/* The statement tables of all store modules, for store.c's list. */
#ifndef LOKET_STORE_TABLES_H
#define LOKET_STORE_TABLES_H

#include "store/store.h"

/* A new module adds its row here and in store.c's list. */
enum { TABLE_SESSION, TABLE_THROTTLE, TABLE_APPLICATION, TABLE_CASE,
	TABLE_DEFINITION, TABLE_AUDIT, TABLE_OFFICER, TABLE_LOGIN, TABLE_DESK,
	TABLE_LICENCE, TABLE_SETUP, TABLE_DOCUMENT, TABLE_SIGNER,
	TABLE_VERIFY, TABLE_CLOCK, TABLE_BOARD, TABLE_BOARD_CASE, TABLE_MISS, TABLE_STOP,
	TABLE_ABSENCE, TABLE_PC, TABLE_OUTBOX, TABLE_PRACTICE, TABLE_DEMO,
	TABLE_FOLLOW, TABLE_PIN, TABLE_ROOM, TABLE_PULSE, TABLE_WORD, TABLES };

extern const struct store_table store_absence_table, store_session_table,
	store_throttle_table,
	store_application_table, store_case_table, store_definition_table,
	store_audit_table, store_officer_table, store_login_table,
	store_desk_table, store_licence_table, store_setup_table,
	store_document_table, store_signer_table, store_verify_table,
	store_clock_table, store_board_table,
	store_board_case_table, store_miss_table,
	store_stop_table, store_pc_table, store_outbox_table, store_practice_table,
	store_demo_table, store_follow_table, store_pin_table,
	store_room_table, store_pulse_table, store_word_table;

#endif
