# The private stack: its folders, users, files and services. Sourced by sh,
# after common.sh and build.sh, with LOKET_DIR, LOKET_PORT, LOKET_WEB and top
# (the source tree) set.
#
#   LOKET_DIR/permits     the live folder of definitions: yours
#   LOKET_DIR/bin         loketctl
#   LOKET_DIR/database    MariaDB's files        LOKET_DIR/log  every log
#   LOKET_DIR/secrets     keys, by program       LOKET_DIR/passwords  database
#   LOKET_DIR/build, libexec, share, latihan, etc, service, run: made anew at each
#   start

PROGRAMS='catalogue apply upload status verify login desk dashboard class'
DAEMONS='loket-signer loket-clock'
# Those that run a second time, for practice, as the parts latihan-*.
PRACTICE='apply upload status loket-clock'

# As root every part runs under a numeric user of its own, in a block of forty
# below those that systemd hands out; as an ordinary user all run under that.
uid_of() {
	n=$(cat "$LOKET_DIR/.uids")
	for part in $(parts); do
		n=$((n + 1))
		[ "$part" != "$1" ] || break
	done
	printf '%s\n' "$n"
}

parts() {
	echo web mariadb $PROGRAMS $DAEMONS
	practice_parts
	echo watch
}

practice_parts() {
	for p in $PRACTICE; do
		echo "latihan-${p#loket-}"
	done
}

own() { # own PART[:GROUP PART] FILE...
	am_root || return 0
	user=$(uid_of "${1%:*}") group=$(uid_of "${1#*:}")
	shift
	chown -R "$user:$group" "$@"
}

# The words that make a command run as PART. Whatever it starts is told when its
# parent dies, so that nothing of a killed part lives on beside its successor.
as_part() {
	printf '/usr/bin/setpriv --pdeathsig TERM '
	am_root || return 0
	u=$(uid_of "$1")
	printf -- '--reuid %s --regid %s --no-new-privs ' "$u" "$u"
	c=-all
	case $1 in
	web) printf -- '--clear-groups ' ;;
	watch)
		# It asks at sockets as the web server does, and ends processes.
		printf -- '--groups %s,%s ' "$(uid_of mariadb)" "$(uid_of web)"
		c=-all,+kill
		;;
	*) printf -- '--groups %s ' "$(uid_of mariadb)" ;;
	esac
	if [ "$1" = mariadb ] && [ "$root" != "$LOKET_DIR" ]; then
		# access(), by which it looks for the log of its tables, asks as if it
		# were allowed nothing, unless this bit is set.
		printf -- '--securebits +no_setuid_fixup '
		c=-all,+dac_read_search
	fi
	[ $c = -all ] || printf -- '--ambient-caps %s ' $c
	printf -- '--bounding-set=%s --inh-caps=%s ' $c $c
}

# Folders, and root: how programs call LOKET_DIR. When a folder above it is shut
# to others (as /root is), users of their own get no further than their
# working directory, so paths begin there; only mariadbd, which works out where
# that really is, is allowed to look through.
make_folders() {
	cd "$LOKET_DIR"
	chmod a+rx .
	[ -e .uids ] || echo $((30000 + LOKET_PORT % 750 * 40)) >.uids
	mkdir -p bin etc libexec log run/db run/web secrets service share
	for part in $PROGRAMS $DAEMONS; do
		mkdir -p "secrets/$part"
		chmod 700 "secrets/$part"
	done
	for part in $PRACTICE; do
		mkdir -p "secrets/latihan/$part"
		chmod 700 "secrets/latihan/$part"
	done
	(umask 077 && mkdir -p database passwords/latihan tmp)
	chmod 711 passwords passwords/latihan secrets/latihan
	chmod 750 run/db
	own mariadb run/db database
	own web run/web
	root=$LOKET_DIR
	if am_root && ! setpriv --reuid "$(uid_of web)" --regid "$(uid_of web)" \
		--clear-groups test -d "$LOKET_DIR/run"; then
		root=/proc/self/cwd
	fi
}

# fill TEMPLATE FILE [mark=value...]: a configuration file from its .in.
fill() {
	template=$top/conf/$1 file=$2
	[ -e "$template" ] || template=$1
	shift 2
	script=
	for mark in "$@" root="$root" port="$LOKET_PORT" base="$LOKET_BASE_PATH"; do
		script="$script;s|@${mark%%=*}@|${mark#*=}|g"
	done
	sed "$script" "$template" >"$file.new"
	mv "$file.new" "$file"
}

# keep TEMPLATE FILE [mark=value...]: the same of a file that is yours to edit. As
# it was made it lies in etc/made; once it differs from that it stays as it is, and
# what would be otherwise now is told.
keep() {
	yours=$2 made=etc/made/${2##*/}
	from=$1
	shift 2
	mkdir -p etc/made
	fill "$from" "$made.now" "$@"
	if [ ! -e "$yours" ] || cmp -s "$yours" "$made" ||
		cmp -s "$yours" "$made.now"; then
		cp "$made.now" "$yours.new"
		mv "$yours.new" "$yours"
	elif [ -e "$made" ]; then
		cmp -s "$made" "$made.now" || {
			say "$yours was edited and stays; since then this has changed in what is made:"
			diff "$made" "$made.now" | grep '^[<>]' || :
		}
		rm "$made.now"
		return 0
	else
		# Of before this was kept: nobody can tell.
		cp "$yours" "$yours.before"
		cp "$made.now" "$yours"
		say "$yours is made anew; as it was it is $yours.before"
	fi
	mv "$made.now" "$made"
}

# put FILE... FOLDER: copy, but leave alone what has not changed.
put() {
	for to in "$@"; do :; done
	for from in "$@"; do
		[ "$from" != "$to" ] || continue
		name=$to/${from##*/}
		cmp -s "$from" "$name" && continue
		cp "$from" "$name.new"
		chmod a+rX,u+w "$name.new"
		mv "$name.new" "$name"
	done
}

# Programs, templates, style sheet and translations, as make install has them.
put_programs() {
	found=
	for p in $PROGRAMS $DAEMONS loket-watch loketctl loket-picture; do
		file=$(find_program "$LOKET_BUILD" "$p") || continue
		put "$file" libexec
		found="$found $p"
	done
	rm -rf share.new
	make -s -C "$LOKET_BUILD" install-data DESTDIR="$LOKET_DIR/share.new" \
		prefix=/ datadir=/ pkgdatadir=/share BASE_PATH="$LOKET_BASE_PATH" \
		>log/install.log 2>&1 ||
		die "make install-data failed; see $LOKET_DIR/log/install.log"
	chmod -R a+rX share.new
	rm -rf share
	mv share.new/share share
	rm -rf share.new
	# Practice's folder of definitions: programs that run look into it.
	mkdir -p latihan/contoh
	put share/latihan/*.xml latihan
	put share/latihan/contoh/* latihan/contoh
	if [ ! -e permits ]; then
		cp -R "$top/conf/permits" permits
		chmod -R a+rX,u+w permits
	fi
}

put_conf() {
	url=http://127.0.0.1:$LOKET_PORT
	keep loket.conf.in etc/loket.conf url="$url" db_user=%u db_password=%p \
		practice=latihan.conf
	keep latihan.conf.in etc/latihan.conf office=loket.conf \
		db_password=latihan/%p
	fill mariadb.cnf.in etc/mariadb.cnf root="$LOKET_DIR"
	files=$(ulimit -Hn)
	[ "$files" != unlimited ] && [ "$files" -lt 20000 ] || files=20000
	case $LOKET_WEB in
	nginx) fill nginx.conf.in etc/nginx.conf files="$files" ;;
	apache) fill apache.conf.in etc/apache.conf \
		modules=/usr/lib/apache2/modules ;;
	esac
	put_loketctl
}

# The officer's and the administrator's command, by the same loket.conf: absolute
# paths, for it is run from anywhere; migrations need the database's administrator.
put_loketctl() {
	{
		echo 'include = loket.conf'
		grep -E '@(root|db_user|db_password|practice)@' \
			"$top/conf/loket.conf.in"
	} >tmp/loketctl.in
	fill tmp/loketctl.in etc/loketctl.conf root="$LOKET_DIR" \
		db_user=%u db_password=%p practice=admin-latihan.conf
	fill tmp/loketctl.in etc/admin.conf root="$LOKET_DIR" \
		db_user=root db_password=root practice=admin-latihan.conf
	fill latihan.conf.in etc/admin-latihan.conf root="$LOKET_DIR" \
		office=admin.conf db_password=root
	{
		cat <<-END
		#!/bin/sh
		# Made by conf/quickstart: loketctl of this installation.
		here=$LOKET_DIR
		: "\${LOKET_NOW=${LOKET_NOW-}}"
		END
		cat <<-'END'
		case ${1-} in
		migrate | demo) LOKET_CONF=$here/etc/admin.conf ;;
		*) LOKET_CONF=$here/etc/loketctl.conf ;;
		esac
		export LOKET_CONF LOKET_NOW
		[ -n "$LOKET_NOW" ] || unset LOKET_NOW
		exec "$here/libexec/loketctl" "$@"
		END
	} >bin/loketctl.new
	chmod 755 bin/loketctl.new
	mv bin/loketctl.new bin/loketctl
}

# service NAME FILE...: a run script of runit's, from standard input. The files
# and folders are what the service reads at start: when they or the script
# change, the name goes to changed.
service() {
	name=$1
	shift
	digest=$(find "$@" -type f | sort | xargs sha256sum | sha256sum)
	mkdir -p "service/$name"
	{
		cat <<-END
		#!/bin/sh
		# Made by conf/quickstart. runsv starts this again whenever it ends.
		# Of ${digest%% *}.
		cd $LOKET_DIR || exit 1
		exec >>log/$name.log 2>&1 </dev/null
		END
		cat
	} >"tmp/run"
	chmod 755 tmp/run
	touch "service/$name/down"
	cmp -s tmp/run "service/$name/run" && return 0
	if [ "$(grep -v '^# Of ' tmp/run)" = \
		"$(grep -v '^# Of ' "service/$name/run" 2>/dev/null)" ] &&
		is_pool "$name"; then
		renewed="$renewed $name"
	else
		changed="$changed $name"
	fi
	mv tmp/run "service/$name/run"
}

is_pool() {
	grep -q ' spawn-fcgi ' "service/$1/run"
}

# What a program sees of the environment: nothing that is not listed here.
environment() { # environment CONF
	printf 'env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8'
	printf ' LOKET_CONF=%s/etc/%s' "$root" "$1"
	for name in LOKET_NOW LOKET_NOW_SINCE ASAN_OPTIONS UBSAN_OPTIONS; do
		eval "value=\${$name-}"
		[ -z "$value" ] || printf " %s='%s'" $name "$value"
	done
}

put_services() {
	changed= renewed=
	service mariadb etc/mariadb.cnf <<-END
	exec $(as_part mariadb) /usr/sbin/mariadbd \
		--defaults-file=$LOKET_DIR/etc/mariadb.cnf
	END
	for p in $PROGRAMS; do
		[ -x "libexec/$p" ] || continue
		# The few who use these two wait for each other, for milliseconds.
		case $p in
		class | dashboard) pool "$p" "$p" 1 loket.conf ;;
		*) pool "$p" "$p" 2 loket.conf ;;
		esac
	done
	for p in $DAEMONS; do
		[ ! -x "libexec/$p" ] || daemon "$p" "$p" loket.conf
	done
	for p in $PRACTICE; do
		[ -x "libexec/$p" ] || continue
		case $p in
		loket-*) daemon "latihan-${p#loket-}" "$p" latihan.conf ;;
		*) pool "latihan-$p" "$p" 1 latihan.conf ;;
		esac
	done
	[ ! -x libexec/loket-watch ] || put_watch_service
	put_web_service
}

# pool PART PROGRAM PROCESSES CONF. spawn-fcgi refuses a socket that a killed
# pool left behind.
pool() {
	service "$1" "libexec/$2" etc/loket.conf "etc/$4" share <<-END
	rm -f run/$1.sock
	exec $(environment "$4") spawn-fcgi -n -s run/$1.sock -M 0660 \
		$(! am_root || echo "-U $(uid_of "$1") -G $(uid_of web)") -- \
		$(as_part "$1") -- /usr/bin/multiwatch -f $3 -r 1000000 -t 1 -s TERM -- \
		/usr/bin/setpriv --pdeathsig TERM -- libexec/$2
	END
}

# daemon PART PROGRAM CONF
daemon() {
	service "$1" "libexec/$2" etc/loket.conf "etc/$3" share <<-END
	exec $(environment "$3") $(as_part "$1") -- libexec/$2
	END
}

# What loket-watch looks at, as its command line has it.
watched() {
	for p in $PROGRAMS $DAEMONS; do
		[ ! -x "libexec/$p" ] || watched_part "$p" "$p"
	done
	for p in $PRACTICE; do
		[ ! -x "libexec/$p" ] || watched_part "latihan-${p#loket-}" "$p"
	done
	echo disk:database:database disk:loket:.
}

watched_part() { # watched_part PART PROGRAM
	socket=run/$1.sock
	case $2 in
	loket-*) socket= ;;
	esac
	user=$(id -u)
	! am_root || user=$(uid_of "$1")
	echo "$1:$2:$user:$socket"
}

# It looks once and ends; sooner again when not all was well. What it starts is
# ended with it, and so is a look that hangs.
put_watch_service() {
	service watch libexec/loket-watch etc/loket.conf <<-END
	trap 'kill "\$!"; exit 0' TERM
	while :; do
		timeout -k 1 25 $(environment loket.conf) $(as_part watch) -- \
			libexec/loket-watch $(watched | tr '\n' ' ') &
		pause=5
		wait "\$!" || pause=1
		sleep \$pause &
		wait "\$!"
	done
	END
}

# A killed web server leaves its workers on the port: they go first. They are
# known by their working folder, which only the same user may read.
put_web_service() {
	cat >etc/sweep <<-'END'
	#!/bin/sh
	# Made by conf/quickstart. End what is left of the program named, here.
	for p in /proc/[0-9]*; do
		if [ "$p/exe" -ef "$1" ] && [ "$p/cwd" -ef . ]; then
			kill -9 "${p#/proc/}"
		fi
	done 2>/dev/null
	END
	case $LOKET_WEB in
	nginx) binary=/usr/sbin/nginx
		run="$binary -p $root/ -c etc/nginx.conf -e stderr" ;;
	apache) binary=/usr/sbin/apache2
		run="$binary -D FOREGROUND -d $root -f etc/apache.conf" ;;
	esac
	for f in log/access.log log/apache.log; do
		touch $f
		own web $f
	done
	service web "etc/$LOKET_WEB.conf" share/htdocs <<-END
	ulimit -n \$(ulimit -Hn)
	umask 077
	$(as_part web) sh etc/sweep $binary
	exec $(as_part web) $run
	END
}

# The folders of all services.
services() {
	for s in "$LOKET_DIR"/service/*/run; do
		[ ! -e "$s" ] || printf '%s ' "${s%/run}"
	done
}

# The supervisor that runs here, by the pid it was started with.
supervisor() {
	pid=$(cat "$LOKET_DIR/run/supervisor.pid" 2>/dev/null) || return 1
	[ -n "$pid" ] || return 1
	cat "/proc/$pid/cmdline" 2>/dev/null | tr '\0' ' ' |
		grep -qF "runsvdir -P $LOKET_DIR/service" || return 1
	printf '%s\n' "$pid"
}

start_supervisor() {
	! supervisor >/dev/null || return 0
	setsid runsvdir -P "$LOKET_DIR/service" \
		>>log/supervisor.log 2>&1 </dev/null 9>&- &
	echo $! >run/supervisor.pid
	for s in $(services); do
		await 70 "$s is not supervised" sv status "$s"
	done
}

# start_services NAME...: and let them start by themselves from now on.
start_services() {
	for s in "$@"; do
		rm -f "service/$s/down"
		# The supervisor looks for new services every five seconds.
		await 70 "$s cannot be started" sv up "./service/$s"
	done
}

# What changed while it ran ends, and its supervisor starts it anew: whoever asks
# afterwards is not answered by what was there before.
restart_changed() {
	[ -z "$changed" ] || (
		cd service
		sv -w 20 restart $(printf './%s ' $changed) >/dev/null || :
	)
	for name in $renewed; do
		renew "$name"
	done
}

# renew POOL: its processes end when they have answered, and multiwatch starts
# others. The socket stays, and whoever asks meanwhile waits in it.
renew() {
	pid=$(cat "service/$1/supervise/pid" 2>/dev/null) && [ -n "$pid" ] || return 0
	old=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null) || return 0
	[ -z "$old" ] || kill $old 2>/dev/null || :
	for pid in $old; do
		await 200 "a process of $1 does not end" \
			sh -c '! kill -0 "$1"' sh "$pid"
	done
}

# All pools so; daemons between two rounds.
renew_all() {
	for s in $(services); do
		name=${s##*/}
		case $name in
		web | mariadb) continue ;;
		esac
		if is_pool "$name"; then
			renew "$name"
		else
			sv -w 20 restart "$s" >/dev/null || :
		fi
	done
}

# await TENTHS COMPLAINT COMMAND...: until the command succeeds.
await() {
	left=$1 complaint=$2
	shift 2
	until "$@" >/dev/null 2>&1; do
		left=$((left - 1))
		[ $left -gt 0 ] || die "$complaint"
		sleep 0.1
	done
}

# The supervisor goes first, then each service and what watches it.
stop_all() {
	if pid=$(supervisor); then
		kill "$pid"
	fi
	rm -f "$LOKET_DIR/run/supervisor.pid"
	waited=
	for s in $(services); do
		[ -p "$s/supervise/control" ] || continue
		timeout 40 sv -w 20 force-shutdown "$s" >/dev/null 2>&1 &
		waited="$waited $!"
	done
	[ -z "$waited" ] || wait $waited || :
}
