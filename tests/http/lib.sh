# Tests over HTTP, in TAP. A test sources this, calls start, looks at pages and
# says what it expects:
#
#	. "$srcdir/tests/http/lib.sh"
#	start
#	get /izin
#	check 'the list of permits is there' status_is 200
#	check 'it has a heading' xpath_is '//h1' 'Izin'
#	done_testing
#
# start takes the stack that tests/run keeps, or one of its own when there is
# none; start_own VAR=value... always takes one of its own, stopped at the end.
# The first unexpected error in a program's log fails the test.

srcdir=${srcdir:-$(cd "$(dirname "$0")/../.." && pwd -P)}
LOKET_DEMO_PASSWORD=${LOKET_DEMO_PASSWORD:-kata-sandi-uji-1}
export LOKET_DEMO_PASSWORD

tmp=$(mktemp -d)
count=0
failed=0
own_stack=
expected_errors='^$'
page=$tmp/page
head=$tmp/head
status=000
location=

clean_up() {
	if [ -n "$own_stack" ]; then
		"$srcdir/conf/quickstart" stop >/dev/null 2>&1
	fi
	rm -rf "$tmp"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

# ---- the stack ----

start() {
	if [ -n "${LOKET_TEST_DIR-}" ]; then
		LOKET_DIR=$LOKET_TEST_DIR
		use_stack
	else
		start_own "$@"
	fi
}

# A test of its own needs a port and a folder that nobody else has.
start_own() {
	LOKET_DIR=${LOKET_TEST_HOME:-$srcdir/var/test}/$(basename "$0" .t)
	LOKET_PORT=$((20000 + $$ % 20000))
	LOKET_BUILD=${LOKET_TEST_BUILD:-$srcdir/var/test/build}
	export LOKET_DIR LOKET_PORT LOKET_BUILD
	for setting in "$@"; do
		export "${setting?}"
	done
	own_stack=yes
	"$srcdir/conf/quickstart" stop >/dev/null 2>&1
	"$srcdir/conf/quickstart" reset >/dev/null 2>&1
	"$srcdir/conf/quickstart" start >"$tmp/start" 2>&1 || {
		sed 's/^/# /' "$tmp/start"
		echo 'Bail out! the stack does not start'
		exit 1
	}
	use_stack
}

use_stack() {
	LOKET_PORT=$(cat "$LOKET_DIR/.port")
	base=http://127.0.0.1:$LOKET_PORT
	ctl=$LOKET_DIR/bin/loketctl
	for log in "$LOKET_DIR"/log/*.log; do
		wc -c <"$log" >"$tmp/$(basename "$log").size"
	done
	person nobody
}

# The administrator's SQL; a test may look, and break what it wants mended.
sql() {
	mariadb --defaults-file="$LOKET_DIR/tmp/admin.cnf" -N -B loket -e "$1"
}

# The processes in that folder whose command line matches: pids PATTERN FOLDER.
pids() {
	for p in /proc/[0-9]*; do
		[ "$p/cwd" -ef "$2" ] || continue
		tr '\0' ' ' <"$p/cmdline" | grep -Eq "$1" && echo "${p#/proc/}"
	done 2>/dev/null
	return 0
}

# ---- people: each has a browser of one's own ----

person() {
	jar=$tmp/jar-$1
	touch "$jar"
}

officer() {
	person "$1"
	get /petugas/masuk
	submit sandi pengguna="$1" sandi="$LOKET_DEMO_PASSWORD"
}

# ---- pages ----

# request URL CURL-ARGUMENT...: sets status, location, head and page.
request() {
	path=$1
	shift
	case $path in
	http:*) url=$path ;;
	*) url=$base$path ;;
	esac
	status=$(curl -s --max-time 60 --path-as-is --compressed -b "$jar" \
		-c "$jar" -D "$head" -o "$page" -w '%{http_code}' "$@" "$url") || :
	[ -e "$page" ] || : >"$page"
	location=$(header location)
	location=${location#"$base"}
}

get() {
	request "$@"
}

# post PATH name=value...: as it is, without a token.
post() {
	post_path=$1
	shift
	for pair in "$@"; do
		set -- "$@" --data-urlencode "$pair"
		shift
	done
	request "$post_path" -X POST "$@"
}

# submit BUTTON [name=value...]: press a button of the page shown, or send the
# form that has a control of that name, with these answers in place of the
# form's. "name" alone leaves it out.
submit() {
	button=$1
	shift
	xsltproc --html --stringparam with "$button" \
		"$srcdir/tests/http/form.xsl" "$page" >"$tmp/form" 2>/dev/null
	[ -s "$tmp/form" ] || {
		status=000
		echo "# $path (status $status) has no form with $button"
		return 1
	}
	action=$(head -n 1 "$tmp/form")
	tail -n +2 "$tmp/form" >"$tmp/fields"
	for pair in "$@"; do
		name=$(encoded "${pair%%=*}")
		grep -v "^$name=" "$tmp/fields" >"$tmp/kept" || :
		mv "$tmp/kept" "$tmp/fields"
	done
	body=$(paste -s -d '&' "$tmp/fields")
	for pair in "$@"; do
		case $pair in
		*=*) set -- "$@" --data-urlencode "$pair" ;;
		esac
		shift
	done
	case $(xpath "//*[@name='aksi']/@value[.='$button']") in
	'') ;;
	*) set -- "$@" --data-urlencode "aksi=$button" ;;
	esac
	request "${action:-$path}" -H "Origin: $base" -d "$body" "$@"
}

# The names of controls are plain but for ":" and the like.
encoded() {
	printf '%s' "$1" | sed 's/:/%3A/g;s/\[/%5B/g;s/\]/%5D/g;s/ /%20/g'
}

# send_file FIELD FILE: give the page's form for that document a file.
send_file() {
	file_form "$1" unggah -F "$1=@$2;type=image/jpeg"
}

# file_form FIELD BUTTON [CURL-ARGUMENT...]: press a button of that document's
# form, which is multipart.
file_form() {
	field=$1
	button=$2
	shift 2
	xsltproc --html --stringparam with "$field" \
		"$srcdir/tests/http/form.xsl" "$page" >"$tmp/form" 2>/dev/null
	[ -s "$tmp/form" ] || {
		echo "# $path has no form with the file $field"
		return 1
	}
	action=$(head -n 1 "$tmp/form")
	while IFS='=' read -r name value; do
		[ -n "$name" ] && set -- "$@" -F "$(decoded "$name")=$(decoded "$value")"
	done <<-END
	$(tail -n +2 "$tmp/form")
	END
	request "$action" -H "Origin: $base" "$@" -F "aksi=$button"
}

# Percent-encoded bytes as they are; not every printf knows of \x.
decoded() {
	printf '%s\n' "$1" | LC_ALL=C awk '
	BEGIN { for (i = 1; i < 256; i++) byte[sprintf("%02X", i)] = sprintf("%c", i) }
	{
		while (match($0, /%[0-9A-F][0-9A-F]/)) {
			printf "%s%s", substr($0, 1, RSTART - 1), byte[substr($0, RSTART + 1, 2)]
			$0 = substr($0, RSTART + 3)
		}
		print
	}'
}

# Go where the last answer sent us.
follow() {
	[ -n "$location" ] || return 1
	get "$location"
}

header() {
	tr -d '\r' <"$head" | sed -n "s/^$1: *//Ip" | tail -n 1
}

xpath() {
	xmllint --html --xpath "$1" "$page" 2>/dev/null
}

# The text of a node, spaces made single.
text() {
	xpath "normalize-space($1)" | tr '\n' ' ' | sed 's/ *$//'
}

# ---- what is expected ----

check() {
	count=$((count + 1))
	sentence=$1
	shift
	if "$@" >"$tmp/said" 2>&1; then
		echo "ok $count - $sentence"
	else
		failed=$((failed + 1))
		echo "not ok $count - $sentence"
		printf '# at %s (status %s): %s\n' "${path-}" "$status" \
			"$(echo "$*" | tr '\n' ' ')"
		sed 's/^/# /' "$tmp/said"
	fi
}

not() {
	! "$@"
}

is() {
	[ "$1" = "$2" ] || {
		printf 'got:      %s\nexpected: %s\n' "$1" "$2"
		return 1
	}
}

# eventually COMMAND...: it succeeds, within five seconds.
eventually() {
	left=50
	until "$@"; do
		left=$((left - 1))
		[ $left -gt 0 ] || return 1
		sleep 0.1
	done
}

status_is() {
	is "$status" "$1"
}

location_is() {
	is "$location" "$1"
}

location_like() {
	printf '%s\n' "$location" | grep -Eqx "$1" || {
		echo "goes to: $location"
		return 1
	}
}

header_is() {
	is "$(header "$1")" "$2"
}

header_has() {
	header "$1" | grep -qF -- "$2" || {
		printf '%s: %s\n' "$1" "$(header "$1")"
		return 1
	}
}

xpath_is() {
	is "$(text "$1")" "$2"
}

xpath_has() {
	[ "$(xpath "boolean($1)")" = true ]
}

xpath_count() {
	is "$(xpath "count($1)")" "$2"
}

has_text() {
	text '/*' | grep -qF -- "$1" || {
		text '//main' | cut -c 1-300
		return 1
	}
}

# Any page ends as a whole page does.
is_whole() {
	tail -c 20 "$page" | grep -q '</html>'
}

skip() {
	count=$((count + 1))
	echo "ok $count - # SKIP $1"
}

# An error that this test provokes.
expect_error() {
	expected_errors="$expected_errors|$1"
}

new_errors() {
	for log in "$LOKET_DIR"/log/*.log; do
		name=$(basename "$log")
		case $name in
		access.log | build.log | install.log | mariadb.log | web.log | apt.log)
			continue ;;
		esac
		size=$(cat "$tmp/$name.size" 2>/dev/null || echo 0)
		tail -c +$((size + 1)) "$log" |
			grep -E ' error: |Sanitizer|runtime error|Assertion' |
			grep -Ev "$expected_errors"
	done
}

no_new_errors() {
	new_errors | head -n 20 >"$tmp/errors"
	cat "$tmp/errors"
	[ ! -s "$tmp/errors" ]
}

done_testing() {
	check 'the log has no unexpected error' no_new_errors
	echo "1..$count"
	[ $failed -eq 0 ]
	exit
}
