# Everything a person does with this project. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# The Python to build .venv with: PYTHON=… chooses; else the first one here that is new enough.
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3.14 python3,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $(name))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST := $(BIN)/python -m pytest
# Read once instead of at every start: half the time to the first answer where Python may not keep what it read.
COMPILE := $(BIN)/python -m compileall -q -j 0 app.py bot.py config.py \
	cards delivery dialogs domain files language manifest services storage teams web
COVERAGE := --cov --cov-report=

.PHONY: help install run test check formatted lint types tests journeys format gallery catalogue needles pictures manifest bench bench-delivery bench-scale bench-files lock clean dev
.NOTPARALLEL:

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' Makefile

install: $(VENV)/installed ## Make .venv with what the bot runs on
	@$(COMPILE)
	@echo "Ready: $(BIN)/python app.py, or make run."

run: $(VENV)/installed ## Try it: the bot and two windows of Microsoft's own client (PLAYGROUND=0: the bot alone)
	@$(BIN)/python -m tools.run

test: formatted lint types tests journeys ## Everything, as CI does it (make -k test: go on after a failure)

check: formatted lint types ## The quick part: format, lint, types, and the tests without browser and PostgreSQL
	@$(PYTEST) -q -n 2 -m "not e2e and not postgres"

formatted: dev
	@$(BIN)/ruff format --check .

lint: dev
	@$(BIN)/ruff check .

types: dev
	@$(BIN)/mypy .

tests: dev ## All tests but the journeys
	@rm -f .coverage .coverage.*
	@$(PYTEST) -n 2 --dist worksteal -m "not e2e" $(COVERAGE) --cov-fail-under=0

journeys: dev ## The journeys in Microsoft's own client, in Chromium; then the coverage of all tests run
	@$(PYTEST) -m e2e $(COVERAGE)term-missing:skip-covered --cov-append

format: dev ## Put every file in the one format
	@$(BIN)/ruff format .

gallery: dev ## Draw every card as Teams does: build/gallery/index.html
	@$(BIN)/python -m tools.gallery

catalogue: dev ## Gather every sentence into cards/languages/*.po, and count what is not translated
	@$(BIN)/python -m tools.catalogue

needles: dev ## Find again what a message must hold for each pattern of language/ to be tried
	@$(BIN)/python -m tools.needles

pictures: dev ## Take the README's pictures again from the real client
	@$(BIN)/python -m tests.e2e.pictures

manifest: $(VENV)/installed ## Build the Teams app package from the settings: dist/*.zip
	@$(BIN)/python -m manifest.build

bench: dev ## Measure this bot beside stock echo bots
	@$(COMPILE)
	@$(BIN)/python -m bench.turns

bench-delivery: dev ## Measure messages to 100,000 people (PEOPLE=5000: fewer, sooner)
	@$(BIN)/python -m bench.delivery --people $(or $(PEOPLE),100000)

bench-scale: dev ## Measure turns beside a thousand drives and beside five million (MEMBERS=10000: fewer, sooner)
	@nice -n 10 $(BIN)/python -m bench.scale --members $(or $(MEMBERS),100000)

bench-files: dev ## Measure long files: made in flat memory, 10,000 rows imported in seconds
	@nice -n 10 $(BIN)/python -m bench.files

lock: dev ## Lock the dependencies again, with hashes (UPGRADE=1: to the newest allowed)
	@$(BIN)/python -m tools.lock

clean: ## Take away what was built; data/ stays
	rm -rf $(VENV) node_modules build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*

dev: $(VENV)/installed-dev node_modules/.fetched

$(VENV)/installed: requirements.txt | $(BIN)/python
	@echo "Installing what the bot runs on …"
	@$(PIP) install --require-hashes -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements.txt requirements-dev.txt | $(BIN)/python
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/installed

node_modules/.fetched: package-lock.json $(VENV)/installed-dev
	@echo "Fetching the parts from npm …"
	@$(BIN)/python -m tools.node --for-tests
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or say PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
