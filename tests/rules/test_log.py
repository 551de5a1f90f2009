"""What a log line keeps of an exception: never what somebody wrote."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from adapters.log import first_line, without_words
from bot.errors import BadZoneError

WORDS = "my private answer"


def caught(raising: Callable[[], object]) -> BaseException:
    try:
        raising()
    except Exception as error:  # noqa: BLE001 -- whatever was raised is what is looked at
        return error
    raise AssertionError


def logged(error: BaseException) -> dict[str, object]:
    given = {"event": "it failed", "exc_info": (type(error), error, error.__traceback__)}
    return dict(without_words(None, "error", given))


def chained() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise KeyError(WORDS) from error


def test_of_a_library_s_exception_only_type_and_places_are_kept() -> None:
    line = logged(caught(lambda: int(WORDS)))
    assert line["error"] == "ValueError"
    assert "exc_info" not in line
    assert __file__ in str(line["passed"])
    assert WORDS not in str(line)


def test_causes_are_named_without_their_words() -> None:
    line = logged(caught(chained))
    assert line["error"] == "KeyError < ValueError"
    assert WORDS not in str(line)


@pytest.mark.parametrize("error", [BadZoneError(), FileNotFoundError(2, "No such file", "data")])
def test_messages_that_hold_nobody_s_words_are_kept(error: Exception) -> None:
    assert str(error) in str(logged(error)["error"])


def test_a_line_without_an_exception_stays_as_it_is() -> None:
    assert without_words(None, "info", {"event": "started", "seconds": 1}) == {"event": "started", "seconds": 1}


def test_an_event_is_one_line() -> None:
    event = f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{WORDS}')>"
    assert first_line(None, "error", {"event": event}) == {"event": "Task exception was never retrieved"}


def test_everybody_s_lines_come_out_as_json_and_chatter_does_not() -> None:
    code = f"""
import logging, structlog
from adapters import log
log.set_up("json")
structlog.get_logger().info("ours", key="k")
logging.getLogger("uvicorn").info("chatter")
try:
    int({WORDS!r})
except ValueError:
    logging.getLogger("uvicorn.error").exception("theirs")
    structlog.get_logger().exception("ours too")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(line["event"], line["level"], line.get("error")) for line in lines] == [
        ("ours", "info", None),
        ("theirs", "error", "ValueError"),
        ("ours too", "error", "ValueError"),
    ]
    assert WORDS not in done.stderr
