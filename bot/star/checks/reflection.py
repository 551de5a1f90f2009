"""What stayed, when it was, and how large it was (COVERAGE C42, C43, C50, C51)."""

import re

from bot.model import QuestionType
from bot.star.checks.base import STORIES, WITH_EXAMPLE, Check, Hit, Level, low, medium
from bot.star.checks.faults import blame
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.moods import Mood
from bot.star.patterns import YEAR
from bot.star.phrases import FIRST_PERSON
from bot.star.phrases.reflection import (
    AT_SCALE,
    CHANGED,
    DATED,
    LEARNED,
    LONG_AGO,
    MODEST,
    OF_LATE,
    SMALL_PROJECT,
    TAKEN,
)
from bot.star.reading import Span
from bot.star.report import Label, Severity

MOST_YEARS = 3
"""C51: how many years ago a story may be."""


def lessons(evidence: Evidence) -> tuple[Span, ...]:
    """Where a lesson stands: in so many words, in words of one's own, or as the maxim that closes a story.

    Where somebody is blamed, a maxim about others is no lesson.
    """
    found = evidence.lessons or evidence.spans(TAKEN) or _maxim(evidence)
    if not any(map(blame, evidence.readings)):
        return found
    return tuple(span for span in found if evidence.around(span).where(FIRST_PERSON))


def _maxim(evidence: Evidence) -> tuple[Span, ...]:
    """What holds at all times, said at the end of what happened once: "people believe what they counted"."""
    spoken = [reading for reading in evidence.readings if reading.mood not in (Mood.ASIDE, Mood.QUESTION)]
    if len(spoken) < _FEWEST or spoken[-2].mood not in (Mood.EVENT, Mood.PLAIN):
        return ()
    closing = spoken[-1]
    timeless = closing.mood in (Mood.PRINCIPLE, Mood.HABIT) and not closing.where(FIRST_PERSON)
    return (closing.span,) if timeless else ()


_FEWEST = 4
"""Sentences from which on the last one closes a story."""


def _lesson(evidence: Evidence) -> Hit | None:
    closing = evidence.readings[-1]
    if lessons(evidence) or evidence.lasting or closing.where(CHANGED.pattern):
        return None
    step = 'Add what you learned and do differently now: "Since then I …".'
    return Hit(closing.span, "your answer ends with {quote}.", step)


def _practice(evidence: Evidence) -> Hit | None:
    """A belief alone changes nothing; what somebody does otherwise, or what stayed in use, does."""
    told = [reading for reading in evidence.labelled(Label.LESSON) if reading.where(LEARNED)]
    believed = told[-1].span if told else next(iter(_maxim(evidence)), None)
    if believed is None or evidence.spans(CHANGED) or evidence.lasting:
        return None
    return Hit(believed, "You wrote {quote}.", 'Add one time it changed what you did: "When __ came up again, I …".')


def _scale(evidence: Evidence) -> Hit | None:
    """A claim counts unless the words before it take it back."""
    if not evidence.spans(SMALL_PROJECT):
        return None
    for span in evidence.spans(AT_SCALE):
        reading = evidence.around(span)
        if not MODEST.search(reading.sentence.folded, 0, reading.sentence.offset(span[0])):
            step = "Say how many really used it, and what it would still need for more. True figures convince."
            return Hit(span, "you wrote {quote} of something built to learn.", step)
    return None


def _recency(evidence: Evidence) -> Hit | None:
    old = evidence.spans(LONG_AGO) or _old_years(evidence)
    if not old or any(
        reading.where(OF_LATE) for reading in evidence.readings if reading is not evidence.around(old[0])
    ):
        return None
    return Hit(
        old[0], "you wrote {quote}.", "Interviewers prefer the last three years. Is there a newer story like it?"
    )


def _old_years(evidence: Evidence) -> tuple[Span, ...]:
    """Where a story is dated, if the newest year named in it is too long past; needs to be told what day it is."""
    dated, today = evidence.spans(DATED), evidence.terms.today
    years = [int(year) for year in _YEAR.findall(evidence.text)]
    return dated if today and years and today.year - max(years) > MOST_YEARS else ()


_YEAR = re.compile(rf"\b{YEAR}\b")


LESSON = Check(
    id="C42",
    title="What you learned",
    looks_at="a lesson, or a change that stays",
    look=_lesson,
    severity=Level(Severity.MEDIUM, types={QuestionType.FAILURE: Severity.HIGH}),
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F2",
)
PRACTICE = Check(
    id="C43",
    title="What differs now",
    looks_at="a lesson that stayed a belief",
    look=_practice,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F2",
    question="What differs now?",
)
SCALE = Check(
    id="C50",
    title="The true size of it",
    looks_at="a project of study or leisure that claims the scale of a company",
    look=_scale,
    severity=medium,
    types=WITH_EXAMPLE,
    probe="F8",
    fault=7,
)
RECENCY = Check(
    id="C51",
    title="A newer story",
    looks_at=f"stories older than {MOST_YEARS} years",
    look=_recency,
    severity=low,
    types=STORIES,
    probe="F15",
)
CHECKS = (LESSON, PRACTICE, SCALE, RECENCY)
