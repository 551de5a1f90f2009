"""Whether a message speaks to the question, and is not talk among people who share a thread.

The past tense does not tell an answer from a weekend: both are stories (PRODUCT "What counts as an answer in a
thread"). What does is to whom somebody speaks, whether of work or of home, and whether they give reasons. These are
the cues; words add what cues miss, at a smaller weight. The weights come from ``content/star/train_gate.py``, which
shares this module with the running program: changing anything reached from here asks for new ones (`make model`).
"""

import json
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import Self

from bot.model import Question, QuestionType
from bot.star import phrases, talk
from bot.star.grammar import Owner
from bot.star.lexicon import word_set
from bot.star.moods import Mood, settled
from bot.star.reading import Reading

EVEN = 0.0
"""Log odds that are enough."""
TRUSTED = -1.4
"""Log odds (one to four) that are enough where nothing looks like talk: an answer's first sentence says little yet."""
LOOKED_AT = 40
"""Sentences looked at; who has not come to the question by then will not."""
OPENING = 8
"""Sentences whose words are weighed one by one: a long text has all the words there are."""
ONE_IN = 7
"""In a longer text talk must show in one of so many sentences: a long story mentions a Friday, and coffee, as well."""
TALKED = 60
"""Words that people in a thread hardly ever exceed when they talk; home may be mentioned in longer texts more often."""

TO_THE_COMPANY = (QuestionType.WHY, QuestionType.ASK)
"""Questions whose answers say "you" and ask back."""
_TALK = {
    "mention": talk.MENTION,
    "link": talk.LINK,
    "social": talk.SOCIAL,
    "yours": talk.YOURS,
    "advice": talk.ADVICE,
    "thread": talk.THREAD,
    "plan": talk.PLAN,
    "day": talk.DAY,
    "room": talk.ROOM,
    "share": talk.SHARE,
    "you": talk.YOU,
    "me": phrases.FIRST_PERSON,
}
"""To whom somebody speaks."""
_ACCOUNT = (phrases.DUTY, phrases.REASON, phrases.CHOICE, phrases.LESSON, phrases.CHANGE, phrases.LASTING)
"""What people give when they account for what they did."""
SIGNS = frozenset((*_TALK, "asks", "named", "home:1", f"some:{Mood.ASIDE}")) - {"me"}
"""Features that show small talk."""
_LEXICONS = {"home": talk.HOME, "work": talk.WORK, "doing": talk.DOING}
_STEPS = (1, 2, 3, 5)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_STEM = 5
"""Letters by which a word of the question is known again ("conflict", "conflicting")."""
_EVERYWHERE = frozenset(
    word[:_STEM]
    for word in word_set("""
    about after against another before being between change choose could every first moment other people should
    something somebody someone start still story their there these thing things those under wanted which while whose
    without would years
    """)
)
"""Words that questions share with everything."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """A logistic regression over `features`: a weight for each that counts."""

    bias: float
    of: Mapping[str, float]

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what ``content/star/train_gate.py`` wrote."""
        data = json.loads(text)
        return cls(data["bias"], data["of"])

    def is_addressed(self, readings: Sequence[Reading], question: Question | None) -> bool:
        """Whether a message speaks to the question rather than to the room."""
        return self.judges(features(readings, question))

    def judges(self, names: Collection[str]) -> bool:
        """The same, from the features that a message has: small talk shows itself, so that other words are trusted."""
        return self.odds(names) >= (TRUSTED if SIGNS.isdisjoint(names) else EVEN)

    def odds(self, names: Collection[str]) -> float:
        """The log odds that a message with these features speaks to the question."""
        return self.bias + sum(self.of.get(name, 0.0) for name in names)


def features(readings: Sequence[Reading], question: Question | None) -> list[str]:
    """The names of what a message has, each once; words begin with ``w:``."""
    looked = readings[:LOOKED_AT]
    words = [_WORD.findall(reading.sentence.folded) for reading in looked]
    company = question is not None and question.type in TO_THE_COMPANY
    size = sum(map(len, words))
    return list(
        dict.fromkeys(
            (
                *_address(looked, company=company, is_long=size > TALKED),
                *_manner(looked),
                *_subject(words, question),
                *_at_least("long", size, (60, 90, 140)),
                *_words(words[:OPENING]),
            )
        )
    )


def _address(readings: Sequence[Reading], *, company: bool, is_long: bool) -> Iterator[str]:
    """To whom it speaks. "You" and questions mean something else where a company is spoken to."""
    text = "\n".join(reading.sentence.folded for reading in readings)
    least = max(1, math.ceil(len(readings) / ONE_IN)) if is_long else 1
    found = {name for name, pattern in _TALK.items() if len(list(islice(pattern.finditer(text), least))) == least}
    if any(reading.mood is Mood.QUESTION for reading in readings):
        found.add("asks")
    for name in sorted(found):
        yield f"{name}:company" if company and name in ("you", "asks") else name
    opening = " ".join(reading.sentence.text for reading in readings[:2])[:160]
    if talk.NAMED.search(opening):
        yield "named"
        if "you" in found:
            yield "named you"


def _manner(readings: Sequence[Reading]) -> Iterator[str]:
    """How it is told: moods, deeds of one's own, numbers that measure, reasons and the like."""
    text = "\n".join(reading.sentence.folded for reading in readings)
    moods = settled([reading.mood for reading in readings], [reading.sentence.folded for reading in readings])
    for mood in Mood:
        count = moods.count(mood)
        if count and mood is not Mood.QUESTION:
            yield f"some:{mood}"
        if 2 * count > len(readings):
            yield f"most:{mood}"
    yield from _at_least("account", sum(1 for pattern in _ACCOUNT if pattern.search(text)), (1, 2, 3))
    yield from _at_least("measured", sum(1 for reading in readings if reading.measured), (1, 2))
    own = sum(1 for reading in readings for deed in reading.deeds if deed.owner in (Owner.I, Owner.WE))
    yield from _at_least("deeds", own, (1, 3, 6))


def _subject(words: Sequence[Sequence[str]], question: Question | None) -> Iterator[str]:
    """What it is about: home or work, and the question's own words."""
    size = sum(map(len, words))
    distinct = {form for row in words for word in row for form in (word, word.removesuffix("s").removesuffix("'"))}
    for name, lexicon in _LEXICONS.items():
        count = len(distinct & lexicon)
        yield from _at_least(name, count * TALKED // max(size, TALKED) if name == "home" else count, _STEPS)
    if question:
        yield from _at_least("about", len({word[:_STEM] for word in distinct} & _topic(question)), (1, 2, 3))


@lru_cache(maxsize=256)
def _topic(question: Question) -> frozenset[str]:
    """The question's own words and those of its angles, by their first letters."""
    text = " ".join((question.text, *question.angles, question.tests, question.story)).lower()
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if len(word) >= _STEM) - _EVERYWHERE


def _words(words: Sequence[Sequence[str]]) -> Iterator[str]:
    """Words and pairs of neighbours within a sentence."""
    for row in words:
        yield from (f"w:{word}" for word in row)
        yield from (f"w:{first} {second}" for first, second in pairwise(row))


def _at_least(name: str, count: int, steps: Sequence[int]) -> Iterator[str]:
    return (f"{name}:{step}" for step in steps if count >= step)
