"""Makes the golden encodings beside this file with clkhash 0.18.3, the peer: python make.py
The people are invented."""
import csv, io, json, pathlib
from clkhash import clk, schema
from clkhash.key_derivation import generate_key_lists
from clkhash.serialization import serialize_bitarray

here = pathlib.Path(__file__).parent
KDF = {"type": "HKDF", "hash": "SHA256", "salt": "SCbL2zHNnmsckfzchsNkZY9XoHk96P/G5nUBrM7ybymlEFsMV6PAeDZCNp3rfNUPCtLDMOGQHG4pCQpfhiHCyA==", "info": "c2NoZW1hX2V4YW1wbGU=", "keySize": 64}
def hashing(comparison, strategy, **more): return {"comparison": comparison, "strategy": strategy, "hash": {"type": "blakeHash"}, **more}
def text(name, h): return {"identifier": name, "format": {"type": "string", "encoding": "utf-8"}, "hashing": h}
two = {"type": "ngram", "n": 2, "positional": False}
def made(l, folds, kdf=KDF): return {"version": 3, "clkConfig": {"l": l, "xor_folds": folds, "kdf": kdf}, "features": [
    {"identifier": "number", "ignored": True},
    text("name", hashing(two, {"bitsPerFeature": 200})),
    text("family", hashing(two, {"bitsPerToken": 20}, missingValue={"sentinel": "?", "replaceWith": ""})),
    {"identifier": "born", "format": {"type": "date", "format": "%d/%m/%Y"}, "hashing": hashing({"type": "ngram", "n": 1, "positional": True}, {"bitsPerToken": 40}, missingValue={"sentinel": "", "replaceWith": ""})},
    {"identifier": "children", "format": {"type": "integer"}, "hashing": hashing({"type": "numeric", "thresholdDistance": 3, "resolution": 2}, {"bitsPerToken": 7}, missingValue={"sentinel": "", "replaceWith": ""})},
    {"identifier": "sex", "format": {"type": "enum", "values": ["F", "M", "X"]}, "hashing": hashing({"type": "exact"}, {"bitsPerToken": 33}, missingValue={"sentinel": "", "replaceWith": ""})},
    text("town", hashing({"type": "ngram", "n": 3, "positional": True}, {"bitsPerFeature": 7})),
]}
rows = [
    ["1", "nguyễn thị hà", "nguyễn", "14/01/2000", "2", "F", "taoyuan"], ["2", "nguyen thi ha", "nguyen", "01/01/2000", "+3", "F", "tainan"],
    ["3", "林珍梅", "林", "13/02/1983", "0", "X", ""], ["4", "", "?", "", "", "", "yilan"],
    ["5", "somchai phantong", "phantong", "29/02/1996", "-4", "M", "新北市"], ["6", "maría-josé o'neill", "o'neill", "3/4/1971", "17", "F", "new taipei"],
    ["7", "a", "b", "31/12/1999", "1", "M", "c"], ["8", "zoë \U0001F600", "ß", "11/11/2011", "007", "F", "straße"]]
out = {"secret": "a secret of the test", "rows": rows, "sets": []}
for name, s in [("plain", made(1024, 0)), ("folded", made(512, 1)), ("folded twice, SHA-512, short keys", made(256, 2, {**KDF, "hash": "SHA512", "keySize": 32})), ("no salt", made(2048, 0, {"type": "HKDF"}))]:
    sch = schema.from_json_dict(s)
    buf = io.StringIO(); w = csv.writer(buf); w.writerow([f["identifier"] for f in s["features"]]); w.writerows(rows); buf.seek(0)
    got = clk.generate_clk_from_csv(buf, out["secret"], sch, header=True, progress_bar=False, validate=False, max_workers=1)
    keys = generate_key_lists(out["secret"], len(sch.fields), key_size=sch.kdf_key_size, salt=sch.kdf_salt, info=sch.kdf_info, kdf=sch.kdf_type, hash_algo=sch.kdf_hash)
    out["sets"].append({"name": name, "schema": s, "keys": [k[0].hex() for k in keys], "encodings": [x if isinstance(x, str) else serialize_bitarray(x) for x in got]})
(here / "clkhash.json").write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n")
