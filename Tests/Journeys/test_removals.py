"""Whoever enforces removals signs in, and finds nothing: not a page, not a difference."""

import json
import re
import uuid

# What is everybody's: the front page, the public pages, one's own account.
OPEN = ("/information", "/data", "/goods", "/my", "/sign-in", "/set-up", "/account", "/assets", "/api")


def staff_addresses(visitor):
    """Every address for reading that the program says it has, but those that everybody may open."""
    described = json.loads(visitor.context.request.get(f"{visitor.address}/api/openapi.json").text())
    paths = [path for path, ways in described["paths"].items() if "get" in ways]
    return [path for path in paths if path != "/" and not path.startswith(OPEN)]


def plain(answer):
    """The bytes of an answer, without the mark against forged forms, which is another in each."""
    return re.sub(r'name="form-token" value="[^"]*"', "", answer.text()).encode()


def test_whoever_enforces_removals_finds_nothing(browsers, tell):
    told = tell()
    case = told.case.rsplit("/", 1)[-1]
    removals = browsers.worker("removals")
    removals.go("/")
    reading = removals.context.request
    addresses = staff_addresses(removals)
    assert len(addresses) > 40
    answers = {}
    for address in addresses:
        for kind, known in [("real", case), ("random", str(uuid.uuid4()))]:
            path = re.sub(r"\{[^}]+\}", str(uuid.uuid4()), address.replace("{case}", known))
            answer = reading.get(removals.address + path, max_redirects=0)
            assert answer.status == 404, f"{address} answers {answer.status} to the {kind} case"
            answers[kind] = (answer.status, plain(answer), sorted(answer.headers.keys()))
        assert answers["real"] == answers["random"], address
    # Nor does the navigation lead anywhere but to one's own account.
    removals.go("/account")
    links = [link.get_attribute("href") for link in removals.page.locator("nav a, header a").all()]
    assert not [link for link in links if link.startswith(tuple(a for a in addresses if "{" not in a))], links


def test_another_agency_gets_the_same_answer_to_a_real_case_as_to_none(browsers, tell):
    told = tell()
    case = told.case.rsplit("/", 1)[-1]
    brigade = browsers.worker("brigade")
    brigade.go("/inbox")
    for rest in ["", "/file", "/identification", "/referral", "/consents", "/requests", "/consents/new"]:
        answers = []
        for known in [case, str(uuid.uuid4())]:
            answer = brigade.context.request.get(f"{brigade.address}/cases/{known}{rest}", max_redirects=0)
            answers.append((answer.status, plain(answer)))
        assert answers[0] == answers[1] and answers[0][0] == 404, rest
