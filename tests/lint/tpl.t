#!/bin/sh
# Rules for templates that a script can check: what ctemplate's escaping does
# not see, markup, and the names that C and templates share.
tpl="$srcdir/cgi-bin/tpl"
names=$(mktemp -d)
trap 'rm -rf "$names"' EXIT
found="$names/found"
. "$srcdir/tests/lint/lint.sh"

# Templates on one line each, without comments: FILE:TEXT.
flat() {
	for f in "$tpl"/*.tpl; do
		printf '%s: ' "${f##*/}"
		tr '\n\t' '  ' <"$f" | sed 's/{{!/\x01/g; s/}}/\x02/g; s/\x01[^\x02]*\x02//g; s/\x02/}}/g'
		echo
	done
}

# The tags of all templates, one a line: FILE: <tag …>
tags() {
	flat | awk '{
		name = $1
		s = $0
		while (match(s, /<[a-zA-Z][^<>]*>/)) {
			print name " " substr(s, RSTART, RLENGTH)
			s = substr(s, RSTART + RLENGTH)
		}
	}'
}

# 1. What gets around escaping
grep -n -e ':none' -e '{{%' "$tpl"/*.tpl >"$found"
is_empty 'no template turns escaping off'
tags | grep -E ' (formaction|xlink:href|srcset|poster|ping|srcdoc|data-[a-z-]+)="[^"]*\{\{' |
	grep -vE ' data-(keadaan|angka)="\{\{[A-Z_]+\}\}"' >"$found"
is_empty 'no marker stands in an attribute that is not checked'
tags | grep -E ' on[a-z]+=| style=|<(script|style)[ >]' |
	grep -v '<script src="{{JS}}" defer\( data-[a-z]*="_{[^{}"]*}"\)*>' >"$found"
is_empty 'no script or style stands in a page'
tags | grep -E '<\{\{|[ "]\{\{[A-Z_:]+\}\}(=| |>)|\{\{/[A-Z_]+\}\}=' >"$found"
is_empty 'no marker makes a tag or an attribute'
flat | grep -oE '^[a-z_0-9]*\.tpl|="[^"]*"' | grep '^=' |
	awk '{ s = $0; o = gsub(/\{\{#/, "", s); s = $0; c = gsub(/\{\{\//, "", s); if (o != c) print }' >"$found"
is_empty 'no section begins or ends between quotes alone'
tags | sed 's/{{[^}]*}}//g; s/"[^"]*"/""/g' | grep -E ' [a-z-]+=([^" ]|$)' >"$found"
is_empty 'all attributes stand in double quotes'
tags | grep -E 'href="[^"]*\?[^"]*=\{\{[A-Z_]+\}\}' |
	grep -v '={{OTHER_LANG}}' >"$found"
is_empty 'a value in a query is escaped as one'
flat | grep -oE '<textarea[^>]*>[^<]*' | grep -E '\{\{[A-Z_]+\}\} *$' >"$found"
is_empty 'line ends in a textarea survive'
grep -nE '(src|href|action)="(https?:)?//' "$tpl"/*.tpl | grep -v 'https://wa.me/' >"$found"
is_empty 'nothing is fetched from elsewhere'

# 2. Markup
flat | awk -v void=' area base br col hr img input link meta source track wbr ' '
function close_all() { while (depth > 0) { print name ": <" open[depth] "> is not closed"; depth-- } }
{
	name = $1; sub(/:$/, "", name)
	s = $0; sub(/^[^ ]* /, "", s)
	gsub(/\{\{[^}]*\}\}/, "", s)
	depth = 0
	while (match(s, /<\/?[a-zA-Z][a-zA-Z0-9]*[^<>]*>/)) {
		tag = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
		word = tag; gsub(/^<\/?|[ >\/].*$/, "", word)
		word = tolower(word)
		if (index(void, " " word " ") || tag ~ /\/>$/) continue
		if (tag ~ /^<\//) {
			if (depth == 0 || open[depth] != word) { print name ": </" word "> ends nothing"; depth = 0; next }
			depth--
		} else open[++depth] = word
	}
	close_all()
}' >"$found"
is_empty 'every element is closed where it was opened'
for f in "$tpl"/*.tpl; do
	case $f in */layout.tpl) continue ;; esac
	grep -q '^<title>' "$f" || continue
	[ "$(grep -c '<h1' "$f")" -eq 1 ] || echo "${f##*/}"
done >"$found"
is_empty 'a page has one h1'
tags | grep -E '<(input|select|textarea)' | grep -v 'type="hidden"' | grep -v ' id="' >"$found"
is_empty 'every control has an id'
tags | grep 'id="masalah"' | grep -v ' role="alert" tabindex="-1" autofocus' >"$found"
is_empty 'every list of problems is heard and has the focus'
tags | grep -E '<(input|button)[^>]* required' >"$found"
is_empty 'the browser judges no answer'
grep -n 'capture' "$tpl"/*.tpl >"$found"
is_empty 'no control hides the gallery'
for f in "$tpl"/*.tpl "$tpl"/*.txt; do
	grep -q "tpl/${f##*/}" "$srcdir"/cgi-bin/tpl/local.mk || echo "${f##*/}"
done >"$found"
is_empty 'every template is installed'

# 3. Names that C sets, and templates show
grep -rhoE 'view_(set|setf|int|some|show|add|include|hidden|problems?|questions?|file_question)\([^;]*' \
	--include='*.c' -z "$srcdir"/cgi-bin | tr '\0' '\n' | grep -oE '"[A-Z][A-Z0-9_]*"' | tr -d '"' |
	sort -u >"$names/c"
grep -rhoE '"[A-Z][A-Z0-9_]*"' --include='*.c' "$srcdir"/cgi-bin | tr -d '"' | sort -u >"$names/strings"
cat "$tpl"/*.tpl | tr '\n' ' ' | grep -oE '\{\{[#>]?[A-Z][A-Z0-9_]*' | sed 's/{{[#>]\{0,1\}//' |
	sort -u >"$names/tpl"
# The loader's, the constants, and what layout.tpl and error.tpl offer to all programs.
printf '%s\n' BODY TITLE LANG OTHER_LANG \
	BASE CSS HOURS OFFICE PHONE PHONE_DIALLED WHATSAPP \
	HIDDEN NOT_FOUND FORBIDDEN EXPIRED INVALID METHOD CHANGED TOO_BIG THROTTLED \
	DOWN FAULT WAIT REF WORDS ADDRESS CODE KIND LINK HREF WORD OFFICER OFFICER_NAME TOKEN >"$names/known"
sort -u "$names/known" "$names/strings" >"$names/set"
sed 's/^IF_//' "$names/tpl" | sort -u | comm -23 - "$names/set" >"$found"
is_empty 'every marker of a template is set by some program'
sed 's/^IF_//' "$names/tpl" | sort -u >"$names/shown"
comm -23 "$names/c" "$names/shown" >"$found"
is_empty 'every name that C sets is shown by some template'
printf '%s\n' BASE CSS HOURS LANG OFFICE OTHER_LANG PHONE PHONE_DIALLED WHATSAPP |
	comm -12 - "$names/c" >"$found"
is_empty 'no value has the name of a constant'
grep -rhoE '"[a-z_0-9]+\.tpl"' --include='*.c' "$srcdir"/cgi-bin | tr -d '"' | sort -u |
	while read -r f; do [ -f "$tpl/$f" ] || echo "$f"; done >"$found"
is_empty 'every template that C names is there'

# 4. Translation
po="$names/en.po"
(cd "$srcdir" && msgcat --use-first conf/locale/en*.po) >"$po"
awk -f "$srcdir/tests/lint/texts.awk" "$tpl"/*.tpl "$tpl"/*.txt >"$names/loket.pot"
msgmerge --quiet --no-fuzzy-matching --no-wrap "$po" "$names/loket.pot" |
	msgattrib --untranslated --no-obsolete --no-wrap |
	grep -E '^(#:|msgid "[^"])' >"$found"
is_empty 'every text has an English one'
# Of two that differ only the first is used, whatever the other means.
cat "$srcdir"/conf/locale/en*.po | awk '
	/^msgid/ { id = $0 }
	/^msgstr/ && id != "msgid \"\"" {
		if (id in said && said[id] != $0) print id " | " $0
		said[id] = $0
	}' >"$found"
is_empty 'a text has the same English in every part'
sed -n 's/ = .*//p' "$tpl/kata.txt" | sort | uniq -d >"$found"
is_empty 'no key has two words'
sed -n '/ = /{/= _{/!p;}' "$tpl/kata.txt" >"$found"
is_empty 'every word is marked for translation'
msgattrib --only-fuzzy --no-obsolete "$po" >"$found"
is_empty 'no translation is a guess'
msgcat --no-wrap "$po" | awk '
	function markers(s,    out, n, list, i, j, t) {
		n = 0
		# Only a translation has what view_int() shows of one and of several.
		gsub(/\{\{[#\/][A-Z]+_(ONE|MANY)\}\}/, "", s)
		while (match(s, /\{\{[^}]*\}\}|<[^>]*>/)) {
			list[++n] = substr(s, RSTART, RLENGTH)
			s = substr(s, RSTART + RLENGTH)
		}
		for (i = 2; i <= n; i++)
			for (j = i; j > 1 && list[j] < list[j - 1]; j--) {
				t = list[j]; list[j] = list[j - 1]; list[j - 1] = t
			}
		out = ""
		for (i = 1; i <= n; i++) if (list[i] != list[i - 1]) out = out list[i]
		return out
	}
	/^msgid/ { id = $0 }
	/^msgstr/ && markers(id) != markers($0) { print id " | " $0 }' >"$found"
is_empty 'a translation has the markers of its text'
for f in "$srcdir"/conf/locale/*.po; do
	grep -q "^	conf/locale/${f##*/}\( \\\\\)*\$" "$srcdir/conf/locale/local.mk" || echo "${f##*/}"
done >"$found"
is_empty 'every translation is compiled'

echo "1..$n"
exit $failed
