"""The main path, told once: from a first worry to safe help, and to the person who looks at who looked."""

import re
from dataclasses import dataclass

import referral

NUMBER = "739164"
EMPTY_NUMBER = "604285"


@dataclass
class Story:
    """What the next chapter, and the tests after it, need to know."""

    browsers: object
    language: str
    referrer: str
    case: str = ""
    reference: str = ""
    receipt: str = ""
    request: str = ""
    pages: int = 0

    def at(self, name):
        """A worker's window without scripts, in the language of the story."""
        return self.browsers.worker(name, self.language, scripts=False)


def refer(story):
    worker = story.at(story.referrer)
    referral.fill_in(worker, referral.CONSENTING)
    assert referral.NAME in worker.text
    story.receipt = referral.hand_over(worker, NUMBER, EMPTY_NUMBER)
    story.pages = worker.loads
    story.receipt = "".join(re.findall(r"\d", story.receipt))
    worker.go("/referrals")
    # The newest stands first.
    story.reference = worker.page.locator("main table tbody tr").first.locator("td, th").first.inner_text().strip()


def coordinate(story):
    mei = story.at("mei")
    mei.go("/inbox")
    assert story.reference in mei.text
    mei.page.locator(f'main a:has-text("{story.reference}")').first.click()
    story.case = re.search(r"/cases/[0-9a-f-]{36}", mei.page.url).group()
    mei.go(story.case)
    clocks = mei.page.locator("main time")
    assert story.reference in mei.text and clocks.count() > 0
    return mei


def identify(story):
    squad = story.at("squad")
    squad.go("/referrals/received")
    squad.page.locator(f'main a:has-text("{story.reference}")').first.click()
    squad.send("/referral/uptake")
    here = f"{story.case}/identification"
    squad.go(f"{here}/rights-notice")
    squad.pick("language", "vi")
    squad.choose("explained", "yes")
    squad.send("/rights-notice")
    squad.go(f"{here}/professional")
    for question in ["distressed", "mentalImpairment", "professionalNeeded"]:
        squad.choose(question, "no")
    squad.choose("asked", "not-yet")
    squad.send("/professional")
    squad.go(f"{here}/panel")
    seats = squad.page.locator('main [name^="discipline-"]')
    names = list(dict.fromkeys(seat.get_attribute("name") for seat in seats.all()))
    assert len(names) == 3
    for name, discipline in zip(names, ["social-work", "law", "psychology"]):
        answer(squad, name, discipline)
    squad.send("/panel")
    assert not squad.complaints, squad.complaints
    for member in ["panel1", "panel2", "panel3"]:
        view(story, member)
    squad.go(f"{here}/decision")
    squad.choose("outcome", "victim")
    squad.write("reasons-en", "Debt, a kept passport and wages never paid point to forced labour.")
    squad.send("/decision/check")
    assert not squad.complaints, squad.complaints
    squad.send("/decision")
    assert not squad.complaints, squad.complaints
    for paper in ["rights", "result"]:
        for language in ["zh-Hant", "en"]:
            assert squad.go(f"{here}/notices/{paper}?language={language}") == 200
            assert squad.page.locator(f'main [lang="{language}"]').count() > 0 and referral.NAME in squad.text
    squad.go(f"{here}/service")
    squad.choose("how", "signed")
    squad.send("/service")
    assert not squad.complaints, squad.complaints


def answer(visitor, name, value):
    """A choice, whether it is a list or buttons."""
    if visitor.page.locator(f'main select[name="{name}"]').count():
        visitor.pick(name, value)
    else:
        visitor.choose(name, value)


def view(story, member):
    worker = story.at(member)
    worker.go("/panel")
    worker.page.locator(f'main a[href="{story.case}/identification/seat"]').first.click()
    worker.choose("advice", "victim")
    worker.write("reasons", "The wages and the passport point the same way.")
    worker.send("/seat")
    assert not worker.complaints, worker.complaints


def bring_in(story):
    """The case manager's agency is named in an agreement, then given its part by the secretariat."""
    squad = story.at("squad")
    squad.go(f"{story.case}/consents/new")
    squad.pick("agency", option(squad, "agency", "Labour Bureau|勞動局"))
    squad.choose("purposes", "protection")
    squad.choose("compartments", "identity", "contact", "immigration", "services")
    squad.pick("language", "vi")
    squad.choose("evidence", "spoken")
    squad.choose("agreed", "yes")
    squad.send("/consents")
    assert not squad.complaints, squad.complaints
    mei = story.at("mei")
    mei.go(f"{story.case}/assignments")
    mei.pick("unit", option(mei, "unit", "Migrant worker care|移工照顧科"))
    mei.send("/assignments")
    assert not mei.complaints, mei.complaints


def option(visitor, name, words):
    """The value of the option of a list that reads so."""
    options = visitor.page.locator(f'main select[name="{name}"] option').all()
    found = [one.get_attribute("value") for one in options if re.search(words, one.inner_text())]
    assert found, f"{name} has no {words}: {[one.inner_text() for one in options]}"
    return found[0]


def ask_for_help(story):
    care = story.at("care")
    assert care.go(story.case) == 200
    care.go(f"{story.case}/requests/new")
    services = care.page.locator('main input[name="service"]')
    values = [service.get_attribute("value") for service in services.all()]
    care.choose("service", next(value for value in values if "placement" in value or "shelter" in value))
    care.proceed()
    care.page.locator('main input[name="offer"]').first.check(force=True)
    care.proceed()
    if care.asks("agreed"):
        care.pick("language", "vi")
        care.choose("evidence", "spoken")
        care.choose("agreed", "yes")
    care.send("/requests")
    assert not care.complaints, care.complaints
    care.go(f"{story.case}/requests")
    link = care.page.locator(f'main table a[href^="{story.case}/requests/"]').first
    story.request = link.get_attribute("href")


def give_help(story):
    shelter = story.at("shelter")
    shelter.go("/requests")
    shelter.page.locator(f'main a[href="{story.request}"]').first.click()
    assert referral.NAME in shelter.text
    shelter.send("/acceptance")
    assert not shelter.complaints, shelter.complaints
    shelter.send("/start")
    assert not shelter.complaints, shelter.complaints


def tell(story):
    """The whole path up to the help that has begun."""
    refer(story)
    coordinate(story)
    identify(story)
    bring_in(story)
    ask_for_help(story)
    give_help(story)
    return story
