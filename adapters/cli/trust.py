"""How far each check can be trusted: precision and recall on answers that people labelled (``content/star/data``).

A label is what a careful coach would certainly raise (`fire`) or might (`maybe`); the latter count neither way. Only
real answers are judged: what is none has no report.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from bot.questions import Library
from bot.star import Checker, Terms

SETS = ("dev", "test")
_NOT_LABELLED = frozenset(
    (
        "C03",
        "C04",
        "C06",
        "C11",
        "C33",
        "C40",
        "C48",
        "C49",
        "C51",
        "C52",
        "C53",
        "C54",
        "FW13",
        "T1",
        "T2",
        "T3",
        "T4",
        "T5",
        "T6",
        "T7",
        "T8",
    )
)
"""What depends on a clock, on other answers or on a target, and so on no labeller."""


@dataclass(frozen=True, slots=True)
class Trust:
    """A check's record: findings that are right, findings that are not, and what it missed."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Of its findings, the share a coach would raise; None if it never fired."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else None

    @property
    def recall(self) -> float | None:
        """Of what a coach would certainly raise, the share it found; None if there was nothing."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None


def labelled() -> list[Mapping[str, Any]]:
    """The labelled answers of `SETS`."""
    data = resources.files("content") / "star" / "data"
    lines = [line for name in SETS for line in (data / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [row for line in lines if (row := json.loads(line))["is_answer"]]


def records(rows: Iterable[Mapping[str, Any]], checker: Checker, library: Library) -> dict[str, Trust]:
    """Each check's record on these answers, by its id; checks that labellers could not judge are left out."""
    kept: dict[str, Trust] = {}
    for row in rows:
        text = row["join"].join(row["sents"])
        report = checker.check(text, library.get(row["question"]), Terms(insist=True))
        fired = {finding.check for finding in report.findings}
        certain, possible = set(row["fire"]), set(row["maybe"])
        for check in (fired | certain) - _NOT_LABELLED:
            before = kept.get(check, Trust())
            kept[check] = Trust(
                before.hits + (check in fired & certain),
                before.false + (check in fired - certain - possible),
                before.missed + (check in certain - fired),
            )
    return kept


HEADER = ("Id", "Title", "Precision", "Recall", "Right", "Wrong", "Missed")


def as_row(id_: str, title: str, record: Trust) -> tuple[str, ...]:
    """A line of the table; a dash stands where nothing could be measured."""
    return (
        id_,
        title,
        _said(record.precision),
        _said(record.recall),
        *map(str, (record.hits, record.false, record.missed)),
    )


def _said(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def as_object(id_: str, title: str, record: Trust) -> dict[str, Any]:
    """The same facts for programs."""
    facts = {"precision": record.precision, "recall": record.recall}
    return {"id": id_, "title": title, **facts, "right": record.hits, "wrong": record.false, "missed": record.missed}
