"""People chat around Starstreak; nothing of it stays (ARCHITECTURE rules 7, 11)."""

import re
import signal
import subprocess
import sys
from dataclasses import dataclass

import pytest

from tests.journeys import chatter
from tests.world import GOOD


@dataclass(frozen=True, slots=True)
class Remains:
    """What a killed process left."""

    files: bytes
    log: str


@pytest.fixture(scope="module")
def remains(tmp_path_factory: pytest.TempPathFactory) -> Remains:
    folder = tmp_path_factory.mktemp("privacy")
    command = [sys.executable, "-m", "tests.journeys.chatter", str(folder / "ledger.sqlite")]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == ["ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal"]
    return Remains(b"".join(file.read_bytes() for file in files), done.stderr)


def test_the_database_s_files_hold_no_word_of_any_chat(remains: Remains) -> None:
    assert set(re.findall(rb"w\d{6}q", remains.files)) == {chatter.ANSWERED.encode()}


def test_the_log_holds_no_word_of_any_message(remains: Remains) -> None:
    assert re.findall(r"w\d{6}q", remains.log) == []


def test_the_log_tells_of_a_failure_without_the_words_that_the_error_quotes(remains: Remains) -> None:
    assert "post failed" in remains.log
    assert [sentence for sentence in GOOD.split(". ") if sentence in remains.log] == []
