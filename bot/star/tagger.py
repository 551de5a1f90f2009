"""Labels sentences with a linear model and Viterbi, both written out in a JSON file (STAR_FACTS 6).

Two sets of weights: *mix* learned from whole and from damaged answers, *damaged* from answers with parts removed or
moved only. A part that both miss is missing; one that only *damaged* misses is doubtful.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from bot.star.features import features
from bot.star.report import Label

LABELS = tuple(Label)
Vector = Sequence[float]


@dataclass(frozen=True, slots=True)
class Weights:
    """A multinomial logistic regression over `LABELS`, and the log probabilities of a label following another."""

    bias: Vector
    of: Mapping[str, Vector]
    start: Vector
    follows: Sequence[Vector]


class Tagger:
    """Labels the sentences of an answer; `mix` decides the labels, `damaged` is the second opinion."""

    def __init__(self, mix: Weights, damaged: Weights) -> None:
        self._mix = mix
        self._damaged = damaged

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read the model that ``content/star/train.py`` wrote."""
        data = json.loads(text)
        return cls(Weights(**data["mix"]), Weights(**data["damaged"]))

    def tag(self, sentences: Sequence[str]) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
        """The labels of each sentence of one answer, and the second opinion; sentences given in lower case."""
        rows = features(sentences)
        return decode(self._mix, rows), decode(self._damaged, rows)


def decode(weights: Weights, rows: Sequence[Sequence[str]]) -> tuple[Label, ...]:
    """The most probable labels of a row of sentences taken together."""
    return best_path([_log_probabilities(weights, row) for row in rows], weights.start, weights.follows)


def _log_probabilities(weights: Weights, row: Sequence[str]) -> Vector:
    of = weights.of
    known = [of[name] for name in row if name in of]
    scores = [sum(column) for column in zip(weights.bias, *known, strict=True)]
    top = max(scores)
    total = top + math.log(sum(math.exp(score - top) for score in scores))
    return [score - total for score in scores]


def best_path(emissions: Sequence[Vector], start: Vector, follows: Sequence[Vector]) -> tuple[Label, ...]:
    """Viterbi; of equally good paths the one whose labels come first in `LABELS`."""
    if not emissions:
        return ()
    states = range(len(LABELS))
    scores = [start[state] + emissions[0][state] for state in states]
    back: list[list[int]] = []
    for emission in emissions[1:]:
        best = [max(states, key=lambda old, new=state: scores[old] + follows[old][new]) for state in states]  # type: ignore[misc]
        scores = [scores[best[state]] + follows[best[state]][state] + emission[state] for state in states]
        back.append(best)
    state = max(states, key=scores.__getitem__)
    path = [state]
    for best in reversed(back):
        state = best[state]
        path.append(state)
    return tuple(LABELS[state] for state in reversed(path))
