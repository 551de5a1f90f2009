"""Labels sentences, and says how likely each part of a story is told, with linear models written out in a JSON file.

Two sets of weights (STAR_FACTS 6): *mix* learned from answers as they are told and decides the labels; *damaged*
learned from answers with parts removed or moved and expects nothing. What both see of a part, over all sentences, goes
into one more regression per part, which says whether it is there at all.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Self

from bot.star.features import features
from bot.star.report import PARTS, Label

LABELS = tuple(Label)
Vector = Sequence[float]
Known = Sequence[Label | None]
"""For each sentence the label that is certain from a heading or a correction, if any."""

_STATES = range(len(LABELS))
_NEVER = -12.0
"""Log probability of a label where another is certain."""
_SURE = 6.0
"""Log odds beyond which more certainty counts for nothing."""
_MANY = 3.0
"""Expected sentences of a part beyond which more count for nothing."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A multinomial logistic regression over `LABELS`, and the log probabilities of a label following another."""

    bias: Vector
    of: Mapping[str, Vector]
    start: Vector
    follows: Sequence[Vector]


@dataclass(frozen=True, slots=True)
class Presence:
    """A logistic regression over `traces`: whether a part is told."""

    bias: float
    of: Vector


@dataclass(frozen=True, slots=True)
class View:
    """What one set of weights makes of an answer, sentence by sentence: log probabilities of the labels of each seen by
    itself, probabilities of the labels given all the others, and the likeliest label.
    """

    alone: Sequence[Vector]
    ordered: Sequence[Vector]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """The label of each sentence, and for each part of a story how likely it is told, from 0 to 1."""

    labels: tuple[Label, ...]
    told: Mapping[Label, float]


class Tagger:
    """Labels the sentences of an answer; `mix` decides the labels, both sets decide what is told at all."""

    def __init__(self, mix: Weights, damaged: Weights, presence: Mapping[Label, Presence]) -> None:
        self._sets = mix, damaged
        self._presence = presence

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read the model that ``content/star/train.py`` wrote."""
        data = json.loads(text)
        presence = {Label(part): Presence(**weights) for part, weights in data["presence"].items()}
        return cls(Weights(**data["mix"]), Weights(**data["damaged"]), presence)

    def tag(self, sentences: Sequence[str], known: Known = ()) -> Tagged:
        """Label the sentences of one answer, given in lower case; what is `known` stays, and guides what is around."""
        rows = features(sentences)
        views = [view(weights, rows, known) for weights in self._sets]
        return Tagged(views[0].labels, {part: probability(self._presence[part], views, part) for part in PARTS})


def probability(presence: Presence, views: Sequence[View], part: Label) -> float:
    """How likely a part is told in an answer, from 0 to 1; nothing is told where there is no sentence."""
    if not views[0].labels:
        return 0.0
    score = presence.bias + sum(a * b for a, b in zip(presence.of, traces(views, part), strict=True))
    return 1 / (1 + math.exp(-score))


def view(weights: Weights, rows: Sequence[Sequence[str]], known: Known = ()) -> View:
    """Apply one set of weights to the features of an answer's sentences."""
    alone = [
        _certain(label) if label else _log_probabilities(weights, row)
        for row, label in zip(rows, known or [None] * len(rows), strict=True)
    ]
    ordered = in_order(alone, weights.start, weights.follows)
    return View(alone, ordered, likeliest(ordered))


def likeliest(ordered: Sequence[Vector]) -> tuple[Label, ...]:
    """The likeliest label of each sentence; of equally likely ones the first in `LABELS`."""
    return tuple(LABELS[max(_STATES, key=line.__getitem__)] for line in ordered)


def traces(views: Sequence[View], part: Label) -> list[float]:
    """What an answer of at least one sentence shows of a part: the features of `Presence`, in a fixed order.

    From each view the log odds of the likeliest and of the second sentence, how many are expected, the log odds of the
    likeliest seen by itself, and whether any is labelled so; at last the logarithm of the number of sentences.
    """
    at = LABELS.index(part)
    found: list[float] = []
    for seen in views:
        ordered = sorted((line[at] for line in seen.ordered), reverse=True)
        found += [_log_odds(value) for value in [*ordered, 0.0][:2]]
        found.append(min(sum(ordered), _MANY))
        found.append(_log_odds(math.exp(max(line[at] for line in seen.alone))))
        found.append(float(part in seen.labels))
    return [*found, math.log(len(views[0].labels))]


def _log_odds(probability: float) -> float:
    least = 1 / (1 + math.exp(_SURE))
    bounded = min(max(probability, least), 1 - least)
    return math.log(bounded / (1 - bounded))


def _certain(label: Label) -> Vector:
    return [0.0 if other is label else _NEVER for other in LABELS]


def _log_probabilities(weights: Weights, row: Sequence[str]) -> Vector:
    known = filter(None, map(weights.of.get, row))
    scores = list(map(sum, zip(weights.bias, *known, strict=True)))
    top = max(scores)
    total = top + math.log(sum([math.exp(score - top) for score in scores]))
    return [score - total for score in scores]


def in_order(alone: Sequence[Vector], start: Vector, follows: Sequence[Vector]) -> list[Vector]:
    """Forward-backward: the probabilities of each sentence's labels given all the others.

    The likeliest label of each sentence is right more often than the likeliest sequence of labels (Viterbi), which
    sacrifices a sentence that breaks the usual order.
    """
    likely = [[math.exp(value) for value in line] for line in alone]
    step = [[math.exp(value) for value in line] for line in follows]
    forward = list(_carried(likely, [math.exp(value) for value in start], list(zip(*step, strict=True))))
    backward = list(_carried(likely[::-1], [1.0] * len(LABELS), step))[::-1]
    return [
        _normal([a * b / max(c, math.exp(_NEVER)) for a, b, c in zip(*lines, strict=True)])
        for lines in zip(forward, backward, likely, strict=True)
    ]


def _carried(likely: Sequence[Vector], start: Vector, leading: Sequence[Vector]) -> Iterator[Vector]:
    """Each line's probabilities given itself and the lines before it; `leading` is what leads to each label."""
    expected = start
    for line in likely:
        current = _normal(list(map(mul, expected, line)))
        yield current
        expected = [sum(map(mul, current, from_each)) for from_each in leading]


def _normal(values: Vector) -> Vector:
    total = sum(values)
    return [value / total for value in values]
