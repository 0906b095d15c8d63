# Build a tree outside of it. Sourced by sh, after common.sh.

# build TREE FOLDER LOG [configure flags]: autoreconf where needed, configure
# and make in FOLDER. Two builds of one tree wait for each other, because
# autoreconf writes into it.
build() (
	tree=$1 folder=$2 log=$3
	shift 3
	mkdir -p "$folder"
	exec 8<"$tree"
	flock 8
	: >"$log"
	if [ ! -x "$tree/configure" ] || [ ! -e "$tree/Makefile.in" ] ||
		[ -n "$(find "$tree/configure.ac" -newer "$tree/configure")" ]; then
		(cd "$tree" && autoreconf -i) >>"$log" 2>&1 || failed "$log"
	fi
	cd "$folder"
	if [ ! -e Makefile ] || [ "$(cat .flags 2>/dev/null)" != "$*" ]; then
		"$tree/configure" -q "$@" >>"$log" 2>&1 || failed "$log"
		printf '%s\n' "$*" >.flags
	fi
	make -s -j "$(nproc)" >>"$log" 2>&1 || failed "$log"
)

failed() {
	tail -n 25 "$1" >&2
	die "building failed; the whole story is in $1"
}

# find_program FOLDER NAME: where make put it.
find_program() {
	for at in "$1" "$1/cgi-bin" "$1/cgi-bin/tool"; do
		if [ -f "$at/$2" ] && [ -x "$at/$2" ]; then
			printf '%s\n' "$at/$2"
			return 0
		fi
	done
	return 1
}
