#!/bin/sh
# Installs a Neo4j Community server from its Maven artifacts, for machines without a container engine.
#   sh scripts/install_neo4j.sh 5.26      (or 2026, which needs Java 21 or later)
# Prints the folder of its jars. Does nothing more where they are there already.
#
# ONECORE_CACHE     where they are kept; ~/.cache/onecore by default
# MAVEN_MIRROR_URL  a mirror of Maven Central; by default what Maven is set up to use
set -eu

case "${1:-}" in
    5.26) version=5.26.30 sum=b39dcc8742460b796812b2494bde19cb6474ab73862fe3ac9af878e5012afeb8 ;;
    2026) version=2026.08.1 sum=59697f0d0a88b98f5dcef07afe38f68cd740276f89a36856358e4e0d6fb39d60 ;;
    *) echo "usage: $0 5.26|2026" >&2; exit 2 ;;
esac
home="${ONECORE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/onecore}/neo4j-$version"
if [ -f "$home/complete" ]; then
    echo "$home/lib"
    exit 0
fi

if ! { command -v java && command -v mvn; } > /dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -q >&2
    $as_root apt-get install -qy --no-install-recommends default-jdk-headless maven >&2
fi

mkdir -p "$home"
work=$(mktemp -d "$home/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>onecore</groupId> <artifactId>neo4j-server</artifactId> <version>1</version> <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId> <artifactId>neo4j</artifactId> <version>$version</version></dependency>
  </dependencies>
</project>
POM
settings=""
if [ -n "${MAVEN_MIRROR_URL:-}" ]; then
    settings="--settings $work/settings.xml"
    cat > "$work/settings.xml" <<SETTINGS
<settings>
  <mirrors><mirror><id>mirror</id><mirrorOf>central</mirrorOf><url>$MAVEN_MIRROR_URL</url></mirror></mirrors>
</settings>
SETTINGS
fi
# shellcheck disable=SC2086  # no settings are no words
mvn -q -B $settings --strict-checksums -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" >&2

# One sum over the sums of all jars, by name: whatever a mirror hands out, these are the files that were tested.
found=$(cd "$work/lib" && sha256sum -- * | LC_ALL=C sort -k 2 | sha256sum | cut -d ' ' -f 1)
if [ "$found" != "$sum" ]; then
    echo "The jars of Neo4j $version are not those expected (checksum $found); check the Maven mirror." >&2
    exit 1
fi
rm -rf "$home/lib"
mv "$work/lib" "$home/lib"
touch "$home/complete"
echo "$home/lib"
