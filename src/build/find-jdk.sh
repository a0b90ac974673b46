#!/bin/sh
# Prints the home of the JDK that builds and runs Plenary: JAVA_HOME if it fits, else that of the javac on the PATH if it fits,
# else the newest fitting one found in the usual places. With --quiet it prints nothing and only fails. Needs: JDK 25 or newer, with javac.
needed=25

# major HOME: the feature version of the JDK there, or nothing when it is no JDK.
major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

best=
best_major=0
consider() {
  found=$(major "$1")
  if [ -n "$found" ] && [ "$found" -ge "$needed" ] && [ "$found" -gt "$best_major" ]; then
    best=$1
    best_major=$found
  fi
}

# home_of FILE: the folder above the one that a program lies in, behind its links.
home_of() {
  file=$1
  while [ -h "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  (CDPATH='' cd -- "$(dirname -- "$file")/.." && pwd -P)
}

[ -n "$JAVA_HOME" ] && consider "$JAVA_HOME"
if [ -z "$best" ]; then
  compiler=$(command -v javac) && consider "$(home_of "$compiler")"
fi
if [ -z "$best" ]; then
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
    consider "$home"
  done
fi

if [ -z "$best" ]; then
  echo "Plenary needs a JDK $needed or newer: install one (for example Eclipse Temurin $needed), or point JAVA_HOME at it, and try again." >&2
  exit 1
fi
[ "$1" = "--quiet" ] || echo "$best"
