# Sourced by ./segue and ./test: makes sure of what the machine must have, installs Debian packages when it can.
# shellcheck shell=bash

# need COMMAND PACKAGE...: COMMAND must be on the PATH; the packages provide it.
need() {
  local command=$1
  shift
  if ! command -v "$command" >/dev/null 2>&1; then
    missing_packages+=("$@")
  fi
}

missing_packages=()

# Installs what `need` found missing, or says exactly what to run.
install_missing() {
  [ ${#missing_packages[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing: ${missing_packages[*]}" >&2
    if apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing_packages[@]}" >/dev/null 2>"$root/artifacts/apt.log"; then
      missing_packages=()
      return 0
    fi
    echo "The installation failed; its messages are in artifacts/apt.log. By hand:" >&2
  else
    echo "Some programs that Segue needs are not installed. Please run this, then try again:" >&2
  fi
  echo "  sudo apt-get update && sudo apt-get install ${missing_packages[*]}" >&2
  return 1
}

# The .NET SDK, 10 or later, cannot come from Debian 12.
need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "The .NET 10 SDK is not installed. See https://dotnet.microsoft.com/download/dotnet/10.0 (no other version will do)." >&2
    return 1
  fi
  # Without a home of its own the SDK has nowhere to keep packages.
  if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nonexistent}" ]; then
    export DOTNET_CLI_HOME="$root/artifacts/home" NUGET_PACKAGES="$root/artifacts/home/packages"
    mkdir -p "$DOTNET_CLI_HOME"
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
}
