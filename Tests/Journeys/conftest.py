"""A village of its own for the journeys: served by the program as it was built, and visited with a real browser."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("LODESTAR_PROGRAM", ROOT / ".build/debug/lodestar"))
CHROMIUM = os.environ.get("LODESTAR_CHROMIUM", "/usr/bin/chromium")


def lodestar(*words):
    """Runs the program and returns what it printed."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"lodestar {' '.join(words)}: {done.stderr}"
    return done.stdout


class Village:
    """A running server on a folder of invented people."""

    def __init__(self, folder):
        self.folder = folder
        lodestar("demo", "--data", str(folder))
        self.log = open(folder / "server.log", "w+")
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--data", folder, "--port", "0"],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        said = ""
        while "listens at" not in said:
            said = self.server.stdout.readline()
            assert said, "the server left before it listened"
        self.address = re.search(r"http://\S+", said).group()

    def code(self):
        """The one-time code of this half minute."""
        return lodestar("demo", "--code").strip()

    def stop(self):
        self.server.terminate()
        self.server.wait(timeout=30)
        self.log.close()


@pytest.fixture(scope="session")
def village(tmp_path_factory):
    village = Village(tmp_path_factory.mktemp("village"))
    yield village
    village.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
