#!/usr/bin/env bash
# Builds the tap puck's tests for nanoFramework, runs them on its runtime for Linux, and ends with the line "N passed, N failed".
#
#   FAIRKIOSK_METADATA_PROCESSOR   the command that starts nanoFramework's metadata processor
#   FAIRKIOSK_NANOCLR              the command that runs .pe files: the test program of nanoFramework's POSIX host
#
# Exit codes: 0 all passed, 1 a test failed or the run broke off, 3 one of the two is missing, 4 the build failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for needed in FAIRKIOSK_METADATA_PROCESSOR FAIRKIOSK_NANOCLR; do
  if [ -z "${!needed:-}" ]; then
    echo "$needed does not say what is to be started; see the head of $0." >&2
    exit 3
  fi
done

dotnet build FairKiosk.Nano.Tests -c Release -v quiet --nologo || exit 4
cd FairKiosk.Nano.Tests/bin/Release/netnano1.0
code=(mscorlib.pe FairKiosk.Nano.Wire.pe FairKiosk.Nano.Reader.pe FairKiosk.Nano.Parts.pe FairKiosk.Nano.Tests.pe)
for file in "${code[@]}"; do
  printf '%8d bytes  %s\n' "$(stat -c %s "$file")" "$file"
done

# The runtime ends with 0 whatever the program did, so its words count.
said=$(mktemp)
trap 'rm -f "$said"' EXIT
# shellcheck disable=SC2086  # The variable may hold a command with arguments.
$FAIRKIOSK_NANOCLR "${code[@]}" >"$said" 2>&1 || true
grep -E '^(passed|FAILED)  ' "$said" || true
grep -E '^[1-9][0-9]* passed, [0-9]+ failed' "$said" || { tail -n 20 "$said"; exit 1; }
grep -qE '^[1-9][0-9]* passed, 0 failed' "$said"
