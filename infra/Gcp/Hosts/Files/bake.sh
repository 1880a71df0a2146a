#!/usr/bin/env bash
# Runs as start-up script on the machine that becomes the host image: an LTS system with docker, the logging agent and the lease program.
# Reports by guest attribute bake/result; the build that started the machine waits for it.
set -uo pipefail
export DEBIAN_FRONTEND=noninteractive

readonly metadata=http://metadata.google.internal/computeMetadata/v1/instance
readonly root=${GROUNDWORK_ROOT:-}
attribute() { curl --fail --silent --max-time 5 --header 'Metadata-Flavor: Google' "$metadata/attributes/$1"; }
report() {
    curl --fail --silent --max-time 5 --request PUT --data "$1" --header 'Metadata-Flavor: Google' \
        "$metadata/guest-attributes/bake/result"
}

bake() {
    local sources="$root/etc/apt/sources.list.d" lease
    attribute apt-sources >"$sources/groundwork.list" || return 1
    rm -f "$root/etc/apt/sources.list" "$sources"/ubuntu.sources
    install -D -m 0755 <(attribute apt-token) "$root/opt/scripts/apt-token.sh" || return 1
    printf 'APT::Update::Pre-Invoke {"/opt/scripts/apt-token.sh";};\n' >"$root/etc/apt/apt.conf.d/00-groundwork"
    apt-get update -q || return 1
    apt-get upgrade -q -y || return 1
    apt-get install -q -y docker.io google-cloud-ops-agent curl || return 1

    lease=$(attribute lease) || return 1
    mkdir -p "$root/opt/lease"
    gcloud storage cp "$lease" "$root/opt/lease/lease" || return 1
    chmod 0755 "$root/opt/lease/lease"
    "$root/opt/lease/lease" 2>/dev/null
    [ $? -eq 64 ] || return 1

    # Patches come from the patch deployments, one zone first, and from nowhere else.
    systemctl disable --now apt-daily.timer apt-daily-upgrade.timer
    systemctl enable docker.service || return 1
    apt-get clean
    # No identity of this machine, and no token, goes into the image.
    rm -f "$root"/etc/ssh/ssh_host_* "$root/etc/apt/auth.conf.d/artifact-registry.conf"
    rm -rf "$root/root/.config/gcloud" "$root"/var/lib/apt/lists/*
    : >"$root/etc/machine-id"
    cloud-init clean --logs
}

if bake; then report baked; else report failed; fi
