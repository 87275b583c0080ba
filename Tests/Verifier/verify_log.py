#!/usr/bin/env python3
"""Checks an exported journal without the software that wrote it. Needs Python 3.8 and nothing else.

    verify_log.py LOG CHECKPOINTS PUBLIC_KEY [PROOFS]

LOG          one JSON object a line: {"bytes": hexadecimal, "sequence": from 0}
CHECKPOINTS  signed notes (C2SP tlog-checkpoint), an empty line between two of them
PUBLIC_KEY   the installation's Ed25519 key, 64 hexadecimal digits
PROOFS       JSON: {"inclusion": [{index, size, path}], "consistency": [{earlier, later, path}]}

Says what it checked and exits 0, or names the first thing that is wrong and exits 1.
Give as CHECKPOINTS the export's own, or the file that a witness kept: with that, a log that was put back to an earlier
day, or whose history was rewritten, is wrong too. Have PUBLIC_KEY from the day that the installation was set up, and not
from whoever is checked.

Everything is written as RFC 9162 section 2.1 and RFC 8032 define it, as plainly as possible. A million entries take
some seconds; each checkpoint some milliseconds, for its signature.
"""
import base64, hashlib, json, sys


class Wrong(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Wrong(what)


# RFC 9162 section 2.1: the tree and its proofs.

def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(n):
    """The largest power of two smaller than n."""
    return 1 << (n - 1).bit_length() - 1


def roots(leaves, sizes):
    """The root at each of these sizes, in one walk: the full subtrees so far stand on a stack, the largest first."""
    stack, found = [], {}
    for size in range(len(leaves) + 1):
        if size in sizes:
            total = stack[-1] if stack else hashlib.sha256(b"").digest()
            for left in reversed(stack[:-1]):
                total = node(left, total)
            found[size] = total
        if size < len(leaves):
            subtree, full = leaves[size], size
            while full & 1:
                subtree, full = node(stack.pop(), subtree), full >> 1
            stack.append(subtree)
    return found


def root_by_inclusion(m, n, own, path):
    if n == 1:
        check(not path, "a path is too long")
        return own
    check(path, "a path is too short")
    k = split(n)
    if m < k:
        return node(root_by_inclusion(m, k, own, path[:-1]), path[-1])
    return node(path[-1], root_by_inclusion(m - k, n - k, own, path[:-1]))


def roots_by_consistency(m, n, path, whole, known):
    """The earlier and the later root that the path leads to; `whole`: the earlier root need not be sent."""
    if m == n and whole:
        check(not path, "a path is too long")
        return known, known
    check(path, "a path is too short")
    if m == n:
        check(len(path) == 1, "a path is too long")
        return path[0], path[0]
    k = split(n)
    if m <= k:
        earlier, later = roots_by_consistency(m, k, path[:-1], whole, known)
        return earlier, node(later, path[-1])
    earlier, later = roots_by_consistency(m - k, n - k, path[:-1], False, known)
    return node(path[-1], earlier), node(path[-1], later)


# RFC 8032 section 5.1: Ed25519, checking only.

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def unpack(bytes32):
    """A point as (X, Y, Z, T), or None."""
    y = int.from_bytes(bytes32, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


BASE = unpack((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519(public, message, signature):
    a, r, s = unpack(public), unpack(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# The files.

def entries(path):
    with open(path, encoding="utf-8") as lines:
        for expected, line in enumerate(lines):
            row = json.loads(line)
            check(row["sequence"] == expected, f"entry {expected} is missing: {row['sequence']} stands in its place")
            yield bytes.fromhex(row["bytes"])


def checkpoint(body, signatures, public):
    """Size and root, once the signature holds."""
    text = (body + "\n").encode()
    origin, size, base64_root = body.split("\n")[:3]
    number = hashlib.sha256(origin.encode() + b"\n\x01" + public).digest()[:4]
    for line in signatures.strip("\n").split("\n"):
        dash, name, packed = line.split(" ")
        blob = base64.b64decode(packed, validate=True)
        if dash == "—" and name == origin and blob[:4] == number:
            check(ed25519(public, text, blob[4:]), f"the signature of the checkpoint at {size} is forged")
            return int(size), base64.b64decode(base64_root, validate=True)
    raise Wrong(f"the checkpoint at {size} is not signed by this key")


def verify(log, checkpoints, key, proofs=None):
    public = bytes.fromhex(key)
    leaves = [leaf(entry) for entry in entries(log)]
    with open(checkpoints, encoding="utf-8") as file:
        parts = file.read().split("\n\n")
    check(len(parts) % 2 == 0, "a checkpoint has no signature")
    signed = {}
    for size, claimed in [checkpoint(body, names, public) for body, names in zip(parts[::2], parts[1::2])]:
        check(signed.setdefault(size, claimed) == claimed, f"two checkpoints differ at {size}")
        check(size <= len(leaves), f"the log ends at {len(leaves)}; a checkpoint signs {size}")
    for size, found in roots(leaves, signed).items():
        check(found == signed[size], f"the root at {size} differs from the signed one")
    shown = {"inclusion": [], "consistency": []}
    if proofs:
        with open(proofs, encoding="utf-8") as file:
            shown = json.load(file)
    for one in shown["inclusion"]:
        check(0 <= one["index"] < one["size"] <= len(leaves), "an inclusion proof is about nothing")
        path = [bytes.fromhex(step) for step in one["path"]]
        found = root_by_inclusion(one["index"], one["size"], leaves[one["index"]], path)
        check(found == signed.get(one["size"]), f"entry {one['index']} is not shown to be in {one['size']}")
    for one in shown["consistency"]:
        path = [bytes.fromhex(step) for step in one["path"]]
        check(0 < one["earlier"] <= one["later"], "a consistency proof is about nothing")
        earlier, later = signed.get(one["earlier"]), signed.get(one["later"])
        found = roots_by_consistency(one["earlier"], one["later"], path, True, earlier)
        check(found == (earlier, later), f"{one['later']} is not shown to begin with {one['earlier']}")
    print(f"sound: {len(leaves)} entries, {len(signed)} checkpoints, "
          f"{len(shown['inclusion'])} inclusion and {len(shown['consistency'])} consistency proofs")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        verify(*sys.argv[1:])
    except (Wrong, ValueError, KeyError, TypeError) as problem:
        print(f"wrong: {problem}")
        sys.exit(1)
