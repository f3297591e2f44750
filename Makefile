# foedus. `make help` lists the targets; Python 3.11 or newer and make are all that a machine needs beforehand.
SHELL := /bin/sh
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := $(VENV)/.compiled
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# The first of these that is a Python 3.11 or newer; `make setup PYTHON=...` names another.
PYTHON ?= $(shell for one in python3.11 python3 python3.12 python3.13 python; do \
	$$one -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo $$one; break; }; done)

.PHONY: help setup demo web browsers test lint format types layers data law law-pages pytest bench bench-worlds bench-cluster findings fuzz docs pictures lock clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: $(READY) $(COMPILED) ## Make .venv with the locked requirements and the `foedus` command

$(READY): requirements/dev.lock pyproject.toml
	@test -x $(BIN)/python || $(or $(PYTHON),false) -c '$(NEW_ENOUGH)' || { \
		echo "foedus needs Python 3.11 or newer; found $$($(or $(PYTHON),python3) --version 2>&1)" >&2; \
		echo "Install one, or name it: make setup PYTHON=/path/to/python3.11" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu install python3-venv" >&2; exit 1; }
	@$(BIN)/python -c '$(NEW_ENOUGH)' || { \
		echo "$(VENV) holds a Python older than 3.11: remove that folder and run make setup again" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --no-deps --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m pip check --disable-pip-version-check
	@touch $@

# What is imported is compiled once beforehand, and not by each process where Python may not keep what it compiled; without the warnings that others'
# code has, which in tests would be errors.
$(COMPILED): $(READY)
	@$(BIN)/python -m compileall -q src
	@$(BIN)/python -W ignore -m compileall -q -x 'site-packages.*[/\\]tests?[/\\]' "$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])')" || true
	@touch $@

demo: setup ## Read the example reports, write build/demo.html, and answer July 1914
	@mkdir -p build
	$(BIN)/foedus brief examples/*.txt -o build/demo.txt
	@sed '/^Who gives what/,$$d' build/demo.txt
	@echo "... and so on: the rest stands in build/demo.txt"
	@echo
	@$(BIN)/foedus brief examples/*.txt -o build/demo.html
	$(BIN)/foedus casus examples/july-1914.yaml --short
	@echo
	@echo "The dossier with its sources and figures: build/demo.html (open it in a browser; it needs no network)"

web: ## Copy Cytoscape.js and parts of ECharts into the package, and axe-core beside it (needs Node with npm)
	@command -v npm >/dev/null || { echo "npm is not here; the pages then show the server's own drawings" >&2; exit 1; }
	cd browser && npm ci --ignore-scripts --no-fund --no-audit && npm run build

browsers: ## Install what the pages are looked at with, Chromium and axe-core, and what they draw with, where apt and npm are allowed; else those tests are skipped
	@test -n "$$FOEDUS_CHROMIUM" || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
		test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
		timeout 300 apt-get install -y --no-install-recommends chromium >/dev/null 2>&1; } || true
	@test -f browser/node_modules/axe-core/axe.min.js || { command -v npm >/dev/null && cd browser && \
		timeout 120 npm ci --ignore-scripts --no-fund --no-audit >/dev/null 2>&1 && npm run build >/dev/null 2>&1; } || true

# What is over in a moment comes first; mypy needs one processor for half a minute, and the tests are made ready and begin beside it.
test: lint layers ## Everything that must hold before a change goes in
	@$(MAKE) --no-print-directory -j2 types pytest data

lint: setup ## Style: ruff's rules and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup ## Mend style where ruff can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup ## Types: mypy --strict
	$(BIN)/mypy --strict

layers: setup ## Imports run one way
	$(BIN)/lint-imports --no-logo

data: setup ## The lexicon's own sentences, and the library's lint
	$(BIN)/foedus lexicon check
	$(BIN)/foedus treaties lint

law: setup ## How much of the law the casebook guards: norms, conditions, what is missing
	$(BIN)/foedus treaties lint --mutate --table

law-pages: setup ## Write docs/reference/law, one page an agreement, from the library
	$(BIN)/python docs/reference/law/write.py

pytest: setup browsers $(COMPILED)
	@$(BIN)/python -m compileall -q src
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

bench: setup ## Cold starts against the limits; the speed of reading, and what bringing reports together costs
	$(BIN)/python benchmarks/bench_start.py
	$(BIN)/python -m benchmarks.bench_reading
	$(BIN)/python -m benchmarks.bench_similarity
	$(BIN)/python -m benchmarks.bench_store
	$(BIN)/python benchmarks/bench_frames.py || true

bench-worlds: setup ## Worlds a second, sparse and hot, beside clingo, Mesa if installed, and numpy; memory; the machine's limits
	$(BIN)/python -m benchmarks.bench_worlds

bench-cluster: setup ## 1e7 worlds counted by two worker processes against one, and one of them killed midway
	$(BIN)/python -m benchmarks.bench_cluster

findings: setup ## Precision and recall of the reader on every set of reports with gold, and what changed since the last landed run
	$(BIN)/python benchmarks/findings.py
	$(BIN)/python benchmarks/plover.py

RUNS ?= 100000

fuzz: setup ## Read RUNS made-up texts without a crash, a hang or a wrong span (installs atheris)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'atheris>=3,<4'
	@mkdir -p build/corpus
	$(BIN)/python fuzz/fuzz_reader.py -atheris_runs=$(RUNS) -artifact_prefix=build/ build/corpus

docs: setup ## Check the docs: links, commands, options, every example
	$(BIN)/python -m pytest tests/docs

pictures: setup ## Draw docs/pictures again from the example reports
	$(BIN)/python docs/pictures/draw.py

LOCK := build/lock
COMPILE := $(LOCK)/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

lock: setup ## Choose versions anew and write requirements/*.lock
	$(BIN)/python -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(COMPILE) --upgrade --extra dev --extra documents --extra llm --extra measures --extra cluster --extra worlds --extra boxes --extra postgresql --extra web --extra figures --output-file requirements/dev.lock pyproject.toml
	$(COMPILE) --upgrade --constraint requirements/dev.lock --output-file requirements/run.lock pyproject.toml

clean: ## Remove what the other targets made, .venv included
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
