# `make demo` and `make test` work on a fresh clone; both make their own environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test long bench lint format clean

demo: .venv/installed
	@$(BIN)/python -m compileall -q verifier
	@echo "Checking the bundled regulations. They are real texts: findings are expected."
	@echo
	@$(BIN)/verifier check policies; status=$$?; \
	echo; \
	case $$status in \
	0|1|3) \
	  echo "The check ran. Each finding names the clause and the case that shows it; what a committee should"; \
	  echo "make of them stands in the README.md beside each policy: $$(ls policies/*/README.md | tr '\n' ' ')"; \
	  echo "Next: $(BIN)/verifier explain gap, or open a policy page and change a figure." ;; \
	*) echo "The check did not run (exit status $$status)."; exit $$status ;; \
	esac

test: .venv/installed
	$(BIN)/python -m pytest -n auto

# Random policies by the hundred; the minutes are spent when encodings or the evaluator change.
long: .venv/installed
	$(BIN)/python -m pytest -n auto -m slow

bench: .venv/installed
	$(BIN)/python -m pytest tests/benchmarks --benchmark-columns=min,median,max --benchmark-min-rounds=2 --benchmark-max-time=1

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo

format: .venv/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build dist

# Byte code is compiled at once, because most runs of the verifier are short.
.venv/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Policy Verifier needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo "Python's venv is missing; on Debian: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@
