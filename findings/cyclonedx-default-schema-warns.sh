#!/usr/bin/env bash
# cyclonedx-maven-plugin 2.9.3, Maven 3.8 or newer
#
# Behaviour: with its default schema version (1.6) makeAggregateBom writes a valid bill of materials of the smallest project and logs two WARNING lines about
# its own bundled JSON schema ("Unknown keyword meta:enum", "Unknown keyword deprecated"). With schemaVersion 1.5 it logs none. Whoever treats a warning of the build as
# a defect cannot use the default.
#
# Seen on 30 November 2026: 2 warnings with the default, 0 with 1.5.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>smallest</artifactId>
    <version>1</version>
    <packaging>pom</packaging>
</project>
POM

warnings() {
    mvn -B org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom "$@" > log 2>&1 || { cat log >&2; exit 2; }
    [ -s target/bom.json ] || { echo "no bill of materials was written" >&2; exit 2; }
    grep -c '^\[WARNING\] Unknown keyword' log || true
}

default=$(warnings)
older=$(warnings -DschemaVersion=1.5)
echo "cyclonedx-maven-plugin 2.9.3: $default warnings about its own schema with the default schema version, $older with 1.5"
[ "$default" -gt 0 ] && [ "$older" = 0 ]
