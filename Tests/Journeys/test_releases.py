"""CTDC's 21,195 records go the whole way in the browser: brought in, counted, charted, released, attacked, published."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from conftest import PASSPHRASE, PROGRAM, ROOT

CTDC = Path(os.environ.get("LODESTAR_SHARED", ROOT / "../shared")) / "data/ctdc/CTDC_VPsynthetic_condensed.csv"
TABLES = "year x sex x exploitation\nsex x ageGroup x exploitation\ncitizenship x exploitation"


def run(*words):
    """Runs the program with the village's passphrase on its standard input: its exit code, and its answer as JSON."""
    done = subprocess.run(
        [PROGRAM, *map(str, words), "--format", "json"], input=PASSPHRASE + "\n", capture_output=True, text=True,
        timeout=300)
    return done.returncode, json.loads(done.stdout)


@pytest.fixture
def maker(browsers):
    return browsers.worker("counts")


@pytest.fixture
def second(browsers):
    return browsers.worker("counts2")


@pytest.fixture(scope="module")
def told():
    """The addresses of what the first tests make, for those after them."""
    if not CTDC.exists():
        pytest.skip(f"{CTDC} is not here")
    return {}


def planned(maker, title, tables):
    maker.go("/evidence/plans/new")
    for name, text in [("title-en", title), ("title-zh", "CTDC 被害人"), ("register", "CTDC"), ("tables", tables)]:
        maker.write(name, text)
    maker.send("/evidence/plans")
    assert maker.complaints == ""
    return maker.path


def proven(worker, action):
    """Sends a form that asks for a fresh proof of identity first."""
    worker.send(action)
    if worker.path == "/account/step-up":
        worker.write("proof", PASSPHRASE)
        worker.send("/account/step-up")
        worker.send(action)


def test_records_are_brought_in_and_charted(maker, told):
    maker.go("/evidence/records")
    maker.pick("layout", "ctdc-vp")
    maker.write("name", "CTDC 2022")
    maker.page.set_input_files('input[name="file"]', CTDC)
    maker.send("/evidence/records")
    assert maker.complaints == "" and "21,195" in maker.text
    told["file"] = maker.path.rsplit("/", 1)[1]
    maker.go(f"/evidence/files/{told['file']}/figures")
    assert maker.page.locator("svg.chart").count() > 2


def test_a_release_needs_a_second_person_and_is_then_read_by_everybody(maker, second, browsers, told):
    plan = planned(maker, "CTDC victims", TABLES)
    maker.pick("records", told["file"])
    maker.send(f"{plan}/releases")
    release = maker.path
    assert "It withstood every attack" in maker.text and not maker.offers(f"{release}/approval")
    second.go(release)
    proven(second, f"{release}/approval")
    proven(second, f"{release}/publication")
    browsers.remember("counts2", second)
    assert second.complaints == "" and second.offers(f"{release}/withdrawal")
    public = release.replace("/evidence/releases/", "/data/")
    visitor = browsers.anybody("en")
    assert visitor.go("/data") == 200 and "CTDC victims" in visitor.text
    assert visitor.go(public) == 200
    assert visitor.page.locator("svg.chart").count() > 0 and visitor.page.locator("table").count() > 2
    assert browsers.anybody("zh-Hant").go(public) == 200


def test_what_the_attack_breaks_is_published_by_no_door(maker, second, browsers, village, told, tmp_path):
    # Another plan of the same register, made when one person was gone: together they show who that was.
    lines = CTDC.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    fewer, observations = tmp_path / "fewer.csv", tmp_path / "fewer.json"
    fewer.write_text("".join(lines[:3000] + lines[3001:]))
    assert run("records", "import", fewer, "--from", "ctdc-vp", "--out", observations)[0] == 0
    plan = planned(maker, "One person fewer", "sex x ageGroup").rsplit("/", 1)[1]

    def release(step, *words, worker="counts2"):
        return run("release", step, *words, "--data", village.folder, "--worker", worker)
    code, made = release("make", plan, "--observations", observations, worker="counts")
    assert code == 1 and made["status"] == "broken" and made["findings"] > 0
    for step in ["approve", "publish"]:
        code, answer = release(step, made["id"])
        assert code == 1 and "The attack found" in answer["error"]
    path = f"/evidence/releases/{made['id']}"
    second.go(path)
    assert "It was broken" in second.text
    assert not second.offers(f"{path}/approval") and not second.offers(f"{path}/publication")
    token = second.page.locator('input[name="form-token"]').first.get_attribute("value")
    for noun in ["approval", "publication"]:
        for kind in ["text/html", "application/json"]:
            answer = second.page.request.post(
                f"{village.address}{path}/{noun}", max_redirects=0,
                form={"form-token": token, "version": "1", "once": "8d1f3c1e-6a55-4b3f-9f10-0c8f4f6a1b2c"},
                headers={"accept": kind, "origin": village.address, "sec-fetch-site": "same-origin"})
            assert answer.status == 422, (noun, kind)
    assert browsers.anybody("en").go(path.replace("/evidence/releases/", "/data/")) == 404
