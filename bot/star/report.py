"""What a check says, as values, and their JSON forms: `Report.to_json` to keep, `to_contract` to hand out.

Offsets count code points in the text that was checked; `end` is exclusive. Shares are fractions of 1.
"""

import dataclasses
import enum
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

WORDS_PER_MINUTE = 140
"""How fast an answer is read aloud (COVERAGE 1.1)."""


def seconds(words: int) -> int:
    """How long so many words take to read aloud."""
    return round(words / WORDS_PER_MINUTE * 60)


class Outcome(enum.StrEnum):
    """What a message in a thread is (PRODUCT "What counts as an answer in a thread")."""

    ANSWER = "answer"
    TRY = "try"
    CONVERSATION = "conversation"


class Label(enum.StrEnum):
    """What a sentence tells: STAR, a lesson, or something else."""

    SITUATION = "S"
    TASK = "T"
    ACTION = "A"
    RESULT = "R"
    LESSON = "L"
    OTHER = "O"


class State(enum.StrEnum):
    """How sure we are that a part is there; `MISSING` means not found, never that it is not there."""

    PRESENT = "present"
    WEAK = "weak"
    MISSING = "missing"


class Severity(enum.StrEnum):
    """COVERAGE: H must fix, M improve, L hint."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"

    @property
    def rank(self) -> int:
        """0 for the most pressing."""
        return "HML".index(self.value)


PARTS = (Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT, Label.LESSON)
"""The labels that make a story, in the order they are told."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the story: whether it was found, and its words as a fraction of all words but those labelled O."""

    state: State
    share: float


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence's place in the text, and its label."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that fired: `message` quotes the words from `start` to `end` and says what to do, `step` only what to do.

    `check` is the catalogue's id, for machines; people see `title`. An empty span (start = end) quotes nothing.
    """

    check: str
    severity: Severity
    title: str
    start: int
    end: int
    message: str
    step: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was seen in a text. `score` is 0 to 100, None unless it was checked as an answer.

    `findings` are ordered, the most pressing first. `strongest` is the span of the best sentence, `praise` a short
    sentence about it; both are empty where there is nothing to praise. `seconds` is reading time at 140 words a minute.
    """

    kind: Outcome
    score: int | None
    words: int
    seconds: int
    sections: Mapping[Label, Section]
    sentences: tuple[TaggedSentence, ...]
    findings: tuple[Finding, ...] = ()
    follow_ups: tuple[str, ...] = ()
    strongest: tuple[int, int] | None = None
    praise: str = ""

    @property
    def next_step(self) -> Finding | None:
        """The one thing to fix next; a hint is never that (PRODUCT "How feedback feels")."""
        return next((finding for finding in self.findings if finding.severity is not Severity.LOW), None)

    def to_json(self) -> str:
        """The report as JSON; the same report always gives the same text."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read `to_json` back."""
        data: dict[str, Any] = json.loads(text)
        sections = {Label(k): Section(State(v["state"]), v["share"]) for k, v in data["sections"].items()}
        sentences = tuple(TaggedSentence(s["start"], s["end"], Label(s["label"])) for s in data["sentences"])
        findings = tuple(Finding(**{**f, "severity": Severity(f["severity"])}) for f in data["findings"])
        strongest = tuple(data["strongest"]) if data["strongest"] else None
        return cls(
            **{
                **data,
                "kind": Outcome(data["kind"]),
                "sections": sections,
                "sentences": sentences,
                "findings": findings,
                "follow_ups": tuple(data["follow_ups"]),
                "strongest": strongest,
            }
        )


def to_contract(report: Report, id: str) -> dict[str, Any]:  # noqa: A002 -- the field's name in the contract
    """One line of ``starstreak check --jsonl``; a finding that quotes nothing has no span."""
    return {
        "id": id,
        "kind": report.kind.value,
        "is_answer": report.kind is Outcome.ANSWER,
        "score": report.score,
        "words": report.words,
        "seconds": round(report.words * 60 / WORDS_PER_MINUTE, 1),
        "sections": {k.value: {"state": v.state.value, "share": v.share} for k, v in report.sections.items()},
        "sentences": [{"start": s.start, "end": s.end, "label": s.label.value} for s in report.sentences],
        "findings": [
            {
                "check": f.check,
                "severity": f.severity.value,
                "start": f.start if f.start < f.end else None,
                "end": f.end if f.start < f.end else None,
                "message": f.message,
            }
            for f in report.findings
        ],
        "follow_ups": list(report.follow_ups),
    }
