"""`starstreak run` as a real process: it starts, answers, keeps what was written, refuses what it can't use, stops."""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx
import psutil
import pytest
from sqlalchemy import create_engine, text

STARSTREAK = str(Path(sys.executable).with_name("starstreak"))
ANSWER = (
    "Last spring our nightly import failed for one customer in five. I owned it and had one week to repair it. I read "
    "the logs, chose to split the batch because we could undo that in an hour, and failures fell from 20% to 1%."
)
MEMORY = 120 * 2**20
"""Bytes that a running playground may hold (ARCHITECTURE rule 12)."""


@dataclass(frozen=True)
class Running:
    """A started Starstreak."""

    process: subprocess.Popen[str]
    address: str
    log: Path

    def page(self, path: str = "/") -> str:
        answered = httpx.get(self.address + path, trust_env=False)
        answered.raise_for_status()
        return answered.text

    def write(self, thread: str, words: str) -> None:
        """Answer in a thread."""
        self.send("/message", thread=thread, text=words, then="done")

    def send(self, form: str, **fields: str) -> None:
        """Send a form as its page does without script."""
        data = {"token": secrets.token_urlsafe(16), "who": "you"} | fields
        headers = {"origin": self.address}
        answered = httpx.post(self.address + form, data=data, headers=headers, trust_env=False, timeout=30)
        assert answered.status_code == 303

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(timeout=30)


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Running]:
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as err, start(folder, err, **settings) as process:
        assert process.stdout is not None
        said = (re.search(r"http://\S+[0-9]", line) for line in process.stdout)
        address = next((found[0] for found in said if found), None)
        assert address, log.read_text("utf-8")
        try:
            yield Running(process, address, log)
        finally:
            if process.poll() is None:
                process.kill()


def start(folder: Path, err: IO[str] | int, *wrapper: str, **settings: str) -> "subprocess.Popen[str]":
    """The process, on any free port unless another is set; the address is the first it prints."""
    values = [f"STARSTREAK_{name}={value}" for name, value in ({"PORT": "0"} | settings).items()]
    command = [*wrapper, "env", *values, STARSTREAK, "run"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=err, text=True)


def refusal(folder: Path, *wrapper: str, **settings: str) -> str:
    """What a start that must fail says."""
    with start(folder, subprocess.PIPE, *wrapper, **settings) as process:
        out, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert out == ""
    assert "Traceback" not in err
    return err


def question_threads(page: str) -> list[str]:
    return re.findall(r'href="/thread/(\d+)"', page)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Starstreak ran once."""
    folder = tmp_path_factory.mktemp("begun")
    with running(folder) as it:
        assert it.stop() == 0
    return folder


@pytest.fixture
def folder(begun: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(begun, tmp_path / "copy"))


def test_the_first_run_shows_a_question_and_answers_health(tmp_path: Path) -> None:
    with running(tmp_path) as it:
        assert re.match(r"http://127\.0\.0\.1:\d+$", it.address)
        assert "Today’s question" in it.page()
        assert it.page("/healthz") == "ok"
        assert psutil.Process(it.process.pid).memory_info().rss < MEMORY
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["playground"]


def test_what_was_written_is_there_after_a_restart(folder: Path) -> None:
    with running(folder) as it:
        thread = question_threads(it.page())[0]
        it.write(thread, ANSWER)
        assert it.stop() == 0
    with running(folder) as it:
        assert ANSWER in it.page(f"/thread/{thread}")
        assert question_threads(it.page())[0] == thread


def test_what_was_written_is_there_after_being_killed(folder: Path) -> None:
    with running(folder) as it:
        thread = question_threads(it.page())[0]
        it.write(thread, ANSWER)
        assert it.stop(signal.SIGKILL) == -signal.SIGKILL
    with running(folder) as it:
        assert ANSWER in it.page(f"/thread/{thread}")


def test_starting_over_forgets_what_was_written_and_begins_as_at_first(folder: Path) -> None:
    with running(folder) as it:
        before = question_threads(it.page())
        it.write(before[0], ANSWER)
        it.send("/reset")
        after = question_threads(it.page())
        assert len(after) == len(before)
        assert not set(after) & set(before)
        assert ANSWER not in it.page(f"/thread/{after[0]}")
        assert it.stop() == 0
    kept = b"".join(path.read_bytes() for path in (folder / "data" / "playground").iterdir())
    assert ANSWER.encode() not in kept


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_being_told_to_stop_is_no_failure_even_with_a_page_open(folder: Path, how: signal.Signals) -> None:
    with running(folder) as it, httpx.stream("GET", f"{it.address}/live", trust_env=False) as live:
        assert live.status_code == 200
        assert it.stop(how) == 0
        assert "Traceback" not in it.log.read_text("utf-8")


def test_the_log_is_json_without_anybody_s_words(folder: Path) -> None:
    with running(folder, LOG_FORMAT="json") as it:
        it.write(question_threads(it.page())[0], ANSWER)
        it.page("/check")
        assert it.stop() == 0
        logged = it.log.read_text("utf-8")
    assert not any(sentence in logged for sentence in ANSWER.split(". "))
    assert [json.loads(line)["event"] for line in logged.splitlines()] == ["started", "stopping"]


def test_a_taken_port_is_told_with_another_one(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = refusal(tmp_path, PORT=str(port))
    assert said == f"Port {port} is taken. Stop the other program or set STARSTREAK_PORT, for example {port + 1}.\n"
    assert not (tmp_path / "data").exists()


def test_the_playground_is_not_opened_to_the_network(tmp_path: Path) -> None:
    assert "STARSTREAK_HOST" in refusal(tmp_path, HOST="192.0.2.1")


def test_a_data_directory_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    assert refusal(tmp_path).count("\n") == 1


def without_override() -> list[str]:
    """What keeps a command run by root to a file's permissions, which root otherwise stands above."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write anywhere: run the tests as another user, or install util-linux")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search"]


def test_a_directory_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        said = refusal(tmp_path, *without_override())
    finally:
        tmp_path.chmod(0o700)
    assert "ermission" in said
    assert said.count("\n") == 1


def test_a_ledger_that_can_t_be_written_is_told(folder: Path) -> None:
    for path in (folder / "data" / "playground").iterdir():
        path.chmod(0o400)
    (folder / "data" / "playground").chmod(0o500)
    try:
        said = refusal(folder, *without_override())
    finally:
        (folder / "data" / "playground").chmod(0o700)
    assert "permission" in said
    assert said.count("\n") == 1


def test_a_database_of_a_newer_version_is_left_alone(folder: Path) -> None:
    engine = create_engine(f"sqlite:///{folder}/data/playground/ledger.sqlite")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    engine.dispose()
    assert "newer Starstreak" in refusal(folder)


@pytest.mark.parametrize("file", ["ledger.sqlite", "chat.sqlite"])
def test_a_damaged_file_is_told(folder: Path, file: str) -> None:
    for path in (folder / "data" / "playground").glob(f"{file}*"):
        path.unlink()
    (folder / "data" / "playground" / file).write_text("no database " * 1_000, encoding="utf-8")
    assert refusal(folder).count("\n") == 1


def test_with_a_platform_s_token_the_playground_stays_off_and_says_how_to_turn_it_on(tmp_path: Path) -> None:
    said = refusal(tmp_path, DISCORD_TOKEN="secret")  # noqa: S106 -- no password, and it must not be shown
    assert "Discord" in said
    assert "STARSTREAK_PLAYGROUND=on" in said
    assert "secret" not in said
