#!/usr/bin/env bash
# fetch-credentials.sh: a step of a service's build. Lets pip read the package mirror as the build's account, for an hour.
# Reads PIP_INDEX and CREDENTIALS, a folder that only the build's steps see; what is written there comes into no image and no log.
set -euo pipefail
umask 077

token=$(gcloud auth print-access-token)
[[ $token =~ ^[A-Za-z0-9._~+/=-]+$ ]] || { echo 'The metadata server gives no token.' >&2; exit 1; }
printf '[global]\nindex-url = https://oauth2accesstoken:%s@%s\n' "$token" "$PIP_INDEX" >"$CREDENTIALS/pip.conf"
