#!/usr/bin/env bash
# Builds the image from target/storyfold.jar and target/lib (mvn -DskipTests package).
# usage: build.sh [--target storyfold|demo] [--tag NAME:TAG] [--base IMAGE]
set -euo pipefail
cd "$(dirname "$0")/.."
target=storyfold tag='' base=''
while [ $# -gt 0 ]; do
  case $1 in
    --target) target=$2 ;;
    --tag) tag=$2 ;;
    --base) base=$2 ;;
    *) sed -n 2,3p "$0" >&2; exit 2 ;;
  esac
  shift 2
done
[ -f target/storyfold.jar ] || { echo "no target/storyfold.jar: mvn -DskipTests package makes it" >&2; exit 1; }
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
[ -n "$tag" ] || { tag=storyfold:$version; [ "$target" = storyfold ] || tag=$tag-$target; }

context=target/image
rm -rf $context
mkdir -p $context/lib $context/embedded $context/natives
find target/lib -maxdepth 1 -name '*.jar' -exec ln {} $context/lib/ \;
ln target/lib/embedded/*.jar $context/embedded/
ln target/storyfold.jar $context/
cp docker/Dockerfile $context/
cp docker/healthcheck.sh $context/healthcheck

# rocksdbjni carries a native library for every system: 73 MB, of which a glibc Linux needs one. Those for amd64 and arm64 stay.
jar=$(find $context/lib -name 'rocksdbjni-*.jar')
(
  cd $context/natives
  unpacked=$PWD
  jar xf "../lib/${jar##*/}"
  find . -name 'librocksdbjni*' ! -name 'librocksdbjni-linux64.so' ! -name 'librocksdbjni-linux-aarch64.so' -delete
  rm "../lib/${jar##*/}"
  jar --create --no-manifest --date=2026-01-01T00:00:00Z --file "../lib/${jar##*/}" -C "$unpacked" .
)
rm -rf $context/natives

docker build --quiet --target "$target" ${base:+--build-arg BASE_IMAGE=$base} --build-arg VERSION="$version" \
  --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" --tag "$tag" $context >/dev/null
docker image inspect --format "$tag {{.Size}} bytes" "$tag"
