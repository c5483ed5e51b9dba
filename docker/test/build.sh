#!/usr/bin/env bash
# Builds all images the container tests need from what the build left in target: our own, a broker, a registry.
# Prints the settings that make the tests use them.
# usage: docker/test/build.sh BASE_IMAGE
set -euo pipefail
cd "$(dirname "$0")/../.."
base=${1:?usage: build.sh BASE_IMAGE}
context=target/image-test

docker/build.sh --base "$base" --tag storyfold:test >&2
rm -rf $context
mkdir -p $context/kafka/lib $context/registry
cp docker/test/kafka/* $context/kafka/
find target/lib -name '*.jar' ! -name 'opennlp*' -exec ln -f {} $context/kafka/lib/ \;
docker build --quiet --build-arg BASE_IMAGE="$base" --tag storyfold-test-kafka:test $context/kafka >/dev/null
cp docker/test/registry/Dockerfile $context/registry/
cp -rl target/apicurio $context/registry/apicurio
docker build --quiet --build-arg BASE_IMAGE="$base" --tag storyfold-test-registry:test $context/registry >/dev/null
rm -rf $context

echo "-Dstoryfold.base=$base"
echo "-Dstoryfold.image=storyfold:test"
echo "-Dkafka.image=storyfold-test-kafka:test"
echo "-Dregistry.image=storyfold-test-registry:test"
