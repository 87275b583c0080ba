"""The commands through the program itself: what they leave with, and that they say what, where and how to mend it."""

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time

import pytest

from conftest import PROGRAM, ROOT, lodestar

VERIFIER = ROOT / "Tests/Verifier/verify_log.py"


def run(*words):
    """The exit code, and all that was said."""
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("settled") / "data"
    lodestar("demo", "--data", folder)
    return folder


@pytest.fixture
def data(settled, tmp_path):
    """A copy of the village, for the test alone."""
    return shutil.copytree(settled, tmp_path / "data")


@pytest.fixture
def served(data):
    server = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = server.stdout.readline()
    yield data, int(re.search(r":(\d+)$", said.strip()).group(1))
    server.terminate()
    server.wait(timeout=30)


def change(data, *statements):
    with sqlite3.connect(data / "lodestar.sqlite") as database:
        for statement in statements:
            database.execute(statement)
    database.close()


def backups(data, folder):
    said = lodestar("backup", "--data", data, "--to", folder)
    return re.search(r"\S+/records-\S+\.sqlite", said).group(), re.search(r"\S+/keys-\S+\.sqlite", said).group()


@pytest.mark.parametrize("damage, said", [
    ("UPDATE wrapped_key SET bytes = zeroblob(69) WHERE name = 'purposes'", "the key purposes does not open"),
    ("UPDATE wrapped_key SET bytes = zeroblob(69) WHERE name = 'signing'", "the key signing does not open"),
    ("DELETE FROM wrapped_key WHERE name = 'signing'", "the key signing is missing"),
    ("UPDATE wrapped_key SET bytes = zeroblob(69) WHERE name LIKE 'person/%'", "it is not what journal entry"),
    ("DROP TABLE wrapped_key", "no such table: wrapped_key"),
    ("DELETE FROM journal_entry WHERE sequence = 3", "journal_entry: sequence 3"),
])
def test_a_damage_is_a_finding_of_verify_and_named(data, damage, said):
    change(data, damage)
    code, text = run("verify", "--data", data)
    assert (code, said in text) == (1, True), text
    code, text = run("verify", "--data", data, "--format", "json")
    report = json.loads(text)
    assert (code, report["sound"], said in report["fault"]) == (1, False, True), text


def test_a_file_that_is_no_database_is_a_finding(data):
    # What stands in the write-ahead log still would be read from there.
    database = sqlite3.connect(data / "lodestar.sqlite")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    with open(data / "lodestar.sqlite", "r+b") as file:
        file.write(b"\7" * 4096)
    code, text = run("verify", "--data", data)
    assert code == 1 and "not a database" in text, text


def test_a_sound_village_is_found_sound(data):
    code, text = run("verify", "--data", data)
    assert code == 0 and "all as they were written" in text, text


def other_key(folder, mode=0o400, words="5" * 64):
    path = folder / "other.key"
    path.write_text(words)
    path.chmod(mode)
    return f"file:{path}"


@pytest.mark.parametrize("command", ["verify", "user list", "backup --to backups", "serve --port 0"])
@pytest.mark.parametrize("key, said", [
    (lambda folder: other_key(folder), "Name the right one with --root-key"),
    (lambda folder: other_key(folder, mode=0o644), "chmod 400"),
    (lambda folder: other_key(folder, words="short"), "32 bytes, or 64 hexadecimal digits"),
    (lambda folder: f"file:{folder}/nowhere.key", "put a copy of it back"),
    (lambda folder: "command:program-that-is-not-there", "Give its whole path"),
    (lambda folder: "credential:nowhere", "LoadCredential=nowhere"),
])
def test_a_wrong_root_key_is_a_fault_and_says_how_to_mend_it(data, tmp_path, command, key, said):
    code, text = run(*command.split(), "--data", data, "--root-key", key(tmp_path))
    assert (code, said in text) == (3, True), text
    assert "Error:" not in text and "(wrappedUnder" not in text, text


@pytest.mark.parametrize("words, said", [
    ("verify --data nowhere-at-all", "Name another folder with --data"),
    ("backup --data nowhere-at-all --to backups", "Name another folder with --data"),
    ("rotate compartment health --data nowhere-at-all", "Name another folder with --data"),
    ("journal checkpoint --data nowhere-at-all", "Name another folder with --data"),
    ("verify --root-key nonsense", "file:PATH, credential:NAME or command:PROGRAM"),
    ("verify --pack nowhere", "name a folder that holds one"),
    ("verify --witness nowhere.txt", "nowhere.txt: this file cannot be read"),
    ("serve --port 99999", "from 0 to 65535"),
    ("backup --to backups --keep-keys=-1", "a number of days"),
    ("backup", "--to"),
    ("rotate compartment nothing", "There are: existence, identity, contact"),
    ("user add a.b --display-name A --unit x --role case-manager --purpose protection", "identifier of a unit"),
    ("user disable nobody-of-that-name", "no account named"),
    ("pack check nowhere", "none that ships"),
    ("nonsense", "nonsense"),
    ("rotate", "Name one of the subcommands"),
    ("journal", "Name one of the subcommands"),
])
def test_a_wrong_call_leaves_with_two_and_says_what_would_be_right(data, words, said):
    words = words.split()
    if words[0] not in ("pack", "nonsense") and len(words) > 1 and "--data" not in words:
        words += ["--data", data]
    code, text = run(*words)
    assert (code, said in text) == (2, True), text
    assert "Error:" not in text, text


#: Every command that answers in JSON, with what else it needs.
ANSWERING = [
    "verify", "backup --to backups", "restore --records nowhere --keys nowhere", "reindex", "rotate compartment health",
    "rotate root --new file:new.key", "journal checkpoint", "journal export --to export", "user list", "user units",
    "user show nobody", "user reset nobody", "user enable nobody", "user add zed --display-name Z --without-place",
]


def answer(*words, cwd, user=None):
    """The exit code, what a program reads of the answer, and what a person reads."""
    done = subprocess.run(
        [PROGRAM, *map(str, words), "--format", "json"], capture_output=True, text=True, timeout=120, cwd=cwd, user=user)
    return done.returncode, json.loads(done.stdout), done.stderr


@pytest.mark.parametrize("command", ANSWERING)
def test_a_fault_is_json_too_where_json_was_asked_for(data, tmp_path, command):
    (data / "root.key").unlink()
    code, said, text = answer(*command.split(), "--data", data, cwd=tmp_path)
    assert (code, said["exitCode"], said["error"] in text) == (3, 3, True), (said, text)
    code, said, text = answer(*command.split(), "--nonsense", cwd=tmp_path)
    assert (code, said["exitCode"], "nonsense" in said["error"]) == (2, 2, True), (said, text)


@pytest.mark.parametrize("command, key", [
    ("backup --to backups", "records"), ("reindex", "tokens"), ("rotate compartment health", "compartment"),
    ("rotate root --new file:new.key", "rootKey"), ("journal checkpoint", "checkpoint"),
    ("journal export --to export", "publicKey"), ("user add zed --display-name Z --without-place", "code"),
])
def test_what_a_command_did_is_json_where_json_was_asked_for(data, tmp_path, command, key):
    code, said, text = answer(*command.split(), "--data", data, cwd=tmp_path)
    assert (code, key in said) == (0, True), (said, text)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another account")
@pytest.mark.parametrize("command", ["verify", "user list", "backup --to backups"])
@pytest.mark.parametrize("mode", [0o700, 0o755])
def test_a_folder_of_another_accounts_is_named_and_not_taken_for_an_empty_one(data, tmp_path, command, mode):
    for folder in [*tmp_path.parents, tmp_path]:
        if folder.stat().st_uid == 0 and not folder.stat().st_mode & 0o001:
            folder.chmod(0o711)
    data.chmod(mode)
    code, said, text = answer(*command.split(), "--data", data, cwd="/", user=65534)
    assert code == 3 and "have to belong to the account that runs this" in said["error"], text
    assert str(data) in text, text


def test_a_checkpoint_that_is_none_is_refused(data, tmp_path):
    (tmp_path / "note.txt").write_text("not a checkpoint\n")
    code, text = run("verify", "--data", data, "--witness", tmp_path / "note.txt")
    assert code == 2 and "this is no checkpoint" in text, text


def test_a_newer_programs_database_is_not_touched(data):
    change(data, "UPDATE schema_version SET version = 99")
    code, text = run("verify", "--data", data)
    assert code == 3 and "Start the newer program" in text, text


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_the_village_is_served_to_this_machine_alone(data, host):
    code, text = run("serve", "--data", data, "--host", host, "--port", "0")
    assert code == 2 and "fictional village" in text, text


@pytest.mark.parametrize("origin", [[], ["--origin", "http://lodestar.example"]])
def test_passphrases_are_not_taken_in_plain_beyond_this_machine(tmp_path, origin):
    code, text = run("serve", "--data", tmp_path / "new", "--host", "0.0.0.0", "--port", "0", *origin)
    assert code == 2 and "cross the network in plain" in text, text
    assert "THE ROOT KEY LIES BESIDE THE DATABASE" in text, text


def test_a_folder_that_holds_something_else_is_not_made_a_village(tmp_path):
    data = tmp_path / "real"
    server = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    while "listens at" not in (line := server.stdout.readline()):
        assert line, "the server left before it listened"
    server.terminate()
    server.wait(timeout=30)
    code, text = run("demo", "--data", data)
    assert code == 2 and "is not the village" in text, text


def test_an_address_that_is_taken_is_named(data):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, text = run("serve", "--data", data, "--port", taken.getsockname()[1])
    assert code == 3 and "Address already in use" in text and "--port" in text, text


def test_a_folder_that_cannot_be_made_is_named(data, tmp_path):
    (tmp_path / "file").write_text("")
    code, text = run("backup", "--data", data, "--to", tmp_path / "file")
    assert code == 3 and str(tmp_path / "file") in text and "NSCocoaErrorDomain" not in text, text


def test_a_full_disk_is_told_and_nothing_is_lost(data):
    before = json.loads(run("verify", "--data", data, "--format", "json")[1])["entries"]
    # The shell ends what grows beyond the size of the database: to the program, the disk is full.
    blocks = (data / "lodestar.sqlite").stat().st_size // 1024 // 4
    limited = ["bash", "-c", f"trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""]
    done = subprocess.run(
        [*limited, PROGRAM, "backup", "--data", data, "--to", data / "backups"],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 3, done.stderr
    assert "disk is full" in done.stderr and "try again" in done.stderr, done.stderr
    assert not [file for file in (data / "backups").iterdir() if file.suffix == ".sqlite"]
    assert json.loads(run("verify", "--data", data, "--format", "json")[1])["entries"] == before


def test_keys_are_not_changed_behind_a_running_server(served, tmp_path):
    data, _ = served
    records, keys = backups(data, tmp_path / "backups")
    for words in [
        ("rotate", "compartment", "health"), ("rotate", "root", "--new", f"file:{tmp_path}/next.key"),
        ("restore", "--records", records, "--keys", keys),
    ]:
        code, text = run(*words, "--data", data)
        assert code == 3 and "Stop the server" in text, text
    assert not (tmp_path / "next.key").exists()


def test_a_restore_onto_a_folder_in_use_before_replaces_it_and_can_keep_it(data, tmp_path):
    records, keys = backups(data, tmp_path / "backups")
    lodestar("user", "add", "later", "--display-name", "Later", "--without-place", "--data", data)
    code, text = run("restore", "--data", data, "--records", records, "--keys", keys, "--keep-old")
    assert code == 0 and "is kept at" in text, text
    assert "later" not in lodestar("user", "list", "--data", data)
    assert (data / "lodestar.sqlite.before-restore").exists()
    code, text = run("restore", "--data", data, "--records", keys, "--keys", records)
    assert code == 3 and "this is no backup of records" in text, text
    code, text = run("restore", "--data", data, "--records", tmp_path / "none.sqlite", "--keys", keys)
    assert code == 3 and "none.sqlite" in text, text
    assert run("verify", "--data", data)[0] == 0


def test_a_witness_finds_a_database_that_was_put_back(data, tmp_path):
    monday = tmp_path / "monday.txt"
    yesterday = shutil.copytree(data, tmp_path / "yesterday")
    lodestar("user", "add", "later", "--display-name", "Later", "--without-place", "--data", data)
    monday.write_text(lodestar("journal", "checkpoint", "--data", data))
    lodestar("user", "add", "latest", "--display-name", "Latest", "--without-place", "--data", data)
    code, text = run("verify", "--data", data, "--witness", monday)
    assert code == 0 and "1 of witnesses" in text, text
    code, text = run("verify", "--data", yesterday, "--witness", monday)
    assert code == 1 and "it was put back" in text, text


def test_an_auditor_checks_the_exported_journal_without_this_program(data, tmp_path):
    monday = tmp_path / "monday.txt"
    yesterday = shutil.copytree(data, tmp_path / "yesterday")
    lodestar("user", "add", "later", "--display-name", "Later", "--without-place", "--data", data)
    monday.write_text(lodestar("journal", "checkpoint", "--data", data))
    key = re.search(r"public key ([0-9a-f]{64})", lodestar("journal", "export", "--data", data, "--to", tmp_path)).group(1)

    def audit(folder, checkpoints):
        done = subprocess.run(
            [sys.executable, VERIFIER, folder / "journal.jsonl", checkpoints, key], capture_output=True, text=True)
        return done.returncode, done.stdout

    code, text = audit(tmp_path, tmp_path / "checkpoints.txt")
    assert code == 0 and text.startswith("sound: "), text
    code, text = audit(tmp_path, monday)
    assert code == 0 and "1 checkpoints" in text, text
    lodestar("journal", "export", "--data", yesterday, "--to", tmp_path / "put-back")
    code, text = audit(tmp_path / "put-back", monday)
    assert code == 1 and "the log ends at" in text, text


def test_stopping_the_server_leaves_well(data):
    server = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert "listens at" in server.stdout.readline()
    began = time.monotonic()
    server.terminate()
    assert server.wait(timeout=30) == 0
    assert time.monotonic() - began < 20


def test_a_restore_says_what_it_could_not_read_of_the_old_database(data, tmp_path):
    records, keys = backups(data, tmp_path / "backups")
    change(data, "UPDATE membership SET id = 'damaged' WHERE rowid = 1")
    words = ("restore", "--data", data, "--records", records, "--keys", keys)
    code, text = run(*words)
    assert code == 1 and "Not read of the old database: 1 row of membership." in text and "endings.log" in text, text
    code, text = run(*words, "--format", "json")
    report = json.loads(text)
    assert (code, report["oldDatabase"], report["unread"]) == (0, "read", []), text
    change(data, "UPDATE membership SET id = 'damaged' WHERE rowid = 1")
    code, text = run(*words, "--format", "json")
    assert (code, json.loads(text)["unread"]) == (1, [{"rows": 1, "table": "membership"}]), text
