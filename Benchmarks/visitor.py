"""A worker at a browser without scripts, as far as a measurement needs one."""

import html
import http.client
import re
import urllib.parse


class Refused(Exception):
    """The page was answered with a problem."""


class Visitor:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("localhost", port)
        self.cookies = {}

    def _ask(self, method, path, body=None):
        headers = {"Cookie": self.cookie, "Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, content = value.split(";")[0].split("=", 1)
                self.cookies[key] = content
        return answer, answer.read().decode()

    @property
    def cookie(self):
        return "; ".join(f"{key}={value}" for key, value in self.cookies.items())

    def get(self, path):
        answer, page = self._ask("GET", path)
        while answer.status in (302, 303):
            path = answer.getheader("location")
            answer, page = self._ask("GET", path)
        if answer.status != 200:
            raise Refused(f"GET {path} answered {answer.status}")
        self.path, self.page = path, page
        return page

    def form(self, action=None):
        """The hidden fields of the page's form with that action."""
        pattern = r'<form[^>]*method="post"[^>]*action="%s"[^>]*>(.*?)</form>'
        found = re.search(pattern % (re.escape(action) if action else r"[^\"]*"), self.page, re.S)
        if not found:
            raise Refused(f"{self.path} holds no form for {action}")
        fields = {}
        for tag in re.findall(r"<input[^>]*>", found.group(1)):
            kind, name, value = (re.search(f'{key}="([^"]*)"', tag) for key in ("type", "name", "value"))
            if kind and kind.group(1) == "hidden" and name:
                fields[name.group(1)] = html.unescape(value.group(1) if value else "")
        return fields

    def send(self, action, **fields):
        body = urllib.parse.urlencode({**self.form(action), **fields}, doseq=True)
        answer, page = self._ask("POST", action, body)
        if answer.status == 303:
            return self.get(answer.getheader("location"))
        if answer.status != 200:
            raise Refused(f"POST {action} answered {answer.status}")
        self.path, self.page = action, page
        return page

    def sign_in(self, name, passphrase, code, acting=0):
        self.get("/sign-in")
        self.send("/sign-in", name=name, passphrase=passphrase, code=code)
        if self.path == "/account/acting":
            choices = re.findall(r'name="choice"[^>]*value="([^"]*)"', self.page)
            self.send("/account/acting", choice=choices[acting])
