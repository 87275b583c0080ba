"""Private and anonymous releases: Lodestar beside pac-synth, in one run, on the same records.

    python3 Benchmarks/private_release.py [--lodestar PROGRAM] [--epsilons 0.25,0.5,1,2,4] [--seeds 20]
                                          [--records-seeds 3] [--records FILE.csv] [--peers FOLDER] [--out FILE]

Installs the peer with pip into a folder of its own. Both release the same records at each epsilon with the same delta,
1/(n ln n), length 3; every release is compared with the exact counts. Goals P5, P7 and P8.

    error        mean absolute error over combinations that 10 records or more share; what is not told counts as 0
    fabricated   combinations told with 10 or more that no record has

The peer's noise and Lodestar's come from the system, so that runs differ; means over all runs are printed, with the
standard deviation of the error. CTDC's records are found by LODESTAR_SHARED (default ../shared).
"""

import argparse
import csv
import itertools
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tabulation import CTDC, REQUIREMENTS, ROOT, child

LENGTH, LEAST = 3, 10


# In the child that is the peer ----------------------------------------------------------------------------------------

def peer(path, epsilon, delta, out, with_records):
    import pacsynth
    with open(path, newline="", encoding="utf-8") as file:
        dataset = pacsynth.Dataset(list(csv.reader(file)))
    began = time.process_time()
    asked = pacsynth.DpAggregateSeededParametersBuilder().reporting_length(LENGTH).epsilon(epsilon).delta(delta)
    if with_records:
        asked = asked.use_synthetic_counts(True)
    made = pacsynth.DpAggregateSeededSynthesizer(asked.build())
    made.fit(dataset)
    if with_records:
        with open(out, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(made.sample())
    else:
        Path(out).write_text("".join(f"{key}\t{count}\n" for key, count in made.get_dp_aggregates(";").items()),
                             encoding="utf-8")
    print(json.dumps({"core": time.process_time() - began}))


# In the parent --------------------------------------------------------------------------------------------------------

def combinations(path):
    """Exact counts of a file of records: every combination of up to LENGTH values; empty and 0 are none."""
    with open(path, newline="", encoding="utf-8") as file:
        header, *records = csv.reader(file)
    counts = Counter()
    for record in records:
        values = sorted(f"{name}:{value}" for name, value in zip(header, record) if value not in ("", "0"))
        for length in range(1, LENGTH + 1):
            counts.update(itertools.combinations(values, length))
    return counts, len(records)


def told(path):
    """Counts that were written out."""
    with open(path, encoding="utf-8", newline="") as file:
        entries = (line.rstrip("\n").rsplit("\t", 1) for line in file)
        return {tuple(sorted(key.split(";"))): int(count) for key, count in entries}


def quality(exact, found):
    """Error and fabrication by length."""
    errors, fabricated = [[] for _ in range(LENGTH)], [0] * LENGTH
    for key, count in exact.items():
        if count >= LEAST:
            errors[len(key) - 1].append(abs(found.get(key, 0) - count))
    for key, count in found.items():
        if count >= LEAST and key not in exact:
            fabricated[len(key) - 1] += 1
    return {"error": [statistics.fmean(each) if each else 0 for each in errors], "fabricated": fabricated}


def matched(exact, found):
    """Mean absolute error over combinations that both have, by length; and how many are too rare to be told."""
    errors = [[abs(found[key] - count) for key, count in exact.items() if len(key) == length and key in found]
              for length in range(1, LENGTH + 1)]
    rare = sum(1 for key in found if exact.get(key, 0) < LEAST)
    return {"matched": [statistics.fmean(each) if each else 0 for each in errors], "rare": rare}


class Bench:
    def __init__(self, asked):
        self.asked = asked
        asked.data.mkdir(parents=True, exist_ok=True)
        asked.out.parent.mkdir(parents=True, exist_ok=True)
        self.python = asked.peers / "bin/python"
        if not self.python.exists():
            subprocess.run([sys.executable, "-m", "venv", asked.peers], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "-q", "-r", REQUIREMENTS], check=True)
        # The peer joins values with semicolons, so that none may stand in one.
        self.file = asked.data / "records.csv"
        self.file.write_text(asked.records.read_text(encoding="utf-8").replace(";", "|"), encoding="utf-8")
        self.exact, self.count = combinations(self.file)
        self.delta = 1 / (self.count * math.log(self.count))

    def theirs(self, epsilon, with_records):
        out = self.asked.data / "peer.out"
        cost = child([self.python, __file__, "--worker", self.file, epsilon, self.delta, out, int(with_records)])
        if not cost["ended"]:
            raise SystemExit("The peer failed.")
        found, rows = combinations(out) if with_records else (told(out), None)
        return {**cost, **quality(self.exact, found), "rows": rows}

    def ours(self, epsilon):
        made, counts = self.asked.data / "made.csv", self.asked.data / "counts.tsv"
        cost = child([self.asked.lodestar, "release", "private", self.file, "--epsilon", epsilon, "--delta",
                      f"{self.delta:.12f}", "--length", LENGTH, "--synthetic", made, "--aggregates", counts,
                      "--format", "json"])
        if not cost["ended"]:
            raise SystemExit("lodestar release private failed")
        found, rows = combinations(made)
        return ({**cost, **quality(self.exact, told(counts))},
                {**cost, **quality(self.exact, found), "rows": rows})

    def anonymous(self):
        made = self.asked.data / "anonymous.csv"
        cost = child([self.asked.lodestar, "release", "anonymous", self.file, "--resolution", LEAST, "--length", LENGTH,
                      "--synthetic", made, "--format", "json"])
        if not cost["ended"]:
            raise SystemExit("lodestar release anonymous failed")
        found, rows = combinations(made)
        return {**cost, **quality(self.exact, found), **matched(self.exact, found), "rows": rows}

    def run(self):
        table = []
        print(HEAD, flush=True)
        for epsilon in self.asked.epsilons:
            ours, made = zip(*(self.ours(epsilon) for _ in range(self.asked.seeds)))
            theirs = [self.theirs(epsilon, False) for _ in range(self.asked.seeds)]
            sampled = ([self.theirs(epsilon, True) for _ in range(self.asked.records_seeds)] if epsilon == 1 else [])
            for what, peer_runs, our_runs in (("counts", theirs, ours), ("records", sampled, made)):
                row = {"epsilon": epsilon, "what": what, "peer": mean(peer_runs), "ours": mean(our_runs)}
                table.append(row)
                print(line(row), flush=True)
        anonymous = self.anonymous()
        print(f"\nanonymous, k = {LEAST}: {anonymous['rows']} records of {self.count} "
              f"({100 * (anonymous['rows'] / self.count - 1):+.2f} %), {listed(anonymous['matched'])} mean absolute error "
              f"over what both have, {anonymous['rare']} combinations that fewer than {LEAST} share, "
              f"{anonymous['cpu']:.2f} CPU s, {anonymous['mb']:.0f} MB")
        return {"records": self.count, "delta": self.delta, "releases": table, "anonymous": anonymous}


def mean(runs):
    if not runs:
        return None
    def each(key, length):
        return statistics.fmean(run[key][length] for run in runs)
    return {
        "runs": len(runs), "error": [each("error", length) for length in range(LENGTH)],
        "spread": [statistics.pstdev(run["error"][length] for run in runs) for length in range(LENGTH)],
        "fabricated": [each("fabricated", length) for length in range(LENGTH)],
        "cpu": statistics.fmean(run["cpu"] for run in runs), "mb": max(run["mb"] for run in runs),
        "rows": [run["rows"] for run in runs] if "rows" in runs[0] else None}


def listed(numbers):
    return " / ".join(f"{number:.1f}" for number in numbers)


HEAD = ("| ε | what | runs | peer: error 1 / 2 / 3 | fabricated | CPU s | MB | ours: error 1 / 2 / 3 | fabricated | CPU s "
        "| MB | ours ÷ peer, error |\n|" + "---|" * 12)


def line(row):
    theirs, ours = row["peer"], row["ours"]
    cells = [row["epsilon"], row["what"], f"{theirs['runs'] if theirs else 0} and {ours['runs']}"]
    for found in (theirs, ours):
        cells += ([listed(found["error"]), listed(found["fabricated"][1:]), f"{found['cpu']:.2f}", f"{found['mb']:.0f}"]
                  if found else [""] * 4)
    cells.append(" / ".join(f"{a / b:.2f}" for a, b in zip(ours["error"], theirs["error"])) if theirs else "")
    return "| " + " | ".join(map(str, cells)) + " |"


def chart(table):
    """The error of counts by epsilon, one panel for each length; both scales by powers."""
    rows = [row for row in table if row["what"] == "counts"]
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 270" font-family="sans-serif" font-size="11">']

    def height(error):
        return 220 - 70 * math.log10(max(error, 1))
    for length in range(LENGTH):
        left = 60 + 310 * length
        out.append(f'<text x="{left}" y="16" font-weight="bold">error of counts of {length + 1} by ε</text>')
        for power in range(3):
            for digit in (1, 3):
                y = height(digit * 10**power)
                out.append(f'<path d="M{left} {y:.0f}h240" stroke="#ddd"/><text x="{left - 6}" y="{y + 4:.0f}" '
                           f'text-anchor="end">{digit * 10**power}</text>')
        places = [left + 20 + 200 * at / max(1, len(rows) - 1) for at in range(len(rows))]
        for x, row in zip(places, rows):
            out.append(f'<text x="{x:.0f}" y="240" text-anchor="middle">{row["epsilon"]:g}</text>')
        for who, name, dash in (("peer", "pac-synth", "4 3"), ("ours", "Lodestar", "")):
            dots = [(x, height(row[who]["error"][length])) for x, row in zip(places, rows)]
            if dots:
                path = " ".join(f"{x:.0f},{y:.0f}" for x, y in dots)
                out.append(f'<polyline points="{path}" fill="none" stroke="#246" stroke-dasharray="{dash}"/>'
                           f'<text x="{dots[-1][0] - 40:.0f}" y="{dots[-1][1] - 6:.0f}">{name}</text>')
    return "\n".join(out + ["</svg>\n"])


def main():
    if len(sys.argv) == 7 and sys.argv[1] == "--worker":
        return peer(sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), sys.argv[5], sys.argv[6] == "1")
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--lodestar", type=Path, default=ROOT / ".build/release/lodestar")
    asked.add_argument("--epsilons", type=lambda text: [float(each) for each in text.split(",")],
                       default=[0.25, 0.5, 1, 2, 4])
    asked.add_argument("--seeds", type=int, default=20, help="releases of counts at each epsilon")
    asked.add_argument("--records-seeds", type=int, default=3, help="releases of records by the peer, at epsilon 1")
    asked.add_argument("--records", type=Path, default=CTDC)
    asked.add_argument("--peers", type=Path, default=ROOT / "out/peers/tabulation")
    asked.add_argument("--data", type=Path, default=ROOT / "out/private")
    asked.add_argument("--out", type=Path, default=ROOT / "out/private-release.json")
    asked = asked.parse_args()
    found = Bench(asked).run()
    asked.out.write_text(json.dumps(found, indent=1))
    asked.out.with_suffix(".svg").write_text(chart(found["releases"]))


if __name__ == "__main__":
    main()
