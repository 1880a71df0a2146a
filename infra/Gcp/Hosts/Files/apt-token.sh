#!/usr/bin/env bash
# Before each apt update: lets apt read the package mirror in Artifact Registry as the host's service account, for an hour.
set -euo pipefail

readonly root=${GROUNDWORK_ROOT:-}
readonly file=$root/etc/apt/auth.conf.d/artifact-registry.conf
token=$(curl --fail --silent --max-time 5 --header 'Metadata-Flavor: Google' \
    http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token |
    sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' || true)
[ -n "$token" ] || { echo 'The metadata server gives no token.' >&2; exit 1; }

umask 077
mkdir -p "${file%/*}"
temporary=$(mktemp "${file%/*}/.token.XXXXXX")
sed -n 's#^deb .*https://\([a-z0-9-]*-apt\.pkg\.dev\)/.*#\1#p' "$root"/etc/apt/sources.list.d/*.list | sort -u | while read -r host; do
    printf 'machine %s login oauth2accesstoken password %s\n' "$host" "$token"
done >"$temporary"
mv -f "$temporary" "$file"
