#!/bin/sh
# Installs Node.js, with which the script of the maps' page is built (Debian, Ubuntu); users never need it.
# Does nothing where it is there already.
set -eu

command -v npm >/dev/null && exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
$as_root apt-get install -qy --no-install-recommends nodejs npm
