"""Logs: structlog for our own lines and everybody else's, to standard error, for people or for machines.

People's words are private (ARCHITECTURE rule 11). Libraries put values into exception messages, so of an exception its
type and the places it passed are logged; a message only where we know that it holds none of them.
"""

import logging
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.errors import StarstreakError

SAFE = (StarstreakError, OSError, sqlite3.Error)
"""Exceptions whose messages name files, tables and rules, never what somebody wrote."""

TOO_CHATTY = ("apscheduler", "alembic", "asyncio", "sqlalchemy", "uvicorn")
"""Loggers whose everyday lines tell an operator nothing; their warnings and errors pass."""


def set_up(form: Literal["console", "json"]) -> None:
    """Send every log line of this process to standard error in one form."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        first_line,
        without_words,
    ]
    render: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render]
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in TOO_CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def first_line(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Only the first line of an event: asyncio puts the exception with its message into the others."""
    event["event"] = str(event["event"]).partition("\n")[0]
    return event


def without_words(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace an exception by its type, its message where that is safe, and the places it passed, for each cause."""
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["error"] = " < ".join(_described(each) for each in _chain(error))
        event["passed"] = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    return event


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _described(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if isinstance(error, SAFE) else type(error).__name__
