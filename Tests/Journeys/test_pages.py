"""Every kind of page, held against what every page has to hold."""

import re

import pytest

import checks
import story as tales

PUBLIC = ["/", "/information", "/information/rights", "/sign-in", "/set-up", "/my", "/goods"]

# Who opens which pages: of the story's case, and of the program.
STAFF = {
    "mei": ["/", "/inbox", "/cases", "/search", "/likenesses", "{case}", "{case}/file", "{case}/consents",
            "{case}/assignments", "{case}/identification", "{case}/referral", "{case}/closure", "{case}/events"],
    "squad": ["/referrals/received", "{case}/consents/new", "{case}/file/name", "{case}/file/identity",
              "{case}/identification/panel", "{case}/identification/bar",
              "{case}/identification/notices/rights?language=en",
              "{case}/identification/notices/result?language=zh-Hant"],
    "care": ["{case}/requests", "{case}/requests/new", "{request}", "/requests", "/requests/sent", "/help",
             "{case}/file", "{case}/file/contact", "{case}/emergency", "{case}/entitlements", "{case}/events",
             "{case}/events/new?event=absence-began", "{case}/requests/new?service=shelter", "/inbox"],
    "shelter": ["/help/offers", "/help/offers/new"],
    "customs": ["/trade/lists", "/trade/lists/rows", "/trade/screenings", "/trade/screenings/files", "/trade/portfolios",
                "/trade/detentions", "/trade/detentions/new", "/trade/detentions/totals", "/trade/networks",
                "/trade/networks/impact"],
    "tenders": ["/trade/bids", "/trade/bids/new", "/trade/exclusions"],
    "harbour": ["/trade/arrivals", "/trade/arrivals/new"],
    "outreach": ["/drafts", "/referrals"],
    "ops": ["/admin/workers", "/admin/agencies", "/admin/agencies/new", "/account", "/account/passphrase",
            "/account/acting"],
}


@pytest.mark.parametrize("who", STAFF)
def test_the_pages_of_the_staff_hold(browsers, tell, who):
    told = tell()
    worker = browsers.worker(who)
    wrong = []
    # In English in a wide window by day; in Chinese in a small one by night, with other words and other widths.
    for address in STAFF[who]:
        for language, look in [("en", checks.by_day), ("zh-Hant", checks.by_night)]:
            path = address.format(case=told.case, request=told.request)
            status = worker.go(path + ("&" if "?" in path else "?") + f"lang={language}")
            if status != 200:
                wrong.append(f"{address} answers {status} to {who}")
            elif worker.page.locator("html").get_attribute("lang") != language:
                wrong.append(f"{address} does not answer in {language}")
            wrong += look(worker.page, address)
    assert not wrong, "\n".join(wrong)


def undecided(officer):
    """A case of the village whose identification the officer has still to decide."""
    officer.go("/cases")
    cases = {link.get_attribute("href") for link in officer.page.locator('main a[href^="/cases/"]').all()}
    for case in sorted(cases):
        officer.go(f"{case}/identification")
        if officer.page.locator('main a[href$="/decision"]').count():
            return f"{case}/identification"
    raise AssertionError("every case of the village is decided")


def test_the_pages_of_an_identification_hold(browsers):
    officer = browsers.worker("squad2")
    here = undecided(officer)
    wrong = []
    for rest in ["", "/rights-notice", "/professional", "/panel", "/decision"]:
        assert officer.go(here + rest) == 200, rest
        wrong += checks.complaints(officer.page, f"identification{rest}")
    officer.choose("outcome", "not-victim")
    officer.write("reasons-zh-hant", "The wages were late, and then paid in full.")
    officer.write("departure-zh-hant", "The pay slips came after the panel had met.")
    officer.send("/decision/check")
    wrong += checks.complaints(officer.page, "a decision before it is taken, or what stands in its way")
    assert not wrong, "\n".join(wrong)


def test_the_pages_of_a_panel_member_hold(browsers):
    member = browsers.worker("panel2")
    member.go("/panel")
    wrong = checks.complaints(member.page, "/panel")
    member.page.locator('main a[href$="/identification/seat"]').first.click()
    wrong += checks.complaints(member.page, "a seat")
    # A panel reasons about what happened: it needs no name, and no address.
    assert "Dormitory" not in member.text
    assert not wrong, "\n".join(wrong)


def test_the_public_pages_hold(browsers):
    anybody = browsers.anybody("en")
    wrong = []
    for path in PUBLIC:
        assert anybody.go(path) == 200, path
        wrong += checks.complaints(anybody.page, path)
    assert anybody.go("/no-such-page") == 404
    wrong += checks.complaints(anybody.page, "a page that is not there")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", ["id", "vi", "th", "fil"])
def test_the_public_pages_hold_in_the_languages_of_those_they_are_for(browsers, language):
    anybody = browsers.anybody(language, viewport={"width": 360, "height": 740})
    wrong = []
    for path in ["/", "/information", "/information/rights", "/my"]:
        anybody.go(path)
        if anybody.page.locator("html").get_attribute("lang") != language:
            wrong.append(f"{path} does not answer in {language}")
        if checks.widest(anybody.page) > 360:
            wrong.append(f"{path} in {language} is {checks.widest(anybody.page)} wide: {checks.too_wide(anybody.page)}")
    assert not wrong, "\n".join(wrong)


def test_the_public_pages_hold_from_right_to_left(browsers):
    anybody = browsers.anybody("ar", viewport={"width": 360, "height": 740})
    wrong = []
    for path in PUBLIC:
        anybody.go(path)
        assert anybody.page.locator("html").get_attribute("dir") == "rtl", path
        # Not English set from the right: letters that themselves run from right to left.
        letters = [letter for letter in anybody.page.locator("main").inner_text() if letter.isalpha()]
        arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
        assert len(arabic) > 0.8 * len(letters), f"{path} is in Latin letters"
        wrong += [f"{path}: {one}" for one in checks.barriers(anybody.page)]
        if checks.widest(anybody.page) > 360:
            wrong.append(f"{path} is {checks.widest(anybody.page)} wide: {checks.too_wide(anybody.page)}")
    assert not wrong, "\n".join(wrong)


def test_the_view_of_the_person_holds(browsers, tell):
    told = tell()
    person = browsers.anybody("en")
    person.go("/my")
    person.write("receipt", told.receipt)
    person.write("number", tales.NUMBER)
    person.send("/my")
    wrong = checks.complaints(person.page, "/my")
    assert "Lý Thị" not in person.text
    link = person.page.locator('main a[href^="/my/consents/"]').first
    if link.count():
        link.click()
        wrong += checks.complaints(person.page, "before an agreement is taken back")
    assert not wrong, "\n".join(wrong)


def test_a_long_name_breaks_within_a_small_window(browsers, tell):
    told = tell()
    squad = browsers.worker("squad", viewport={"width": 360, "height": 740})
    squad.go(f"{told.case}/file")
    assert checks.widest(squad.page) <= 360
    assert re.search("Lý Thị Phương Thảo", squad.text)
