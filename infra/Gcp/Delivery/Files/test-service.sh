#!/usr/bin/env bash
# test-service.sh: a step of a service's build. Lints the service and runs all its tests; the first that fails stops the build.
# Reads FOLDER, the service's in its repository, and CREDENTIALS.
set -euo pipefail
export PIP_CONFIG_FILE=$CREDENTIALS/pip.conf PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

for file in requirements.lock requirements-test.lock src tests; do
    [ -e "$FOLDER/$file" ] || { echo "$FOLDER/$file is missing: a service has its packages locked, and tests." >&2; exit 64; }
done
cd "$FOLDER"
python -m pip install --quiet --require-hashes --requirement requirements.lock --requirement requirements-test.lock
python -m ruff check src tests
python -m ruff format --check src tests
# Without a single test pytest ends with 5, which stops the build, too.
PYTHONPATH=src python -m pytest --quiet tests
