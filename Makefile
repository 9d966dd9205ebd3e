# What people call; `.ci/run` calls the same.
PYTHON ?= python3
UV = .venv/bin/python -m uv
VARV = .venv/bin/python app.py

.PHONY: run chat demo test e2e bench measure rehearse check format clean

run: .venv/ready var/playground/ready  ## start Varv in dev mode, with a pretend Teams in the browser
	$(VARV) run --dev

chat: .venv/ready  ## talk to a running Varv in the terminal
	$(VARV) chat

demo: .venv/ready  ## play the pilot case in the terminal
	$(VARV) demo

test: .venv/ready  ## all tests, on SQLite and a real PostgreSQL
	.venv/bin/python -m pytest -n auto --ignore tests/e2e

e2e: .venv/ready  ## the whole walk in a real browser, with screenshots in var/shots
	.venv/bin/python -m pytest tests/e2e

bench: .venv/ready  ## everything in bench/ in a short form: prints ratios in some three minutes
	.venv/bin/python -W ignore -m bench.outbox --short
	.venv/bin/python -W ignore -m bench.turn --seconds 2 --rounds 1
	.venv/bin/python -W ignore -m bench.report
	.venv/bin/python -m bench.chart

measure: .venv/ready  ## the outbox and turns in full, against their bars; leave the machine alone meanwhile
	.venv/bin/python -W ignore -m bench.outbox
	.venv/bin/python -W ignore -m bench.turn

rehearse: .venv/ready  ## follow the operator guide on a fresh Debian of its own, as root
	.venv/bin/python -W ignore -m tests.rehearsal

check: .venv/ready  ## style, types, rooms and words
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy .
	.venv/bin/lint-imports
	.venv/bin/python -m locales.completeness

format: .venv/ready  ## tidy the code
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

clean:  ## forget everything that was installed or kept here
	rm -rf .venv var

var/playground/ready: bot/playground.py | .venv/ready
	.venv/bin/python -m bot.playground
	mkdir -p $(@D) && touch $@

.venv/ready: pyproject.toml uv.lock
	test -x .venv/bin/python || $(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	$(UV) sync --locked --inexact --quiet
	touch $@
