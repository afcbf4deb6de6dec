# Two commands on a fresh machine: `make run` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test test-ways test-parts lint format bench demo translations clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(STAMP)

# Where no window can be shown, `sotay` says so and ends with 2: then every screen is drawn to a file instead.
run: $(STAMP)
	@$(BIN)/sotay --demo || { [ $$? = 2 ] && $(BIN)/sotay --screenshots screenshots; }

demo: $(STAMP)
	$(BIN)/sotayctl demo

# Turns of the event loop over very large things are measured in a fresh process: what thousands of tests leave behind in
# the heap doubles their time.
LARGE = tests/ui/test_reader_large.py tests/ui/test_cockpit_panes.py
test: $(STAMP)
	$(BIN)/python -m pytest $(LARGE)
	@$(MAKE) --no-print-directory -j2 test-ways test-parts

# Whole ways through the program wait much for other processes: they run beside the rest, in half the time.
WAYS = tests/journeys tests/faults
test-ways: $(STAMP)
	$(BIN)/python -m pytest $(WAYS)

test-parts: $(STAMP)
	$(BIN)/python -m pytest $(LARGE:%=--ignore=%) $(WAYS:%=--ignore=%)

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# after a change of any string: reads them anew and compiles the catalogues; new ones are then translated in i18n/*.ts
translations: $(STAMP)
	$(BIN)/python -m tests.translations

bench: $(STAMP)
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) build dist .bench
