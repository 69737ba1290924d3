#!/usr/bin/env sh
# Builds viz/templates/viewer.js, the script of the maps' page, from viz/viewer; --check only says whether it is up to date.
set -eu
cd "$(dirname "$0")/../viz/viewer"
npm ci --no-audit --no-fund --silent
npm run --silent check
if [ "${1:-}" = "--check" ]; then
    built=$(mktemp)
    trap 'rm -f "$built"' EXIT
    npm run --silent build -- --outfile="$built" --allow-overwrite --log-level=warning
    cmp "$built" ../templates/viewer.js || { echo "viz/templates/viewer.js is not what viz/viewer builds; run scripts/build_viewer.sh" >&2; exit 1; }
else
    npm run --silent build -- --log-level=warning
fi
