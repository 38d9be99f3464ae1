#!/bin/sh
# Makes sure that the system has what the tests need: git (two branches of a ledger are
# merged with it), a C compiler (a disk that fails is a small library), and a Chromium that
# the browser tests can drive. Says which one:
#
#   1. one that this system has: chromium, chromium-browser or google-chrome;
#   2. as root on Debian and its kin: the chromium package;
#   3. the build that Playwright brings along, in the user's own cache.
#
# Run from the project's folder, after .venv is there; running it again costs nothing.
# SEOGO_BROWSER=/path/to/a/chromium puts another one in place of all of these.
set -u

say() { echo "tests: $*"; }

fail() {
    say "$*" >&2
    exit 1
}

can_apt() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

# apt_install WHAT PACKAGE: quiet, but for the end of its log when it fails.
apt_install() {
    say "installing $2 ($1) ..."
    log=$(mktemp) || return 1
    {
        apt-get update &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"
    } >"$log" 2>&1 </dev/null
    code=$?
    [ "$code" -eq 0 ] || tail -n 20 "$log" >&2
    rm -f "$log"
    return "$code"
}

# A name alone is no proof: on Ubuntu, chromium-browser can be a mere pointer to a snap.
works() {
    version=$("$1" --version </dev/null 2>/dev/null) && [ -n "$version" ]
}

system_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        path=$(command -v "$name") && works "$path" && return 0
    done
    return 1
}

playwright_browser() {
    path=$(
        .venv/bin/python - <<'PY'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PY
    ) && [ -x "$path" ] && works "$path"
}

found() {
    say "$path ($version)"
    exit 0
}

# Playwright talks to the browser through a program of its own, which needs a library
# that a very small Debian lacks.
driver() { .venv/bin/python -m playwright --version </dev/null >/dev/null 2>&1; }

if ! driver; then
    can_apt && apt_install "which Playwright's driver needs" libatomic1
    driver || {
        .venv/bin/python -m playwright --version </dev/null >&2
        fail "Playwright's driver does not run; on Debian: apt-get install libatomic1"
    }
fi

if ! command -v git >/dev/null; then
    can_apt && apt_install "which merges ledgers in a test" git
    command -v git >/dev/null || fail "the tests need git; on Debian: apt-get install git"
fi

compiles() { echo 'int main(void) { return 0; }' | cc -x c -o /dev/null - >/dev/null 2>&1; }

if ! compiles; then
    for package in gcc libc6-dev; do
        can_apt && apt_install "which makes a disk fail in a test" "$package"
    done
    compiles || fail "the tests need a C compiler; on Debian: apt-get install gcc libc6-dev"
fi

# Only `make proof` asks a second browser, and says itself what to do where there is none.
if [ "${1:-}" = proof ] && ! command -v firefox >/dev/null && ! command -v firefox-esr >/dev/null
then
    can_apt && apt_install "which the proofs ask too" firefox-esr
fi

if [ -n "${SEOGO_BROWSER:-}" ]; then
    path=$(command -v "$SEOGO_BROWSER") && works "$path" && found
    fail "SEOGO_BROWSER=$SEOGO_BROWSER does not run"
fi

system_browser && found
playwright_browser && found

if can_apt; then
    apt_install "there is no browser here" chromium && system_browser && found
    say "the chromium package gave no browser that runs" >&2
fi

say "fetching the build that Playwright brings along ..."
if can_apt; then
    .venv/bin/python -m playwright install --with-deps chromium </dev/null
else
    .venv/bin/python -m playwright install chromium </dev/null
fi
playwright_browser && found

fail "no Chromium for the browser tests. Install Chromium or Chrome (on Debian:" \
    "apt-get install chromium), or name one with SEOGO_BROWSER=/path/to/it."
