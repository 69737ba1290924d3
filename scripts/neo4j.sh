#!/bin/sh
# Runs what scripts/install_neo4j.sh installed, on this machine alone and in the foreground.
#   NEO4J_PASSWORD=choose-one sh scripts/neo4j.sh 5.26 server HOME PORT     a server; ends with Ctrl-C or SIGTERM
#   sh scripts/neo4j.sh 5.26 admin HOME database import full …              neo4j-admin
#
# NEO4J_HEAP           memory of the server; 1g by default
# NEO4J_CERTIFICATES   a folder with private.key and public.crt: the server then speaks TLS only
set -eu

line="${1:?5.26 or 2026}" what="${2:?server or admin}" home="${3:?the folder of the data}"
shift 3
here=$(cd "$(dirname "$0")" && pwd)

needed=17
[ "$line" = 5.26 ] || needed=21
version_of() { "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'; }
java=""
for each in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    if [ -x "$each" ] && [ "$(version_of "$each")" -ge "$needed" ] 2> /dev/null; then
        java=$each
        break
    fi
done
if [ -z "$java" ]; then
    echo "Neo4j $line needs Java $needed or later; install it, or set JAVA_HOME." >&2
    exit 3
fi

lib=$(sh "$here/install_neo4j.sh" "$line")
mkdir -p "$home"
open="--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED"
open="$open --add-opens=java.base/sun.nio.ch=ALL-UNNAMED"
# shellcheck disable=SC2086  # several words
case "$what" in
    server)
        exec "$java" "-Xmx${NEO4J_HEAP:-1g}" $open -cp "$lib/*" "$here/Neo4jServer.java" "$home" "${1:?a port}"
        ;;
    admin)
        mkdir -p "$home/conf"
        NEO4J_HOME=$(cd "$home" && pwd) NEO4J_CONF="$home/conf" \
            exec "$java" "-Xmx${NEO4J_HEAP:-1g}" $open -cp "$lib/*" org.neo4j.cli.AdminTool "$@"
        ;;
    *) echo "usage: $0 5.26|2026 server HOME PORT, or $0 5.26|2026 admin HOME …" >&2; exit 2 ;;
esac
