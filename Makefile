# Seogo's everyday commands. `make help` lists them.
#
# Only relative paths here, so that the checkout may lie in a folder whose name has
# spaces or Hangul; and nothing newer than GNU make 3.81, which is what macOS has.

PYTHON ?= python3
PORT ?= 8000
UV_VERSION := 0.13.9

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

# .venv is Seogo's alone: settings of the caller's shell must not lead Python or pip
# past it. Nothing here asks anything, so nothing waits for an answer either.
unexport PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_HASHES
ifeq ($(strip $(HOME)),)
unexport HOME # set but empty, it would make caches grow in this folder
endif
export PIP_NO_INPUT := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PY := .venv/bin/python
PIP := $(PY) -m pip --quiet
SEOGO := .venv/bin/seogo

# The stamps are written last, so an installation that was cut short has none.
SITE_STAMP := .venv/.seogo-site
TEST_STAMP := .venv/.seogo-test

# A .venv knows its own absolute path and its Python: after the folder was moved or that
# Python went away, it is made again.
VENV_USABLE := $(shell [ "$$(cat $(SITE_STAMP) 2>/dev/null)" = "$$(pwd -P)" ] \
	&& $(PY) -c 'import pip' </dev/null >/dev/null 2>&1 && echo yes)

.PHONY: help site test proof lock upgrade serve clean browser FORCE

help:
	@echo "make site    convert seeds/ to content/ and build the site in output/"
	@echo "make serve   show output/ at http://127.0.0.1:$(PORT)/ (PORT=... for another)"
	@echo "make test    format, lint, types and all tests (browser included)"
	@echo "make proof   the longer proofs in tests/proof"
	@echo "make lock    write requirements/*.txt anew (LOCK_FLAGS=--upgrade for newer versions)"
	@echo "make upgrade what the newest versions of everything would change (docs/maintaining.md)"
	@echo "make clean   remove what the others made: .venv, output/, .seogo/, caches"
	@echo
	@echo "The first one to need it installs everything into .venv; PYTHON=... says with which"
	@echo "Python (3.11 or newer; default python3)."

# ---- the site --------------------------------------------------------------------------

# convert ends with 1 when it reported articles with errors and did all the others: the
# site is built all the same, and the worst exit code is the one that counts.
site: $(SITE_STAMP)
	@worst=0; \
	$(SEOGO) convert </dev/null || worst=$$?; \
	if [ $$worst -ge 2 ]; then exit $$worst; fi; \
	built=0; \
	$(SEOGO) build </dev/null || built=$$?; \
	if [ $$built -gt $$worst ]; then worst=$$built; fi; \
	if [ $$built -eq 0 ] && [ $$worst -ne 0 ]; then \
		echo "Some articles have errors: see what convert reported above." >&2; \
	fi; \
	exit $$worst

serve:
	@if [ ! -f output/index.html ]; then echo "There is no site yet: make site" >&2; exit 1; fi
	@$(SEOGO) serve --port $(PORT)

# ---- checks ----------------------------------------------------------------------------

test: $(TEST_STAMP) browser
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -q -n 2 --dist loadfile

proof: $(TEST_STAMP)
	@sh tests/install.sh proof
	@if [ -z "$$(find tests/proof -name 'test_*.py' 2>/dev/null)" ]; then \
		echo "There are no tests in tests/proof."; \
	else \
		echo $(PY) -m pytest -q tests/proof; \
		$(PY) -m pytest -q tests/proof; \
	fi

browser: $(TEST_STAMP)
	@sh tests/install.sh

# ---- what is installed -----------------------------------------------------------------

ifneq ($(VENV_USABLE),yes)
$(SITE_STAMP): FORCE
endif
FORCE:

# `pip check` at the end: the lists must still fit what pyproject.toml asks for.
$(SITE_STAMP): requirements/build.txt requirements/site.txt pyproject.toml
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "Seogo needs Python 3.11 or newer, and there is no $(PYTHON) here." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Seogo needs Python 3.11 or newer; $(PYTHON) is $$("$(PYTHON)" -V 2>&1)." >&2; \
		echo "Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@if ! "$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null; then \
		if command -v apt-get >/dev/null && [ "$$(id -u)" -eq 0 ]; then \
			echo "Installing python3-venv, which this system's Python lacks ..."; \
			log=$$(mktemp); \
			if { apt-get update && DEBIAN_FRONTEND=noninteractive \
					apt-get install -y --no-install-recommends python3-venv; \
				} >"$$log" 2>&1 </dev/null; \
			then rm -f "$$log"; \
			else tail -n 20 "$$log" >&2; rm -f "$$log"; exit 1; fi; \
		elif command -v apt-get >/dev/null; then \
			echo "This system's Python lacks venv. Run this, then make again:" >&2; \
			echo "  sudo sh -c 'apt-get update && apt-get install -y python3-venv'" >&2; \
			exit 1; \
		fi; \
		"$(PYTHON)" -c 'import ensurepip, venv' || { \
			echo "$(PYTHON) lacks its venv or ensurepip module." >&2; exit 1; }; \
	fi
	@echo "Installing Seogo into .venv ..."
	@rm -rf .venv
	@"$(PYTHON)" -m venv .venv
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --require-hashes --no-build-isolation -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@# The absolute path that pip wrote there cannot be read under LC_ALL=C if it has Hangul.
	@for pth in .venv/lib/python3.*/site-packages/_seogo.pth; do \
		echo ../../../../plugins >"$$pth"; done
	@$(PIP) check
	@pwd -P >$@

# While this runs the site's stamp is put aside: cut short, all of .venv is made again.
$(TEST_STAMP): $(SITE_STAMP) requirements/test.txt
	@echo "Installing what the tests need into .venv ..."
	@mv $(SITE_STAMP) $(SITE_STAMP).aside
	@$(PIP) install --require-hashes --no-build-isolation -r requirements/test.txt
	@$(PIP) check
	@mv $(SITE_STAMP).aside $(SITE_STAMP)
	@touch $@

# One resolution for all three lists: test.txt holds to build.txt, and site.txt to both.
LOCK := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" $(LOCK_FLAGS)

lock:
	@[ -x .venv-lock/bin/uv ] || { rm -rf .venv-lock && "$(PYTHON)" -m venv .venv-lock; }
	@.venv-lock/bin/python -m pip --quiet install uv==$(UV_VERSION)
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml --extra test -c requirements/build.txt -o requirements/test.txt
	$(LOCK) pyproject.toml -c requirements/test.txt -o requirements/site.txt

# Commits nothing. The archive is compared before the tests, which may take long or fail.
upgrade:
	@$(MAKE) lock LOCK_FLAGS=--upgrade
	@git --no-pager diff --unified=0 -- requirements | grep '^[-+][a-z].*==' || \
		echo "No version has moved."
	@$(MAKE) $(TEST_STAMP)
	@rm -rf .upgrade
	@$(PY) tests/archive_fixture.py .upgrade
	@kept=tests/archives/$$($(PY) -c 'import seogo; print(seogo.__version__)'); \
	if git --no-pager diff --no-index --no-color $$kept .upgrade; \
	then echo "The archive of tests/archives is made again, byte for byte."; fi
	@$(MAKE) test
	@$(MAKE) proof

clean:
	rm -rf .venv .venv-lock .seogo .upgrade output .output.seogo-* dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find plugins tests theme -name __pycache__ -type d -prune -exec rm -rf {} +
