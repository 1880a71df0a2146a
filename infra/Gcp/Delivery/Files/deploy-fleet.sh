#!/usr/bin/env bash
# deploy-fleet.sh: the last step of a service's build, and the only one of a rollback. Runs a commit's image on every host of both groups,
# one after the other; where one host isn't healthy with it, all that were changed go back.
# Reads MODE (release or rollback), SERVICE, TAG (a commit; in a rollback also "previous"), IMAGE, PROJECT_ID, LOCATION,
# INSTANCE_NAME, ZONES, STATE_BUCKET.
# The object releases/SERVICE holds the tags that were released, newest first; a new host starts with the first.
# Ends with 0: runs everywhere; 64: refused; 69: nothing was changed; 70: all run what they ran before; 71: some host doesn't;
# 75: another deployment of the service came first, and its commit runs.
set -uo pipefail
export LC_ALL=C

readonly object=gs://$STATE_BUCKET/releases/$SERVICE pause=${DEPLOY_PAUSE:-30}
released=() generation=0 target='' written=no
declare -A touched=()

say() { printf '%s: %s\n' "$SERVICE" "$1" >&2; }

end() { # CODE MESSAGE
    say "$2"
    exit "$1"
}

read_releases() {
    local errors text
    errors=$(mktemp)
    if generation=$(gcloud storage objects describe "$object" --format 'value(generation)' 2>"$errors"); then
        text=$(gcloud storage cat "$object#$generation") || return 1
        mapfile -t released < <(grep -xE '[0-9a-f]{40}' <<<"$text" || true)
    elif grep -qiE 'not found|404' "$errors"; then
        generation=0 released=()
    else
        cat "$errors" >&2
        return 1
    fi
}

write_releases() { # TAG...: newest first; fails where somebody else wrote since they were read
    printf '%s\n' "$@" | gcloud storage cp - "$object" --if-generation-match "$generation" --quiet
}

hosts() { # a name and a zone a line, in the order of the zones
    local all zone
    all=$(gcloud compute instances list --project "$PROJECT_ID" --zones "$ZONES" \
        --filter "name~^$INSTANCE_NAME- AND status=RUNNING" --format 'value(name,zone.basename())') || return 1
    for zone in ${ZONES//,/ }; do awk -v zone="$zone" '$2 == zone { print $1, $2 }' <<<"$all" | sort; done
}

run_on() { # HOST ZONE TAG: what deploy.sh on the host ends with; 0 as well when the host is gone
    local attempt code list
    for ((attempt = 1; attempt <= 10; attempt++)); do
        gcloud compute ssh "$1" --project "$PROJECT_ID" --zone "$2" --tunnel-through-iap --ssh-key-expire-after 1h --quiet \
            --command "sudo /opt/scripts/deploy.sh $SERVICE $3" </dev/null
        code=$?
        case $code in
        0 | 64 | 69 | 70 | 71) return "$code" ;;
        esac
        # One is under way there (75), or the host can't be reached: it may be about to start, or to go.
        sleep "$pause"
        list=$(hosts) || continue
        if ! grep -qxF "$1 $2" <<<"$list"; then
            say "$1 is gone."
            return 0
        fi
    done
    return "$code"
}

go_back() { # CODE MESSAGE: brings every host that was touched back to what is released
    local host before code=$1
    say "$2"
    [ "${#touched[@]}" -gt 0 ] || [ "$written" = yes ] || end 69 'Nothing was changed.'
    [ "${#before_all[@]}" -gt 0 ] || end 71 'There is no earlier release to go back to.'
    read_releases || end 71 'What is released can not be read; the hosts were left as they are.'
    if [ "$written" = yes ] && [ "${released[0]-}" = "$target" ]; then
        write_releases "${before_all[@]}" || end 71 'What is released can not be put back; new hosts start with the commit that failed.'
        released=("${before_all[@]}")
    fi
    before=${released[0]-}
    [ -n "$before" ] || end 71 'What is released is no commit; the hosts were left as they are.'
    [ "$before" != "$target" ] || end 71 'What is released is what failed.'
    for host in "${!touched[@]}"; do
        run_on "$host" "${touched[$host]}" "$before" || { say "$host does not run $before."; code=71; }
    done
    end "$code" "Back to $before on ${#touched[@]} hosts."
}

choose_target() {
    local index
    if [ "$MODE" = release ]; then
        target=$TAG
        return
    fi
    if [ "$TAG" = previous ]; then target=${released[1]-}; else target=$TAG; fi
    [ -n "$target" ] || end 64 'There is no earlier release.'
    for index in "${!released[@]}"; do [ "${released[index]}" = "$target" ] && return; done
    end 64 "$target was never released; released were: ${released[*]-none}."
}

tags_after() { # the tags as they are once the target is released; a rollback forgets what came after its target
    local tag seen=no
    {
        printf '%s\n' "$target"
        for tag in "${released[@]}"; do
            if [ "$tag" = "$target" ]; then seen=yes; elif [ "$MODE" = release ] || [ "$seen" = yes ]; then printf '%s\n' "$tag"; fi
        done
    } | head -n 100
}

keep_for_ever() {
    gcloud artifacts docker images describe "$IMAGE:released-$target" >/dev/null 2>&1 ||
        gcloud artifacts docker tags add "$IMAGE:$target" "$IMAGE:released-$target" --quiet
}

[[ $MODE =~ ^(release|rollback)$ ]] || end 64 "MODE must be release or rollback, got '$MODE'."
[[ $SERVICE =~ ^[a-z][a-z0-9-]{0,62}$ ]] || end 64 "The service's name can not be one: '$SERVICE'."
[[ $TAG =~ ^[0-9a-f]{40}$ || $MODE-$TAG = rollback-previous ]] \
    || end 64 "The tag must be a commit hash, 40 hexadecimal digits in lower case, got '$TAG'."

read_releases || end 69 'What is released can not be read.'
choose_target
before_all=("${released[@]}")
say "${before_all[0]-Nothing} is released; to be released is $target (by $MODE, in $LOCATION)."

while :; do
    list=$(hosts) || go_back 69 'The hosts can not be listed.'
    fresh=()
    while read -r host zone; do [ -n "$host" ] && [ -z "${touched[$host]-}" ] && fresh+=("$host $zone"); done <<<"$list"
    [ "${#fresh[@]}" -gt 0 ] || [ "$written" = no ] || break
    [ -n "$list" ] || [ "${#released[@]}" -eq 0 ] || end 69 'No host runs.'
    for entry in "${fresh[@]}"; do
        read -r host zone <<<"$entry"
        touched[$host]=$zone
        run_on "$host" "$zone" "$target" && continue
        code=$?
        # Refused, not pulled, or another's turn: this host was not changed.
        case $code in 64 | 69 | 75) unset "touched[$host]" ;; esac
        go_back 70 "$host answers $code."
    done
    [ "$written" = no ] || continue
    keep_for_ever || go_back 70 'The image can not be marked as released.'
    # From here on new hosts take the target; those that came up since they were listed are looked for once more.
    mapfile -t lines < <(tags_after)
    if ! write_releases "${lines[@]}" && ! { read_releases && [ "${released[0]-}" = "$target" ]; }; then
        go_back 75 'Another deployment came first.'
    fi
    written=yes
done
say "$target runs on ${#touched[@]} hosts."
