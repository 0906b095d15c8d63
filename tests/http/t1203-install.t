#!/bin/sh
# What make install puts on a server, tried as far as a test can that changes
# nothing on its machine: systemd judges the units, makes the users and folders
# in a folder, and hands a program its socket.
. "${srcdir:-.}/tests/http/lib.sh"
start
build=${LOKET_TEST_BUILD:-$srcdir/var/test/build}
root=$tmp/root
prefix=$(sed -n 's/^prefix = //p' "$build/Makefile")
units=$root$prefix/lib/systemd/system
server=$root$prefix/share/loket/server
programs=$(cd "$LOKET_DIR/libexec" && ls | grep -Evx 'loketctl|loket-picture')
helpers=

end_helpers() {
	# shellcheck disable=SC2086
	[ -z "$helpers" ] || kill $helpers 2>/dev/null
	clean_up
}
trap end_helpers EXIT

# each COMMAND...: of every program; says of which it fails.
each() {
	bad=0
	for p in $programs; do
		"$@" "$p" || {
			echo "$p"
			bad=1
		}
	done
	[ $bad -eq 0 ]
}

installs() {
	make -s -C "$build" "$@" DESTDIR="$root"
}

check 'make install goes well' installs install
check 'make uninstall goes well' installs uninstall
check 'it leaves no file' is "$(find "$root" -type f)" ''
check 'make install goes well once more' installs install

is_installed() {
	[ -x "$root$prefix/libexec/loket/$1" ]
}

is_wanted() {
	case $1 in
	loket-watch) grep -qx 'Wants=loket-watch.timer' "$units/loket.target" ;;
	loket-*) grep -qx "Wants=$1.service" "$units/loket.target" ;;
	*) grep -qx "Wants=loket@$1.socket loket@$1.service" \
		"$units/loket.target" ;;
	esac
}

has_unit() {
	case $1 in
	loket-*) [ -e "$units/$1.service" ] ;;
	*) [ -e "$units/loket@.service" ] && [ -e "$units/loket@.socket" ] ;;
	esac
}

# Those that run a second time, for practice.
practised() {
	for p in apply upload status; do
		grep -qx "Wants=loket-latihan@$p.socket loket-latihan@$p.service" \
			"$units/loket.target" || return 1
	done
	grep -qx 'Wants=loket-latihan-clock.service' "$units/loket.target" &&
		grep -q 'LOKET_CONF=.*/latihan.conf' "$units/loket-latihan@.service" &&
		grep -q 'LOKET_CONF=.*/latihan.conf' "$units/loket-latihan-clock.service"
}

check 'every program is there' each is_installed
check '... and what upload runs' is_installed loket-picture
check 'practice is wanted too' practised
check '... by what ships' diff -r "$srcdir/conf/latihan" \
	"$root$prefix/share/loket/latihan"
check 'all of them are what loket.target wants' each is_wanted
check 'each has its unit' each has_unit
check 'no mark is left to be filled in' is \
	"$(grep -rlE '@[a-z]+@' "$root$prefix/lib" "$server" \
		"$root$prefix/share/loket/htdocs")" ''
check 'the style sheet lies there compressed as well' \
	gzip -t "$root$prefix/share/loket/htdocs/loket.css.gz"
check 'the live folder can begin from what ships' \
	diff -r "$srcdir/conf/permits" "$root$prefix/share/loket/permits"
check 'the command finds its definitions there' \
	"$root$prefix/bin/loketctl" form check "$root$prefix"/share/loket/permits/*.xml \
	"$root$prefix"/share/loket/latihan/*.xml

# ---- systemd's verdicts ----
check 'systemd is here, as tests/run installs it' command -v systemd-analyze

# The units with the programs where this test has them.
mkdir "$tmp/units"
for f in "$units"/*; do
	sed "s|$prefix/libexec|$root&|" "$f" >"$tmp/units/${f##*/}"
done

judged() {
	for p in $programs; do
		case $p in
		loket-*) set -- "$@" "$tmp/units/$p.service" ;;
		*) set -- "$@" "$tmp/units/loket@$p.service" \
			"$tmp/units/loket@$p.socket" ;;
		esac
	done
	for p in apply upload status; do
		set -- "$@" "$tmp/units/loket-latihan@$p.service" \
			"$tmp/units/loket-latihan@$p.socket"
	done
	set -- "$@" "$tmp/units/loket-latihan-clock.service" \
		"$tmp/units/loket-watch.timer"
	SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no "$@" \
		"$tmp/units/loket.target" >"$tmp/verdict" 2>&1
	code=$?
	grep -E 'loket' "$tmp/verdict"
	[ $code -eq 0 ] && ! grep -q loket "$tmp/verdict"
}
check 'systemd has no word about the units' judged

# What the manual promises of the sandbox, whoever edits the units.
confined() {
	caps= restart=always
	case $1 in
	loket-watch) caps=CAP_KILL restart=no ;;
	esac
	case $1 in
	loket-*) unit=$units/$1.service ;;
	*) unit=$units/loket@.service ;;
	esac
	for line in NoNewPrivileges=yes ProtectSystem=strict ProtectHome=yes \
		PrivateTmp=yes "CapabilityBoundingSet=$caps" RestrictAddressFamilies=AF_UNIX \
		TimeoutStopSec=15 MemoryMax=256M Restart=$restart; do
		grep -qx "$line" "$unit" || {
			echo "$line"
			return 1
		}
	done
}
check 'every service is shut in' each confined

# ---- users and folders, made below a folder ----
owner_of() {
	name=loket-${1#loket-}
	uid=$(sed -n "s/^$name:[^:]*:\([0-9]*\):.*/\1/p" "$root/etc/passwd")
	[ -n "$uid" ] && is "$(stat -c '%a %u' "$root$etc/secrets/$1")" "700 $uid"
}
etc=$(sed -n 's/^sysconfdir = //p' "$build/Makefile" |
	sed "s|\${prefix}|$prefix|")/loket
var=$(sed -n 's/^localstatedir = //p' "$build/Makefile" |
	sed "s|\${prefix}|$prefix|")/lib/loket
made() {
	mkdir -p "$root/etc" "$root/run" &&
	systemd-sysusers --root="$root" \
		"$root$prefix/lib/sysusers.d/loket.conf" &&
	systemd-tmpfiles --root="$root" --create \
		"$root$prefix/lib/tmpfiles.d/loket.conf"
}
if [ "$(id -u)" -eq 0 ]; then
	check 'users and folders are made' made
	check 'each program alone enters the folder of its keys' each owner_of
	check 'practice has users of its own' is \
		"$(grep -c '^loket-latihan-' "$root/etc/passwd")" 4
	check '... and folders of its keys' is "$(stat -c '%a' \
		"$root$etc/secrets/latihan/apply")" 700
	check 'loketctl has a user too' grep -q '^loket-loketctl:' "$root/etc/passwd"
	check 'the live folder has begun' \
		diff -r "$srcdir/conf/permits" "$root$var/permits"
	echo 'office = Kantor Kami' >>"$root$etc/loket.conf"
	made >/dev/null 2>&1
	check 'what was edited stays edited' \
		grep -q '^office = Kantor Kami' "$root$etc/loket.conf"
else
	skip 'only root makes users'
fi

# ---- a program served as systemd serves it: the socket is descriptor 0 ----
# Its database is that of the stack, with the stack's passwords.
sed -e "s|= $var|= $prefix/share/loket|" -e "s|= $prefix|= $root$prefix|" \
	-e "s|^db_socket =.*|db_socket = $LOKET_DIR/run/db/mariadb.sock|" \
	-e "s|^secrets =.*|secrets = $LOKET_DIR/secrets/%p|" \
	-e "s|^base_url =.*|base_url = http://127.0.0.1|" \
	"$server/loket.conf" >"$tmp/loket.conf"
echo "db_password_file = $LOKET_DIR/passwords/%p" >>"$tmp/loket.conf"
command=$(sed -n 's/^ExecStart=//p' "$tmp/units/loket@.service" |
	sed 's/%i/catalogue/;s/[$]{PROCESSES}/2/')
(
	umask 007
	# shellcheck disable=SC2086
	exec env LOKET_CONF="$tmp/loket.conf" systemd-socket-activate --inetd \
		-E LOKET_CONF -E ASAN_OPTIONS -l "$tmp/catalogue.sock" $command
) >"$tmp/program.log" 2>&1 &
helpers=$!
mkdir "$tmp/web"
# Ten thousand from that of any other stack of the tests.
port=$((LOKET_PORT - 10000 + 20000 * (LOKET_PORT < 30000)))
{
	echo "daemon off; pid web/pid; error_log stderr warn; events { }"
	[ "$(id -u)" -ne 0 ] || echo 'user root;'
	echo 'http {'
	for kind in client_body fastcgi proxy uwsgi scgi; do
		echo "${kind}_temp_path web;"
	done
	echo "include $server/nginx-http.conf;"
	echo 'server {'
	echo "listen 127.0.0.1:$port; access_log web/log loket;"
	sed -e "s|$prefix/share|$root&|" -e "s|/run/loket/|$tmp/|" \
		"$server/nginx-server.conf"
	echo '} }'
} >"$tmp/nginx.conf"
nginx -p "$tmp" -e stderr -c "$tmp/nginx.conf" >"$tmp/nginx.log" 2>&1 &
helpers="$helpers $!"
answers() {
	get "$1" && status_is 200
}
base=http://127.0.0.1:$port
check 'a program answers on the socket it was handed' eventually answers /
check 'its page is whole' is_whole
sheet=$(xpath 'string(//link[@rel="stylesheet"]/@href)')
get "$sheet" -H 'Accept-Encoding: gzip'
check 'nginx hands out the installed style sheet compressed' \
	header_is content-encoding gzip
get /contoh/surat-kuasa.pdf
check '... but blank forms from the live folder, which is not there' status_is 404
check 'nginx has nothing to complain of' is \
	"$(grep -v 'No such file' "$tmp/nginx.log")" ''
check 'two processes serve' is \
	"$(pids "^$root$prefix/libexec/loket/catalogue" "$(pwd -P)" | wc -l)" 2
sed 's/^/# /' "$tmp/program.log" | grep -v ' info: ' | head -n 5
done_testing
