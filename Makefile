# Two commands on a fresh machine: `make run` and `make test`. Each installs what it needs.

# Without it the order of some compiler flags is random, and builds and tests recompile each other.
export SWIFT_DETERMINISTIC_HASHING = 1

DATA ?= data
PORT ?= 8080
# A module may import only what Package.swift says it depends on: the firewall rests on it.
WALLS := --explicit-target-dependency-import-check error
VENV := Tests/Journeys/.venv

.PHONY: run test build unit journeys deps test-deps format clean

run: deps
	swift build -c release --product lodestar $(WALLS)
	.build/release/lodestar demo --data $(DATA)
	.build/release/lodestar serve --data $(DATA) --port $(PORT)

test: unit journeys

build: deps
	swift build --build-tests $(WALLS)

unit: build
	swift test --skip-build $(WALLS)

journeys: build test-deps
	$(VENV)/bin/python -m pytest -q Tests/Journeys

# What the program needs to be built, from Debian. Asked for only where it is missing.
deps:
	@scripts/install-packages libsqlite3-dev

# What the journeys need: a browser, letters for every script of the village, and a driver for the browser.
test-deps:
	@scripts/install-packages chromium fonts-noto-core fonts-noto-cjk python3-venv
	@[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV)
	@$(VENV)/bin/python -c 'import pytest, playwright, axe_playwright_python' 2>/dev/null \
		|| $(VENV)/bin/pip install --quiet -r Tests/Journeys/requirements.txt

format:
	swift format lint --strict -r Sources Tests

clean:
	rm -rf .build $(VENV)
