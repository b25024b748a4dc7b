# Every command a newcomer needs. `make run` serves a sample site; `make test` runs all that must hold.

PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
# Compiled once, here: where Python may not write, every command and test run would compile the libraries anew.
SYNC := $(UV) pip sync --quiet --require-hashes --compile-bytecode --python $(PY)
PROJECT := $(UV) pip install --quiet --no-deps --no-build-isolation --python $(PY) --editable .
# Rooms that never touch a database: their tests run once, on no database in particular.
PURE := tests/benchmarks tests/house tests/insight tests/kernel tests/texts tests/papers tests/tutorial tests/verifier
# `make test` runs two parts at a time, the longest first, so that two cores are busy to the end.
PARTS := test-browser test-server-doors lint test-server-rooms test-doors test-rooms test-kernel
DOORS := tests/web tests/walks tests/api tests/cli
APT := chromium fonts-noto-cjk postgresql poppler-utils
# A mirror inside an office is often signed by the office: trust what the machine trusts.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt),)
export UV_SYSTEM_CERTS := 1
endif
# Whoever forbids Python to keep what it compiled means other folders: here every one of some hundred processes that
# the tests start would compile the house anew.
unexport PYTHONDONTWRITEBYTECODE
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: setup run test $(PARTS) check bench soak acceptance screenshots lock programs office clean

setup: $(VENV)/.runtime

# The first interpreter that is new enough and can make a virtual environment.
$(VENV)/.uv: requirements-setup.lock
	@found=""; for each in python3 python3.12 python3.11 python3.13 /usr/bin/python3; do \
	  if $$each -c 'import sys, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1; \
	  then found=$$each; break; fi; done; \
	if [ -z "$$found" ]; then echo "Python 3.11, 3.12 or 3.13 with venv is needed: apt-get install python3-venv"; exit 1; fi; \
	[ -x $(PY) ] || $$found -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-setup.lock
	@touch $@

# The development lock holds all of the runtime lock: once it is in, running doesn't take it out again.
$(VENV)/.runtime: $(VENV)/.uv requirements.lock pyproject.toml
	@if [ -e $(VENV)/.development ]; then $(SYNC) requirements-dev.lock; else $(SYNC) requirements.lock; fi
	@$(PROJECT)
	@touch $@

$(VENV)/.development: $(VENV)/.uv requirements-dev.lock pyproject.toml
	@$(SYNC) requirements-dev.lock
	@$(PROJECT)
	@touch $@ $(VENV)/.runtime

run: setup
	@exec $(VENV)/bin/huiyin run --sample --port $(PORT)

# Programs that only the tests and pictures need; nothing is fetched where they are already there.
programs:
	@missing=""; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v pdftotext >/dev/null || missing="$$missing poppler-utils"; \
	ls -d /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$$missing postgresql"; \
	[ -d /usr/share/fonts/opentype/noto ] || missing="$$missing fonts-noto-cjk"; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing$$missing"; export DEBIAN_FRONTEND=noninteractive; \
	  apt-get -qq update && apt-get -qq -y install --no-install-recommends $$missing >/dev/null; \
	else echo "The full suite also needs: $(APT). Install them with: sudo apt-get install$$missing"; exit 1; fi

lint:
	@$(VENV)/bin/ruff check .
	@HUIYIN_VAR=.mypy_cache/var $(VENV)/bin/mypy

check: $(VENV)/.development lint
	@$(PY) -m pytest tests/house

test: $(VENV)/.development programs
	@echo "== two parts at once; what each says comes whole, when it ends"
	@$(MAKE) --no-print-directory --jobs=2 --keep-going --output-sync=recurse $(PARTS)

test-server-doors:
	@echo "== the doors and the walks through them, on PostgreSQL"
	@$(PY) -m tests.postgres -- $(PY) -m pytest $(DOORS)

test-server-rooms:
	@echo "== every other room that keeps tables, on PostgreSQL"
	@$(PY) -m tests.postgres -- $(PY) -m pytest tests $(PURE:%=--ignore=%) $(DOORS:%=--ignore=%)

test-doors:
	@echo "== the doors and the walks through them, on SQLite"
	@$(PY) -m pytest $(DOORS)

test-rooms:
	@echo "== every other room, on SQLite"
	@$(PY) -m pytest tests --ignore=tests/kernel $(DOORS:%=--ignore=%)

test-browser:
	@echo "== the pages in a browser"
	@$(PY) -m pytest tests/browser

test-kernel:
	@echo "== the kernel, every branch of it"
	@$(PY) -m pytest -p no:schemathesis tests/kernel --cov=huiyin.kernel --cov-branch --cov-fail-under=100 --cov-report=term:skip-covered

# Examples are drawn anew here; `make test` draws the same ones each time, so that what is green stays green.
soak: $(VENV)/.development programs
	@$(PY) -m pytest tests/kernel tests/soak --hypothesis-profile=seeking
	@$(PY) -m tests.postgres -- $(PY) -m pytest tests/soak --hypothesis-profile=seeking

# An office suite that opens and saves workbooks: for the acceptance alone.
office:
	@ls /usr/lib/libreoffice/program/libsclo.so >/dev/null 2>&1 && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing libreoffice-calc"; export DEBIAN_FRONTEND=noninteractive; \
	  apt-get -qq update && apt-get -qq -y install --no-install-recommends libreoffice-calc >/dev/null; \
	else command -v soffice >/dev/null || \
	  { echo "The acceptance also needs LibreOffice Calc: sudo apt-get install libreoffice-calc"; exit 1; }; fi

acceptance: $(VENV)/.development programs office
	@$(PY) -m pytest tests/acceptance

bench: $(VENV)/.development
	@$(PY) -m benchmarks

screenshots: $(VENV)/.development programs
	@$(PY) -m benchmarks.screenshots

lock: $(VENV)/.development
	@for each in requirements requirements-semantic requirements-dev requirements-setup; do \
	  $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --custom-compile-command "make lock" $$each.in -o $$each.lock >/dev/null; done

clean:
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
