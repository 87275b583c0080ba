"""A statistician checks published tables in the browser, by a pasted text and by a file."""

import csv
import gzip

from test_tables import TIERS

TABLE = "sex,2021,2022,Total\nwomen,10,<5,13\nmen,7,8,15\nTotal,17,11,28\n"


def test_pasted_figures_are_checked_in_words(browsers):
    counter = browsers.worker("counts")
    assert counter.go("/evidence/checker") == 200
    counter.choose("layout", "printed")
    counter.write("text", TIERS)
    counter.send("/evidence/checker")
    assert counter.complaints == ""
    assert "The parts make 186, but 187 is printed." in counter.text
    assert "Printed as 35.1 %, though it rounds to 35.2 %: the rest was cut off." in counter.text


def test_a_packed_file_is_checked_and_answered_with_a_file(browsers, village, tmp_path):
    packed = tmp_path / "Nguyen-Thi-Huong.csv.gz"
    packed.write_bytes(gzip.compress(TABLE.encode()))
    counter = browsers.worker("counts")
    counter.go("/evidence/checker")
    counter.choose("layout", "plain")
    counter.page.set_input_files('input[name="file"]', packed)
    counter.send("/evidence/checker")
    assert "it can only be 3" in counter.text
    counter.choose("layout", "plain")
    counter.page.set_input_files('input[name="file"]', packed)
    with counter.page.expect_download() as waiting:
        counter.page.locator('button[value="csv"]').click()
    rows = list(csv.reader(open(waiting.value.path(), encoding="utf-8-sig")))
    assert rows[0][1] == "Where" and any(row[1] == "women · 2022" and row[3] == "3" for row in rows)
    # What a file is called may be somebody's name.
    village.log.flush()
    assert "Huong" not in (village.folder / "server.log").read_text()


def test_what_is_brought_is_refused_with_words(browsers, tmp_path):
    counter = browsers.worker("counts")
    for name, content, words in [
        ("a.gz", b"\x1f\x8b\x08\x00 and no more", "cannot be unpacked"),
        ("b.csv", b"a,b\n1\n", "another number of fields"),
    ]:
        (tmp_path / name).write_bytes(content)
        counter.go("/evidence/checker")
        counter.choose("layout", "plain")
        counter.page.set_input_files('input[name="file"]', tmp_path / name)
        counter.send("/evidence/checker")
        assert words in counter.complaints
    counter.go("/evidence/checker")
    counter.send("/evidence/checker")
    assert "Choose what you have." in counter.complaints


def test_everybody_may_read_what_was_published(browsers):
    for language, words in [("en", "Published figures"), ("zh-Hant", "公布的統計"), ("vi", "Số liệu đã công bố")]:
        visitor = browsers.anybody(language)
        assert visitor.go("/data") == 200 and words in visitor.text
    assert browsers.anybody("en").go("/data/00000000-0000-4000-8000-000000000000") == 404
