"""What every page has to hold: no serious barrier, no sideways scrolling on a small telephone, letters one can see."""

from axe_playwright_python.sync_playwright import Axe

_axe = Axe()
# No page of the program is meant to be read with an advertisement beside it, nor by any framework's rules.
_RULES = {"resultTypes": ["violations"]}


def barriers(page):
    """The serious and critical findings of axe-core, each with where it stands."""
    found = _axe.run(page, options=_RULES).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: {[node['html'][:160] for node in one['nodes'][:3]]}"
        for one in found if one["impact"] in ("serious", "critical")]


def widest(page):
    """How wide the page is, against the window."""
    return page.evaluate("document.scrollingElement.scrollWidth")


def too_wide(page):
    """What stands out of a narrow window, so that a failure names it."""
    return page.evaluate("""() => [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll'))
        .slice(0, 4).map(one => one.outerHTML.slice(0, 120))""")


def is_dark(page):
    """Whether light letters stand on a dark ground."""
    return page.evaluate("""() => {
        const sum = colour => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
        const style = getComputedStyle(document.body)
        const ground = style.backgroundColor.startsWith('rgba(0, 0, 0, 0')
            ? getComputedStyle(document.documentElement).backgroundColor : style.backgroundColor
        return sum(ground) < 240 && sum(style.color) > 400
    }""")


def small_and_dark(page):
    """Turns the window into a small telephone in the evening."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")


def wide_and_light(page):
    page.set_viewport_size({"width": 1200, "height": 800})
    page.emulate_media(color_scheme="light")


def by_day(page, name):
    """Everything wrong with a page in a wide window."""
    wide_and_light(page)
    return [f"{name}, by day: {one}" for one in barriers(page)]


def by_night(page, name):
    """Everything wrong with a page in a small, dark window."""
    small_and_dark(page)
    wrong = [f"{name}, by night: {one}" for one in barriers(page)]
    if widest(page) > 360:
        wrong.append(f"{name} is {widest(page)} wide in a window of 360: {too_wide(page)}")
    if not is_dark(page):
        wrong.append(f"{name} stays light in the dark")
    wide_and_light(page)
    return wrong


def complaints(page, name):
    return by_day(page, name) + by_night(page, name)
