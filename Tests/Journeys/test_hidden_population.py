"""From an overlap table to a published estimate of those never found: with its warning, by two people, or not at all."""

import os
import re
import time
from pathlib import Path

import pytest

from checks import complaints
from conftest import PASSPHRASE, ROOT

SHARED = Path(os.environ.get("LODESTAR_SHARED", ROOT / "../shared")) / "data/mse/UKdat_5.csv"
# Three lists with much overlap: in a debug build all estimators of the published table would take minutes.
INVENTED = """police,shelter,hotline,count
1,0,0,260
0,1,0,310
0,0,1,180
1,1,0,84
1,0,1,49
0,1,1,58
1,1,1,16
"""
APART = "police,shelter,hotline,count\n1,0,0,60\n0,1,0,41\n0,0,1,33\n"


def bring_in(worker, tmp_path, name, text):
    path = tmp_path / "table.csv"
    path.write_text(text)
    worker.go("/evidence/overlaps")
    for field, words in [("name", name), ("register", "people met by several kinds of agency"), ("period", "2026")]:
        worker.write(field, words)
    worker.page.set_input_files('input[name="file"]', path)
    worker.send("/evidence/overlaps")


def estimate(worker, method="stepwise", replicates="300"):
    table = worker.path
    worker.go(f"{table}/estimates/new")
    worker.pick("method", method)
    worker.write("replicates", replicates)
    worker.write("seed", "7")
    worker.send(f"{table}/estimates")
    assert worker.complaints == ""
    path = worker.path
    deadline = time.monotonic() + 300
    while "The estimate is under way" in worker.text and time.monotonic() < deadline:
        time.sleep(2)
        worker.go(path)
    return path


def proven(worker, action, **fields):
    """Sends a form that asks for a fresh proof of identity first."""
    for attempt in range(2):
        for name in fields:
            worker.choose(name, fields[name])
        worker.send(action)
        if worker.path != "/account/step-up":
            return
        worker.write("proof", PASSPHRASE)
        worker.send("/account/step-up")


@pytest.fixture
def maker(browsers):
    return browsers.worker("counts")


@pytest.fixture
def second(browsers):
    return browsers.worker("counts2")


def test_a_table_that_cannot_carry_an_estimate_is_refused_in_words(maker, tmp_path):
    bring_in(maker, tmp_path, "Apart", "police,shelter,count\n1,0,9\n0,2,4\n")
    assert "Line 3, column 2" in maker.complaints
    bring_in(maker, tmp_path, "Apart", APART)
    assert maker.complaints == "" and complaints(maker.page, "an overlap table") == []
    path = estimate(maker)
    assert "These data carry no estimate" in maker.text and "Nobody is on two lists" in maker.text
    assert "Check that people were linked" in maker.text
    assert not maker.offers(f"{path}/statement") and maker.page.locator("svg.chart").count() == 0
    assert complaints(maker.page, "a refused estimate") == []


def test_a_published_table_is_shown_without_its_small_overlaps(maker, tmp_path):
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is not here")
    bring_in(maker, tmp_path, "Five lists", SHARED.read_text())
    assert maker.complaints == "" and "2,744" in maker.text
    assert "masked" in maker.text and "withheld" in maker.text.lower()


def test_an_estimate_is_published_by_two_with_its_warning(maker, second, browsers, tmp_path):
    bring_in(maker, tmp_path, "Several lists", INVENTED)
    assert maker.complaints == ""
    maker.go(maker.path + "/estimates/new")
    assert complaints(maker.page, "what is asked") == []
    maker.page.go_back()
    path = estimate(maker)
    assert maker.page.locator("svg.chart").count() >= 2
    assert "could ever have met" in maker.text and "Monte Carlo error" in maker.text
    assert complaints(maker.page, "an estimate") == []
    write_statement(maker, path)
    assert maker.complaints == "" and "A second person" in maker.text
    second.go(path)
    warned = second.asks("warned")
    proven(second, f"{path}/approval", **({"warned": "yes"} if warned else {}))
    proven(second, f"{path}/publication")
    browsers.remember("counts2", second)
    assert second.complaints == "" and second.offers(f"{path}/withdrawal")
    read_by_anybody(browsers, path.replace("/evidence/estimates/", "/data/estimates/"), warned)


def write_statement(worker, path):
    summary = worker.page.locator(f'main details:has(form[action$="{path}/statement"]) > summary')
    summary.click()
    for name, words in [
            ("title-en", "People never found, 2026"), ("title-zh", "2026 年未被發現者"), ("territory-en", "The islands"),
            ("territory-zh", "群島"), ("population", "23000000"), ("population-source", "Invented census")]:
        worker.write(name, words)
    worker.send(f"{path}/statement")


def read_by_anybody(browsers, public, warned):
    visitor = browsers.anybody("en")
    assert visitor.go("/data") == 200 and "People never found, 2026" in visitor.text
    assert visitor.go(public) == 200
    text = visitor.text
    assert ("the ways to this number disagree" in text) if warned else ("nobody counted these people" in text)
    assert "could ever have met" in text and "at least" in text.lower()
    assert visitor.page.locator("svg.chart").count() == 1
    assert complaints(visitor.page, "a published estimate") == []
    files = {form: visitor.context.request.get(f"{visitor.address}{public}?as={form}") for form in
             ["csv", "json", "ods", "sdg", "content"]}
    assert all(answer.status == 200 for answer in files.values())
    sdg = files["sdg"].text()
    assert "Undetected (estimated)" in sdg and "Per 100,000 population" in sdg and "E: Estimated" in sdg
    assert "could ever have met" in files["csv"].text() and "could ever have met" in files["json"].text()
    for language in ["zh-Hant", "id", "vi", "th", "fil"]:
        other = browsers.anybody(language)
        assert other.go(public) == 200
        assert not re.search(r"\{[a-z]+\}", other.page.locator("main").inner_text()), language
