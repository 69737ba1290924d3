#!/bin/sh
# Installs Python with its venv module (Debian, Ubuntu).
set -eu

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
$as_root apt-get install -qy --no-install-recommends python3 python3-venv make git
