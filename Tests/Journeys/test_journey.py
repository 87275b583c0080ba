"""From a first worry to safe help, with scripts off, in both languages of the staff."""

import pytest

import referral
import story as tales
import village as sources

WORDS = {
    "en": {
        "agreements": ["A service for you", "Lantern Bay Police", "Lantern Bay Labour Bureau",
                       "The office that coordinates help"],
        "looks": ["A service for you", "Lantern Bay Police", "Lantern Bay Labour Bureau",
                  "The office that coordinates help"],
        "shelter": "A service for you", "begun": "Begun", "under way": "Under way"},
    "zh-Hant": {
        "agreements": ["為您服務的單位", "燈灣警察局", "燈灣勞動局", "協調協助的辦公室"],
        "looks": ["為您服務的單位", "燈灣警察局", "燈灣勞動局", "協調協助的辦公室"],
        "shelter": "為您服務的單位", "begun": "協助中", "under way": "進行中"},
}

# An outreach worker refers in one language, a police station in the other: one agency gives help later, one does not.
REFERRERS = {"en": "outreach", "zh-Hant": "station"}


def my(browsers, told, number):
    """The person at a browser of their own, behind the receipt and a number."""
    person = browsers.anybody(told.language, scripts=False)
    person.go("/my")
    person.write("receipt", told.receipt)
    person.write("number", number)
    person.send("/my")
    assert not person.complaints, person.complaints
    return person


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_person_is_referred_identified_helped_and_sees_who_looked(browsers, tell, language):
    told = tell(language, REFERRERS[language])
    words = WORDS[language]

    assert 3 < told.pages <= referral.MOST_PAGES
    assert len(told.receipt) >= 12

    care = told.at("care")
    care.go(told.request)
    assert words["begun"] in care.page.locator("main dl").first.inner_text()

    empty = my(browsers, told, tales.EMPTY_NUMBER)
    assert empty.path == "/my"
    assert empty.page.locator('main a[href^="/my/consents/"], main table, main dl').count() == 0
    assert not [agency for agency in words["agreements"] if agency in empty.text]

    person = my(browsers, told, tales.NUMBER)
    view = person.text
    assert not [agency for agency in words["agreements"] if agency not in view]
    assert words["under way"] in view
    # Neither who looked, nor the name of a house where someone may be found, nor their own.
    hidden = [*sources.workers(), "Harbour Light", "港光", referral.NAME, referral.PHONE]
    assert not [name for name in hidden if name in view]
    # The empty view is the same page with nothing in it.
    assert person.page.title() == empty.page.title()
    headings = person.page.locator("main h2").all_inner_texts()
    assert all(heading in headings for heading in empty.page.locator("main h2").all_inner_texts())

    assert person.go("/my/looks") == 200
    assert not [agency for agency in words["looks"] if agency not in person.text]
    assert not [name for name in hidden if name in person.text]
    assert person.go("/my") == 200

    shelter = told.at("shelter")
    assert shelter.go(told.request) == 200 and referral.NAME in shelter.text
    take_back(person, words["shelter"])
    # The page that was open stays a page; the next look finds nothing of the file.
    status = shelter.go(told.request)
    assert status == 404 or (referral.NAME not in shelter.text and referral.PHONE not in shelter.text)
    status = shelter.go(f"{told.case}/file")
    assert status == 404 or (referral.NAME not in shelter.text and referral.PHONE not in shelter.text)
    # Those whom the person still agrees with go on.
    assert care.go(f"{told.case}/file") == 200 and referral.NAME in care.text


def take_back(person, agency):
    """Takes back every agreement that names an agency."""
    while named := [
            link for link in person.page.locator('main a[href^="/my/consents/"]').all()
            if agency in link.inner_text()]:
        named[0].click()
        assert agency in person.text
        person.send("/withdrawal")
        assert person.path == "/my"
