#!/bin/sh
# Installs what Loket needs from Debian's packages. Run it as often as you like: it only adds what is missing.
#   config/setup.sh        what building and running need
#   config/setup.sh test   the same, and what the tests need beside it
set -eu

needs="libssl-dev libcurl4-openssl-dev zlib1g-dev pkg-config"
# What reads scans; without them every letter is still filed, with a note that it was not read.
reading="tesseract-ocr tesseract-ocr-ind poppler-utils libheif-examples webp catdoc"
tests="dovecot-imapd dovecot-lmtpd postfix openssl"

case "${1:-}" in
  "") wanted="$needs $reading" ;;
  test) wanted="$needs $reading $tests" ;;
  *)
    echo "usage: config/setup.sh [test]" >&2
    exit 2
    ;;
esac

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6.2 or newer is needed and was not found on PATH; see swift.org/install" >&2
  exit 1
fi

missing=""
for package in $wanted; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done

if [ -z "$missing" ]; then
  echo "setup: everything is installed ($wanted)"
  exit 0
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo"
  command -v sudo >/dev/null 2>&1 || {
    echo "setup: needs root to install:$missing — run 'apt-get install$missing' as root, then run this again" >&2
    exit 1
  }
fi

echo "setup: installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 — the list is words
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
echo "setup: done"
