#!/usr/bin/env bash
# Counts the instructions of one fixed build and adds a row to HISTORY.md:
#
#   Benchmarks/instructions.sh [BINARY [VERSION]]
#
# BINARY is .build/release/kotae unless it is given, VERSION the commit that is checked out. Needs valgrind.
# The site is the bundled one as it was at one commit, so that a change of its texts is no change of the program. One thread,
# and hashing without a random seed: the same binary gives the same count, but for a few instructions in a million.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
site_commit=c5b5a54
binary=${1:-.build/release/kotae}
version=${2:-$(git rev-parse --short=7 HEAD)}

fail() {
    echo "instructions: $*" >&2
    exit 2
}

command -v valgrind >/dev/null || fail "valgrind is missing"
[[ -x "$binary" ]] || fail "there is no $binary; “make site” builds it"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git archive "$site_commit" site.yaml content | tar -x -C "$folder" ||
    fail "the site of commit $site_commit cannot be had; a clone that is not shallow has it"

# Two faults of Valgrind 3.19: it gives up on what Swift 6 says for debuggers, and crashes where the main thread waits for
# signals, as Dispatch lets it, with a mask that cannot be written to.
strip --strip-debug -o "$folder/kotae" "$binary"
echo 'int pause(void); int sigsuspend(const void *mask) { (void)mask; return pause(); }' |
    cc -shared -fPIC -x c - -o "$folder/wait.so"
build=("$folder/kotae" build --quiet --jobs 1 --site "$folder" --output "$folder/public")
counting=(valgrind --tool=callgrind --dump-instr=no --callgrind-out-file=/dev/null)
SWIFT_DETERMINISTIC_HASHING=1 LD_PRELOAD="$folder/wait.so" "${counting[@]}" "${build[@]}" 2>"$folder/log" || {
    cat "$folder/log" >&2
    fail "the build failed"
}
count=$(sed -n 's/^==[0-9]*== Collected : \([0-9]*\)$/\1/p' "$folder/log")
[[ "$count" =~ ^[1-9][0-9]*$ ]] || fail "valgrind named no count"
pages=$(find "$folder/public" -name index.html | wc -l)
compiler=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*[0-9]\).*/Swift \1/p' | head -n 1)
echo "| $version | $(date -u +%Y-%m-%d) | $((count / 1000000)) | $((pages)) | $(uname -m), $compiler |" |
    tee -a Benchmarks/HISTORY.md
