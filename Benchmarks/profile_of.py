"""Where a process spends its processor time, by what the code belongs to, as perf samples it."""

import collections
import re
import subprocess
import tempfile
import threading

# The first that fits counts.
KINDS = [
    ("SQLite", r"libsqlite3"),
    ("kernel: files, network, scheduling", r"\[kernel|\[k\]|\[vdso"),
    ("encryption", r"CCryptoBoringSSL|\$s6Crypto|\$s12CryptoExtras|bcm_|sha256|aes"),
    ("HTTP server", r"\$s3NIO|\$s11Hummingbird|\$s4HTTP|c_nio|\$s7Logging|\$s8NIOCore|\$s8NIOPosix|\$s7NIOHTTP"),
    ("GRDB", r"\$s4GRDB"),
    ("pages and wire", r"\$s3Web"),
    ("store and journal", r"\$s5Store|\$s7Journal"),
    ("vault", r"\$s5Vault"),
    ("rules, packs, slices", r"\$s6Policy|\$s5Packs|\$s10Protection|\$s7Lexicon|\$s8Accounts"),
    ("Foundation and ICU", r"libFoundation|lib_Foundation|icu_"),
    ("Swift runtime: memory, strings, tasks", r"libswift|libdispatch|libc\.so|ld-linux|libstdc"),
]


def spent(pid, work):
    """Runs `work` while the process is sampled; shares of one."""
    with tempfile.NamedTemporaryFile(suffix=".perf") as file:
        sampling = subprocess.Popen(
            ["perf", "record", "-q", "-F", "499", "-p", str(pid), "-o", file.name],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        sampling.send_signal(2)
        sampling.wait()
        said = subprocess.run(
            ["perf", "report", "-i", file.name, "--no-children", "-g", "none", "--sort", "dso,sym", "-F",
             "overhead,dso,sym", "--stdio"], capture_output=True, text=True).stdout
    shares = collections.Counter()
    for line in said.splitlines():
        found = re.match(r"\s*([\d.]+)%\s+(.*)", line)
        if found:
            shares[kind_of(found.group(2))] += float(found.group(1)) / 100
    return {kind: round(share, 3) for kind, share in shares.items() if share >= 0.005}


def kind_of(text):
    return next((kind for kind, pattern in KINDS if re.search(pattern, text)), "other")
