#!/usr/bin/env bash
# bake-image.sh: a step of the host image's build. Makes a machine, lets bake.sh turn it into a host, and its disk into an image.
# Reads PROJECT_ID, BUILD_ID, ZONE, SUBNETWORK, SERVICE_ACCOUNT, BASE_IMAGE, IMAGE_FAMILY, STATE_BUCKET, APT_SOURCES, LEASE_FILE.
set -euo pipefail

readonly folder=${BASH_SOURCE[0]%/*}
readonly machine=bake-${BUILD_ID:0:8} image=$IMAGE_FAMILY-${BUILD_ID:0:8}
readonly lease=gs://$STATE_BUCKET/bake/$BUILD_ID/lease
readonly here=(--project "$PROJECT_ID" --zone "$ZONE" --quiet)

clean_up() {
    gcloud compute instances delete "$machine" "${here[@]}" || true
    gcloud storage rm "$lease" || true
}

gcloud storage cp "$LEASE_FILE" "$lease"
trap clean_up EXIT
gcloud compute instances create "$machine" "${here[@]}" --machine-type e2-standard-2 \
    --image "$BASE_IMAGE" --subnet "$SUBNETWORK" --no-address \
    --service-account "$SERVICE_ACCOUNT" --scopes cloud-platform --shielded-secure-boot --shielded-vtpm --shielded-integrity-monitoring \
    --metadata "enable-guest-attributes=TRUE,enable-oslogin=TRUE,block-project-ssh-keys=TRUE,serial-port-enable=FALSE,lease=$lease" \
    --metadata-from-file "startup-script=$folder/bake.sh,apt-token=$folder/apt-token.sh,apt-sources=$APT_SOURCES"

result=''
for ((attempt = 0; attempt < ${BAKE_ATTEMPTS:-90}; attempt++)); do
    result=$(gcloud compute instances get-guest-attributes "$machine" "${here[@]}" \
        --query-path bake/result --format 'value(value)' 2>/dev/null || true)
    [ -n "$result" ] && break
    sleep "${BAKE_PAUSE:-10}"
done
if [ "$result" != baked ]; then
    echo "The machine was not baked: ${result:-no result in time}." >&2
    exit 1
fi

gcloud compute instances stop "$machine" "${here[@]}"
gcloud compute images create "$image" --project "$PROJECT_ID" --quiet \
    --source-disk "$machine" --source-disk-zone "$ZONE" --family "$IMAGE_FAMILY" \
    --storage-location us --labels "managed-by=cloud-build,build=${BUILD_ID:0:8}" \
    --guest-os-features GVNIC,UEFI_COMPATIBLE,VIRTIO_SCSI_MULTIQUEUE
echo "Set hostImage to projects/$PROJECT_ID/global/images/$image"
