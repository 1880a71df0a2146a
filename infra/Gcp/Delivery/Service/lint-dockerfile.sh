#!/usr/bin/env bash
# lint-dockerfile.sh FILE: whether a service's Dockerfile keeps the rules of the template beside this script. Says every one it breaks.
# As a step of a service's build it reads FOLDER instead.
set -uo pipefail
export LC_ALL=C

readonly file=${1:-${FOLDER:?a Dockerfile, or the folder of one}/Dockerfile}
[ -r "$file" ] || { echo "$file can not be read." >&2; exit 64; }
faults=0
fault() {
    printf '%s: %s\n' "$file" "$1"
    faults=$((faults + 1))
}

# One instruction a line, without comments.
instructions=$(sed -e '/^[[:space:]]*#/d' "$file" \
    | sed -e ':next' -e '/\\$/{N;s/\\\n/ /;b next' -e '}' | sed -e 's/^[[:space:]]*//' -e '/^$/d')
stage() {
    awk -v wanted="$1" '
        toupper($1) == "FROM" { n++ }
        wanted == "last" { lines[n] = lines[n] $0 "\n" }
        END { if (wanted == "last") printf "%s", lines[n] }' <<<"$instructions"
}
count() { grep -ciE "$1" <<<"$2" || true; }
runtime=$(stage last)

grep -qiE '^#[[:space:]]*syntax[[:space:]]*=' "$file" \
    && fault 'a syntax line is fetched from Docker Hub, which a build does not reach; leave it out.'
[ "$(count '^FROM ' "$instructions")" -ge 2 ] \
    || fault 'has one stage; build in a builder stage and copy the result into a slim runtime stage.'
while read -r _ image _; do
    [[ $image =~ @sha256:[0-9a-f]{64}$ || $image =~ ^\$\{?[A-Z][A-Z0-9_]*\}?$ ]] \
        || fault "FROM $image is not pinned; give a digest, or an ARG without default."
    if [[ $image =~ ^\$\{?([A-Z][A-Z0-9_]*)\}?$ ]] && ! grep -qx "ARG ${BASH_REMATCH[1]}" <<<"$instructions"; then
        fault "ARG ${BASH_REMATCH[1]} must be declared before FROM, without default."
    fi
done < <(grep -iE '^FROM ' <<<"$instructions")
[ "$(count '^COPY .*--from=' "$runtime")" -ge 1 ] || fault 'the runtime stage copies nothing from the builder stage.'
[ "$(count '(apt-get|apk|yum|dnf) .*(install|add)|build-essential|[^a-z]gcc|[^a-z]make ' "$runtime")" -eq 0 ] \
    || fault 'the runtime stage installs packages or build tools; do that in the builder stage.'
[ "$(count '^ENV .*PYTHONUNBUFFERED=1' "$runtime")" -ge 1 ] \
    || fault 'the runtime stage does not set PYTHONUNBUFFERED=1; output would come late, or not at all after a crash.'
user=$(grep -iE '^USER ' <<<"$runtime" | tail -n 1 | awk '{ print $2 }')
[[ $user =~ ^[1-9][0-9]*(:[1-9][0-9]*)?$ ]] || fault "the runtime stage runs as '${user:-root}'; USER must be a number above 0."
[ "$(count '^(ENTRYPOINT|CMD) \[' "$runtime")" -ge 1 ] || fault 'ENTRYPOINT must be a list, so that the service itself gets SIGTERM.'
[ "$(count '^ADD ' "$instructions")" -eq 0 ] || fault 'ADD fetches and unpacks; use COPY.'
[ "$(count '^COPY \.[[:space:]]' "$instructions")" -eq 0 ] || fault 'COPY . takes whatever lies around; name what goes in.'
[ "$(count '^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN|API_KEY|PRIVATE_KEY)' "$instructions")" -eq 0 ] \
    || fault 'a secret in ENV or ARG stays in the image; services read them from Secret Manager.'

[ "$faults" -eq 0 ]
