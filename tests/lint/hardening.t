#!/bin/sh
# The programs as they were built have what configure found to harden them.
. "$srcdir/tests/lint/lint.sh"
found=$(mktemp)
trap 'rm -f "$found"' EXIT
programs='apply catalogue class dashboard desk login status upload verify
	loket-clock loket-signer loket-watch loket-picture loketctl'
flags=$(sed -n 's/^HARDEN_FLAGS = //p; s/^HARDEN_LDFLAGS = //p' "$builddir/Makefile")

# lacking FLAG PATTERN COMMAND...: programs of whom the command does not say it,
# where configure has found the flag.
lacking() {
	flag=$1 pattern=$2
	shift 2
	: >"$found"
	case " $(echo $flags) " in
	*" $flag "*) ;;
	*) return ;;
	esac
	for p in $programs; do
		LC_ALL=C "$@" "$builddir/$p" | grep -Eq "$pattern" || echo "$p"
	done >"$found"
}

lacking -pie 'Type:.*DYN' readelf -hW
is_empty 'programs lie where nobody can guess'
lacking -Wl,-z,relro GNU_RELRO readelf -lW
is_empty 'what the linker has filled in is read only'
lacking -Wl,-z,now 'BIND_NOW|Flags:.*NOW' readelf -dW
is_empty '... all of it, from the beginning'
lacking -fstack-protector-strong __stack_chk_fail readelf -sW
is_empty 'a stack that was written over ends the program'
lacking -D_FORTIFY_SOURCE=3 '__[a-z_]+_chk@' readelf -sW
is_empty 'calls of the C library know how large their buffers are'
: >"$found"
case " $(echo $flags) " in
*' -fcf-protection '*)
	# The last link in it may be a file of the C library that has it not.
	for o in "$builddir"/cgi-bin/lib/base/*.o; do
		LC_ALL=C readelf -nW "$o" | grep -Eq 'IBT, SHSTK' || echo "$o"
	done >"$found" ;;
esac
is_empty 'jumps lead only where they may'
echo "1..$n"
exit $failed
