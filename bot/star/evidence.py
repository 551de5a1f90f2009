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
from bot.star.copies import NONE_SUPPLIED, Supplied
from bot.star.fillers import says_nothing
from bot.star.grammar import Owner
from bot.star.lexicon import word_set
from bot.star.moods import Mood, settled
from bot.star.numbers import Kind
from bot.star.patterns import LazyPattern, Sign
from bot.star.profiles import PROFILES, Profile
from bot.star.reading import Reading, Span
from bot.star.report import PARTS, Label, Section, State, seconds
from bot.star.tagger import Known, Tagged, Tagger
from bot.star.terms import Terms
from bot.star.text import count_words


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
    supplied: Supplied
    """The models we hand out."""
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
    def substance(self) -> int:
        """How many words say something: fillers and sentences of nothing else are left out."""
        folded = (reading.sentence.folded for reading in self.readings)
        return sum(count_words(said) for said in folded if not says_nothing(said))

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
    text: str,
    words: int,
    readings: Sequence[Reading],
    tagger: Tagger,
    question: Question | None,
    terms: Terms,
    supplied: Supplied = NONE_SUPPLIED,
) -> Evidence:
    """Everything the checks need, from sentences read one by one."""
    corrected = dict(terms.corrections)
    known = [corrected.get(reading.sentence.start) or reading.sentence.heading for reading in readings]
    found = _tag(readings, known, tagger)
    moods = settled(
        [reading.mood for reading in readings],
        [reading.sentence.folded for reading in readings],
        question.type if question else None,
    )
    tagged = tuple(
        replace(reading, mood=mood, label=label)
        for reading, mood, label in zip(readings, moods, found.labels, strict=True)
    )
    return Evidence(
        text=text,
        words=words,
        question=question,
        terms=terms,
        readings=tagged,
        sections=_sections(tagged, {reading.label: 1.0 for reading in tagged} if corrected else found.told),
        actions=tuple(_actions(tagged)),
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
        supplied=supplied,
    )


def _tag(readings: Sequence[Reading], known: Known, tagger: Tagger) -> Tagged:
    """The tagger's word on the sentences that say something; the others tell nothing."""
    telling = [at for at, reading in enumerate(readings) if known[at] or not says_nothing(reading.sentence.folded)]
    found = tagger.tag([readings[at].sentence.folded for at in telling], [known[at] for at in telling])
    labels = dict(zip(telling, found.labels, strict=True))
    return Tagged(tuple(labels.get(at, Label.OTHER) for at in range(len(readings))), found.told)


def _all(readings: Sequence[Reading], pattern: LazyPattern, but: Sequence[Label] = ()) -> tuple[Span, ...]:
    return tuple(chain.from_iterable(reading.where(pattern) for reading in readings if reading.label not in but))


def _sections(readings: Sequence[Reading], told: Mapping[Label, float]) -> dict[Label, Section]:
    """The state of each part from how likely it is told, and its share of the words."""
    words = dict.fromkeys(PARTS, 0)
    for reading in readings:
        if reading.label in words:
            words[reading.label] += reading.sentence.words
    total = sum(words.values()) or 1
    return {part: Section(_state(part, readings, told.get(part, 0.0)), round(words[part] / total, 4)) for part in PARTS}


def _state(part: Label, readings: Sequence[Reading], told: float) -> State:
    """Present is what is likely told in a sentence of its own; missing what is unlikely told at all."""
    if told >= _LIKELY and any(reading.label is part for reading in readings):
        return State.PRESENT
    return State.WEAK if told >= UNLIKELY[part] or _shows(part, readings) else State.MISSING


def _shows(part: Label, readings: Sequence[Reading]) -> bool:
    """Turns of phrase that tell a part in passing: a duty within the situation, a lesson anywhere."""
    match part:
        case Label.TASK:
            return any(reading.label is Label.SITUATION and reading.where(phrases.DUTY) for reading in readings)
        case Label.LESSON:
            return bool(_lessons(readings))
        case _:
            return False


_LIKELY = 0.7
UNLIKELY = {Label.SITUATION: 0.4, Label.TASK: 0.3, Label.ACTION: 0.3, Label.RESULT: 0.35, Label.LESSON: 0.5}
"""A part told with less probability is missing. Chosen by cross-validation over authors: of 264 complete answers, in
which 143 tidy ones were told 0.04 times each that something is missing, and 121 messy ones 0.11 times.
"""

_OURS = (Owner.I, Owner.WE, Owner.TEAM)
_OUTCOME_VERBS = word_set("""
    reduced cut delivered shipped launched went saved achieved reached finished won landed ended switched
    renewed kept hit moved avoided spent got came passed closed scored lost increased improved succeeded
    learned learnt completed recovered grew found detected sold signed agreed blended released saw met gained
    managed solved
""")


def _actions(readings: Sequence[Reading]) -> Iterator[tuple[Owner, Span]]:
    """Verbs of doing. In the setting of the scene people credit their team; in the result "we cut" tells an outcome.

    Where no sentence is an action of its own, the setting is where it is told.
    """
    elsewhere = any(reading.label is Label.ACTION for reading in readings)
    for reading in readings:
        if reading.told and not (elsewhere and reading.label is Label.SITUATION):
            acts = reading.label is Label.ACTION or (not elsewhere and reading.label is Label.SITUATION)
            yield from _deeds(reading, acts=acts)


def _deeds(reading: Reading, *, acts: bool) -> Iterator[tuple[Owner, Span]]:
    for deed in reading.deeds:
        if deed.owner in _OURS and (acts or deed.verb not in _OUTCOME_VERBS):
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
