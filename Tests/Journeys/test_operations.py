"""What the pages for operators tell them to type exists as they write it."""

import re
import shlex
import subprocess

import pytest

from conftest import PROGRAM, ROOT

PAGES = ["docs/operations/running.md", "README.md", "CONTRIBUTING.md", "packaging/lodestar.service",
         "packaging/lodestar-backup.service"]


def commands(text):
    """Every call of the program: in blocks of shell, and where a unit starts it."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S) + re.findall(r"^ExecStart=(.*)$", text, re.M)
    for line in "\n".join(blocks).replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        while words and words[0] in ("sudo", "sh", "-c"):
            words = words[1:]
        if words and words[0].split("/")[-1] in ("lodestar", "as_lodestar", "$bin") and words[1:2] != ["$@"]:
            yield words[1:]


def said_by(page):
    return [(page, command) for command in commands((ROOT / page).read_text())]


def help_of(words):
    done = subprocess.run([PROGRAM, *words, "--help"], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("page, command", [told for page in PAGES for told in said_by(page)], ids=str)
def test_a_command_that_a_page_names_is_there_with_its_options(page, command):
    path = []
    while command and not command[0].startswith("-"):
        listed = help_of(path).partition("SUBCOMMANDS:")[2]
        if not re.search(rf"^  {re.escape(command[0])}( |$)", listed, re.M):
            assert not listed, f"there is no lodestar {' '.join(path + command[:1])}"
            break
        path.append(command.pop(0))
    text = help_of(path)
    for word in command:
        if word.startswith("--"):
            assert re.search(rf"^  (-\w, )?{re.escape(word.split('=')[0])}\b", text, re.M), f"{path}: no {word}"


def test_the_pages_name_commands():
    assert len(said_by("docs/operations/running.md")) > 10
    assert len(said_by("README.md")) > 5
    assert len(said_by("packaging/lodestar.service")) == 1


@pytest.mark.parametrize("unit", sorted((ROOT / "packaging").glob("lodestar*.service")), ids=lambda path: path.name)
def test_a_unit_leaves_nothing_behind_and_reaches_nothing_else(unit):
    text = unit.read_text()
    for line in ["LoadCredential=root.key:/etc/lodestar/root.key", "LimitCORE=0", "MemorySwapMax=0",
                 "ProtectSystem=strict", "NoNewPrivileges=yes", "User=lodestar", "UMask=0077"]:
        assert f"\n{line}\n" in text, line
