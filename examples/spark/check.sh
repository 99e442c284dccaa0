#!/usr/bin/env bash
# Runs the job on a small cluster of Spark's own: see check.py. Needs Python 3, Java 17 and the build; installs the rest in a folder of its own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
for tool in python3 java; do
  command -v "$tool" > /dev/null || { echo "skipped: there is no $tool"; exit 0; }
done
packages=${SPARK_CHECK_PACKAGES:-$(mktemp -d)/packages}
[ -x "$packages/bin/python" ] || python3 -m venv "$packages"
"$packages/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
export PYTHONDONTWRITEBYTECODE=1
exec "$packages/bin/python" "$here/check.py" "$@"
