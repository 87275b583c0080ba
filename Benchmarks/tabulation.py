"""Combination counts: Lodestar against pac-synth, in one run, with equal outputs.

    python3 Benchmarks/tabulation.py [--ours 'lodestar table count {csv} …'] [--cases few|all] [--peers FOLDER]
                                     [--data FOLDER] [--limit-seconds 300] [--limit-gb 14] [--out FILE]

Installs the peer with pip into a folder of its own, makes invented records, counts every combination of their values
with both programs, compares the canonical forms byte by byte, and prints the ratios of CPU seconds and memory, with
their growth by rows, columns and length; the chart goes beside --out. The generator and CTDC's records are found by
LODESTAR_SHARED (default ../shared).
"""

import argparse
import csv
import hashlib
import json
import os
import re
import resource
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("LODESTAR_SHARED", ROOT.parent / "shared"))
GENERATOR = SHARED / "peers/privacy/gen_sensitive.py"
REQUIREMENTS = SHARED / "peers/privacy/requirements.txt"
CTDC = SHARED / "data/ctdc/CTDC_VPsynthetic_condensed.csv"
OURS = (f"{ROOT}/.build/release/lodestar table count {{csv}} --length {{length}} --resolution {{resolution}} "
        "--output {out} --format json")
#: name, rows, columns, dense, length. The peer runs as long as the limits let it.
FEW = [("10k", 10_000, 10, False, length) for length in (2, 3, 4)] + [
    ("10k", 10_000, 20, False, 3), ("10k dense", 10_000, 20, True, 2), ("100k", 100_000, 10, False, 3)]
ALL = FEW + [("10k dense", 10_000, 20, True, 3), ("10k", 10_000, 20, False, 4), ("30k", 30_000, 20, False, 3),
             ("100k", 100_000, 20, False, 2), ("100k", 100_000, 20, False, 3)]
#: Beyond what the peer can do on two cores and 16 GB: ours alone, with the resolution.
ALONE = [("1M", 1_000_000, 20, False, 4, 10), ("1M", 1_000_000, 20, False, 4, 1),
         ("1M dense", 1_000_000, 20, True, 4, 10)]
# What readers disagree about: empty records, quotes, quoted line ends, spaces, separators of the canonical form,
# Chinese, a value that another begins with, a zero, and a last line without its end.
EDGES = ('sex,form of,town\nwoman,"debt, threats",臺北\n,,\nman,"say ""no""",臺北市\n"two\nlines",0, 林園 \n,,\n'
         'woman,a;b:c,1\nman,a,10\nwoman,a,1a')


def child(words, limit_seconds=None, limit_gb=None):
    """Runs a program to its end. This process stays small: a child begins with its parent's peak."""
    def limits():
        if limit_gb:
            resource.setrlimit(resource.RLIMIT_AS, (int(limit_gb * 2**30),) * 2)
    process = subprocess.Popen(
        [*map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=limits)
    deadline = time.monotonic() + limit_seconds if limit_seconds else None
    while True:
        done, status, used = os.wait4(process.pid, os.WNOHANG if deadline else 0)
        if done:
            break
        if time.monotonic() > deadline:
            process.kill()
            _, status, used = os.wait4(process.pid, 0)
            break
        time.sleep(0.02)
    process.returncode = os.waitstatus_to_exitcode(status)
    lines = process.stdout.read().decode().strip().splitlines()
    said = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    return {"ended": process.returncode == 0, "cpu": used.ru_utime + used.ru_stime, "mb": used.ru_maxrss / 1024, **said}


# In the child that is the peer ----------------------------------------------------------------------------------------

def peer(path, length, out):
    import pacsynth
    with open(path, newline="", encoding="utf-8") as file:
        dataset = pacsynth.Dataset(list(csv.reader(file)))
    began = time.process_time()
    counts = dataset.get_aggregates(length, ";")
    core = time.process_time() - began
    with open(out, "wb") as file:
        file.writelines(sorted(
            (";".join(sorted(key.split(";"), key=str.encode)) + f"\t{count}\n").encode()
            for key, count in counts.items()))
    print(json.dumps({"core": core}))


# In the parent --------------------------------------------------------------------------------------------------------

def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rounded_digest(path, step):
    """What the k-anonymous form of exact counts must be. Its lines' order stays, for a key stands on one line only."""
    found = hashlib.sha256()
    with open(path, "rb") as file:
        begun = b""
        for line in file:
            # A value may hold a line end: an entry ends with a count.
            begun += line
            entry = ENTRY.fullmatch(begun)
            if entry:
                count = int(entry[2])
                if count >= step:
                    found.update(b"%s\t%d\n" % (entry[1], count // step * step))
                begun = b""
    return found.hexdigest()


class Bench:
    def __init__(self, asked):
        self.asked = asked
        asked.data.mkdir(parents=True, exist_ok=True)
        self.python = asked.peers / "bin/python"
        if not self.python.exists():
            subprocess.run([sys.executable, "-m", "venv", asked.peers], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "-q", "-r", REQUIREMENTS], check=True)

    def records(self, rows, columns, dense):
        path = self.asked.data / f"{'dense' if dense else 'sparse'}-{rows}-{columns}.csv"
        if not path.exists():
            subprocess.run([self.python, GENERATOR, path, "--rows", str(rows), "--cols", str(columns),
                            *(["--dense"] if dense else [])], check=True, stderr=subprocess.DEVNULL)
        return path

    def ours(self, path, length, resolution):
        out = self.asked.data / f"ours-{resolution}.txt"
        words = shlex.split(self.asked.ours.format(csv=path, length=length, resolution=resolution, out=out))
        # The second of two runs finds the program and the records in memory, as the peer's long run does.
        child(words)
        found = child(words)
        if not found["ended"]:
            raise SystemExit(f"{shlex.join(words)} failed")
        return found, out

    def both(self, name, path, length, **shape):
        out = self.asked.data / "peer.txt"
        theirs = child([self.python, __file__, "--worker", path, length, out],
                       self.asked.limit_seconds, self.asked.limit_gb)
        exact, exact_out = self.ours(path, length, 1)
        rounded, rounded_out = self.ours(path, length, 10)
        row = {"name": name, "length": length, **shape, "peer": theirs, "ours": exact, "rounded": rounded}
        if theirs["ended"]:
            row["equal"] = digest(out) == digest(exact_out) and rounded_digest(out, 10) == digest(rounded_out)
        print(line(row), flush=True)
        return row

    def run(self):
        print(HEAD, flush=True)
        edges = self.asked.data / "edges.csv"
        edges.write_text(EDGES, encoding="utf-8")
        rows = [self.both("edges", edges, 3), self.both("CTDC", CTDC, 3)]
        for name, count, columns, dense, length in ALL if self.asked.cases == "all" else FEW:
            path = self.records(count, columns, dense)
            rows.append(self.both(name, path, length, rows=count, columns=columns, dense=dense))
        alone = []
        for name, count, columns, dense, length, resolution in ALONE if self.asked.cases == "all" else []:
            found, out = self.ours(self.records(count, columns, dense), length, resolution)
            alone.append({"name": name, "columns": columns, "length": length, "resolution": resolution, **found})
            print(f"{name} × {columns}, length {length}, resolution {resolution}: {cost(found)} CPU s, "
                  f"{found['mb']:.0f} MB", flush=True)
        return {"rows": rows, "alone": alone}


ENTRY = re.compile(rb"(.*)\t(\d+)\n", re.DOTALL)
HEAD = ("| records | columns | length | peer CPU s (counting) | MB | ours, exact | MB | ours, k = 10 | times CPU | "
        "times counting | times memory | equal |\n|" + "---|" * 12)


def cost(found):
    return f"{found['cpu']:.2f}" + (f" ({found['core']:.3f})" if "core" in found else "")


def line(row):
    theirs, ours = row["peer"], row["ours"]
    ratios = ["", "", ""]
    if theirs["ended"]:
        core = f"{theirs['core'] / ours['core']:.0f}" if ours.get("core") else ""
        ratios = [f"{theirs['cpu'] / ours['cpu']:.0f}", core, f"{theirs['mb'] / ours['mb']:.1f}"]
    cells = [row["name"], row.get("columns", ""), row["length"],
             cost(theirs) if theirs["ended"] else "stopped at " + cost(theirs), f"{theirs['mb']:.0f}", cost(ours),
             f"{ours['mb']:.0f}", cost(row["rounded"]), *ratios, {True: "yes", False: "NO"}.get(row.get("equal"), "")]
    return "| " + " | ".join(map(str, cells)) + " |"


def growth(rows):
    """CPU seconds along one thing while the others stay: title, and for each the peer's and ours."""
    sparse = [row for row in rows if row.get("dense") is False and row["peer"]["ended"]]

    def along(what, fixed):
        found = sorted((row for row in sparse if all(row[key] == value for key, value in fixed.items())),
                       key=lambda row: row[what])
        return [(row[what], row["peer"]["cpu"], row["ours"]["cpu"]) for row in found]
    # Twenty columns where they were measured with several numbers of rows; the few cases have that with ten.
    columns = 20 if len(along("rows", {"columns": 20, "length": 3})) > 1 else 10
    return [(f"rows, {columns} columns, length 3", along("rows", {"columns": columns, "length": 3})),
            ("columns, 10,000 rows, length 3", along("columns", {"rows": 10_000, "length": 3})),
            ("length, 10,000 rows, 10 columns", along("length", {"rows": 10_000, "columns": 10}))]


def chart(panels):
    """CPU seconds on a scale of powers of ten, from a millisecond to a thousand seconds."""
    import math

    def height(seconds):
        return 220 - 30 * (math.log10(max(seconds, 0.001)) + 3)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 270" font-family="sans-serif" font-size="11">']
    for index, (title, points) in enumerate(panels):
        left = 60 + 310 * index
        out.append(f'<text x="{left}" y="16" font-weight="bold">CPU seconds by {title}</text>')
        for power in range(-3, 4):
            y = height(10.0**power)
            out.append(f'<path d="M{left} {y}h240" stroke="#ddd"/><text x="{left - 6}" y="{y + 4}" text-anchor="end">'
                       f'{10.0**power:g}</text>')
        places = [left + 20 + 200 * at / max(1, len(points) - 1) for at in range(len(points))]
        for x, (value, _, _) in zip(places, points):
            out.append(f'<text x="{x}" y="240" text-anchor="middle">{value:,}</text>')
        for which, name, dash in ((1, "pac-synth", "4 3"), (2, "Lodestar", "")):
            dots = [(x, height(point[which])) for x, point in zip(places, points)]
            if dots:
                path = " ".join(f"{x:.0f},{y:.0f}" for x, y in dots)
                out.append(f'<polyline points="{path}" fill="none" stroke="#246" stroke-dasharray="{dash}"/>'
                           f'<text x="{dots[-1][0] - 40}" y="{dots[-1][1] - 6:.0f}">{name}</text>')
    return "\n".join(out + ["</svg>\n"])


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "--worker":
        return peer(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--ours", default=OURS)
    asked.add_argument("--cases", choices=["few", "all"], default="few")
    asked.add_argument("--peers", type=Path, default=ROOT / "out/peers/tabulation")
    asked.add_argument("--data", type=Path, default=ROOT / "out/tabulation")
    asked.add_argument("--limit-seconds", type=float, default=300)
    asked.add_argument("--limit-gb", type=float, default=14)
    asked.add_argument("--out", type=Path, default=ROOT / "out/tabulation.json")
    asked = asked.parse_args()
    found = Bench(asked).run()
    asked.out.write_text(json.dumps(found, indent=1))
    asked.out.with_suffix(".svg").write_text(chart(growth(found["rows"])))
    if any(row.get("equal") is False for row in found["rows"]):
        raise SystemExit("The outputs differ.")


if __name__ == "__main__":
    main()
