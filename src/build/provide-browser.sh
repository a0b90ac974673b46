#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is installed is used, else Debian's package is installed.
# PLENARY_BROWSER names the executable when it lies elsewhere.
[ -n "$PLENARY_BROWSER" ] && [ -x "$PLENARY_BROWSER" ] && exit 0
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done

if command -v apt-get >/dev/null 2>&1; then
  root=
  [ "$(id -u)" = 0 ] || root="sudo -n"
  echo "no Chromium found: installing the package chromium"
  export DEBIAN_FRONTEND=noninteractive
  { $root apt-get update && $root apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } >/dev/null && exit 0
fi

echo "The browser tests need Chromium or Chrome: install it, or name its executable in PLENARY_BROWSER, and try again." >&2
exit 1
