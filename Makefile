# `make record` and `make test` do all of the set-up; they need Python 3.11 or later, make, and a package index to reach.

PYTHON ?= $(firstword $(foreach name,python3.11 python3,$(if $(shell $(name) --version 2>/dev/null),$(name))))
VENV := .venv
BIN := $(VENV)/bin

REPORTS := $(wildcard examples/two-rivers/reports/*) examples/two-rivers/water.toml
SOURCES := $(shell find src/onrecord -type f -not -name '*.pyc')
TORCH = $(shell $(BIN)/python -c 'import importlib.util as u; print("training" if u.find_spec("torch") else "")')

.PHONY: record test lint types layers docs bench clean

record: two-rivers-dossier/index.html
	@echo
	@echo "The record is two-rivers.db; its dossier is two-rivers-dossier/index.html: open it in a browser, or look here:"
	@echo "  $(BIN)/onrecord show two-rivers.db positions"

two-rivers-dossier/index.html: $(REPORTS) $(SOURCES) | $(VENV)/base
	$(BIN)/onrecord build examples/two-rivers/reports --record two-rivers.db --issues examples/two-rivers/water.toml
	@touch $@

test: $(VENV)/dev
	$(BIN)/python -m pytest

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# `training` is checked where torch is installed: without it, its types are not known.
types: $(VENV)/dev
	$(BIN)/mypy src $(TORCH)

layers: $(VENV)/dev
	$(BIN)/lint-imports

docs: $(VENV)/dev
	$(BIN)/python -m pytest tests/test_documentation.py

bench: $(VENV)/dev
	$(BIN)/python -m bench.gate

$(VENV)/base: pyproject.toml | $(VENV)/made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: pyproject.toml | $(VENV)/made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@ $(VENV)/base

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "onrecord needs Python 3.11 or later: install it, or name it, as in \`make PYTHON=python3.12\`" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "this Python cannot make virtual environments: install its venv package (Debian: python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

clean:
	rm -rf $(VENV) two-rivers.db two-rivers.db-* two-rivers-dossier
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
