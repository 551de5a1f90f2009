"""Every figure of the table, from answers and what was seen in them. All of them are between 0 and 1 but times."""

import math
import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from bot.star import Label
from tests.bench.star.labelled import STORY, Labelled

MATCHED = 0.2
"""Answers are of one length when the longer has at most so much more words than the shorter."""
GOOD, BAD = 4, 2
"""Ratings from and up to which an answer is good or bad."""
RESAMPLED = 1000

Pairs = Collection[tuple[Label, Label]]
"""The labeller's label and the checker's, sentence by sentence."""


def merged(label: Label) -> Label:
    """The lesson counts as part of the result, as it does in the profile `core`."""
    return Label.RESULT if label is Label.LESSON else label


def labelled_pairs(
    answers: Iterable[tuple[Labelled, Sequence[Label]]], *, four: bool = False
) -> list[tuple[Label, Label]]:
    """Labels side by side; with `four` only of sentences that tell S, T, A or R, lessons merged with results."""
    both = [pair for answer, labels in answers for pair in zip(answer.labels, labels, strict=True)]
    if not four:
        return both
    return [(merged(truth), merged(guess)) for truth, guess in both if truth is not Label.OTHER]


def accuracy(pairs: Pairs) -> float:
    """The share of sentences labelled alike."""
    return sum(truth is guess for truth, guess in pairs) / max(len(pairs), 1)


def macro_f1(pairs: Pairs, labels: Sequence[Label]) -> float:
    """The mean over labels of each label's F1."""
    return sum(_label_f1(pairs, label) for label in labels) / len(labels)


def _label_f1(pairs: Pairs, label: Label) -> float:
    hits = sum(truth is guess is label for truth, guess in pairs)
    return f1(hits, sum(guess is label for _, guess in pairs), sum(truth is label for truth, _ in pairs))


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what there is was found, and how much of what was found there is."""

    hits: int
    said: int
    there: int

    @property
    def precision(self) -> float:
        """Of what was said, the share that is there; nothing said is nothing wrong."""
        return self.hits / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Of what is there, the share that was said."""
        return self.hits / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return f1(self.hits, self.said, self.there)


def f1(hits: int, said: int, there: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (said + there) if said + there else 1.0


def found(cases: Iterable[tuple[Collection[object], Collection[object]]]) -> Found:
    """Add up cases of what is there and what was said."""
    hits = said = there = 0
    for truth, guess in cases:
        hits += len(set(truth) & set(guess))
        said += len(guess)
        there += len(truth)
    return Found(hits, said, there)


def missing(answer: Labelled) -> set[Label]:
    """The parts of a story that it lacks."""
    return set(STORY) - set(answer.labels)


def matched(answers: Sequence[Labelled], ratings: Sequence[float]) -> list[tuple[int, int]]:
    """Pairs of a good and a bad answer of one length, by their place in the sequence."""
    good = [at for at, rating in enumerate(ratings) if rating >= GOOD]
    bad = [at for at, rating in enumerate(ratings) if rating <= BAD]
    return [(a, b) for a, b in product(good, bad) if _alike(answers[a].words, answers[b].words)]


def _alike(first: int, second: int) -> bool:
    return max(first, second) <= (1 + MATCHED) * min(first, second)


def auc(scores: Sequence[float], pairs: Sequence[tuple[int, int]]) -> float:
    """How often the good one of a pair scores higher; a tie counts half."""
    wins = sum((scores[a] > scores[b]) + 0.5 * (scores[a] == scores[b]) for a, b in pairs)
    return wins / max(len(pairs), 1)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Rank correlation, ties sharing their mean rank."""
    return _pearson(_ranks(first), _ranks(second))


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(values)
    at: dict[float, list[int]] = {}
    for rank, value in enumerate(order):
        at.setdefault(value, []).append(rank)
    return [sum(at[value]) / len(at[value]) for value in values]


def _pearson(first: Sequence[float], second: Sequence[float]) -> float:
    mean = sum(first) / len(first), sum(second) / len(second)
    shared = sum((a - mean[0]) * (b - mean[1]) for a, b in zip(first, second, strict=True))
    spread = math.sqrt(sum((a - mean[0]) ** 2 for a in first) * sum((b - mean[1]) ** 2 for b in second))
    return shared / spread if spread else 0.0


def interval(first: Sequence[float], second: Sequence[float]) -> tuple[float, float]:
    """The 95% interval of the rank correlation, from answers drawn again and again."""
    rng = random.Random(7)
    count = len(first)
    drawn = []
    for _ in range(RESAMPLED):
        chosen = rng.choices(range(count), k=count)
        drawn.append(spearman([first[at] for at in chosen], [second[at] for at in chosen]))
    drawn.sort()
    return drawn[RESAMPLED // 40], drawn[-RESAMPLED // 40 - 1]


def kappa(first: Sequence[object], second: Sequence[object]) -> float:
    """Cohen's kappa of two labellers."""
    count = len(first)
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / count
    chance = sum((first.count(label) / count) * (second.count(label) / count) for label in {*first, *second})
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0
