# bianmin: two commands matter, `make run` and `make test`. `make help` lists the rest.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BOOTSTRAP = $(PYTHON) scripts/bootstrap.py
export BIANMIN_DEMONSTRATION ?= 1

.PHONY: help run restore reset test check static bench fuzz messages audit lock develop

help: ## what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## make what is missing and start everything (PORT, BIANMIN_DATA, BIANMIN_LISTEN)
	@exec $(BOOTSTRAP) run

restore: ## an installation from a backup (FROM, KEYS; BIANMIN_DATA)
	@$(BOOTSTRAP) restore

reset: ## remove the data directory and all in it; asks first (FORCE=1 does not)
	@$(BOOTSTRAP) reset

develop: ## make the environment for tests and checks in .venv
	@$(BOOTSTRAP) develop

test: develop ## everything: static checks, then all tests with real PostgreSQL and Chromium
	@scripts/test

check: develop ## the static part alone: format, types, contracts, migrations, translations
	@scripts/check

fuzz: develop ## many more made-up requests and forms than the tests ask, new ones each time
	@BIANMIN_FUZZ=50 .venv/bin/python -m pytest -n 2 -p no:logging tests/security/test_made_up_requests.py \
	  tests/security/test_made_up_forms.py

bench: develop ## how fast it is, as ratios to plain SQL on the same server
	@env -u BIANMIN_DEMONSTRATION PYTHONPATH=src:. .venv/bin/python -m bench

messages: develop ## bring each app's Chinese up to date with its sources
	@BIANMIN_DATA=/nonexistent .venv/bin/bianmin messages

audit: develop ## ask the advisories of the package registry about every locked package (network)
	@$(PYTHON) scripts/audit.py .venv/bin/uv tool run -q pip-audit

lock: develop ## pin every dependency with its hash
	@for name in production development; do \
	  .venv/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-header \
	    --python-version 3.11 requirements/$$name.in -o requirements/$$name.lock || exit 1; \
	done
