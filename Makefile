# The two commands of the README are `make demo` and `make test`; everything else is for who works on the code.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url pyproject.toml

.PHONY: demo test check lint types layers texts data lexicon bench figures lock clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.runtime  ## the bot on this machine, without Telegram
	@$(BIN)/python -m bot

test: $(VENV)/.dev  ## every test, in a browser too where Chromium is installed
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

check: lint types layers texts data  ## everything that needs no test; `make -k check` goes on after a fault

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy bot nlp criteria locales

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-logo

texts: $(VENV)/.dev
	$(BIN)/python -m locales.check

data: $(VENV)/.dev
	$(BIN)/python -m criteria check

lexicon: $(VENV)/.dev  ## the names anew: counts, look-alikes to review; fails on a name of two owners
	$(BIN)/python -m nlp.lexicon_report

bench: $(VENV)/.dev  ## speed, against the limits the benchmarks name
	$(BIN)/python -m pytest -m bench --no-header -rP tests/bench

figures: $(VENV)/.dev  ## how well a labelled corpus is read: make figures GOLD=corpus.jsonl SCORER=score.py
	$(BIN)/python -m tests.nlp.corpus_figures $(GOLD) $(SCORER)

lock: $(VENV)/.dev  ## resolve pyproject.toml anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/$(LOCK) --output-file requirements.lock --upgrade
	$(BIN)/$(LOCK) --output-file requirements-dev.lock --upgrade --extra dev --constraint requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo "Making $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(BIN)/python
	@echo "Installing what the bot needs into $(VENV) (once, about a minute)"
	@$(INSTALL) --requirement requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(BIN)/python
	@echo "Installing what the bot and its tests need into $(VENV) (once, about a minute)"
	@$(INSTALL) --requirement requirements-dev.lock
	@touch $@ $(VENV)/.runtime
