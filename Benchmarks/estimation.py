"""Estimates of people never found, beside SparseMSE in one run.

    python3 Benchmarks/estimation.py [--r-libs LIBRARY] [--tables Western UKdat_5 UKdat] [--replicates 1000] [--models] [--out FILE]

For each table of the shared data (LODESTAR_SHARED, default ../shared): the stepwise choice repeated in so many replicates
of the bootstrap, on one core, by SparseMSE (Benchmarks/sparse_mse.R says how it is installed) and by Lodestar with R's
generator, whose quantiles must agree to a hundredth. Then what no peer has to answer: 100,000 replicates on two cores,
the simulation study of the 2021 paper, every model of five lists, and with --models every model of six lists with terms
of up to three. Wants `swift build -c release --package-path Benchmarks --product engines` and the release build of
`lodestar`. Exits with 1 where answers differ.
"""

import argparse
import json
import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("LODESTAR_SHARED", ROOT.parent / "shared"))
TABLES = SHARED / "data/mse"
ENGINES = ROOT / "Benchmarks/.build/release/engines"
LODESTAR = ROOT / ".build/release/lodestar"


def timed(*words, env=None):
    """The last line of the answer, the clock's seconds and the processors'."""
    began, before = time.monotonic(), os.times()
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, env=env)
    after = os.times()
    if done.returncode > 1:
        raise SystemExit(f"{words}: {done.stderr}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return json.loads(done.stdout.splitlines()[-1]), time.monotonic() - began, used


def beside_peer(asked, name):
    table = TABLES / f"{name}.csv"
    own, _, _ = timed(ENGINES, "replicates", table, "--replicates", asked.replicates, "--r-compatible")
    row = {"table": name, "estimate": own["estimate"], "seconds": own["processorSeconds"]}
    if asked.r_libs:
        env = {**os.environ, "R_LIBS": str(asked.r_libs)}
        peer, _, _ = timed("Rscript", ROOT / "Benchmarks/sparse_mse.R", table, asked.replicates, env=env)
        row |= {"peer": peer["cpu_seconds"], "ratio": peer["cpu_seconds"] / own["processorSeconds"],
                "apart": max(abs(a - b) for a, b in zip(own["quantiles"], peer["bca"]))}
    print(json.dumps(row), flush=True)
    return row


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--r-libs", type=Path)
    asked.add_argument("--tables", nargs="+", default=["Western", "UKdat_5", "UKdat"])
    asked.add_argument("--replicates", type=int, default=1000)
    asked.add_argument("--models", action="store_true")
    asked.add_argument("--out", type=Path)
    asked = asked.parse_args()
    found = {"peer": [beside_peer(asked, name) for name in asked.tables]}
    many, clock, used = timed(ENGINES, "replicates", TABLES / "UKdat_5.csv", "--replicates", 100_000, "--threads", 2)
    found["hundred thousand"] = {"clock": clock, "processors": used, "estimate": many["estimate"]}
    found["study"], _, _ = timed(ENGINES, "study", TABLES / "UKdat_5.csv")
    five, clock, used = timed(LODESTAR, "estimate", TABLES / "Western.csv", "--method", "bic", "--replicates", 1000,
                              "--format", "json")
    found["five lists, all models, whole report"] = {"clock": clock, "processors": used, "estimate": five["estimate"]}
    if asked.models:
        six, clock, used = timed(LODESTAR, "estimate", "models", TABLES / "UKdat.csv", "--order", 3, "--most", 20,
                                 "--format", "json")
        found["six lists, order 3"] = {"clock": clock, "processors": used, "models": six.get("compared")}
    print(json.dumps(found, indent=1))
    if asked.out:
        asked.out.write_text(json.dumps(found, indent=1))
    if any(row.get("apart", 0) > 0.01 for row in found["peer"]):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
