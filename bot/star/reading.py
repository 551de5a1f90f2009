"""A sentence, looked at by itself: how it is meant, who does what in it, and its numbers."""

import re
from dataclasses import dataclass, field

from bot.star.grammar import Deed, Owner, parse, subjects
from bot.star.metrics import Metric, metrics
from bot.star.moods import Mood, mood
from bot.star.numbers import Number, Pair, numbers, pairs
from bot.star.patterns import LazyPattern
from bot.star.report import Label
from bot.star.sentences import Sentence

Span = tuple[int, int]
"""Offsets into the text that is checked: start, and end exclusive."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence and what is in it; deeds, numbers and pairs keep their offsets within the sentence.

    `subjects` is how often "I" is the subject of a verb; `metrics` tell what each of the numbers measures, in their
    order. `label` is the tagger's, once it has spoken.
    """

    sentence: Sentence
    mood: Mood
    subjects: int
    deeds: tuple[Deed, ...]
    numbers: tuple[Number, ...]
    metrics: tuple[Metric, ...]
    pairs: tuple[Pair, ...]
    label: Label = Label.OTHER
    _found: dict[LazyPattern, tuple[Span, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.sentence.start, self.sentence.end

    @property
    def measured(self) -> bool:
        """Whether it holds a number that measures something."""
        return any(number.measures for number in self.numbers)

    @property
    def told(self) -> bool:
        """Whether it tells what happened or what was learned, not what would or usually does happen."""
        return self.mood in (Mood.EVENT, Mood.PLAIN, Mood.PRINCIPLE, Mood.HABIT)

    def place(self, found: Deed | Number | Pair | re.Match[str]) -> Span:
        """Where something found in the sentence stands in the text."""
        start, end = found.span() if isinstance(found, re.Match) else (found.start, found.end)
        return self.sentence.place(start, end)

    def where(self, pattern: LazyPattern) -> tuple[Span, ...]:
        """Where in the text the sentence first shows the pattern: one span or none; looked up only once."""
        spans = self._found.get(pattern)
        if spans is None:
            found = pattern.find(self.sentence.folded)
            spans = self._found[pattern] = (self.place(found),) if found else ()
        return spans


def read(sentence: Sentence) -> Reading:
    """Look at a sentence."""
    words, done, _ = parse(sentence.folded)
    found = numbers(sentence.folded)
    compared = pairs(sentence.folded, found)
    return Reading(
        sentence=sentence,
        mood=mood(sentence.folded, words),
        subjects=max(subjects(words), _unspoken(done)),
        deeds=done,
        numbers=found,
        metrics=metrics(sentence.folded, found, compared),
        pairs=compared,
    )


def _unspoken(done: tuple[Deed, ...]) -> int:
    """The "I" that people leave out in chats and bullets: "rolled it back first"."""
    return int(bool(done) and done[0].owner is Owner.I and done[0].end - done[0].start == len(done[0].verb))
