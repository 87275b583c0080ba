"""Goods, vessels and contractors: an officer follows a bidder's tiers to a listed party, and what else trade control does."""

import io
import re
import subprocess
import zipfile

import pytest

from checks import complaints
from conftest import PROGRAM

TIERS = """role,name,of,tier,country,share,supplies,goods,hs,grade,evidence
owner,Juniper Holdings,,,TW,80,,,,A,register of companies
subcontractor,Teasel Sewing,,1,TW,,sewing,,,B,audit of 2026
subcontractor,Madder Dye House,Teasel Sewing,2,TW,,dyeing,,,C,the bidder's form
subcontractor,Bulrush Yarns,Madder Dye House,3,VN,,yarn,,,C,the bidder's form
subcontractor,Thistledown Ginning Group Co. Ltd.,Bulrush Yarns,4,CN,,ginned cotton,,,D,address on an invoice
product,Bed sheets,,,CN,,,Cotton,630231,,
"""


@pytest.fixture
def tenders(browsers):
    return browsers.worker("tenders")


@pytest.fixture
def customs(browsers):
    return browsers.worker("customs")


def check_bidder(worker, reference, tmp_path):
    path = tmp_path / "tiers.csv"
    path.write_text(TIERS)
    worker.go("/trade/bids/new")
    for field, words in [("reference", reference), ("opening", "2026-12-15"), ("bidder", "Speedwell Linen")]:
        worker.write(field, words)
    worker.page.set_input_files('input[name="file"]', path)
    worker.send("/trade/bids")
    assert worker.complaints == ""


def download(worker, press):
    """The bytes of what a button or a link gives."""
    with worker.page.expect_download() as waiting:
        press()
    return waiting.value.path().read_bytes()


def test_a_bidder_with_four_tiers_is_followed_to_a_listed_party_decided_and_filed(tenders, tmp_path):
    check_bidder(tenders, "J-2026-1", tmp_path)
    bid = tenders.path
    assert "Speedwell" not in bid and "Speedwell" not in tenders.page.title()
    assert "Thistledown Ginning Group" in tenders.text and "Follow the path" in tenders.text
    assert complaints(tenders.page, "a bidder") == []
    # One click to the path: from the listed party, tier by tier, to the bidder.
    tenders.page.locator('main a[href*="/hits/"]').first.click()
    text = tenders.text
    steps = [text.index(name) for name in ["Bulrush Yarns", "Madder Dye House", "Teasel Sewing", "Speedwell Linen"]]
    assert steps and "Weakest" in text or "weakest" in text
    assert complaints(tenders.page, "a path to a listed party") == []
    hit = tenders.path
    tenders.choose("decision", "confirmed")
    tenders.write("reason", "The ginnery of the list; the invoice bears its address.")
    tenders.send(f"{hit}/disposition")
    assert tenders.complaints == ""
    tenders.go(bid)
    assert "Waiting for a decision" not in tenders.text
    # The dossier, at one press; it proves itself, and one changed byte is named.
    form = tenders.page.locator(f'form[action="{bid}/dossiers"] button')
    archive = download(tenders, form.click)
    names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    assert "MANIFEST.txt" in names and len(names) > 3
    kept = tmp_path / "dossier.zip"
    kept.write_bytes(archive)
    assert subprocess.run([PROGRAM, "dossier", "verify", kept], capture_output=True).returncode == 0
    spoilt = bytearray(archive)
    spoilt[len(spoilt) // 2] ^= 1
    kept.write_bytes(bytes(spoilt))
    assert subprocess.run([PROGRAM, "dossier", "verify", kept], capture_output=True).returncode in (1, 2)


def test_what_was_decided_once_is_not_asked_again(tenders, tmp_path):
    check_bidder(tenders, "J-2026-2", tmp_path)
    assert "Waiting for a decision" not in tenders.text, "the same party against the same entry"


def test_another_unit_finds_no_bid_and_no_trace_of_one(tenders, browsers, tmp_path):
    check_bidder(tenders, "J-2026-3", tmp_path)
    bid = tenders.path
    harbour = browsers.worker("harbour")
    harbour.go(bid)
    assert "Speedwell" not in harbour.text
    harbour.go("/trade/bids")
    assert "J-2026" not in harbour.text


def test_a_party_is_screened_and_a_miss_is_kept_as_one(customs):
    customs.go("/trade/screenings")
    customs.write("name", "Thistledown Ginning")
    customs.send("/trade/screenings")
    assert customs.complaints == "" and "Thistledown Ginning Group" in customs.text
    assert complaints(customs.page, "a screening") == []
    customs.go("/trade/screenings")
    customs.write("name", "Unheard Of Umbrella Makers")
    customs.send("/trade/screenings")
    assert re.search(r"[Nn]o match", customs.text) and "clean" not in customs.text.lower()


def test_a_list_with_half_its_rows_gone_is_held_until_a_colleague_lets_it_go(customs, browsers, tmp_path):
    rows = [f"Quince Works {number} Ltd.,TW" for number in range(20)]
    for day, upto in [("2026-10-01", 20), ("2026-11-01", 8)]:
        path = tmp_path / "list.csv"
        path.write_text("name,country\n" + "\n".join(rows[:upto]) + "\n")
        customs.go("/trade/lists")
        customs.pick("kind", "csv")
        customs.write("list", "quince")
        customs.write("title", "Quince orders")
        customs.write("as-of", day)
        customs.page.set_input_files('input[name="file"]', path)
        customs.send("/trade/lists")
        assert customs.complaints == ""
    edition = customs.path
    assert "20" in customs.text and "8" in customs.text and "eld" in customs.text
    assert complaints(customs.page, "a held edition") == []
    colleague = browsers.worker("customs2")
    colleague.go(edition)
    assert colleague.offers(f"{edition}/release") and not customs.offers(f"{edition}/release")


def test_anybody_may_check_a_product_and_a_country(browsers):
    visitor = browsers.anybody()
    visitor.go("/goods?product=cotton&country=CN")
    assert "clean" not in visitor.text.lower() and complaints(visitor.page, "goods of a country") == []
    for language in ["id", "vi", "th", "fil", "zh-Hant"]:
        other = browsers.anybody(language)
        other.go("/goods")
        assert complaints(other.page, f"goods in {language}") == []


@pytest.mark.parametrize("path", ["/trade/lists", "/trade/lists/rows", "/trade/screenings", "/trade/screenings/files",
                                  "/trade/portfolios", "/trade/detentions", "/trade/detentions/totals",
                                  "/trade/networks", "/trade/exclusions", "/trade/bids"])
def test_pages_of_trade_control_have_no_barrier(customs, path):
    customs.go(path)
    assert complaints(customs.page, path) == []


def test_a_network_is_drawn_tier_by_tier_and_followed(customs):
    customs.go("/trade/networks")
    customs.page.locator('main a[href^="/trade/networks/"]').first.click()
    assert customs.page.locator("svg").count() >= 1 and complaints(customs.page, "a network") == []
    network = customs.path
    customs.page.locator(f'main a[href^="{network}/nodes/"]').first.click()
    assert complaints(customs.page, "a node of a network") == []


def test_a_ship_of_a_listed_name_alone_is_not_refused(browsers):
    harbour = browsers.worker("harbour")
    harbour.go("/trade/arrivals")
    harbour.page.locator('main a[href^="/trade/arrivals/"]:not([href$="/new"])').first.click()
    assert complaints(harbour.page, "an arrival") == []


def test_a_detention_shows_its_ground_and_what_is_owed(customs):
    customs.go("/trade/detentions")
    customs.page.locator('main a[href^="/trade/detentions/"]:not([href$="/new"]):not([href*="totals"])').first.click()
    assert complaints(customs.page, "a detention") == []
