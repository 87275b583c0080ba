"""Counting, auditing and releasing through the program itself, on invented records."""

import csv
import json
import random
import subprocess

from conftest import PROGRAM

RECORDS = "sex,year,debt\nwoman,2021,1\nwoman,2022,1\nman,2022,0\n,,\nwoman,2022,"


def run(*words):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def test_counts_are_told_to_the_byte(tmp_path):
    records, out = tmp_path / "records.csv", tmp_path / "counts.tsv"
    records.write_text(RECORDS)
    code, said, _ = run("table", "count", records, "--length", 2, "--output", out, "--format", "json")
    answer = json.loads(said)
    assert code == 0 and answer["records"] == 5 and answer["combinations"] == 11
    assert out.read_text() == (
        "debt:1\t2\ndebt:1;sex:woman\t2\ndebt:1;year:2021\t1\ndebt:1;year:2022\t1\nsex:man\t1\nsex:man;year:2022\t1\n"
        "sex:woman\t3\nsex:woman;year:2021\t1\nsex:woman;year:2022\t2\nyear:2021\t1\nyear:2022\t3\n")


def test_small_counts_are_left_out_and_the_others_lowered(tmp_path):
    records, out = tmp_path / "records.csv", tmp_path / "counts.tsv"
    records.write_text(RECORDS)
    assert run("table", "count", records, "--length", 2, "--resolution", 2, "--output", out)[0] == 0
    assert out.read_text() == (
        "debt:1\t2\ndebt:1;sex:woman\t2\nsex:woman\t2\nsex:woman;year:2022\t2\nyear:2022\t2\n")


def test_a_wrong_line_is_named_and_nothing_is_written(tmp_path):
    records, out = tmp_path / "records.csv", tmp_path / "counts.tsv"
    records.write_text("sex,year\nwoman,2021\nman\n")
    code, _, fault = run("table", "count", records, "--length", 2, "--output", out)
    assert code == 3 and "line 3" in fault and "1 fields" in fault
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records.csv"]


def test_a_masked_value_that_the_margins_give_back_is_found(tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("sex,2021,2022,Total\nwomen,10,<5,13\nmen,7,8,15\nTotal,17,11,28\n")
    code, said, _ = run("table", "audit", table, "--layout", "plain", "--format", "json")
    answer = json.loads(said)
    assert code == 1 and answer["masked"] == 1 and answer["pinned"] == 1 and answer["pinnedNonZero"] == 1
    assert answer["failedSums"] == 0
    table.write_text("sex,2021,2022,Total\nwomen,10,4,13\nmen,7,8,15\nTotal,17,12,28\n")
    code, said, _ = run("table", "audit", table, "--layout", "plain", "--format", "json")
    assert code == 1 and json.loads(said)["failedSums"] >= 1


def test_a_private_release_adds_up_and_says_what_it_promises(tmp_path):
    draw = random.Random(1)
    records, made, counts = (tmp_path / name for name in ("records.csv", "made.csv", "counts.tsv"))
    rows = ["sex,year"] + [f"{draw.choice(['woman', 'man'])},{draw.choice([2021, 2022])}" for _ in range(3000)]
    records.write_text("\n".join(rows))
    words = ("--delta", "0.000001", "--length", 2, "--synthetic", made, "--aggregates", counts, "--format", "json")
    code, said, _ = run("release", "private", records, "--epsilon", 1, *words)
    answer = json.loads(said)
    assert code == 0 and answer["epsilon"] == 1 and abs(answer["records"] - 3000) < 200
    with open(made, newline="") as file:
        people = list(csv.DictReader(file))
    assert len(people) == answer["records"] and set(people[0]) == {"sex", "year"}
    told = dict(line.rsplit("\t", 1) for line in counts.read_text().splitlines())
    women = sum(1 for person in people if person["sex"] == "woman")
    assert int(told["sex:woman"]) == women
    code, said, _ = run("release", "private", records, "--epsilon", 0, *words)
    assert code == 2 and "0.01" in json.loads(said)["error"]


TIERS = """2010: 165 countries = 20 (12.1 %), 74 (44.9), 58 (35.1), 13 (7.9)
2014: 187 = 31 (16.6), 88 (47.1), 44 (23.5), 23 (12.3)
"""


def test_printed_figures_are_checked_line_by_line(tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(TIERS)
    code, said, _ = run("table", "audit", report, "--layout", "printed", "--format", "json")
    answer = json.loads(said)
    assert code == 1 and answer["failedSums"] == 1 and answer["wrongShares"] == 3
    code, said, _ = run("table", "audit", report, "--layout", "printed")
    assert "2010 · 74/165: Printed as 44.9 %, though it rounds to 44.8 %" in said
    assert "2014: The parts make 186, but 187 is printed. (-1)" in said
    report.write_text("2012: 4 = 1 (25 %), 3 (75 %)\n")
    assert run("table", "audit", report, "--layout", "printed")[0] == 0


def test_a_release_is_written_down_and_the_next_one_that_costs_too_much_is_refused(tmp_path):
    records, codes, ledger = (tmp_path / name for name in ("records.csv", "codes.csv", "ledger.json"))
    records.write_text(RECORDS)
    codes.write_text("column,value\nsex,woman\nsex,man\nyear,2021\nyear,2022\nyear,2023\ndebt,1\n")
    made, counts = tmp_path / "made.csv", tmp_path / "counts.tsv"

    def release(*more):
        return run("release", "private", records, "--epsilon", 1, "--delta", 0.00001, "--length", 3, "--synthetic", made,
                   "--aggregates", counts, "--ledger", ledger, "--format", "json", *more)
    code, said, _ = release("--codes", codes, "--budget-epsilon", 1.2, "--budget-delta", 0.00001)
    assert code == 0 and abs(json.loads(said)["epsilonOfAll"] - 1) < 0.001
    written = ledger.read_text()
    assert len(json.loads(written)["releases"]) == 1
    made.unlink()
    code, said, _ = release("--codes", codes, "--budget-epsilon", 1.2, "--budget-delta", 0.00001)
    assert code == 1 and "Nothing was released" in json.loads(said)["error"]
    assert ledger.read_text() == written and not made.exists()
    codes.write_text("column,value\nsex,man\nyear,2021\nyear,2022\ndebt,1\n")
    code, said, _ = release("--codes", codes)
    assert code == 1 and "‘sex’: 3 records hold 1 values" in said and "woman" not in said
    assert ledger.read_text() == written and not made.exists()


def test_anonymous_records_hold_nothing_that_few_share(tmp_path):
    records, made = tmp_path / "records.csv", tmp_path / "made.csv"
    records.write_text("sex,year\n" + "woman,2022\n" * 12 + "woman,2021\n" * 3)
    assert run("release", "anonymous", records, "--resolution", 10, "--length", 2, "--synthetic", made)[0] == 0
    text = made.read_text()
    assert len(text.splitlines()) == 11 and "2022" in text and "2021" not in text
