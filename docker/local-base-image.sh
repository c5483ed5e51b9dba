#!/usr/bin/env bash
# Makes a JRE base image from the Debian packages of this machine, for builds that reach no image registry: TAG holds
# bash, the core utilities, CA certificates and openjdk-17-jre-headless with all they depend on, without documentation.
# usage: local-base-image.sh TAG
set -euo pipefail
tag=${1:?usage: local-base-image.sh TAG}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

wanted=(base-files base-passwd bash dash coreutils grep sed libc-bin tzdata ca-certificates openjdk-17-jre-headless)
needed=$(apt-cache depends --recurse --important --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
  --no-enhances "${wanted[@]}" 2>/dev/null | grep '^[a-z0-9]' | sort -u)
# Maintainer scripts do not run here, so what only they need stays out.
packages=$(dpkg-query -W -f='${db:Status-Abbrev} ${binary:Package}\n' $needed 2>/dev/null |
  awk '$1 == "ii" { print $2 }' | grep -vE '^(perl|debconf|dpkg)' || true)
[[ $packages == *openjdk-17-jre-headless* ]] || { echo "openjdk-17-jre-headless is not installed" >&2; exit 1; }

# What packages own, and what their installation made.
{
  dpkg -L $packages | grep -vE '^/\.$|^package diverts|^/usr/share/(doc|man|locale|info|lintian)/' || true
  printf '/%s\n' bin sbin lib lib64 tmp bin/sh etc/passwd etc/group etc/nsswitch.conf etc/ld.so.cache etc/alternatives/java \
    usr/bin/java etc/ssl/certs/ca-certificates.crt etc/ssl/certs/java/cacerts
} | sort -u | while read -r path; do
  if [ -e "$path" ] || [ -L "$path" ]; then echo "${path#/}"; fi
done | sed -E 's,^(bin|sbin|lib|lib32|lib64|libx32)/,usr/\1/,' | sort -u >"$work/list"
tar -C / --no-recursion -cf "$work/base.tar" -T "$work/list"
docker import --change 'ENV LANG=C.UTF-8' "$work/base.tar" "$tag" >/dev/null
docker image inspect --format "$tag {{.Size}} bytes" "$tag"
