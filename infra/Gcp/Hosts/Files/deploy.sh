#!/usr/bin/env bash
# deploy.sh SERVICE TAG: runs a commit's image of a service on this host, and goes back to the one before when it isn't healthy.
# Ends with 0: deployed; 64: refused; 69: the image can't be pulled, nothing changed; 70: not healthy, the one before runs again;
# 71: not healthy, and nothing to go back to or that isn't healthy either; 75: a deployment of this service is under way.
set -uo pipefail
export LC_ALL=C DOCKER_CONFIG=/etc/groundwork/docker

readonly root=${GROUNDWORK_ROOT:-}
readonly table=$root/etc/groundwork/services releases=$root/var/lib/groundwork/releases state=$root/run/groundwork
service=${1-} tag=${2-}
containers=() units=() images=() urls=() seconds=() modes=() held=()

clean() { # TEXT: as it may stand in a JSON string
    local text=${1:0:100}
    text=${text//[^[:print:]]/?}
    text=${text//\\/\\\\}
    printf '%s' "${text//\"/\\\"}"
}

say() { # SEVERITY MESSAGE: one JSON object on standard output and in the journal
    local address=${SSH_CONNECTION:-local} line
    line=$(printf '{"time":"%s","severity":"%s","message":"%s","action":"deploy","resource":"%s","tag":"%s","user":"%s","address":"%s","host":"%s"}' \
        "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$(clean "$2")" "$(clean "$service")" "$(clean "$tag")" \
        "$(clean "${SUDO_USER:-root}")" "$(clean "${address%% *}")" "$(clean "${HOSTNAME:-}")")
    printf '%s\n' "$line" || true
    logger --tag groundwork-deploy -- "$line" || true
}

refuse() {
    say ERROR "Refused: $1"
    exit 64
}

read_table() { # fills the arrays with the units of the service
    local name unit container image url wait mode
    while read -r name unit container image url wait mode; do
        if [ "$name" = "$service" ]; then
            units+=("$unit") containers+=("$container") images+=("$image") urls+=("$url") seconds+=("$wait") modes+=("$mode") held+=(no)
        fi
    done <"$table"
}

known_services() { cut -d ' ' -f 1 "$table" | sort -u | paste -s -d ' '; }

write_tag() { # TAG: at once, so that a host that loses power has the old or the new one
    local temporary
    temporary=$(mktemp "$releases/.$service.XXXXXX") || return 1
    printf 'TAG=%s\n' "$1" >"$temporary" && chmod 0644 "$temporary" && sync "$temporary" && mv -f "$temporary" "$releases/$service.env"
}

lease_of() { # CONTAINER: held, waiting or nothing
    local word=''
    [ -r "$state/$1.lease" ] && read -r word _ <"$state/$1.lease"
    printf '%s' "$word"
}

answers() { # INDEX
    systemctl is-active --quiet "${units[$1]}" \
        && curl --fail --silent --show-error --max-time 2 --output /dev/null "${urls[$1]}" 2>/dev/null
}

# Healthy is: two answers in a row, a second apart. A service that runs on one host only is healthy here too while it waits for its lease,
# but not where it ran before: the lease stays with this host during a deployment.
is_healthy() { # INDEX
    local index=$1 wait=${seconds[$1]} well=0 waiting=0 settled elapsed
    settled=$((wait / 2 < 10 ? wait / 2 : 10))
    for ((elapsed = 0; elapsed < wait; elapsed++)); do
        sleep 1
        if [ "${modes[index]}" = single ] && [ "$(lease_of "${containers[index]}")" != held ]; then
            well=0
            if [ "${held[index]}" = no ] && [ "$(lease_of "${containers[index]}")" = waiting ] \
                && systemctl is-active --quiet "${units[index]}"; then
                waiting=$((waiting + 1))
                [ "$waiting" -ge "$settled" ] && return 0
            fi
            continue
        fi
        waiting=0
        if answers "$index"; then well=$((well + 1)); else well=0; fi
        [ "$well" -ge 2 ] && return 0
    done
    return 1
}

run_tag() { # TAG: restarts all units of the service with it, one after the other
    local index
    write_tag "$1" || return 1
    for index in "${!units[@]}"; do
        # In a session of its own: timeout ends on a hang-up even where its parent ignores it.
        setsid --wait timeout 300 systemctl restart "${units[index]}" && is_healthy "$index" || return 1
    done
}

keep_leases() {
    local index
    for index in "${!units[@]}"; do
        if [ "${modes[index]}" = single ] && [ "$(lease_of "${containers[index]}")" = held ]; then
            held[index]=yes
            touch "$state/${containers[index]}.keep"
        fi
    done
}

drop_keeps() {
    local container
    for container in "${containers[@]}"; do
        rm -f "$state/$container.keep"
    done
}

go_back() { # PREVIOUS
    if [ -z "$1" ]; then
        rm -f "$releases/$service.env"
        systemctl stop "${units[@]}"
        say CRITICAL 'Not healthy, and there is no earlier tag to go back to; the service is stopped.'
        return 71
    fi
    if [ "$1" != "$tag" ] && run_tag "$1"; then
        say ERROR "Not healthy; $1 runs again."
        return 70
    fi
    say CRITICAL "Not healthy, and going back to $1 did not help."
    return 71
}

[ $# -eq 2 ] || refuse "deploy.sh takes a service and a tag, got $# arguments."
[[ $service =~ ^[a-z][a-z0-9-]{0,62}$ ]] && read_table
[ ${#units[@]} -gt 0 ] || refuse "the service must be one of: $(known_services)."
[[ $tag =~ ^[0-9a-f]{40}$ ]] || refuse 'the tag must be a commit hash, 40 hexadecimal digits in lower case.'

mkdir -p "$releases" "$state"
exec 9>"$state/deploy-$service.lock"
if ! flock --nonblock 9; then
    say WARNING 'A deployment of this service is under way.'
    exit 75
fi

for image in "${images[@]}"; do
    if ! timeout 300 docker pull --quiet "$image:$tag" >/dev/null; then
        say ERROR 'The image can not be pulled; nothing was changed.'
        exit 69
    fi
done

previous=$(sed -n 's/^TAG=\([0-9a-f]\{40\}\)$/\1/p' "$releases/$service.env" 2>/dev/null)

# Who hangs up now leaves no half-done host behind.
trap '' HUP INT TERM PIPE
trap drop_keeps EXIT
keep_leases
say NOTICE "Deploying; ${previous:-nothing} runs now."
if run_tag "$tag"; then
    say NOTICE 'Deployed.'
    exit 0
fi
go_back "$previous"
