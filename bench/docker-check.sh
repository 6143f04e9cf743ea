#!/bin/bash
# Lints the Dockerfile and builds and runs it without a Docker engine: buildah on a base made with debootstrap (Debian's mirror stands in
# for the registry). Needs root; installs buildah, debootstrap and npm when missing. Not part of the normal tests: it takes minutes.
#   bench/docker-check.sh [--keep]        --keep leaves the image in buildah's store
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missing=
for tool in buildah debootstrap npm; do command -v $tool >/dev/null || missing="$missing $tool"; done
if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] || { echo "Type: sudo apt-get install -y$missing" >&2; exit 2; }
    # shellcheck disable=SC2086
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
fi

echo "== lint"
npm install --silent --no-fund --no-audit --prefix "$work/lint" dockerfilelint@1.8.0
"$work/lint/node_modules/.bin/dockerfilelint" Dockerfile

base=debian:bookworm-slim
if ! buildah inspect --type image "docker.io/library/$base" >/dev/null 2>&1; then
    echo "== base $base by debootstrap"
    # the mirror and its proxy, as this machine is set up
    mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\?\(http[^ ]*\) .*/\2/p;s/^URIs: *\([^ ]*\).*/\1/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
    debootstrap --variant=minbase bookworm "$work/root" "${mirror:-http://deb.debian.org/debian}" >"$work/debootstrap.log"
    cp -r /etc/apt/apt.conf.d/. "$work/root/etc/apt/apt.conf.d/" 2>/dev/null || true
    container=$(buildah from scratch)
    buildah add --quiet "$container" "$work/root" / >/dev/null
    buildah commit --quiet --format docker "$container" "docker.io/library/$base" >/dev/null
    buildah rm "$container" >/dev/null
fi

echo "== build"
# what Maven has on this machine already need not be fetched again
settings=()
[ -d "$HOME/.m2" ] && settings=(--volume "$HOME/.m2:/root/.m2")
time buildah bud --pull-never --format docker --network host "${settings[@]}" --tag oitcheck .

echo "== run"
container=$(buildah from --pull-never oitcheck)
buildah run "$container" -- id -u | grep -qx 10001 && echo "runs as uid 10001"
buildah run "$container" -- sh -c 'touch /opt/oitcheck/x 2>/dev/null && exit 1 || echo "cannot write its own program"'
buildah run "$container" -- /opt/oitcheck/bin/oitcheck rules list --year 2566 | tail -n 1
buildah run "$container" -- tesseract --list-langs | grep -x tha
buildah run "$container" -- /opt/oitcheck/bin/oitcheck demo --out /out/demo | tail -n 2
buildah inspect --type image oitcheck | grep -q Healthcheck && echo "healthcheck kept"
buildah rm "$container" >/dev/null
[ "${1:-}" = --keep ] || buildah rmi oitcheck >/dev/null
echo "== all well"
