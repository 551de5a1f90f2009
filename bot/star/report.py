"""What a check says, as values, and their JSON forms: `Report.to_json` to keep, `to_contract` to hand out.

Offsets count code points in the text that was checked; `end` is exclusive. Shares are fractions of 1.
"""

import dataclasses
import enum
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

ENGLISH: Final = "en"
"""The language that the checks read."""
WORDS_PER_MINUTE = 140
"""How fast an answer is read aloud (COVERAGE 1.1)."""
BEST_RATING: Final = 5
"""Of the rows of a rating (COVERAGE 7)."""
STRONG: Final = 3
"""From so much on a row is a strength: nobody is praised for what is hardly there."""


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


class Tick(enum.StrEnum):
    """A box of the self-check. Time is only measured by a clock."""

    YES = "yes"
    NO = "no"
    NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the self-check (COVERAGE FW8): whether it can be ticked, what was counted, the words that show it."""

    title: str
    tick: Tick
    counted: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Rating:
    """A row of a rating: 1 to 5, None where nothing of it was found. `step` says what would add most to it."""

    title: str
    value: int | None
    step: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Ratings:
    """Five rows about one thing (COVERAGE FW9, FW10, FW11)."""

    title: str
    rows: tuple[Rating, ...]

    @property
    def strength(self) -> Rating | None:
        """The best row that words can be quoted for; None where no such row has `STRONG` of five."""
        found = [row for row in self.rows if (row.value or 0) >= STRONG and row.start < row.end]
        return max(found, key=lambda row: row.value or 0, default=None)

    @property
    def gap(self) -> Rating | None:
        """The weakest row, the first of equals; None where every row has all five."""
        weakest = min(self.rows, key=lambda row: row.value or 0)
        return weakest if weakest.value != BEST_RATING else None


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to be filled, with the words that fill it; an empty span is blank, and `ask` asks for it.

    The four parts of a decision (COVERAGE FW7), and the steps from a number to what lasts (FW5).
    """

    title: str
    ask: str
    start: int = 0
    end: int = 0

    @property
    def filled(self) -> bool:
        """Whether words were found for it."""
        return self.start < self.end


@dataclass(frozen=True, slots=True)
class Report:
    """What was seen in a text. `score` is 0 to 100, None unless it was checked as an answer.

    `findings` are ordered, the most pressing first. `strongest` is the span of the best sentence, `praise` a short
    sentence about it; both are empty where there is nothing to praise. `seconds` is the measured time where `timed`,
    else reading time at 140 words a minute. `numbers` are the spans of specific figures.

    `language` is an ISO 639-1 code; a text that is not English is only counted: words, seconds and numbers (COVERAGE
    8.3). `competency` is what the question shows (FW12). `boxes` and `ratings` are the scorecards, `decision` and
    `so_what` the slots of FW7 and FW5; all of them are empty where the question asks for no story.
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
    language: str = ENGLISH
    timed: bool = False
    competency: str = ""
    numbers: tuple[tuple[int, int], ...] = ()
    boxes: tuple[Box, ...] = ()
    ratings: tuple[Ratings, ...] = ()
    decision: tuple[Slot, ...] = ()
    so_what: tuple[Slot, ...] = ()

    @property
    def next_step(self) -> Finding | None:
        """The one thing to fix next; a hint is never that (PRODUCT "How feedback feels")."""
        return next((finding for finding in self.findings if finding.severity is not Severity.LOW), None)

    def to_json(self) -> str:
        """The report as JSON; the same report always gives the same text."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read `to_json` back, as this release or an earlier one wrote it; fields of a later one are passed over."""
        data: dict[str, Any] = json.loads(text)
        read = {name: data[name] for name in cls.__dataclass_fields__ if name in data}
        return cls(**read | {name: decode(read[name]) for name, decode in _DECODE.items() if name in read})


def counted(
    kind: Outcome, language: str, words: int, numbers: Sequence[tuple[int, int]], measured: int | None = None
) -> Report:
    """The report on a text in a language that the checks do not read: its length and its numbers (COVERAGE 8.3)."""
    return Report(
        kind=kind,
        score=None,
        words=words,
        seconds=measured or seconds(words),
        sections={part: Section(State.MISSING, 0.0) for part in PARTS},
        sentences=(),
        language=language,
        timed=measured is not None,
        numbers=tuple(numbers),
    )


def _sections(value: Mapping[str, Any]) -> dict[Label, Section]:
    return {Label(letter): Section(State(part["state"]), part["share"]) for letter, part in value.items()}


def _finding(value: Mapping[str, Any]) -> Finding:
    return Finding(**{**value, "severity": Severity(value["severity"])})


def _box(value: Mapping[str, Any]) -> Box:
    return Box(**{**value, "tick": Tick(value["tick"])})


def _ratings(value: Mapping[str, Any]) -> Ratings:
    return Ratings(value["title"], tuple(Rating(**row) for row in value["rows"]))


_DECODE: Mapping[str, Callable[[Any], object]] = {
    "kind": Outcome,
    "sections": _sections,
    "sentences": lambda value: tuple(TaggedSentence(one["start"], one["end"], Label(one["label"])) for one in value),
    "findings": lambda value: tuple(map(_finding, value)),
    "follow_ups": tuple,
    "strongest": lambda value: tuple(value) if value else None,
    "numbers": lambda value: tuple(map(tuple, value)),
    "boxes": lambda value: tuple(map(_box, value)),
    "ratings": lambda value: tuple(map(_ratings, value)),
    "decision": lambda value: tuple(Slot(**slot) for slot in value),
    "so_what": lambda value: tuple(Slot(**slot) for slot in value),
}
"""How fields come out of JSON that are more than text, a number or nothing."""


def to_contract(report: Report, id: str) -> dict[str, Any]:  # noqa: A002 -- the field's name in the contract
    """One line of ``starstreak check --jsonl``; what quotes nothing has no span."""
    read_aloud = round(report.words * 60 / WORDS_PER_MINUTE, 1)
    return {
        "id": id,
        "kind": report.kind.value,
        "is_answer": report.kind is Outcome.ANSWER,
        "score": report.score,
        "words": report.words,
        "seconds": report.seconds if report.timed else read_aloud,
        "sections": {k.value: {"state": v.state.value, "share": v.share} for k, v in report.sections.items()},
        "sentences": [{"start": s.start, "end": s.end, "label": s.label.value} for s in report.sentences],
        "findings": [
            {"check": f.check, "severity": f.severity.value, **_span(f), "message": f.message} for f in report.findings
        ],
        "follow_ups": list(report.follow_ups),
        "language": report.language,
        "timed": report.timed,
        "competency": report.competency,
        "numbers": [{"start": start, "end": end} for start, end in report.numbers],
        "boxes": [{"title": b.title, "state": b.tick.value, "counted": b.counted, **_span(b)} for b in report.boxes],
        "ratings": [
            {"title": r.title, "rows": [{"title": row.title, "value": row.value, **_span(row)} for row in r.rows]}
            for r in report.ratings
        ],
        "decision": [{"title": s.title, **_span(s)} for s in report.decision],
        "so_what": [{"title": s.title, **_span(s)} for s in report.so_what],
    }


def _span(quoting: Finding | Box | Rating | Slot) -> dict[str, int | None]:
    """Where the words are that something quotes."""
    quotes = quoting.start < quoting.end
    return {"start": quoting.start if quotes else None, "end": quoting.end if quotes else None}
