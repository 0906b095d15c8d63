# The texts to translate, _{…}, of templates as a catalogue without
# translations: awk -f texts.awk FILE… > loket.pot
# A text is known by its words: white space in it counts as one blank.
function note(text) {
	gsub(/[ \t\r\n]+/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	if (text in seen)
		return
	seen[text] = 1
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	printf "#: %s\nmsgid \"%s\"\nmsgstr \"\"\n\n", name, text
}
function texts(s,    at, depth, ch, text) {
	while ((at = index(s, "_{")) > 0) {
		s = substr(s, at + 2)
		text = ""
		for (;;) {
			if (substr(s, 1, 2) == "{{") {
				at = index(s, "}}")
				text = text substr(s, 1, at + 1)
				s = substr(s, at + 2)
				continue
			}
			ch = substr(s, 1, 1)
			s = substr(s, 2)
			if (ch == "}" || ch == "")
				break
			text = text ch
		}
		note(text)
	}
}
BEGIN {
	print "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
}
FNR == 1 { if (whole != "") texts(whole); whole = ""; name = FILENAME; sub(/.*\//, "", name) }
/^#/ && name ~ /\.txt$/ { next }
{ whole = whole $0 "\n" }
END { texts(whole) }
