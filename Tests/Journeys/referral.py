"""The questionnaire of a first referral, answered screen by screen."""

NAME = "Lý Thị Phương Thảo Nguyên Hạ Long Bình Minh Trăng Rằm Tháng Tám"
PHONE = "0988555731"
PLACE = "Boarding house behind the ice works, Cedar Quay"

CONSENTING = {
    "safety": {"safeToTalk": "yes", "danger": "no", "urgentCare": "no"},
    "language": {
        "language": "vi", "interpreter": "yes", "interpreterWishes": "A woman, not from the same village",
        "age": "adult"},
    "what-the-law-orders": {"profession": "social", "told": "yes"},
    "agreement": {"agrees": "yes", "howAgreed": "spoken"},
    "indicators": {"indicators": ["documents", "wages", "debt"]},
    "elements": {"means": ["documents-withheld"], "acts": ["forced-labour"]},
    "facts": {
        "name": NAME, "born-year": "1994", "sex": "female", "stateless": "nationality", "nationality": "VN",
        "householdRegistration": "no", "workVisa": "yes"},
    "contact": {
        "whereabouts": PLACE, "phone": PHONE, "whoSeesThePhone": "nobody", "safeHours": "after 20:00",
        "maySayWhoWeAre": "no", "help": ["placement", "interpreting"], "unit": "squad"},
}

DUTY = {
    **{screen: CONSENTING[screen] for screen in ["safety", "language"]},
    "what-the-law-orders": {"profession": "labour", "told": "yes"},
    "agreement": {"agrees": "no"},
    "duty-report": {"reportPlace": "Cedar Quay district", "reportGround": "Wages kept back on a boat in the harbour.",
                    "unit": "squad"},
}

INFORMATION = {
    **{screen: CONSENTING[screen] for screen in ["safety", "language"]},
    "what-the-law-orders": {"profession": "none", "told": "yes"},
    "agreement": {"agrees": "no"},
}

CHILD = {
    **{screen: CONSENTING[screen]
       for screen in ["safety", "what-the-law-orders", "indicators", "elements", "facts", "contact"]},
    "language": CONSENTING["language"] | {"age": "unsure"},
    "best-interests": {"childsView": "Wants to go to school.", "accompanied": "nobody"},
}

SQUADS = ["Anti-trafficking squad", "防制人口販運專責隊"]


# Every page that the worker meets from the first question on, the receipt included.
MOST_PAGES = 12


def screen(visitor):
    return visitor.path.rsplit("/", 1)[-1]


def answer(visitor, question, value):
    """Answers one question, however the page asks it. Returns whether the page asks it yet."""
    field = visitor.page.locator(f'main [name="{question}"]').first
    if not field.count():
        return False
    if question == "unit":
        labels = visitor.page.locator("main .option label")
        squad = next(label for label in labels.all() if any(name in label.inner_text() for name in SQUADS))
        squad.click()
        return True
    kind = field.evaluate("field => field.type")
    if kind in ("radio", "checkbox"):
        visitor.choose(question, *([value] if isinstance(value, str) else value))
    elif kind == "select-one":
        visitor.pick(question, value)
    else:
        visitor.write(question, value)
    return True


def fill_in(visitor, answers, at_each=lambda visitor: None):
    """Begins a referral and answers every screen; returns the names of the screens that were shown, in order."""
    visitor.go("/drafts")
    visitor.loads = 0
    visitor.page.locator('main form[action="/drafts"]:has([name="form"][value="referral"]) button').first.click()
    shown = []
    while "/screens/" in visitor.path and visitor.offers(f"/screens/{screen(visitor)}"):
        name = screen(visitor)
        assert name not in shown, f"the form does not let go of {name}: {visitor.complaints}"
        shown.append(name)
        at_each(visitor)
        given = [answer(visitor, question, value) for question, value in answers[name].items()]
        assert any(given), f"nothing to answer on {name}"
        visitor.send(f"/screens/{name}")
        assert not visitor.complaints, f"{name}: {visitor.complaints}"
    at_each(visitor)
    return shown


def hand_over(visitor, number=None, empty=None, at_each=lambda visitor: None):
    """From the page of answers to the receipt; returns the receipt's digits, or None without a number."""
    visitor.choose("access", "now" if number else "later")
    if visitor.page.locator('main [name="confirmed"]').count():
        visitor.choose("confirmed", "yes")
    if number:
        visitor.send("/referral")
        at_each(visitor)
        visitor.write("number", number)
        visitor.write("number-again", number)
        visitor.write("empty-number", empty)
    visitor.send("/referral")
    at_each(visitor)
    assert not visitor.complaints, visitor.complaints
    if not number:
        return None
    return visitor.page.locator(".receipt").inner_text().strip()
