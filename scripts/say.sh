# shellcheck shell=bash
# Sourced by the other scripts: how they speak. Indonesian first, then English.

say() {  # say INDONESIAN ENGLISH
  printf '\n== %s\n   %s\n' "$1" "$2"
}

fail() {  # fail EXIT_CODE INDONESIAN ENGLISH
  printf '\n!! %s\n   %s\n' "$2" "$3" >&2
  exit "$1"
}

# quietly LOG COMMAND...: the command's words go to LOG, and are shown only when it fails.
quietly() {
  local log=$1 code=0
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if [ "$code" -ne 0 ]; then
    printf '\n!! Gagal (kode %s): %s\n   Failed; the last lines of %s:\n\n' "$code" "$*" "$log" >&2
    tail -n 60 "$log" >&2
  fi
  return "$code"
}
