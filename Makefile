# The two commands a newcomer needs are `make run` and `make test`; the rest is for people who change the code.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := bot adapters scheduler content tests

.PHONY: run test check lint bench bench-star chaos fuzz model lock clean

run: .venv/.runtime
	$(BIN)/starstreak run

test: .venv/.development
	$(BIN)/python -m tests.setup
	$(BIN)/pytest

# The gate. `make check test` runs the tests once.
check: lint test

lint: .venv/.development
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv/bin/python:
	$(PYTHON) -m venv .venv

# Hashed files first, then ourselves without a second look at any index.
.venv/.runtime: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --no-index -e .
	@touch $@

.venv/.development: requirements-dev.lock .venv/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --group build -o requirements.lock pyproject.toml
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml

bench: .venv/.development
	$(BIN)/python -m tests.bench

# How well the checker reads people's answers, beside baselines that read nothing.
bench-star: .venv/.development
	$(BIN)/python -m tests.bench.star

# 200,000 texts that nobody would write; minutes, not seconds.
fuzz: .venv/.development
	$(BIN)/python -m tests.fuzz

# Kills the program again and again while it posts; minutes, not seconds.
chaos: .venv/.development
	$(BIN)/python -m tests.chaos

# Rewrites content/star/model.json and gate.json from content/star/data; tests say when they no longer belong to it.
model: .venv/.development
	$(BIN)/python content/star/train.py
	$(BIN)/python content/star/train_gate.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
