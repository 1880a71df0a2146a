#!/usr/bin/env bash
# grant-ci-roles.sh SYSTEM PROJECT ENVIRONMENT SEED_PROJECT STATE_BUCKET BILLING_ACCOUNT: grants the identities of CI what
# ci-roles beside this script says, once, by hand. Run again after a change of the table; it adds, and takes nothing away.
set -euo pipefail

[ $# -eq 6 ] || {
    echo 'grant-ci-roles.sh takes a system, a project, an environment, the project of the state, its bucket, and the billing account.' >&2
    exit 64
}
readonly system=$1 project=$2 environment=$3 seed=$4 bucket=$5 billing=$6
readonly table=${BASH_SOURCE[0]%/*}/ci-roles

grep -v '^#' "$table" | while read -r identity where role _; do
    member=serviceAccount:$system-ci-$identity@$project.iam.gserviceaccount.com
    case $role in roles/owner | roles/editor | roles/viewer) echo "Refused: $role." >&2; exit 64 ;; esac
    case $where in
    project) gcloud projects add-iam-policy-binding "$project" --member "$member" --role "$role" --condition None --quiet >/dev/null ;;
    state) gcloud storage buckets add-iam-policy-binding "gs://$bucket" --member "$member" --role "$role" --quiet >/dev/null ;;
    key) gcloud kms keys add-iam-policy-binding "$environment" --keyring pulumi --location us --project "$seed" \
        --member "$member" --role "$role" --quiet >/dev/null ;;
    billing) gcloud billing accounts add-iam-policy-binding "$billing" --member "$member" --role "$role" --quiet >/dev/null ;;
    *) echo "The table says '$where', which is no place to grant on." >&2; exit 64 ;;
    esac
    echo "$identity: $role on $where"
done
