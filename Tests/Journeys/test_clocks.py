"""The law's clocks as people meet them: started by what happens, gone once somebody wrote down that it was done."""

import datetime
import re
import zoneinfo

TAIPEI = zoneinfo.ZoneInfo("Asia/Taipei")


def write_down(worker, event, hour=None):
    """From a case's page: the link beside the clock that waits, the day, and the hour where one is asked for."""
    worker.follow(f"/events/new?event={event}")
    today = datetime.datetime.now(TAIPEI).date()
    for part, value in [("year", today.year), ("month", today.month), ("day", today.day)]:
        worker.write(f"day-{part}", str(value))
    if hour:
        worker.write("hour", hour)
    worker.send("/events")
    assert not worker.complaints, worker.complaints


def test_a_stay_ends_and_the_authority_is_told(browsers):
    shelter, mei = browsers.worker("shelter", scripts=False), browsers.worker("mei", scripts=False)
    shelter.go("/requests?status=started&kind=placement")
    request = shelter.page.locator('main table a[href*="/requests/"]').first.get_attribute("href")
    case = re.match(r"/cases/[0-9a-f-]{36}", request).group()
    clock = "Tell that placement has ended"
    mei.go(case)
    assert clock not in mei.page.locator("main ul.tasks").first.inner_text()
    shelter.go(request)
    shelter.send("/completion")
    assert "Still to do" in shelter.text and clock in shelter.text
    for worker in [shelter, mei]:
        worker.go(case)
        assert clock in worker.text
    shelter.go(case)
    write_down(shelter, "placement-end-told")
    assert "The competent authority was told" in shelter.text
    for worker in [shelter, mei]:
        worker.go(case)
        assert clock not in worker.text
    shelter.go(request)
    assert "Still to do" not in shelter.text


def test_somebody_absent_is_in_contact_again(browsers):
    shelter = browsers.worker("shelter", scripts=False)
    shelter.go("/inbox?whose=all")
    row = shelter.page.locator('main section:has-text("Absent for more than 72 hours") li').first
    case = row.locator("a").first.get_attribute("href")
    shelter.go(case)
    write_down(shelter, "contact-restored", "00:01")
    deadlines = shelter.page.locator("main").inner_text().split("What you can do here")[0]
    assert "Absent for more than 72 hours" not in deadlines


def test_a_case_is_closed_only_when_nothing_is_open(browsers):
    care = browsers.worker("care", scripts=False)
    care.go("/cases?state=open")
    open_case = care.page.locator('main table a[href^="/cases/"]').first.get_attribute("href")
    care.go(f"{open_case}/closure")
    assert "cannot be closed yet" in care.text and not care.asks("reason")
    care.go("/cases?state=closed")
    closed = care.page.locator('main table a[href^="/cases/"]').first.get_attribute("href")
    care.go(f"{closed}/closure")
    care.choose("reason", "new-facts")
    care.send("/closure/reopening")
    assert not care.complaints and "opened again" in care.text
    care.go(f"{closed}/closure")
    care.choose("reason", "help-ended")
    care.send("/closure")
    assert not care.complaints and "The help is complete" in care.text
