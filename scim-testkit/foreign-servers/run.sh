#!/usr/bin/env bash
# Runs a command against a SCIM server that is not ours: see README.md.
set -euo pipefail

usage() {
    cat >&2 <<'END'
usage: ./run.sh SERVER [-- COMMAND...]

SERVER   scimmy, scimmy-express4, scim-sdk, scim-sdk-azure or scimple
COMMAND  what is run while the server is up; {url} and {token} in it stand for the Tenant URL and the bearer
         token. Its exit status is that of this script. Without a command the server runs until Ctrl-C.
END
    exit 2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 1 ] || usage
server=$1
shift
if [ $# -gt 0 ]; then
    [ "$1" = -- ] && [ $# -gt 1 ] || usage
    shift
fi

build() {
    case $server in
        scimmy*) [ "$here/$folder/node_modules/.package-lock.json" -nt "$here/$folder/package-lock.json" ] \
            || (cd "$here/$folder" && npm ci --omit=dev --no-audit --no-fund --loglevel=error) ;;
        *) mvn --batch-mode -ntp -q -f "$here/$folder/pom.xml" process-classes ;;
    esac
}

folder=$server
case $server in
    scimmy | scimmy-express4) start=(node "$here/$folder/server.js") ;;
    scim-sdk | scimple) start=(java -cp "$here/$folder/target/classes:$here/$folder/target/lib/*" foreign.Server) ;;
    scim-sdk-azure)
        folder=scim-sdk
        start=(java -cp "$here/$folder/target/classes:$here/$folder/target/lib/*" foreign.Server azure)
        ;;
    *) usage ;;
esac

log=$(mktemp)
pid=
stop() {
    if [ -n "$pid" ]; then
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    fi
    rm -f "$log"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "run.sh: $1" >&2
    cat "$log" >&2
    exit 3
}

build >"$log" 2>&1 || fail "cannot build $server"

token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
SCIM_TOKEN=$token "${start[@]}" >"$log" 2>&1 &
pid=$!

# The server takes a free port, and says which: so no two runs can want the same one.
url=
for _ in $(seq 150); do
    kill -0 "$pid" 2>/dev/null || fail "$server has ended"
    url=$(sed -n 's/^listening on //p' "$log")
    if [ -n "$url" ] && curl -fs -o /dev/null -H "Authorization: Bearer $token" "$url/Users?count=1"; then
        break
    fi
    url=
    sleep 0.2
done
[ -n "$url" ] || fail "$server does not answer"

echo "Tenant URL  $url"
echo "Token       $token"

if [ $# -eq 0 ]; then
    wait "$pid"
    exit
fi
command=()
for word in "$@"; do
    word=${word//'{url}'/$url}
    command+=("${word//'{token}'/$token}")
done
status=0
"${command[@]}" || status=$?
exit "$status"
