"""The labelled answers (``content/star/data/GUIDE.md``), and what the checker sees in them, sentence by sentence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from itertools import accumulate
from typing import Any

from adapters import main
from bot.star import Checker, Label, Outcome, Report, Terms
from bot.star.evidence import Evidence

DATA = resources.files("content") / "star" / "data"
STORY = (Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT)
TIDY = ("plain", "headings", "bullets")
INSIST = Terms(insist=True)


@dataclass(frozen=True)
class Labelled:
    """One answer as its author and its labeller left it; `rows` are the fields of the guide."""

    rows: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Its name."""
        return str(self.rows["id"])

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """One label for each of its sentences."""
        return tuple(map(Label, self.rows["labels"]))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences as they were written."""
        return tuple(self.rows["sents"])

    @cached_property
    def text(self) -> str:
        """What somebody would have sent."""
        return str(self.rows["join"]).join(self.sentences)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence stands in the text."""
        gap = len(self.rows["join"])
        ends = accumulate(self.sentences, lambda end, sentence: end + gap + len(sentence), initial=-gap)
        return tuple((end - len(sentence), end) for end, sentence in zip(list(ends)[1:], self.sentences, strict=True))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def quality(self) -> int:
        """From 1 to 5."""
        return int(self.rows["quality"])

    @property
    def is_answer(self) -> bool:
        """Whether it answers its question; below 25 words nothing does (PRODUCT "What counts as an answer")."""
        return bool(self.rows["is_answer"]) and self.words >= 25

    @property
    def is_complete(self) -> bool:
        """Whether situation, task, action and result are all told."""
        return bool(self.rows["is_answer"]) and set(STORY) <= set(self.labels)

    @property
    def is_tidy(self) -> bool:
        """Whether it is written out, and told from the beginning."""
        return self.rows["style"] in TIDY and self.rows["order"] == "usual"

    def flagged(self, *flags: str) -> set[int]:
        """The sentences that bear one of these marks."""
        return {int(at) for at, marks in self.rows["flags"].items() if set(marks) & set(flags)}

    def without(self, part: Label) -> "Labelled":
        """The answer with all sentences of a part taken out."""
        kept = [at for at, label in enumerate(self.labels) if label is not part]
        rows = {"sents": [self.sentences[at] for at in kept], "labels": [self.labels[at] for at in kept], "flags": {}}
        return Labelled({**self.rows, **rows})


@dataclass(frozen=True)
class Seen:
    """A labelled answer beside what the checker says of it."""

    answer: Labelled
    report: Report
    evidence: Evidence
    outcome: Outcome

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The checker's label for each sentence as the labeller divided them: that of the words it shares most with."""
        return tuple(self._label(*span) for span in self.answer.spans)

    def _label(self, start: int, end: int) -> Label:
        shared: dict[Label, int] = {}
        for tag in self.report.sentences:
            overlap = min(end, tag.end) - max(start, tag.start)
            if overlap > 0:
                shared[tag.label] = shared.get(tag.label, 0) + overlap
        return max(shared, key=lambda label: shared[label], default=Label.OTHER)

    def sentence_at(self, offset: int) -> int:
        """Which of the labeller's sentences an offset of the text falls into."""
        ends = [end for _, end in self.answer.spans]
        return next((at for at, end in enumerate(ends) if offset < end), len(ends) - 1)


def load(*names: str) -> list[Labelled]:
    """The answers of these data files."""
    lines = [line for name in names for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [Labelled(json.loads(line)) for line in lines]


def look(answers: Sequence[Labelled], checker: Checker) -> list[Seen]:
    """Let the checker read each answer, whatever it takes it for."""
    library = main.library()
    asked = [library.get(answer.rows["question"]) for answer in answers]
    return [
        Seen(
            answer,
            checker.check(answer.text, question, INSIST),
            checker.evidence(answer.text, question, INSIST),
            checker.outcome(answer.text, question),
        )
        for answer, question in zip(answers, asked, strict=True)
    ]


def ratings(answers: Sequence[Labelled]) -> dict[str, float]:
    """How good each answer is, 1 to 5: as a second reader found who saw nothing but question and text, if one did."""
    lines = map(json.loads, (DATA / "second_reader.jsonl").read_text("utf-8").splitlines())
    second = {line["id"]: float(line["rating"]) for line in lines if "rating" in line}
    return {answer.id: second.get(answer.id, float(answer.quality)) for answer in answers}
