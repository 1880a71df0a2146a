#!/usr/bin/env bash
# scan-image.sh: a step of a service's build. Stops it where the image has a known vulnerability that is critical or high.
# Reads IMAGE, TAG, SCAN_LOCATION. An image that can't be scanned does not pass either.
set -euo pipefail

scan=$(gcloud artifacts docker images scan "$IMAGE:$TAG" --remote --location "$SCAN_LOCATION" --format 'value(response.scan)')
[ -n "$scan" ] || { echo 'The image was not scanned.' >&2; exit 69; }
found=$(gcloud artifacts docker images list-vulnerabilities "$scan" --location "$SCAN_LOCATION" \
    --format 'csv[no-heading,separator=" "](vulnerability.effectiveSeverity, vulnerability.shortDescription)')
grave=$(grep -E '^(CRITICAL|HIGH) ' <<<"$found" | sort -u || true)
if [ -n "$grave" ]; then
    printf 'The image may not be deployed:\n%s\n' "$grave" >&2
    exit 1
fi
echo "Nothing critical or high among $(grep -c . <<<"$found" || true) findings."
