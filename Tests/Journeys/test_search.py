"""Finding someone again, in any script, by whoever may."""

import pytest


def find(visitor, words):
    visitor.go("/search")
    visitor.write("words", words)
    visitor.send("/search")
    assert not visitor.complaints, visitor.complaints
    # What was looked for may stand in the page, never in its address.
    assert visitor.path == "/search" and "?" not in visitor.page.url
    return visitor.page.locator('main a[href^="/cases/"]').count()


@pytest.mark.parametrize("who, words, found", [
    ("brigade", "Nguyen Thi Huong Sen", True),
    ("brigade", "Huong", True),
    ("brigade", "Nguyen Thi Huong", True),
    ("brigade", "Huong Sen Nguyen", True),
    ("brigade", "NGUYỄN THỊ HƯƠNG SEN", True),
    ("squad", "Nguyen Thi Huong Sen", False),
    ("squad", "มะลิ ดอกฟ้าใส", True),
    ("squad", "Mali Dokfasai", True),
    ("brigade", "มะลิ ดอกฟ้าใส", False),
    ("mei", "Nguyen Thi Huong Sen", True),
    ("mei", "มะลิ", True),
    ("squad", "林芷溪", True),
    ("lawyer", "Nguyen Thi Huong Sen", False),
    ("squad", "Nobody Of This Name", False),
])
def test_a_unit_finds_its_own_people_by_any_spelling_and_nobody_else(browsers, who, words, found):
    visitor = browsers.worker(who, scripts=False)
    count = find(visitor, words)
    assert (count > 0) == found, visitor.text
    if found and count < 3:
        visitor.page.locator('main a[href^="/cases/"]').first.click()
        assert visitor.path.startswith("/cases/")
