"""The release gate: time for an annual plan with all earlier releases, random plans, and the mechanism's audit.

    python3 Benchmarks/attack.py [--program .build/release/lodestar] [--plans 200] [--trials 1000] [--years 5]
                                 [--data FOLDER] [--out FILE]

Of CTDC's records (found by LODESTAR_SHARED, default ../shared) 30 linked tables a year are masked with `lodestar table
protect` and attacked together with all earlier years with `lodestar attack`: once as reports of a year each, once as
those of a register that grows, where A1 must find who came. Then invented plans are protected and attacked: nothing may
be proven of any, and each must be stopped once a mask is lifted. Last the private mechanism is run on pairs of
neighbours. Exits with 1 where one of these is not so.
"""

import argparse
import csv
import itertools
import json
import os
import random
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("LODESTAR_SHARED", ROOT.parent / "shared"))
CTDC = SHARED / "data/ctdc/CTDC_VPsynthetic_condensed.csv"
COLUMNS = ["gender", "majorityStatus", "isForcedLabour", "isSexualExploit", "UN_COO_Region", "UN_COE_Region",
           "IP_Gender", "IP_RecruiterBroker"]
TABLES = list(itertools.combinations(COLUMNS, 3))[:30]


class Gate:
    def __init__(self, asked):
        self.asked = asked
        self.faults = []
        shutil.rmtree(asked.data, ignore_errors=True)
        asked.data.mkdir(parents=True)

    def run(self, *words):
        """Exit code, seconds by the clock and of the processors, and the answer."""
        began, before = time.monotonic(), os.times()
        done = subprocess.run([self.asked.program, *map(str, words), "--format", "json"], capture_output=True, text=True)
        after = os.times()
        if done.returncode > 1:
            raise SystemExit(f"{words}: {done.stderr}")
        used = after.children_user + after.children_system - before.children_user - before.children_system
        return done.returncode, time.monotonic() - began, used, json.loads(done.stdout.splitlines()[-1])

    def expect(self, truth, what):
        if not truth:
            self.faults.append(what)
            print("NOT SO:", what, flush=True)

    def write(self, name, rows, columns):
        path = self.asked.data / name
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([columns, *rows])
        return path

    # A year's report ---------------------------------------------------------------------------------------------------

    def annual(self, grows):
        with open(CTDC, newline="", encoding="utf-8-sig") as file:
            records = [row for row in csv.DictReader(file) if row["yearRegister"]]
        years = sorted({row["yearRegister"] for row in records})[-self.asked.years:]
        folder = self.asked.data / ("growing" if grows else "annual")
        folder.mkdir()
        cells = masked = written = 0
        protecting = 0.0
        for year in years:
            rows = [[row[name] for name in COLUMNS] for row in records
                    if (row["yearRegister"] <= year if grows else row["yearRegister"] == year)]
            data = self.write("year.csv", rows, COLUMNS)
            by = [word for table in TABLES for word in ("--by", ",".join(table))]
            code, _, used, answer = self.run("table", "protect", data, *by, "--output", folder / year,
                                             *([] if grows else ["--period", year]))
            protecting += used
            if code:
                print(f"{folder.name}, {year}: refused for {', '.join(answer['unprotected'])}", flush=True)
                continue
            cells, masked = cells + answer["cells"], masked + answer["primary"] + answer["secondary"]
            written += 1
        code, clock, used, answer = self.run("attack", "--releases", folder, "--level", 10)
        self.expect(bool(answer["counts"]["A1"]) == grows, f"{folder.name}: A1 found {answer['counts']['A1']}")
        self.expect(not any(answer["counts"][kind] for kind in ("A2", "A3", "A4")), f"{folder.name}: {answer['counts']}")
        self.expect(written >= 4, f"{folder.name}: {written} releases written")
        self.expect(clock <= 60, f"{folder.name}: {clock:.1f} s")
        print(f"{folder.name}: {written} releases of {len(TABLES)} tables, {cells} counts, {masked} masked in "
              f"{protecting:.2f} CPU s; attacked in {clock:.2f} s, {used:.2f} CPU s; found {answer['counts']}", flush=True)
        return {"name": folder.name, "releases": written, "tables": len(TABLES), "cells": cells, "masked": masked,
                "protecting": protecting, "clock": clock, "cpu": used, "counts": answer["counts"]}

    # Invented plans ----------------------------------------------------------------------------------------------------

    def plan(self, seed):
        draw = random.Random(seed)
        sizes = [draw.randint(2, 6) for _ in range(draw.randint(2, 4))]
        rows = [[f"v{1 + int(size * draw.random() ** 2)}" for size in sizes] for _ in range(draw.randint(100, 2000))]
        columns = [f"c{place}" for place in range(len(sizes))]
        tables = {tuple(sorted(draw.sample(columns, draw.randint(1, min(3, len(columns))))))
                  for _ in range(draw.randint(1, 4))}
        data = self.write("plan.csv", rows, columns)
        folder = self.asked.data / f"plan-{seed}"
        by = [word for table in sorted(tables) for word in ("--by", ",".join(table))]
        code, _, _, told = self.run("table", "protect", data, *by, "--output", folder)
        if code:
            # Refused, and nothing written.
            return told, None, None
        words = ("--releases", folder, "--level", 10, "--people", len(rows))
        whole = self.run("attack", *words)[3]
        self.expect(whole["passes"], f"plan {seed}: {whole['findings'][:3]}")
        # The same with small counts alone masked.
        bare = self.asked.data / f"bare-{seed}"
        bare.mkdir()
        for number, table in enumerate(sorted(tables)):
            self.only_masked(bare / f"{number}.csv", rows, [columns.index(name) for name in table], columns)
        (bare / "release.json").write_text('{"k": 10}')
        broken = self.run("attack", "--releases", bare, "--level", 10, "--people", len(rows))[3]
        # And with one mask lifted from a small count.
        planted = self.lift(folder, rows, columns)
        found = self.run("attack", *words)[3]["passes"] is False if planted else None
        self.expect(found is not False, f"plan {seed}: a lifted mask was not found")
        for used in (folder, bare):
            shutil.rmtree(used)
        return told, broken, found

    @staticmethod
    def only_masked(path, rows, table, columns):
        values = [sorted({row[column] for row in rows}) + ["Total"] for column in table]
        with open(path, "w", newline="") as file:
            out = csv.writer(file)
            out.writerow([columns[column] for column in table] + ["count"])
            for key in itertools.product(*values):
                count = sum(all(one in ("Total", row[column]) for one, column in zip(key, table)) for row in rows)
                out.writerow([*key, "*" if 0 < count < 10 else count])

    @staticmethod
    def lift(folder, rows, columns):
        for path in sorted(folder.glob("*.csv")):
            lines = list(csv.reader(open(path, newline="")))
            table = [columns.index(name) for name in lines[0][:-1]]
            for line in lines[1:]:
                count = sum(all(one in ("Total", row[column]) for one, column in zip(line, table)) for row in rows)
                if line[-1] == "*" and 0 < count < 10:
                    line[-1] = count
                    with open(path, "w", newline="") as file:
                        csv.writer(file).writerows(lines)
                    return True
        return False

    def plans(self):
        began = time.monotonic()
        found = [self.plan(seed) for seed in range(1, self.asked.plans + 1)]
        attacked = [broken for _, broken, _ in found if broken]
        self.expect(len(attacked) >= 0.9 * len(found), "more than a tenth of the plans were refused")
        result = {
            "plans": len(found), "small": sum(told["primary"] for told, _, _ in found),
            "refused": sum(broken is None for _, broken, _ in found), "written": len(attacked),
            "brokenWhereOnlyMasked": sum(not broken["passes"] for broken in attacked),
            "liftedFound": sum(planted is True for _, _, planted in found),
            "lifted": sum(planted is not None for _, _, planted in found), "seconds": time.monotonic() - began}
        print(f"{result['plans']} invented plans, {result['small']} small counts: {result['refused']} refused, nothing "
              f"proven of the other {result['written']}; "
              f"{result['brokenWhereOnlyMasked']} give some away where small counts alone are masked; "
              f"{result['liftedFound']} of {result['lifted']} lifted masks found", flush=True)
        return result

    # The mechanism -----------------------------------------------------------------------------------------------------

    def mechanism(self):
        rows = []
        for epsilon in (0.1, 0.5, 1, 2, 4):
            code, clock, used, answer = self.run(
                "attack", "--mechanism", "--epsilon", epsilon, "--delta", 0.01, "--trials", self.asked.trials)
            self.expect(code == 0, f"epsilon {epsilon}: {answer['findings']}")
            rows.append({"epsilon": epsilon, "clock": clock, "cpu": used,
                         "tried": [line for line in answer["tried"] if "pairs of neighbours" in line]})
            print(f"epsilon {epsilon}: {clock:.1f} s; " + "; ".join(line.split(": ", 1)[1] for line in rows[-1]["tried"]),
                  flush=True)
        return rows


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--program", type=Path, default=ROOT / ".build/release/lodestar")
    asked.add_argument("--plans", type=int, default=200)
    asked.add_argument("--trials", type=int, default=1000)
    asked.add_argument("--years", type=int, default=5)
    asked.add_argument("--data", type=Path, default=ROOT / "out/attack")
    asked.add_argument("--out", type=Path, default=ROOT / "out/attack.json")
    gate = Gate(asked.parse_args())
    found = {"annual": [gate.annual(False), gate.annual(True)], "plans": gate.plans(), "mechanism": gate.mechanism(),
             "faults": gate.faults}
    gate.asked.out.write_text(json.dumps(found, indent=1))
    if gate.faults:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
