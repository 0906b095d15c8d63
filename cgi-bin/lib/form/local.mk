# The definition, the expressions, the answers: only users of libxml2 and PCRE2.
libloket_a_SOURCES += \
	cgi-bin/lib/form/answers.h cgi-bin/lib/form/expr.h \
	cgi-bin/lib/form/field.h cgi-bin/lib/form/form.h \
	cgi-bin/lib/form/mistake.h cgi-bin/lib/form/permit.h \
	cgi-bin/lib/form/answers.c cgi-bin/lib/form/answers_own.h \
	cgi-bin/lib/form/answers_xml.c cgi-bin/lib/form/answers_gone.c \
	cgi-bin/lib/form/expr.c cgi-bin/lib/form/expr_args.c cgi-bin/lib/form/expr_call.c \
	cgi-bin/lib/form/expr_day.c \
	cgi-bin/lib/form/expr_eval.c cgi-bin/lib/form/expr_function.c \
	cgi-bin/lib/form/expr_lex.c cgi-bin/lib/form/expr_number.c \
	cgi-bin/lib/form/expr_own.h cgi-bin/lib/form/expr_parse.c \
	cgi-bin/lib/form/expr_path.c cgi-bin/lib/form/expr_text.c \
	cgi-bin/lib/form/expr_type.c \
	cgi-bin/lib/form/expr_without.c \
	cgi-bin/lib/form/form.c cgi-bin/lib/form/form_check.c \
	cgi-bin/lib/form/form_doc.c cgi-bin/lib/form/form_flow.c \
	cgi-bin/lib/form/form_own.h cgi-bin/lib/form/form_price.c \
	cgi-bin/lib/form/form_show.c \
	cgi-bin/lib/form/form_warn.c cgi-bin/lib/form/form_when.c \
	cgi-bin/lib/form/merge.c cgi-bin/lib/form/merge.h \
	cgi-bin/lib/form/field.c cgi-bin/lib/form/field_choice.c \
	cgi-bin/lib/form/field_contact.c cgi-bin/lib/form/field_date.c \
	cgi-bin/lib/form/field_nik.c cgi-bin/lib/form/field_number.c \
	cgi-bin/lib/form/field_pattern.c cgi-bin/lib/form/field_text.c \
	cgi-bin/lib/form/field_types.h cgi-bin/lib/form/field_unit.c \
	cgi-bin/lib/form/form_sample.c cgi-bin/lib/form/permit_find.c
libloket_a_SOURCES += \
	cgi-bin/lib/form/mistake.c \
	cgi-bin/lib/form/permit.c \
	cgi-bin/lib/form/permit_attr.c \
	cgi-bin/lib/form/permit_build.c \
	cgi-bin/lib/form/permit_bytes.c \
	cgi-bin/lib/form/permit_canon.c \
	cgi-bin/lib/form/permit_close.c \
	cgi-bin/lib/form/permit_csv.c \
	cgi-bin/lib/form/permit_example.c \
	cgi-bin/lib/form/permit_expr.c \
	cgi-bin/lib/form/permit_fields.c \
	cgi-bin/lib/form/permit_fee.c \
	cgi-bin/lib/form/permit_file.c \
	cgi-bin/lib/form/permit_flow.c \
	cgi-bin/lib/form/permit_form.c \
	cgi-bin/lib/form/permit_judge.c \
	cgi-bin/lib/form/permit_mend.c \
	cgi-bin/lib/form/permit_never.c \
	cgi-bin/lib/form/permit_name.c cgi-bin/lib/form/permit_order.c \
	cgi-bin/lib/form/permit_part.c \
	cgi-bin/lib/form/permit_read.h \
	cgi-bin/lib/form/permit_play.c \
	cgi-bin/lib/form/permit_play.h \
	cgi-bin/lib/form/permit_rules.c \
	cgi-bin/lib/form/permit_scan.c \
	cgi-bin/lib/form/permit_scan.h \
	cgi-bin/lib/form/permit_shape.c \
	cgi-bin/lib/form/permit_table.c \
	cgi-bin/lib/form/permit_table.h \
	cgi-bin/lib/form/permit_tags.c \
	cgi-bin/lib/form/permit_tree.c \
	cgi-bin/lib/form/permit_version.c \
	cgi-bin/lib/form/permit_watch.c \
	cgi-bin/lib/form/permit_words.c \
	cgi-bin/lib/form/permit_words.h
