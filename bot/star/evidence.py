"""What can be seen in a text, gathered once; every check looks only here and nothing here judges.

Spans are offsets into the text that was checked.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from bot.model import Question, QuestionType
from bot.star import phrases
from bot.star.grammar import Owner
from bot.star.lexicon import word_set
from bot.star.moods import Mood
from bot.star.numbers import Kind
from bot.star.patterns import Sign
from bot.star.profiles import PROFILES, Profile
from bot.star.reading import Reading, Span
from bot.star.report import PARTS, Label, Section, State, seconds
from bot.star.tagger import Tagger
from bot.star.terms import Terms


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything the checks know about an answer. `type` is how the question is judged; an episode while unknown."""

    text: str
    words: int
    question: Question | None
    terms: Terms
    readings: tuple[Reading, ...]
    sections: Mapping[Label, Section]
    actions: tuple[tuple[Owner, Span], ...]
    """Action verbs of the author, "we" or the team, outside the setting of the scene."""
    subjects: int
    """How often "I" is the subject of a verb."""
    figures: tuple[Span, ...]
    """Specific numbers: no years, dates, versions or team sizes."""
    outcomes: tuple[Reading, ...]
    """Sentences that tell a result."""
    pairs: tuple[Span, ...]
    """Values before and after, or against a baseline."""
    reasons: tuple[Span, ...]
    choices: tuple[Span, ...]
    lessons: tuple[Span, ...]
    lasting: tuple[Span, ...]
    team_decides: tuple[Span, ...]
    suppositions: tuple[Reading, ...]
    anchors: tuple[Span, ...]
    """Words that tie the answer to one time or place."""
    _seen: dict[Sign, tuple[Span, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def profile(self) -> Profile:
        """How the answer's time should be divided."""
        return PROFILES[self.terms.profile]

    @property
    def timed(self) -> bool:
        """Whether somebody measured how long it takes."""
        return self.terms.seconds is not None

    @property
    def seconds(self) -> int:
        """How long it takes to say: as measured, else as its words read."""
        return self.terms.seconds or seconds(self.words)

    def takes(self, *labels: Label) -> float:
        """How many seconds of the answer these parts take, by their share of its words."""
        told = sum(reading.sentence.words for reading in self.labelled(*labels))
        return self.seconds * told / max(self.words, 1)

    def spans(self, sign: Sign) -> tuple[Span, ...]:
        """Where the answer shows a sign, each sentence once; looked up only once."""
        if sign not in self._seen:
            self._seen[sign] = _all(self.readings, sign.pattern, sign.but)
        return self._seen[sign]

    @property
    def type(self) -> QuestionType:
        """The type whose rules apply."""
        return self.question.type if self.question else QuestionType.EPISODE

    def around(self, span: Span) -> Reading:
        """The sentence in which a span begins."""
        return self.readings[bisect_right(self.readings, span[0], key=lambda reading: reading.sentence.start) - 1]

    def labelled(self, *labels: Label) -> tuple[Reading, ...]:
        """The sentences with one of these labels."""
        return tuple(reading for reading in self.readings if reading.label in labels)

    def found(self, part: Label) -> bool:
        """Whether a part of the story was found, be it doubtfully."""
        return self.sections[part].state is not State.MISSING


def gather(
    text: str, words: int, readings: Sequence[Reading], tagger: Tagger, question: Question | None, terms: Terms
) -> Evidence:
    """Everything the checks need, from sentences read one by one."""
    labels, second = tagger.tag([reading.sentence.folded for reading in readings])
    corrected = dict(terms.corrections)
    tagged = tuple(
        replace(reading, label=corrected.get(reading.sentence.start) or reading.sentence.heading or label)
        for reading, label in zip(readings, labels, strict=True)
    )
    return Evidence(
        text=text,
        words=words,
        question=question,
        terms=terms,
        readings=tagged,
        sections=_sections(tagged, frozenset(reading.label for reading in tagged) if corrected else frozenset(second)),
        actions=tuple(chain.from_iterable(map(_actions, tagged))),
        subjects=sum(reading.subjects for reading in tagged if reading.told),
        figures=tuple(chain.from_iterable(map(_figures, tagged))),
        outcomes=tuple(filter(_is_outcome, tagged)),
        pairs=tuple(_pairs(tagged)),
        reasons=_all(tagged, phrases.REASON, but=(Label.SITUATION, Label.TASK)),
        choices=_all(tagged, phrases.CHOICE, but=(Label.SITUATION, Label.TASK, Label.RESULT)),
        lessons=_lessons(tagged),
        lasting=_all(tagged, phrases.LASTING, but=(Label.SITUATION, Label.TASK, Label.ACTION)),
        team_decides=_all(tagged, phrases.TEAM_DECIDES),
        suppositions=tuple(reading for reading in tagged if reading.mood is Mood.HYPOTHETICAL),
        anchors=_all(tagged, phrases.ANCHOR),
    )


def _all(readings: Sequence[Reading], pattern: re.Pattern[str], but: Sequence[Label] = ()) -> tuple[Span, ...]:
    return tuple(chain.from_iterable(reading.where(pattern) for reading in readings if reading.label not in but))


def _sections(readings: Sequence[Reading], second: frozenset[Label]) -> dict[Label, Section]:
    """Missing is what both opinions miss and no turn of phrase shows; doubtful what only one of them misses."""
    words = dict.fromkeys(PARTS, 0)
    for reading in readings:
        if reading.label in words:
            words[reading.label] += reading.sentence.words
    total = sum(words.values()) or 1
    return {part: Section(_state(part, readings, words[part], second), round(words[part] / total, 4)) for part in PARTS}


def _state(part: Label, readings: Sequence[Reading], words: int, second: frozenset[Label]) -> State:
    if words and part in second:
        return State.PRESENT
    if part is Label.ACTION and part not in second and not any(map(_acts, readings)):
        return State.MISSING  # doubtful, and nobody does anything in it
    return State.WEAK if words or part in second or _shows(part, readings) else State.MISSING


def _acts(reading: Reading) -> bool:
    return reading.label is Label.ACTION and any(deed.owner in _OURS for deed in reading.deeds)


def _shows(part: Label, readings: Sequence[Reading]) -> bool:
    """Signs of a part that no sentence is labelled with: a task inside the situation, a result inside an action."""
    match part:
        case Label.TASK:
            return any(reading.where(phrases.DUTY) for reading in readings)
        case Label.ACTION:
            return sum(deed.owner is Owner.I for reading in readings for deed in reading.deeds) >= _MANY
        case Label.RESULT:
            return any(map(_is_outcome, readings))
        case Label.LESSON:
            return bool(_lessons(readings))
        case _:
            return False


_OURS = (Owner.I, Owner.WE, Owner.TEAM)
_MANY = 3
"""Verbs of one's own that make an action, whatever their sentences are labelled."""

_OUTCOME_VERBS = word_set("""
    reduced cut delivered shipped launched went saved achieved reached finished won landed ended switched
    renewed kept hit moved avoided spent got came passed closed scored lost increased improved succeeded
    completed recovered grew found detected sold signed agreed blended released saw met gained managed solved
""")


def _actions(reading: Reading) -> Iterator[tuple[Owner, Span]]:
    """Verbs of doing. In the setting of the scene people credit their team; in the result "we cut" tells an outcome."""
    if reading.label is Label.SITUATION or not reading.told:
        return
    for deed in reading.deeds:
        if deed.owner in _OURS and (reading.label is Label.ACTION or deed.verb not in _OUTCOME_VERBS):
            yield deed.owner, reading.place(deed)


def _is_outcome(reading: Reading) -> bool:
    """A result by its label, or an action that says at once what it changed ("…, which cut it from 6 h to 40 min") or
    what it reached ("… and got 96% accuracy").
    """
    if reading.label is Label.ACTION:
        return bool(reading.pairs) or (reading.measured and bool(reading.where(phrases.REACHED)))
    return reading.label is Label.RESULT


def _figures(reading: Reading) -> Iterator[Span]:
    """Specific numbers; small counts in words are specific as values of a pair ("from nine to three")."""
    paired = {at for pair in reading.pairs for at in (pair.start, pair.end)}
    for number in reading.numbers:
        if number.specific or (number.measures and paired & {number.start, number.end}):
            yield reading.place(number)


def _pairs(readings: Sequence[Reading]) -> Iterator[Span]:
    for reading in readings:
        for pair in reading.pairs:
            yield reading.place(pair)
    yield from _starting_values(readings)


def _starting_values(readings: Sequence[Reading]) -> Iterator[Span]:
    """Values of the result that stand against an earlier one of the same kind and unit: "9% … now at 3%"."""
    known: set[tuple[Kind, str]] = set()
    for reading in readings:
        values = [number for number in reading.numbers if number.measures and number.kind is not Kind.COUNT]
        if reading.label is Label.RESULT:
            yield from (
                reading.place(number)
                for number in values
                if (number.kind, number.unit) in known and not _BY.search(reading.sentence.folded, 0, number.start)
            )
        else:
            known.update((number.kind, number.unit) for number in values)


_BY = re.compile(r"\bby (?:about |around |over |almost |nearly |roughly )?\Z")
"""What a value fell by says nothing of where it started."""


def _lessons(readings: Sequence[Reading]) -> tuple[Span, ...]:
    """Lessons in so many words, and sentences labelled as one."""
    spoken = _all(readings, phrases.LESSON, but=(Label.SITUATION, Label.TASK))
    return spoken or tuple(reading.span for reading in readings if reading.label is Label.LESSON)
