"""Lodestar against the raw limits of the same machine, in one run.

    python3 Benchmarks/foundation.py [--people 100000] [--seconds 10] [--data FOLDER] [--out FILE]

Opens a case, lists 50, searches by name among so many people, saves a step, verifies a million entries; beside them
bare Hummingbird sending as many bytes, bare SQLite with the same durability, bare SHA-256. Wants `make run`'s release
build, and wrk and perf from Debian (`apt-get install wrk linux-perf`).
"""

import argparse
import json
import os
import platform
import re
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

import profile_of
from load import measure
from visitor import Refused, Visitor

ROOT = Path(__file__).resolve().parents[1]
LODESTAR = ROOT / ".build/release/lodestar"
BARE = ROOT / "Benchmarks/.build/release/bare"
PASSPHRASE = "lantern bridge harbour"
NAMES = ["Hương Nguyễn Sen Mây", "Sari Wulandewi Kartika", "林芷溪", "Dewi Melati", "Nguyen Sen", "Wati"]
IDENTIFIER = r"[0-9a-f]{8}-[0-9a-f-]{27}"
MANY = 16


def run(*words):
    return subprocess.run([*map(str, words)], capture_output=True, text=True, check=True).stdout


class Served:
    """A server that listens while the block runs."""

    def __init__(self, *words):
        self.process = subprocess.Popen([*map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while "listen" not in (line := self.process.stdout.readline()):
            if not line:
                raise SystemExit(f"{words[0]} left before it listened")

    def __enter__(self):
        return self.process.pid

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def signed_in(name, port):
    for _ in range(3):
        # A code that turns over between printing and sending would be refused, and so is one that was used before.
        time.sleep(max(0, 4 - (30 - time.time() % 30)))
        visitor = Visitor(port)
        try:
            visitor.sign_in(name, PASSPHRASE, run(LODESTAR, "demo", "--code").strip())
            return visitor
        except Refused:
            time.sleep(30 - time.time() % 30)
    raise SystemExit(f"{name} could not sign in")


def requests_of(port):
    """What to send for each line of the table, whose it is, and how many bytes come back."""
    coordinator, responder = signed_in("jonas", port), signed_in("outreach", port)
    listed = coordinator.get("/cases")
    cases = sorted(set(re.findall(rf"/cases/({IDENTIFIER})", listed)))[:MANY]
    opened = coordinator.get(f"/cases/{cases[0]}")
    coordinator.get("/search")
    token = coordinator.form("/search")
    searches, sizes = [], []
    for name in NAMES:
        coordinator.get("/search")
        sizes.append(len(coordinator.send("/search", words=name).encode()))
        searches.append("POST /search " + urllib.parse.urlencode({**token, "words": name}))
    saves = []
    for _ in range(MANY):
        responder.get("/drafts")
        page = responder.send("/drafts", form="screening")
        fields = urllib.parse.urlencode({**responder.form(responder.path), "safeToTalk": "yes"})
        saves.append(f"POST {responder.path} {fields}")
    return [
        ("open a case", [f"GET /cases/{case}" for case in cases], coordinator.cookie, len(opened.encode())),
        ("list 50 cases", ["GET /cases"], coordinator.cookie, len(listed.encode())),
        ("search by name", searches, coordinator.cookie, sum(sizes) // len(sizes)),
        ("save a step", saves, responder.cookie, 0),
    ]


def compare(folder, seconds, port=8311, bare_port=8312):
    rows = []
    with Served(LODESTAR, "serve", "--data", folder, "--port", port) as pid, \
            Served(BARE, "serve", "--port", bare_port):
        for what, requests, cookie, byte_count in requests_of(port):
            bare = [f"GET /page/{byte_count}"] if byte_count else ["POST /save " + requests[0].split(" ", 2)[2]]
            measure(port, requests, MANY, 2, cookie)
            alone, many = (measure(port, requests, count, seconds, cookie) for count in (1, MANY))
            bare_alone, bare_many = (measure(bare_port, bare, count, seconds) for count in (1, MANY))
            spent = profile_of.spent(pid, lambda: measure(port, requests, MANY, 5, cookie))
            rows.append({
                "what": what, "bytes": byte_count, "alone": vars(alone), "many": vars(many),
                "bareAlone": vars(bare_alone), "bareMany": vars(bare_many), "spent": spent})
            print(f"{what}: {alone} {many}, bare {bare_alone} {bare_many}, {spent}", flush=True)
    return rows


def fill_journal(folder, entries, port=8313):
    """Looks until the journal is that long: every look is an entry."""
    with Served(LODESTAR, "serve", "--data", folder, "--port", port):
        responder = signed_in("outreach", port)
        while (found := count_entries(folder)) < entries:
            rate = measure(port, ["GET /drafts"], MANY, 2, responder.cookie).rate
            measure(port, ["GET /drafts"], MANY, max(2, min(120, int((entries - found) / rate) + 1)), responder.cookie)
    return count_entries(folder)


def count_entries(folder):
    import sqlite3
    with sqlite3.connect(f"file:{folder}/lodestar.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT MAX(sequence) + 1 FROM journal_entry").fetchone()[0]


def entry_bytes(folder):
    import sqlite3
    with sqlite3.connect(f"file:{folder}/lodestar.sqlite?mode=ro", uri=True) as database:
        return round(database.execute(
            "SELECT AVG(LENGTH(bytes)) FROM (SELECT bytes FROM journal_entry LIMIT 100000)").fetchone()[0])


def verify(folder, entries):
    count = fill_journal(folder, entries)
    began = time.monotonic()
    said = run(LODESTAR, "verify", "--data", folder)
    took = time.monotonic() - began
    size = entry_bytes(folder)
    digest = json.loads(run(BARE, "digest", "--entries", count, "--entry-bytes", size))["seconds"]
    return {"entries": count, "entryBytes": size, "seconds": took, "sha256": digest, "said": said.strip()}


def table(found):
    def line(*cells):
        return "| " + " | ".join(str(cell) for cell in cells) + " |"
    out = [line("", "median alone", "99 %", f"requests/s, {MANY} at once", "Hummingbird alone", "its requests/s",
                "times Hummingbird", "times Hummingbird and SQLite"),
           line(*["---"] * 8)]
    sqlite = found["sqlite"]
    for row in found["rows"]:
        alone, many, bare = row["alone"], row["many"], row["bareAlone"]
        # Every request ends in one durable commit; a list also reads 50 rows.
        floor = bare["median"] + sqlite["commit"] + (sqlite["read50"] if "list" in row["what"] else 0)
        out.append(line(
            row["what"], f"{alone['median']:.2f} ms", f"{alone['p99']:.2f} ms", f"{many['rate']:.0f}",
            f"{bare['median']:.2f} ms", f"{row['bareMany']['rate']:.0f}", f"{alone['median'] / bare['median']:.1f}",
            f"{alone['median'] / floor:.1f}"))
    out += ["", f"Bare SQLite: {sqlite['commit']:.3f} ms for a durable commit, {sqlite['groupedCommit']:.3f} ms each "
            f"where 32 share one, {sqlite['read50']:.3f} ms for 50 rows by an index from {found['people']}."]
    checked = found["verify"]
    out.append(f"Verify: {checked['entries']} entries and every row in {checked['seconds']:.1f} s; SHA-256 of the same "
               f"entries and nodes {checked['sha256']:.2f} s: {checked['seconds'] / checked['sha256']:.1f} times.")
    out += ["", "Where the time goes (share of processor time):", ""]
    kinds = sorted({kind for row in found["rows"] for kind in row["spent"]},
                   key=lambda kind: -max(row["spent"].get(kind, 0) for row in found["rows"]))
    out += [line("", *(row["what"] for row in found["rows"])), line(*["---"] * (len(found["rows"]) + 1))]
    for kind in kinds:
        out.append(line(kind, *(f"{row['spent'].get(kind, 0):.0%}" for row in found["rows"])))
    return "\n".join(out)


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--seconds", type=int, default=10)
    asked.add_argument("--entries", type=int, default=1_000_000)
    asked.add_argument("--data", type=Path, default=ROOT / "out/bench", help="kept, so that a second run starts at once")
    asked.add_argument("--out", type=Path, default=ROOT / "out/foundation.json")
    asked = asked.parse_args()
    if not LODESTAR.exists():
        raise SystemExit("Build it first: swift build -c release --product lodestar")
    if not BARE.exists():
        subprocess.run(["swift", "build", "-c", "release", "--package-path", ROOT / "Benchmarks"], check=True)
    asked.data.parent.mkdir(parents=True, exist_ok=True)
    print(run(LODESTAR, "demo", "--data", asked.data, "--people", asked.people), flush=True)
    rows = compare(asked.data, asked.seconds)
    with tempfile.TemporaryDirectory(dir=asked.data.parent) as beside:
        sqlite = json.loads(run(BARE, "database", "--file", Path(beside) / "bare.sqlite", "--rows", asked.people))
    found = {
        "machine": f"{os.cpu_count()} cores, {platform.machine()}", "people": asked.people, "rows": rows,
        "sqlite": sqlite, "verify": verify(asked.data, asked.entries)}
    asked.out.write_text(json.dumps(found, indent=1))
    print(table(found))


if __name__ == "__main__":
    main()
