#!/usr/bin/env bash
# fetch-releases.sh BUCKET: asks which commit each service runs, so that a new host starts with what the others run.
# An object releases/SERVICE holds the tag; a service without one keeps what this host has. Fails where the store can't be asked.
set -uo pipefail
export LC_ALL=C

readonly root=${GROUNDWORK_ROOT:-} bucket=${1:?the state bucket}
readonly table=$root/etc/groundwork/services releases=$root/var/lib/groundwork/releases
readonly metadata=http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token
failed=0

say() { printf '{"severity":"%s","message":"%s","component":"releases"}\n' "$1" "$2"; }

token=$(curl --fail --silent --max-time 5 --retry 5 --header 'Metadata-Flavor: Google' "$metadata" |
    sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
if [ -z "$token" ]; then
    say ERROR 'The metadata server gives no token.'
    exit 1
fi

mkdir -p "$releases"
while read -r service; do
    # The token goes in by standard input: other users can read a command line.
    answer=$(printf 'Authorization: Bearer %s' "$token" | curl --silent --max-time 10 --retry 3 --header @- --write-out '\n%{http_code}' \
        "https://storage.googleapis.com/storage/v1/b/$bucket/o/releases%2F$service?alt=media")
    tag=$(head -n 1 <<<"$answer")
    case ${answer##*$'\n'} in
    200)
        if [[ $tag =~ ^[0-9a-f]{40}$ ]]; then
            temporary=$(mktemp "$releases/.$service.XXXXXX")
            printf 'TAG=%s\n' "$tag" >"$temporary" \
                && chmod 0644 "$temporary" && sync "$temporary" && mv -f "$temporary" "$releases/$service.env"
            say INFO "$service runs $tag."
        else
            say ERROR "What is stored as the tag of $service is no commit hash."
            failed=1
        fi
        ;;
    404) say WARNING "$service was never released." ;;
    *)
        say ERROR "The tag of $service can not be read."
        failed=1
        ;;
    esac
done < <(cut -d ' ' -f 1 "$table" | sort -u)
exit $failed
