"""Three agencies and three trustees run a round in the browser, with the real program at home."""

import csv
import datetime
import io
import itertools
import re
import shlex
import subprocess

import pytest

from conftest import PASSPHRASE, PROGRAM

# In the order of their names, which is that of their codes.
AGENCIES = {"shelter": "a1", "labour": "a2", "squad": "a3"}
#: Where each stands in the list of people below.
PLACES = {"squad": 0, "shelter": 1, "labour": 2}
TRUSTEES = {"counts": "t1", "oversee": "t2", "court": "t3"}
# Invented people, as three agencies write them down: romanised otherwise, in another order, without accents.
PEOPLE = [
    # squad, shelter, labour: the name in each register, or None; then born, nationality, passport, phone
    ("NGUYEN THI SEN", "Nguyễn Thị Sen", None, "1996-03-07", "VN", "C1200345", "0911555001"),
    ("TRAN VAN TUNG", "Tùng, Trần Văn", "Tran Van Tung", "1992-11-23", "VN", "C1200346", "0911555002"),
    ("LE THI MAY", None, "Lê Thị Mây", "1999-06-14", "VN", "C1200347", "0911555003"),
    ("PHAM QUANG", None, None, "1990-01-30", "VN", "C1200348", "0911555004"),
    ("HOANG THI LUA", "Hoàng Thị Lụa", None, "2001-09-09", "VN", "C1200349", "0911555005"),
    (None, "Vũ Thị Trăng", "VU THI TRANG", "1994-12-02", "VN", "C1200350", "0911555006"),
    (None, "Đặng Thị Chè", None, "1988-07-19", "VN", "C1200351", "0911555007"),
    ("SITI WULANDEWI", "Siti Wulandewi", None, "1993-04-25", "ID", "B7700101", "0911555008"),
    ("DEWI KARTIKA", None, "Dewi Kartika", "1997-08-16", "ID", "B7700102", "0911555009"),
    ("JOKO SAMUDERA", "Djoko Samoedera", "Joko Samudera", "1991-02-11", "ID", "B7700103", "0911555010"),
    (None, "Ratna Embun", "RATNA EMBUN", "1995-10-05", "ID", "B7700104", "0911555011"),
    (None, None, "Bambang Gunung", "1986-05-28", "ID", "B7700105", "0911555012"),
    ("TINI MELATI", None, None, "2000-12-17", "ID", "B7700106", "0911555013"),
    ("LIN WANG-SHU", "林望舒", None, "1998-03-29", "CN", "E4400201", "0911555014"),
    ("CHEN ZHIXI", "Chen Chih-hsi", "陳芷溪", "1989-11-08", "CN", "E4400202", "0911555015"),
    (None, "黃雲舟", "Huang Yunzhou", "1994-06-21", "CN", "E4400203", "0911555016"),
    ("ZHANG MUQING", None, None, "2002-01-13", "CN", "E4400204", "0911555017"),
    ("SOMSRI PAENGTHONG", "Somsee Phaengthong", None, "1990-09-27", "TH", "AA330301", "0911555018"),
    (None, "Malee Suksai", "MALI SUKSAI", "1996-05-04", "TH", "AA330302", "0911555019"),
    ("KANYA RUENGRONG", None, "Kanya Rungrong", "1987-08-31", "TH", "AA330303", "0911555020"),
    ("MARIA LUNA SANTELMO", "Ma. Luna Santelmo", None, "1993-02-26", "PH", "P5500401A", "0911555021"),
    (None, "Rosalinda Bituin", "BITUIN ROSALINDA", "1999-10-12", "PH", "P5500402A", "0911555022"),
    (None, None, "Jun Tagumpay", "1985-04-03", "PH", "P5500403A", "0911555023"),
    ("AMIHAN DALISAY", None, None, "2001-07-22", "PH", "P5500404A", "0911555024"),
]
COLUMNS = ["id", "name", "date_of_birth", "nationality", "passport", "phone"]


def register(place):
    """An agency's register. The squad wrote everybody down twice."""
    rows = [
        [f"{place}-{number}", person[place], person[3], person[4], person[5], person[6]]
        for number, person in enumerate(PEOPLE) if person[place]
    ]
    if place == 0:
        rows += [[f"again-{row[0]}", *row[1:]] for row in rows]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([COLUMNS, *rows])
    return out.getvalue()


class Home:
    """One party's own computer: a folder that the server never sees, where the page's command is run as it stands."""

    def __init__(self, folder, browsers, name):
        self.folder = folder
        self.browsers = browsers
        self.name = name
        folder.mkdir()

    @property
    def browser(self):
        return self.browsers.worker(self.name)

    def run(self, line, code=0):
        words = shlex.split(line)
        assert words[0] == "lodestar"
        done = subprocess.run(
            [PROGRAM, *words[1:]], cwd=self.folder, capture_output=True, text=True, timeout=120)
        assert done.returncode == code, (line, done.stdout, done.stderr)
        return done.stdout

    def commands(self):
        return [text.strip() for text in self.browser.page.locator("main section.task pre code").all_inner_texts()]

    def load(self, path, name):
        answer = self.browser.page.request.get(f"{self.browsers.village.address}{path}")
        assert answer.status == 200, (self.name, path)
        (self.folder / name).write_bytes(answer.body())
        return answer.body()

    def bring(self, action, **files):
        form = self.browser.page.locator(f'main form[action$="{action}"]')
        for field, name in files.items():
            form.locator(f'input[name="{field}"]').set_input_files(self.folder / name)
        self.browser.send(action)
        assert self.browser.complaints == "", (self.name, action, self.browser.complaints)


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    """A folder for each party, kept over the tests of this file."""
    folder = tmp_path_factory.mktemp("homes")
    return lambda browsers: {name: Home(folder / name, browsers, name) for name in [*AGENCIES, *TRUSTEES]}


def prove(worker):
    """Gives the fresh proof of identity that a door asks for; true where it was asked."""
    if worker.path != "/account/step-up":
        return False
    worker.write("proof", PASSPHRASE)
    worker.send("/account/step-up")
    return True


def proven(worker, action):
    worker.send(action)
    if prove(worker):
        worker.send(action)


def date(worker, name, year, month, day):
    for part, value in [("year", year), ("month", month), ("day", day)]:
        worker.write(f"{name}-{part}", str(value))


def opened(keeper, until):
    keeper.go("/rounds/new")
    if prove(keeper):
        keeper.go("/rounds/new")
    for name, text in [
        ("name", "First round"), ("epoch", "2026"), ("instrument", "Agreement on counting together"), ("article", "4"),
        ("reviewed", "12"),
    ]:
        keeper.write(name, text)
    date(keeper, "begins", 2025, 1, 1)
    date(keeper, "ends", 2025, 12, 31)
    date(keeper, "agreed", 2026, 1, 15)
    date(keeper, "until", *until)
    for unit in ["Anti-trafficking squad", "Shelter", "Labour inspection"]:
        keeper.page.get_by_label(re.compile(f"– {unit}$")).check(force=True)
    for number, unit in enumerate(["Data and publication", "Data protection", "Custody of counting keys"], 1):
        options = keeper.page.locator(f'select[name="trustee-{number}"] option')
        label = next(text for text in options.all_inner_texts() if unit in text)
        keeper.page.select_option(f'select[name="trustee-{number}"]', label=label)
    keeper.send("/rounds")
    assert keeper.complaints == "" and keeper.path.startswith("/rounds/")
    return keeper.path


def test_three_agencies_and_three_trustees_run_a_round(browsers, homes):
    until = datetime.date.today() + datetime.timedelta(days=30)
    party = homes(browsers)
    keeper = party["counts"].browser
    path = opened(keeper, (until.year, until.month, until.day))
    settle(party, keeper, path)
    browsers.remember("counts", keeper)
    for name in AGENCIES:
        carry(party, name, path)
    # No agency sees how far another is.
    for name in AGENCIES:
        assert "waits for trustee" not in reloaded(party[name], path).text
    reloaded(party["counts"], path)
    proven(keeper, f"{path}/closure")
    browsers.remember("counts", keeper)
    assert keeper.complaints == ""
    keeper.page.get_by_role("link", name="The overlap table").click()
    assert keeper.page.locator("table").count() > 0
    # Of two dozen people every overlap is a small count: none of them may stand here.
    cells = keeper.page.locator("main table td.number").all_inner_texts()
    assert not any(cell.strip() in map(str, range(1, 10)) for cell in cells), cells
    ends(party, path)
    nothing_for_a_pair(party)
    nothing_of_others(party, path)


def reloaded(home, path):
    home.browser.go(path)
    return home.browser


def settle(party, keeper, path):
    for name in AGENCIES:
        agency = reloaded(party[name], path)
        agency.write("caseload", str(len(register(PLACES[name]).splitlines()) - 1))
        agency.page.locator('main input[name="agreed"]').check(force=True)
        agency.send(f"{path}/participation")
        assert agency.complaints == ""
    for name in TRUSTEES:
        trustee = reloaded(party[name], path)
        said = party[name].run(next(line for line in party[name].commands() if "round signer" in line))
        trustee.write("key", re.search(r"\b[0-9a-f]{64}\b", said).group())
        trustee.send(f"{path}/key")
        assert trustee.complaints == ""
    reloaded(party["counts"], path)
    proven(keeper, f"{path}/description")
    for name in TRUSTEES:
        reloaded(party[name], path)
        party[name].load(f"{path}/description", "round.json")
        party[name].run(next(line for line in party[name].commands() if "round key" in line))
        party[name].bring(f"{path}/commitment", file="round.json")


def carry(party, name, path):
    """One agency's people, from its register to its pseudonyms."""
    home, code = party[name], AGENCIES[name]
    (home.folder / "register.csv").write_text(register(PLACES[name]))
    reloaded(home, path)
    home.load(f"{path}/description", "round.json")
    home.run(next(line for line in home.commands() if "link encode" in line))
    home.bring(f"{path}/batch", file=f"{code}.batch")
    for trustee, key in TRUSTEES.items():
        other = party[trustee]
        page = reloaded(other, path).page
        other.load(f"{path}/description", "round.json")
        batch = page.locator('main form[action*="/agencies/"]').first.get_attribute("action")
        stage = int(key[1])
        other.load(batch, f"{code}.batch{stage - 1}")
        other.run(next(line for line in other.commands() if f" {code}.batch{stage - 1} " in line))
        other.bring(batch, file=f"{code}.batch{stage}", log=f"{key}.log")
    reloaded(home, path)
    home.load(f"{path}/batch", f"{code}.batch3")
    home.run(next(line for line in home.commands() if "encode finish" in line))
    home.bring(f"{path}/pseudonyms", file=f"{code}.pseudonyms")


def ends(party, path):
    """Trustees destroy their keys; anybody checks the logs with public keys alone."""
    for name, key in TRUSTEES.items():
        reloaded(party[name], path)
        party[name].run(next(line for line in party[name].commands() if "round close" in line))
        assert not (party[name].folder / f"{key}.key").exists()
        party[name].bring(f"{path}/destruction", file=f"{key}.log")
    home = party["shelter"]
    page = reloaded(home, path).page
    home.load(f"{path}/description", "round.json")
    logs = page.locator('main a[href$="/log"]').all()
    assert len(logs) == 3
    for link, key in zip(logs, TRUSTEES.values()):
        home.load(link.get_attribute("href"), f"{key}.log")
    home.run(home.browser.page.locator("main pre code").last.inner_text())
    forged = (home.folder / "t2.log").read_text()
    (home.folder / "t2.log").write_text(forged.replace('"count":', '"count": ', 1))
    home.run("lodestar link round verify round.json t1.log t2.log t3.log", code=1)


def nothing_of_others(party, path):
    """Every page and file that an agency can open, searched for anything of another's."""
    for name, code in AGENCIES.items():
        home = party[name]
        page = reloaded(home, path)
        seen = page.text
        address = home.browsers.village.address
        for link in page.page.locator('main a[href^="/rounds/"]').all():
            seen += page.page.request.get(address + link.get_attribute("href")).text()
        seen += page.page.request.get(address + path, headers={"accept": "application/json"}).text()
        for other in AGENCIES:
            if other == name:
                continue
            place = PLACES[other]
            for word in (person[place] for person in PEOPLE if person[place]):
                assert word not in seen
            for file in ["batch", "pseudonyms"]:
                lines = (party[other].folder / f"{AGENCIES[other]}.{file}").read_text().splitlines()[1:-1]
                assert not any(line.split()[-1] in seen for line in lines)
        for action in ["duplicates", "pairs"]:
            answer = page.page.request.get(f"{address}{path}/{action}")
            assert answer.status in (200, 404)
    # The squad wrote everybody down twice: it alone is told, and its secret turns numbers into its own rows.
    squad = party["squad"]
    reloaded(squad, path)
    squad.load(f"{path}/duplicates", "own-duplicates.csv")
    squad.run(next(line for line in squad.commands() if "rows own-duplicates.csv" in line))
    told = (squad.folder / "our-own-duplicates.csv").read_text()
    assert told.count("again-0-") > 5, told
    assert party["labour"].browser.page.request.get(
        f"{party['labour'].browsers.village.address}{path}/duplicates").status == 404


def points(file):
    """The points of a batch, or the pseudonyms of a file: the last word of each line but the first and the last."""
    return {line.split()[-1] for line in file.read_text().splitlines()[1:-1]}


def nothing_for_a_pair(party):
    """Two trustees put together every file that either ever had: no two lists meet in them, and no name."""
    pseudonyms = [points(party[name].folder / f"{code}.pseudonyms") for name, code in AGENCIES.items()]
    assert all(one & other for one, other in itertools.combinations(pseudonyms, 2)), "else the test sees nothing"
    words = [person[place] for person in PEOPLE for place in range(3) if person[place]]
    for pair in itertools.combinations(TRUSTEES, 2):
        files = [file for name in pair for file in party[name].folder.iterdir()]
        everything = b"".join(file.read_bytes() for file in files)
        assert not any(word.encode() in everything for word in words)
        batches = [file for file in files if ".batch" in file.name]
        assert len(batches) == 12
        # A batch that one passes to the other is the same; any two others have nothing in common.
        for one, other in itertools.combinations(batches, 2):
            assert one.name == other.name or not points(one) & points(other), (one, other)
        assert not any(points(batch) & set().union(*pseudonyms) for batch in batches)
