#!/usr/bin/env bash
# Builds fsck, posix-oneshot and omniwitness into the given directory.
set -euo pipefail
out=$1
mkdir -p "$out"
out=$(cd "$out" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cp "$here/go.mod" "$here/go.sum" "$build"
cd "$build"
go mod vendor
cp "$here/merkle-subtree.go.txt" vendor/github.com/transparency-dev/merkle/proof/subtree.go
go build -mod=vendor -o "$out/" tool
