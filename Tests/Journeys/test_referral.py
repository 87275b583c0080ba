"""What becomes of a referral where nobody agreed, where nothing may be sent, and where there may be a child."""

import pytest

import checks
import referral


def looked_over(wrong):
    """Holds every screen against what every page has to hold, each kind once."""
    done = set()

    def look(visitor):
        name = referral.screen(visitor)
        if name not in done:
            done.add(name)
            wrong.extend(checks.complaints(visitor.page, name))
    return look


def newest(visitor):
    """The reference of what was sent last."""
    visitor.go("/referrals")
    return visitor.page.locator("main table tbody tr").first.locator("td, th").first.inner_text().strip()


def case_of(visitor, reference):
    """Opens the case of a reference from the worker's list of cases; returns its address, or None."""
    visitor.go("/cases")
    link = visitor.page.locator(f'main a:has-text("{reference}")')
    return link.first.get_attribute("href") if link.count() else None


def test_a_report_that_the_law_orders_tells_the_secretariat_no_name(browsers):
    wrong = []
    # Of another agency than the one that the article names: a labour inspector.
    labour = browsers.worker("labour")
    shown = referral.fill_in(labour, referral.DUTY, looked_over(wrong))
    assert "duty-report" in shown and "facts" not in shown and "contact" not in shown
    browsers.typed.update(value for name, value in referral.DUTY["duty-report"].items() if name != "unit")
    referral.hand_over(labour, at_each=looked_over(wrong))
    assert len(shown) + 2 == labour.loads <= referral.MOST_PAGES
    reference = newest(labour)

    mei = browsers.worker("mei")
    case = case_of(mei, reference)
    assert mei.go(case) == 200
    # That there is a case is all: the article names the unit that identifies as the one who is told.
    assert "Cedar Quay" not in mei.text
    mei.go(f"{case}/file")
    assert "Cedar Quay" not in mei.text and "boat" not in mei.text
    squad = browsers.worker("squad")
    assert squad.go(f"{case}/referral") == 200
    assert "Cedar Quay district" in squad.text
    # The reporter learns what became of it, and reads nothing of the file.
    labour.go(f"{case}/file")
    assert "Cedar Quay" not in labour.text
    assert not wrong, "\n".join(wrong)


def test_nothing_is_kept_of_an_adult_who_does_not_agree(browsers):
    wrong = []
    outreach = browsers.worker("outreach")
    before = newest(outreach)
    outreach.go("/drafts")
    drafts = outreach.page.locator('main a[href^="/drafts/"]').count()
    shown = referral.fill_in(outreach, referral.INFORMATION, looked_over(wrong))
    assert shown[-1] == "agreement" and len(shown) + 1 == outreach.loads <= referral.MOST_PAGES
    assert referral.screen(outreach) == "information"
    draft = "/".join(outreach.path.split("/")[:3])
    assert outreach.go(f"{draft}/referral") != 200 or referral.screen(outreach) == "information"
    outreach.send("/giving-up")
    assert outreach.go(draft) == 404
    outreach.go("/drafts")
    assert outreach.page.locator('main a[href^="/drafts/"]').count() == drafts
    assert newest(outreach) == before
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("age", ["unsure", "child"])
def test_someone_who_may_be_a_child_is_referred_for_their_best_interests(browsers, age):
    wrong = []
    outreach = browsers.worker("outreach")
    shown = referral.fill_in(outreach, {
        **referral.CHILD, "language": referral.CHILD["language"] | {"age": age}}, looked_over(wrong))
    assert "best-interests" in shown and "agreement" not in shown
    referral.hand_over(outreach, at_each=looked_over(wrong))
    assert len(shown) + 2 == outreach.loads <= referral.MOST_PAGES
    reference = newest(outreach)
    squad = browsers.worker("squad")
    assert squad.go(case_of(squad, reference) + "/referral") == 200
    assert "best interests" in squad.text.lower()
    assert referral.NAME in squad.text
    assert not wrong, "\n".join(wrong)


def test_a_screen_says_everything_that_is_wrong_with_it_at_once(browsers):
    station = browsers.worker("station2")
    station.go("/drafts")
    station.page.locator('main form[action="/drafts"]:has([name="form"][value="referral"]) button').first.click()
    station.send("/screens/safety")
    assert station.page.title() and station.page.locator("[data-error-summary] a").count() == 3
    wrong = checks.complaints(station.page, "a screen with mistakes")
    station.send("/giving-up")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("styled", [True, False])
def test_a_question_that_an_answer_brings_up_stands_on_the_same_page(browsers, styled):
    station = browsers.worker("station2", scripts=False)
    if not styled:
        # As in a browser that cannot fold: everything is shown, and what was not asked is dropped.
        station.page.route("**/*.css", lambda request: request.abort())
    station.go("/drafts")
    station.page.locator('main form[action="/drafts"]:has([name="form"][value="referral"]) button').first.click()
    for question, value in referral.CONSENTING["safety"].items():
        referral.answer(station, question, value)
    station.send("/screens/safety")
    here = station.path
    wishes = station.page.locator('[name="interpreterWishes"]')
    assert wishes.is_visible() == (not styled)
    station.pick("language", "vi")
    station.choose("age", "adult")
    station.choose("interpreter", "yes")
    assert wishes.is_visible()
    station.write("interpreterWishes", "Someone from far away")
    station.choose("interpreter", "no")
    assert wishes.is_visible() == (not styled)
    station.send("/screens/language")
    assert not station.complaints and station.path != here
    station.go(here)
    assert station.page.locator('[name="interpreterWishes"]').input_value() == ""
    station.send("/giving-up")
    station.page.unroute("**/*.css")
