"""After everything else in this folder: what the people's names, numbers and places have left behind. Nothing."""

import gzip

import referral
import village as sources
from conftest import lodestar


def told_of_people(browsers):
    """Everything that was typed or invented about a person."""
    return {
        referral.NAME, referral.PHONE, referral.PLACE, "Cedar Quay", *browsers.typed,
        *sources.people(), *sources.phones(), *sources.places(), *sources.words()}


def spellings(words):
    """As bytes, in each way that a program may write letters."""
    for word in words:
        for coding in ["utf-8", "utf-16-le", "utf-16-be"]:
            yield word, word.encode(coding)
        yield word, word.encode("unicode_escape")


def test_no_name_number_or_place_stands_in_plain_anywhere(browsers, village, tell, tmp_path):
    told = tell()
    copy = tmp_path / "backup"
    lodestar("backup", "--data", village.folder, "--to", copy)
    village.log.flush()
    files = [path for folder in [village.folder, tmp_path] for path in folder.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert any(name.endswith(("-wal", ".sqlite", ".db")) for name in names), names
    assert sum(path.stat().st_size for path in files) > 1_000_000
    looked_for = list(spellings(told_of_people(browsers)))
    found = []
    for path in files:
        contents = path.read_bytes()
        if contents[:2] == b"\x1f\x8b":
            contents += gzip.decompress(contents)
        found += [f"{word} in {path.name}" for word, spelled in looked_for if spelled in contents]
    assert not found, found
    # The search would have found what does stand there.
    assert any("Harbour Light".encode() in path.read_bytes() for path in files)
    assert told.receipt


def test_no_address_or_title_names_anybody(browsers, tell):
    tell()
    assert len(browsers.seen) > 100
    words = told_of_people(browsers)
    found = [(url, title) for url, title in browsers.seen for word in words if word in url or word in title]
    assert not found, found


def test_the_journal_and_every_row_are_sound_after_all_of_it(village, tell):
    tell()
    said = lodestar("verify", "--data", village.folder)
    assert "all as they were written" in said, said
