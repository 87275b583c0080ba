"""Runs wrk, the load generator of Debian, against a list of requests, and reads what it measured."""

import re
import subprocess
import tempfile
from dataclasses import dataclass

# Each thread of wrk has one connection and one request of the list, so that no two of them write the same draft.
SCRIPT = """
-- Global: what a thread is told before it starts is set in its own state.
next_turn = 0
function setup(thread) thread:set("turn", next_turn); next_turn = next_turn + 1 end
function init(args)
  local mine = args[(turn % #args) + 1]
  local method, path, body = mine:match("^(%S+) (%S+) ?(.*)$")
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  request = function() return wrk.format(method, path, nil, body ~= "" and body or nil) end
end
function done(summary, latency, requests)
  io.write(string.format("requests=%d micros=%d wrong=%d median=%d p99=%d\\n", summary.requests, summary.duration,
    summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
"""


@dataclass
class Measured:
    #: Milliseconds.
    median: float
    p99: float
    #: Requests a second.
    rate: float


def measure(port, requests, connections, seconds, cookie=""):
    """`requests`: texts of method, path and body."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT)
        script.flush()
        words = ["wrk", f"-t{connections}", f"-c{connections}", f"-d{seconds}s", "-s", script.name,
                 "-H", f"Cookie: {cookie}", "-H", "Sec-Fetch-Site: same-origin", "-H", "Accept: text/html",
                 f"http://localhost:{port}", "--", *requests]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    found = {key: int(value) for key, value in re.findall(r"(\w+)=(\d+)", said)}
    if not found.get("requests") or found["wrong"]:
        raise SystemExit(f"wrk measured nothing that counts:\n{said}")
    return Measured(found["median"] / 1000, found["p99"] / 1000, found["requests"] / found["micros"] * 1e6)
