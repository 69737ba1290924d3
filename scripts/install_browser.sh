#!/bin/sh
# Installs the browser, its driver and a Chinese font that the tests of the map need (Debian, Ubuntu).
# Does nothing where they are there already.
set -eu

if command -v chromium >/dev/null && command -v chromedriver >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null)" ]; then
    exit 0
fi

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
$as_root apt-get install -qy --no-install-recommends chromium chromium-driver fontconfig fonts-wqy-zenhei
