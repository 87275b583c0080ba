"""Someone at a browser: goes to a page, answers a form by its names, sends it, and remembers every address and title."""

from urllib.parse import urlsplit


class Visitor:
    """One browser of one person, with or without scripts."""

    def __init__(self, context, address, seen, language=None):
        self.context = context
        self.address = address
        self.page = context.new_page()
        # A page of a loaded machine may take long; nothing here waits for a time to pass.
        self.page.set_default_timeout(20_000)
        self.seen = seen
        # Pages that this window has loaded, none left out.
        self.loads = 0
        self.page.on("framenavigated", self._count)
        self._language = language

    def _count(self, frame):
        if frame == self.page.main_frame:
            self.loads += 1

    def go(self, path):
        """Opens an address of the program and returns the status of the answer."""
        if self._language and "lang=" not in path:
            # Asked for once; the program remembers it.
            path += ("&" if "?" in path else "?") + f"lang={self._language}"
            self._language = None
        answer = self.page.goto(self.address + path)
        self._remember()
        return answer.status

    def follow(self, path):
        """Follows the link on the page that leads to an address ending so."""
        self.page.locator(f'main a[href$="{path}"]').first.click()
        self._remember()

    def choose(self, name, *values):
        """Marks radio buttons or boxes; their labels lie over them."""
        for value in values:
            self.page.locator(f'main input[name="{name}"][value="{value}"]').check(force=True)

    def pick(self, name, value):
        self.page.locator(f'main select[name="{name}"]').select_option(value)

    def write(self, name, text):
        field = self.page.locator(f'main [name="{name}"]')
        # What stands behind a disclosure is opened first, as a person would.
        if not field.is_visible():
            self.page.locator(f'main details:has([name="{name}"]) > summary').click()
        field.fill(text)

    def send(self, action):
        """Sends the form whose action ends so; fails where there is none."""
        form = self.page.locator(f'main form[action$="{action}"][method="post"]').first
        button = form.locator('button:not([type="button"])').first
        if not button.is_visible():
            self.page.locator(f'main details:has(form[action$="{action}"]) > summary').first.click()
        button.click()
        self._remember()

    def proceed(self):
        """Sends the form that only leads on to the next page of the same question."""
        self.page.locator('main form[method="get"] button').first.click()
        self._remember()

    def asks(self, name):
        return self.page.locator(f'main [name="{name}"]').count() > 0

    def offers(self, action):
        return self.page.locator(f'main form[action$="{action}"]').count() > 0

    @property
    def path(self):
        return urlsplit(self.page.url).path

    @property
    def text(self):
        return self.page.locator("body").inner_text()

    @property
    def complaints(self):
        """What the page says is wrong; empty where nothing is."""
        summary = self.page.locator("[data-error-summary]")
        return summary.inner_text() if summary.count() else ""

    def _remember(self):
        self.seen.append((self.page.url, self.page.title()))
