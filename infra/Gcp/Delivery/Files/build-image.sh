#!/usr/bin/env bash
# build-image.sh: a step of a service's build. Makes the image of a commit and pushes it under the commit's hash, never under another name.
# Reads IMAGE, TAG, FOLDER, BUILDER_IMAGE, RUNTIME_IMAGE, CREDENTIALS.
set -euo pipefail

[[ $TAG =~ ^[0-9a-f]{40}$ ]] || { echo "The tag must be a commit hash, 40 hexadecimal digits in lower case, got '$TAG'." >&2; exit 64; }
# A build that is run again finds its image: a tag does not move.
if gcloud artifacts docker images describe "$IMAGE:$TAG" --format 'value(image_summary.digest)' >/dev/null 2>&1; then
    echo "$IMAGE:$TAG is there already."
    exit 0
fi
DOCKER_BUILDKIT=1 docker build --pull --file "$FOLDER/Dockerfile" --tag "$IMAGE:$TAG" \
    --build-arg "BUILDER_IMAGE=$BUILDER_IMAGE" --build-arg "RUNTIME_IMAGE=$RUNTIME_IMAGE" --build-arg "COMMIT=$TAG" \
    --secret "id=pip,src=$CREDENTIALS/pip.conf" "$FOLDER"
docker push --quiet "$IMAGE:$TAG"
