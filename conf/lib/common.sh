# What quickstart and the tests share: words, paths, packages. Sourced by sh.

began=$(date +%s)

say() {
	printf '[%2d s] %s\n' $(($(date +%s) - began)) "$*"
}

die() {
	printf '%s: %s\n' "$(basename "$0")" "$*" >&2
	exit 1
}

am_root() {
	[ "$(id -u)" -eq 0 ]
}

# Paths end up in configuration files and in Unix socket addresses: a plain
# alphabet and a bounded length save every one of them from quoting.
check_path() {
	case $1 in
	*[!A-Za-z0-9._/+-]*)
		die "$1: this path has a space or a special character; choose one of letters, digits and . _ + - only" ;;
	esac
	[ ${#1} -le 80 ] ||
		die "$1: this path is too long for Unix sockets below it (at most 80 characters)"
}

# The packages of a list that are not installed.
missing_packages() {
	for package in "$@"; do
		case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
		installed) ;;
		*) printf '%s ' "$package" ;;
		esac
	done
}

as_root() {
	if am_root; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "root is needed for: $* (there is no sudo here)"
	fi
}

# need_packages LOG PACKAGE...: install what is missing. A web server must not
# start as a service of the machine just because its package came: apt is told
# so by a policy-rc.d for as long as it runs.
need_packages() {
	log=$1
	shift
	command -v dpkg-query >/dev/null ||
		die "this is not a Debian; install yourself: $*"
	missing=$(missing_packages "$@")
	[ -n "$missing" ] || return 0
	say "installing packages: $missing"
	as_root sh -c '
		policy=/usr/sbin/policy-rc.d
		if [ ! -e $policy ]; then
			trap "rm -f $policy" EXIT
			printf "#!/bin/sh\nexit 101\n" >$policy
			chmod 755 $policy
		fi
		export DEBIAN_FRONTEND=noninteractive
		apt-get -q update
		apt-get -q -y --no-install-recommends install "$@"
	' sh $missing >"$log" 2>&1 </dev/null || :
	missing=$(missing_packages "$@")
	[ -z "$missing" ] && return 0
	tail -n 15 "$log" >&2
	die "these packages could not be installed: $missing"
}
