"""A village of its own for the journeys: served by the program as it was built, and visited with a real browser."""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import story
from visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("LODESTAR_PROGRAM", ROOT / ".build/debug/lodestar"))
CHROMIUM = os.environ.get("LODESTAR_CHROMIUM", "/usr/bin/chromium")
PASSPHRASE = "lantern bridge harbour"


def lodestar(*words):
    """Runs the program and returns what it printed."""
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"lodestar {' '.join(map(str, words))}: {done.stderr}"
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


class Browsers:
    """The browsers of everybody in the village. A worker signs in once; further windows share that sign-in."""

    def __init__(self, browser, village):
        self.browser = browser
        self.village = village
        #: Every address and title that any browser has shown.
        self.seen = []
        #: What was typed about people: names, numbers and places. It may stand nowhere in plain.
        self.typed = set()
        self._signed_in = {}
        self._windows = {}
        self._open = []

    def anybody(self, language=None, scripts=True, state=None, **settings):
        # Colours that are still on their way would be measured as they stand.
        settings = {"viewport": {"width": 1200, "height": 800}, "locale": "en-GB", "reduced_motion": "reduce", **settings}
        context = self.browser.new_context(java_script_enabled=scripts, storage_state=state, **settings)
        self._open.append(context)
        return Visitor(context, self.village.address, self.seen, language)

    def worker(self, name, language="en", scripts=True, **settings):
        if name not in self._signed_in:
            self._signed_in[name] = self._sign_in(name)
        window = (name, language, scripts, str(settings))
        if window not in self._windows:
            self._windows[window] = self.anybody(language, scripts, self._signed_in[name], **settings)
        return self._windows[window]

    def remember(self, name, worker):
        """A fresh proof of identity gives a browser a new cookie: later windows of the same worker take it over."""
        self._signed_in[name] = worker.context.storage_state()

    def _sign_in(self, name):
        visitor = self.anybody("en", scripts=False)
        visitor.go("/sign-in")
        visitor.write("name", name)
        visitor.write("passphrase", PASSPHRASE)
        # A code that turns over between reading and sending would be refused.
        while time.time() % 30 > 27:
            time.sleep(0.2)
        visitor.write("code", self.village.code())
        visitor.send("/sign-in")
        if visitor.path == "/account/acting":
            visitor.page.locator('main input[name="choice"]').first.check(force=True)
            visitor.send("/account/acting")
        assert visitor.path != "/sign-in", f"{name} could not sign in: {visitor.complaints}"
        return visitor.context.storage_state()

    def close(self):
        """Closes every window; who has signed in stays so."""
        self._windows.clear()
        while self._open:
            self._open.pop().close()


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


@pytest.fixture(scope="session")
def everybody(browser, village):
    return Browsers(browser, village)


@pytest.fixture
def browsers(everybody):
    """Everybody's browsers, with all windows closed after the test."""
    yield everybody
    everybody.close()


@pytest.fixture(scope="session")
def tell(everybody):
    """Tells the main path in a language, once in a run; every test after it finds the same case."""
    told = {}

    def once(language="en", referrer="outreach"):
        if language not in told:
            told[language] = story.tell(story.Story(everybody, language, referrer))
        return told[language]

    return once
