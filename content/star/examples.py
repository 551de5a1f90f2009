"""The labelled answers as the tagger learns from them: as they were told, as the program cuts them, and damaged.

For development only. People leave parts out and begin with the result, but most written answers do neither; copies
that do keep the tagger from counting sentences instead of reading them (STAR_FACTS 1).
"""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from bot.star.fillers import leave_out
from bot.star.report import Label
from bot.star.sentences import split
from bot.star.tagger import LABELS, Known
from bot.star.text import clean, fold

DATA = Path(__file__).parent / "data"
FILES = ("star_train.jsonl", "extra_train.jsonl", "train_more.jsonl")
SEED = 20
LINES = ("chat", "bullets", "headings")
"""Styles that stand in lines where the data does not say how the sentences are joined."""
DAMAGED = 0.3
"""What an answer with parts removed or moved counts beside one as it was told."""
RESULT_FIRST = 0.35
"""What an answer counts whose result was moved to its beginning."""
COPIES = 3
"""Damaged copies made of each answer for the weights that expect nothing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled answer: its sentences, what stands between them, and a label for each."""

    id: str
    voice: str
    join: str
    sentences: tuple[str, ...]
    labels: tuple[Label, ...]

    @property
    def text(self) -> str:
        """What somebody would have sent."""
        return self.join.join(self.sentences)


@dataclass(frozen=True, slots=True)
class Example:
    """Sentences in lower case with their labels and headings; `weight` is what they count in training."""

    sentences: tuple[str, ...]
    labels: tuple[Label, ...]
    known: Known
    weight: float = 1.0


def read(*files: str) -> list[Answer]:
    """Every answer of these data files; of those for training where none is named."""
    lines = [line for name in files or FILES for line in (DATA / name).read_text("utf-8").splitlines()]
    return [_answer(json.loads(line)) for line in lines]


def _answer(row: Mapping[str, Any]) -> Answer:
    join = row.get("join", "\n" if row["style"] in LINES else " ")
    return Answer(row["id"], row.get("voice", row["id"]), join, tuple(row["sents"]), tuple(map(Label, row["labels"])))


def digest() -> str:
    """SHA-256 of the training data, file by file."""
    return hashlib.sha256(b"".join((DATA / name).read_bytes() for name in FILES)).hexdigest()


def told(answer: Answer) -> Example:
    """The answer in the sentences that were labelled."""
    sentences = tuple(leave_out(fold(clean(sentence)))[0] for sentence in answer.sentences)
    return Example(sentences, answer.labels, (None,) * len(sentences))


def cut(answer: Answer) -> Example:
    """The answer in the sentences that the program sees, each with the label of the words it shares most with."""
    found = split(answer.text)
    return Example(
        tuple(sentence.folded for sentence in found),
        tuple(_shared_label(answer, sentence.start, sentence.end) for sentence in found),
        tuple(sentence.heading for sentence in found),
    )


def _shared_label(answer: Answer, start: int, end: int) -> Label:
    shared: Counter[Label] = Counter()
    ends = accumulate(answer.sentences, lambda at, text: at + len(answer.join) + len(text), initial=-len(answer.join))
    for last, text, label in zip(list(ends)[1:], answer.sentences, answer.labels, strict=True):
        shared[label] += max(0, min(end, last) - max(start, last - len(text)))
    return max(shared, key=shared.__getitem__)


def examples(answers: Sequence[Answer]) -> list[Example]:
    """Each answer as it was labelled, and as the program cuts it where that differs."""
    found = []
    for answer in answers:
        labelled, seen = told(answer), cut(answer)
        found += [labelled] if labelled.sentences == seen.sentences else [labelled, seen]
    return found


def without(answer: Answer, *parts: Label) -> Answer:
    """The answer without some of its parts."""
    kept = [pair for pair in zip(answer.sentences, answer.labels, strict=True) if pair[1] not in parts]
    return replace(answer, sentences=tuple(text for text, _ in kept), labels=tuple(label for _, label in kept))


def varied(known: Sequence[Example]) -> list[Example]:
    """The answers, a damaged copy of each, and one that opens with its result."""
    rng = random.Random(SEED)  # noqa: S311 -- for repeatable copies, not for secrets
    copies = []
    for example in known:
        if len(_parts(example)) > 1:
            copies.append(replace(_damage(example, rng), weight=DAMAGED))
            copies.append(replace(_result_first(example, rng), weight=RESULT_FIRST))
    return [*known, *copies]


def damaged(known: Sequence[Example]) -> list[Example]:
    """Damaged copies of all answers that have more than one part; the others as they are."""
    rng = random.Random(SEED)  # noqa: S311 -- for repeatable copies, not for secrets
    copies = []
    for example in known:
        if len(_parts(example)) > 1:
            copies += [_damage(example, rng) for _ in range(COPIES)]
        else:
            copies.append(example)
    return copies


def _parts(example: Example) -> list[list[int]]:
    """Runs of sentences with the same label."""
    runs: list[list[int]] = []
    for at, label in enumerate(example.labels):
        if at and label is example.labels[at - 1]:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _damage(example: Example, rng: random.Random) -> Example:
    """A copy that lacks parts, or tells them in another order, or both."""
    runs = _parts(example)
    kind = rng.random()
    if kind < 0.7:
        gone = {label for label in LABELS if rng.random() < 0.4}
        runs = [run for run in runs if example.labels[run[0]] not in gone] or runs
    if kind > 0.6:
        at = rng.randrange(len(runs))
        runs = runs[at:] + runs[:at]
    if kind > 0.9:
        rng.shuffle(runs)
    return _pick(example, runs)


def _result_first(example: Example, rng: random.Random) -> Example:
    """A copy that opens with one of its results; without any, the same again."""
    runs = _parts(example)
    results = [run for run in runs if example.labels[run[0]] is Label.RESULT]
    if not results:
        return example
    first = rng.choice(results)
    return _pick(example, [first, *(run for run in runs if run is not first)])


def _pick(example: Example, runs: Sequence[Sequence[int]]) -> Example:
    order = [at for run in runs for at in run]
    return replace(
        example,
        sentences=tuple(example.sentences[at] for at in order),
        labels=tuple(example.labels[at] for at in order),
        known=tuple(example.known[at] for at in order),
    )
