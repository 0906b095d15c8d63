# What the rules share. Sourced; what breaks a rule is written to $found.
n=0 failed=0

# is_empty NAME: the test passes when nothing was found; else it is shown.
is_empty() {
	n=$((n + 1))
	if [ -s "$found" ]; then
		echo "not ok $n - $1"
		sed 's/^/# /' "$found"
		failed=1
	else
		echo "ok $n - $1"
	fi
}
