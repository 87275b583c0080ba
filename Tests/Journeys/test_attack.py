"""Attacking releases through the program itself: leaks of every kind are planted in invented data, and found."""

import csv
import itertools
import json
import random
import subprocess

import pytest

from conftest import PROGRAM


def run(*words):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def attack(folder, *words):
    code, said, fault = run("attack", "--releases", folder, *words, "--format", "json")
    assert code in (0, 1), fault
    answer = json.loads(said)
    assert (code == 0) == answer["passes"], said
    assert set(answer["counts"]) == {f"A{number}" for number in range(1, 9)}
    return answer


def kinds(answer):
    return {finding["attack"] for finding in answer["findings"]}


def people(count, seed=1, columns=(3, 5, 4, 6, 2, 4)):
    """Invented people: kinds whose values hang together, with strays."""
    draw = random.Random(seed)
    rows = []
    for _ in range(count):
        kind = min(draw.randrange(24) for _ in range(3))
        rows.append([
            f"v{draw.randrange(size) if draw.random() < 0.2 else kind * (place + 3) % size}"
            for place, size in enumerate(columns)])
    return rows


def write(path, rows, header=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([header or [f"c{place}" for place in range(len(rows[0]))], *rows])
    return path


def counted(path, rows, resolution=10, length=3):
    path.parent.mkdir(parents=True, exist_ok=True)
    data = write(path.parent.parent / "house.csv", rows)
    assert run("table", "count", data, "--length", length, "--resolution", resolution, "--output", path)[0] == 0
    data.unlink()


def private(folder, rows, epsilon=1):
    data = write(folder.parent.parent / "house.csv", rows)
    folder.mkdir(parents=True)
    code, _, fault = run("release", "private", data, "--epsilon", epsilon, "--delta", 0.000001, "--length", 3,
                         "--synthetic", folder / "people.csv", "--aggregates", folder / "counts.tsv")
    assert code == 0, fault
    return data


# What is clean ---------------------------------------------------------------------------------------------------------

def test_a_private_release_passes_with_and_without_the_true_records(tmp_path):
    data = private(tmp_path / "releases/2024", people(3000))
    answer = attack(tmp_path / "releases")
    assert answer["passes"], answer["findings"]
    assert any("true records" in line for line in answer["untried"])
    answer = attack(tmp_path / "releases", "--records", data, "--epsilon", 1, "--delta", 0.000001)
    assert answer["passes"], answer["findings"]
    answer = attack(tmp_path / "releases", "--records", data)
    assert answer["passes"], answer["findings"]


def test_private_releases_of_a_growing_register_pass(tmp_path):
    rows = people(2000)
    for month in (1, 2):
        private(tmp_path / f"releases/2024-{month}", rows[:1999 + month])
    assert attack(tmp_path / "releases")["passes"]


def test_a_table_that_is_masked_well_passes(tmp_path):
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / "table.csv").write_text(
        "form,A,B,C,Total\nx,*,*,30,60\ny,*,*,25,65\nz,20,30,40,90\nTotal,60,60,95,215\n")
    answer = attack(folder)
    assert answer["passes"], answer["findings"]
    assert answer["releases"][0]["files"] == {"table.csv": "plain"}


@pytest.mark.parametrize("alone", [True, False])
def test_tables_that_the_program_masked_pass(tmp_path, alone):
    data = write(tmp_path / "data.csv", people(1500))
    words = ["--by", "c0,c1", "--by", "c1,c3", "--by", "c0,c5,c4", "--output", tmp_path / "releases/2024"]
    (tmp_path / "releases").mkdir()
    code, said, _ = run("table", "protect", data, *words, *["--alone"] * alone, "--format", "json")
    told = json.loads(said)
    assert code == 0 and told["unprotected"] == [] and told["primary"] > 20
    answer = attack(tmp_path / "releases", "--people", 1500)
    assert answer["passes"], answer["findings"]
    assert set(answer["releases"][0]["files"].values()) == {"tidy", "text"}
    # The reader who does not know that a mark may hide a zero takes it that none does, and is wrong.
    told = json.loads((tmp_path / "releases/2024/release.json").read_text())
    assert told["masksZeros"] is True and told["k"] == 10


def test_a_single_release_of_large_counts_passes(tmp_path):
    (tmp_path / "counts.tsv").write_text("age:a\t52\nage:b\t48\nsex:f\t61\nsex:m\t39\n")
    assert attack(tmp_path)["passes"]


# Planted leaks ---------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("bare", [True, False])
def test_two_k_anonymous_releases_that_differ_by_one_person(tmp_path, bare):
    rows = people(3000)
    for name, some in (("a", rows[1:]), ("b", rows)):
        counted(tmp_path / "releases" / (f"{name}.tsv" if bare else f"{name}/counts.tsv"), some)
    answer = attack(tmp_path / "releases")
    found = [finding for finding in answer["findings"] if finding["attack"] == "A1"]
    assert len(found) == 1 and len(found[0]["releases"]) == 2 and found[0]["people"]["lower"] == 1


def test_a_table_whose_margins_give_cells_away(tmp_path):
    (tmp_path / "table.csv").write_text("sex,2021,2022,Total\nwomen,10,*,13\nmen,17,18,35\nTotal,27,21,48\n")
    answer = attack(tmp_path)
    assert [(one["attack"], one["place"], one["people"]) for one in answer["findings"]] == [
        ("A3", "women · 2022", {"lower": 3, "upper": 3})]


def test_a_tidy_table_whose_margins_give_cells_away(tmp_path):
    (tmp_path / "table.csv").write_text(
        "sex,age,count\nwomen,child,10\nwomen,adult,\nmen,child,20\nmen,adult,<10\nwomen,Total,14\nmen,Total,22\n"
        "Total,child,30\nTotal,adult,*\nTotal,Total,*\n")
    answer = attack(tmp_path)
    assert {one["place"] for one in answer["findings"] if one["attack"] == "A3"} >= {
        "age: adult · sex: women", "age: adult · sex: men"}


def test_a_table_whose_marks_never_hide_a_zero(tmp_path):
    text = "form,A,B,C,D,E,F,Total\nx,*,*,*,*,*,*,6\ny,0,12,15,16,22,30,95\nz,*,*,*,*,*,*,90\nTotal,20,30,31,32,38,40,191\n"
    (tmp_path / "table.csv").write_text(text)
    found = [one for one in attack(tmp_path)["findings"] if one["attack"] == "A3"]
    assert {"x · A", "x · F"} <= {one["place"] for one in found}
    assert any("mark hides somebody" in one["assumption"] for one in found)


def test_people_whom_no_part_of_a_table_shows(tmp_path):
    (tmp_path / "table.csv").write_text("sex,2021,2022\nwomen,31,42\nmen,22,33\nTotal,55,75\n")
    found = attack(tmp_path)["findings"]
    assert [(one["attack"], one["place"], one["people"]["lower"]) for one in found] == [("A2", "Total · 2021", 2)]


@pytest.mark.parametrize("bare", [True, False])
def test_linked_tables_whose_people_differ_by_a_few(tmp_path, bare):
    folder = tmp_path if bare else tmp_path / "2024"
    folder.mkdir(exist_ok=True)
    (folder / "by-age.csv").write_text("sex,child,adult,Total\nwomen,40,60,100\nmen,30,50,80\nTotal,70,110,180\n")
    (folder / "by-form.csv").write_text("sex,labour,sexual,Total\nwomen,40,57,97\nmen,30,50,80\nTotal,70,107,177\n")
    found = attack(tmp_path)["findings"]
    assert {one["place"] for one in found} == {"women · Total", "Total · Total"}
    assert {one["attack"] for one in found} == {"A1" if bare else "A2"}
    assert all(one["people"] == {"lower": 3, "upper": 3} for one in found)


def test_linked_counts_whose_people_differ_by_one(tmp_path):
    rows = people(2000)
    for name, some in (("all", rows), ("known", rows[1:])):
        counted(tmp_path / f"releases/2024/{name}.tsv", some, resolution=1, length=2)
        path = tmp_path / f"releases/2024/{name}.tsv"
        lines = [line for line in path.read_text().splitlines() if int(line.split("\t")[1]) >= 10]
        path.write_text("\n".join(lines) + "\n")
    found = attack(tmp_path / "releases")["findings"]
    assert any(one["attack"] == "A2" and "all.tsv" in one["learned"] for one in found)


def test_what_one_release_masks_and_the_next_prints(tmp_path):
    (tmp_path / "2023.csv").write_text("sex,2021,2022,Total\nwomen,*,*,60\nmen,*,*,80\nTotal,70,70,140\n")
    (tmp_path / "2024.csv").write_text("sex,2021,2022,2023\nwomen,56,*,90\nmen,14,*,90\nTotal,70,70,180\n")
    found = attack(tmp_path)["findings"]
    assert {"A1"} == kinds({"findings": [one for one in found if one["place"] == "women · 2022"]})
    assert [one["people"] for one in found if one["place"] == "women · 2022"] == [{"lower": 4, "upper": 4}]


def test_counts_from_which_hidden_ones_are_proven(tmp_path):
    rows = [list(row) for row in itertools.chain.from_iterable(
        [pair] * count for pair, count in {("1", "no"): 31, ("1", "yes"): 9, ("2", "no"): 29, ("2", "yes"): 31}.items())]
    counted(tmp_path / "releases/counts.tsv", rows, length=2)
    assert "A4" in kinds(attack(tmp_path / "releases"))
    counted(tmp_path / "large/counts.tsv", people(2500, columns=(2, 4, 6, 2, 7, 2)))
    assert "A4" in kinds(attack(tmp_path / "large"))


def test_counts_whose_rests_are_few_people(tmp_path):
    counted(tmp_path / "releases/counts.tsv", people(900), resolution=1, length=2)
    lines = (tmp_path / "releases/counts.tsv").read_text().splitlines()
    (tmp_path / "releases/counts.tsv").write_text(
        "".join(f"{line}\n" for line in lines if int(line.split("\t")[1]) >= 10))
    assert "A2" in kinds(attack(tmp_path / "releases"))


def test_made_up_records_that_are_real(tmp_path):
    rows = people(2000, columns=(6, 8, 7, 9, 5, 6, 4, 4))
    data = write(tmp_path / "data.csv", rows)
    write(tmp_path / "releases/2024/people.csv", rows)
    answer = attack(tmp_path / "releases", "--records", data)
    assert {"A6", "A7", "A8"} <= kinds(answer)


@pytest.mark.parametrize("promised", [True, False])
def test_made_up_records_with_a_few_rare_real_ones(tmp_path, promised):
    # The noise is drawn anew each time, and now and then hides ten records: three draws do not.
    assert any(rare_ones_are_found(tmp_path / str(draw), promised) for draw in range(3))


def rare_ones_are_found(folder, promised):
    folder.mkdir()
    rows = people(3000, columns=(6, 8, 7, 9, 5, 6, 4, 4))
    data = private(folder / "releases/2024", rows)
    made = list(csv.reader(open(folder / "releases/2024/people.csv")))[1:]

    def rarity(row):
        return sum(1 for other in rows if sum(a == b for a, b in zip(row, other)) >= 5)
    rare = sorted(rows[:1500], key=rarity)[:10]
    write(folder / "releases/2024/people.csv", made[:-10] + rare)
    (folder / "releases/2024/counts.tsv").unlink()
    words = ["--epsilon", 1, "--delta", 0.000001] if promised else []
    return "A6" in kinds(attack(folder / "releases", "--records", data, *words))


def test_a_promise_that_the_counts_do_not_keep(tmp_path):
    rows = people(3000)
    data = write(tmp_path / "data.csv", rows)
    counted(tmp_path / "releases/2024/counts.tsv", rows, resolution=1)
    (tmp_path / "releases/2024/about.json").write_text('{"epsilon": 0.1, "delta": 1e-6}')
    assert "A5" in kinds(attack(tmp_path / "releases", "--records", data))
    draw = random.Random(2)
    lines = [line.rsplit("\t", 1) for line in (tmp_path / "releases/2024/counts.tsv").read_text().splitlines()]
    # Noise as ε = 1 would ask for one count, under the claim of 0.1.
    (tmp_path / "releases/2024/counts.tsv").write_text("".join(
        f"{name}\t{max(1, int(count) + round(draw.expovariate(1) - draw.expovariate(1)))}\n" for name, count in lines))
    assert "A5" in kinds(attack(tmp_path / "releases", "--records", data))


def test_noise_that_is_not_drawn_anew(tmp_path):
    rows = people(3000)
    for name, some in (("a", rows[1:]), ("b", rows)):
        counted(tmp_path / f"releases/{name}/counts.tsv", some, resolution=1)
    assert "A1" in kinds(attack(tmp_path / "releases", "--epsilon", 1))


@pytest.mark.parametrize("name, text", [
    ("about.json", '{"epsilon": 1, "randomSeed": 42}'),
    ("about.json", '{"seed": "0x1f"}'),
    ("release.json", '{"name": "May", "noise_seed": 7}'),
    ("about.txt", "made with seed=42\n"),
    ("about.json", '{"contained_in_records": [1, 4, 9]}'),
    ("about.json", '{"recordIds": [18, 22]}'),
    ("about.json", '{"original_rows": 21195}'),
    ("log.txt", "3f2504e0-4f89-11d3-9a0c-0305e82c3301 was left out\n"),
    ("people-seed42.csv", "sex,age\nf,1\nm,2\nf,1\nf,2\n"),
    ("people.csv", "case_id,sex\n17,f\n18,m\n19,f\n"),
    ("people.csv", "victim name,sex\nA,f\nB,m\nC,f\n"),
    ("people.csv", "sex,contact\nf,0912-345-678\nm,\nf,\n"),
    ("counts.tsv", "caseNumber:17\t12\nsex:f\t30\n"),
])
def test_identifiers_and_seeds(tmp_path, name, text):
    write(tmp_path / "2024/made-up.csv", people(60, columns=(2, 3)))
    (tmp_path / "2024" / name).write_text(text)
    assert "A8" in kinds(attack(tmp_path))


def test_the_true_number_of_records(tmp_path):
    rows = people(1234)
    data = private(tmp_path / "releases/2024", rows)
    (tmp_path / "releases/2024/about.json").write_text('{"rows": 1234}')
    assert "A8" in kinds(attack(tmp_path / "releases", "--records", data))


# The rest ---------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("name, text, said", [
    ("counts.tsv", "a:1\t20\nb:1\ttwenty\nc:1\t30\n", "line 2"),
    ("counts.tsv", "a:1\t20\na:1\t20\n", "twice"),
    ("people.csv", "sex,age\nf,1\nm\nf,2\n", "line 3"),
    ("table.csv", "sex,2021,Total\nwomen,10\nTotal,10,10\n", "line 2"),
    ("release.json", '{"k": "ten"}', "k"),
    ("release.json", "k = 10", "not JSON"),
    ("release.json", '{"files": {"people.csv": "records"}}', "people.csv"),
    ("release.json", '{"files": {"release.json": "novel"}}', "novel"),
])
def test_what_cannot_be_read_is_named(tmp_path, name, text, said):
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / name).write_text(text)
    code, _, fault = run("attack", "--releases", tmp_path)
    assert code == 3 and said in fault and name in fault


def test_calls_that_name_nothing(tmp_path):
    assert run("attack")[0] == 2
    assert run("attack", "--releases", tmp_path / "nowhere")[0] == 2
    assert run("attack", "--releases", tmp_path)[0] == 2
    assert run("attack", "--mechanism")[0] == 2


def test_releases_stand_in_the_order_of_their_dates(tmp_path):
    for name, date in (("a", "2024-06-30"), ("b", "2023-06-30")):
        write(tmp_path / name / "people.csv", people(60, columns=(2, 3)))
        (tmp_path / name / "release.json").write_text(json.dumps({"date": date, "name": f"of {date}"}))
    assert [one["name"] for one in attack(tmp_path)["releases"]] == ["of 2023-06-30", "of 2024-06-30"]


def test_the_mechanism_itself_is_run_on_neighbours():
    code, said, _ = run("attack", "--mechanism", "--epsilon", 1, "--delta", 0.01, "--trials", 40, "--format", "json")
    answer = json.loads(said)
    assert code == 0 and sum("7 pairs of neighbours" in line for line in answer["tried"]) == 2
