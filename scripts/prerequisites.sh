# shellcheck shell=bash
# What ./run, ./test and scripts/package share: what must be on the machine, and a stamp that says whether the sources changed since the
# last build. Sourced by them, never run by itself.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The broker lies in /usr/sbin, which is not on the path of a plain user.
export PATH="$PATH:/usr/sbin:/sbin"

# shellcheck source=scripts/texts.sh
. scripts/texts.sh

# Say a text of scripts/texts.sh with values in it; a text that is not there is said as it stands.
# shellcheck disable=SC2059 # the text is the format
say() { printf -- "${texts[$1]:-$1}\n" "${@:2}"; }
complain() { say "$@" >&2; }

# All that must be on the machine, installed where it can be: what every use needs, and programs or files named as
# program:package or /file:package.
# Returns 3 where something stays missing, having said what.
need_machine() {
  find_dotnet && need_packages "$@" && need_sdk
}

find_dotnet() {
  # Where Microsoft's install script puts it, without adding it to the path.
  if ! command -v dotnet >/dev/null && [ -x "${HOME:-}/.dotnet/dotnet" ]; then
    PATH="$HOME/.dotnet:$PATH"
  fi
  if ! command -v dotnet >/dev/null; then
    complain "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."
    return 3
  fi
  # Built programs look for the runtime in the system's place only, wherever the dotnet on the path comes from.
  if [ -z "${DOTNET_ROOT:-}" ]; then
    DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
    if [ -d "$DOTNET_ROOT/host/fxr" ]; then
      export DOTNET_ROOT
    else
      unset DOTNET_ROOT
    fi
  fi
}

# global.json names the SDK; dotnet itself is the judge of whether one of the installed ones will do.
need_sdk() {
  local said
  if said=$(dotnet --version 2>&1); then
    return 0
  fi
  if [[ "$(dotnet --list-sdks 2>/dev/null)" == *"$(sed -n 's/.*"version": *"\([0-9]*\.[0-9]*\.[0-9]\).*/\1/p' global.json)"* ]]; then
    printf '%s\n' "$said" | head -n 5 >&2
    complain "The .NET SDK is there but does not start. The lines above say why."
    return 3
  fi
  complain "FairKiosk needs the .NET SDK %s or a later patch of it. Installed:" "$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)"
  dotnet --list-sdks | sed 's/^/  /' >&2 || true
  complain "Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."
  return 3
}

# Whether the loader knows a library whose file name begins so. No pipe: grep -q leaves before ldconfig has finished, which
# then counts as failed.
library_present() { [[ "$(ldconfig -p 2>/dev/null)" == *[[:space:]]"$1"* ]]; }

# Prints the Debian packages that are not there yet; takes further programs as need_machine does.
missing_packages() {
  local program
  # dotnet does not even start without it, and installs it only where it comes as a package itself.
  library_present 'libicuuc.so.' || printf 'libicu72\n'
  command -v mosquitto >/dev/null || printf 'mosquitto\n'
  library_present 'libmosquitto.so.1 ' || printf 'libmosquitto1\n'
  # Older ones than Debian 12's do not know strict tables; the packages of .NET bring an older one.
  library_present 'libsqlite3.so.0 ' || printf 'libsqlite3-0\n'
  command -v setpriv >/dev/null || printf 'util-linux\n'
  if ! command -v npm >/dev/null; then
    command -v node >/dev/null || printf 'nodejs\n'
    printf 'npm\n'
  fi
  # Printed sheets are set in these: PDFs carry their fonts with them.
  [ -f /usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf ] || printf 'fonts-open-sans\n'
  [ -f /usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf ] || printf 'fonts-ipaexfont-gothic\n'
  for program in "$@"; do
    command -v "${program%%:*}" >/dev/null || [ -e "${program%%:*}" ] || printf '%s\n' "${program#*:}"
  done
}

# Installs what is missing. Does nothing, and asks for no rights, where all of it is there.
need_packages() {
  local packages absent as_root=() log broker_is_new=no
  mapfile -t packages < <(missing_packages "$@")
  if [ ${#packages[@]} -eq 0 ]; then
    return 0
  fi
  if ! command -v apt-get >/dev/null; then
    complain "Missing on this machine: %s (names of the Debian packages)." "${packages[*]}"
    complain "There is no apt-get here: install them your system's way, then start this again."
    return 3
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      complain "Missing on this machine: %s. Installing them needs root. As root, run:" "${packages[*]}"
      complain "  %s" "apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
      return 3
    fi
    as_root=(sudo)
  fi
  say "Installing %s ..." "${packages[*]}"
  [[ " ${packages[*]} " == *" mosquitto "* ]] && broker_is_new=yes
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "${packages[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    complain "Could not install %s. The lines above say why. When that is mended, run:" "${packages[*]}"
    complain "  %s" "${as_root[*]:+sudo }apt-get update && ${as_root[*]:+sudo }apt-get install -y --no-install-recommends ${packages[*]}"
    return 3
  fi
  rm -f "$log"
  # The package starts a broker of its own on port 1883. FairKiosk starts one for itself and needs none beside it.
  if [ "$broker_is_new" = yes ] && [ -d /run/systemd/system ]; then
    "${as_root[@]}" systemctl disable --now mosquitto >/dev/null 2>&1 || true
  fi
  mapfile -t absent < <(missing_packages "$@")
  if [ ${#absent[@]} -ne 0 ]; then
    complain "apt-get installed %s, yet these are still not found: %s. Reinstall them, then start this again:" "${packages[*]}" "${absent[*]}"
    complain "  %s" "${as_root[*]:+sudo }apt-get install -y --reinstall ${absent[*]}"
    return 3
  fi
}

# One line that changes when any source of the build does (added, edited or removed).
fingerprint() {
  {
    dotnet --version
    find firmware gateway docs ./*.props global.json .editorconfig BannedSymbols.txt \
      \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/lib' \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort
  } | sha256sum | cut -d ' ' -f 1
}
