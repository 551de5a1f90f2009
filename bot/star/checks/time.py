"""How long it takes to say (COVERAGE C04, C06, C07, C11, C40).

A measured time counts as it is. Typed words tell little about spoken time, so without one the checks of length only
hint, and too short is what has fewer than 60 words (PRODUCT "How feedback feels").
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.model import QuestionType
from bot.star.checks.base import EVERY, STORIES, WITH_EXAMPLE, Check, Hit, Level, high, low
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.phrases.scene import EXPLAINS, METRIC
from bot.star.profiles import FULL, window
from bot.star.reading import Reading
from bot.star.report import WORDS_PER_MINUTE, Label, Severity, seconds

LEAST_WORDS = 60
"""C07: fewer are too few where nobody measured the time (PRODUCT)."""
LEAST_SECONDS = 30
"""C07: so many or fewer are too few, but where a decision and its result are enough (layer 1)."""
MOST_MINUTES = 5
"""C07: more are too many; at the deepest layer that can be mended."""
FAR_TOO_MANY_MINUTES = 7
"""C07: so many are too many at any layer."""
MOST_SETTING_SECONDS = 30
"""C04."""
WRITTEN = range(300, 401)
"""C11: words of a story that is written out."""
MOST_EXPLAINING_SECONDS = 90
"""C40: from so many on a measure is explained too long."""
LEAST_DEFINITIONS = 2
"""C40: sentences that define something, in what explains a measure."""
DEEP = 3
"""The layer of technical detail (FW4)."""
SHORT = 1
"""The layer of a decision and its result."""

_TOLD = EVERY - {QuestionType.ASK}
"""Answers that take as long as they are; questions to an interviewer take as long as their answers."""
_OURS = (Owner.I, Owner.WE, Owner.TEAM)


def _minutes(evidence: Evidence) -> float:
    taken = evidence.terms.seconds
    return evidence.words / WORDS_PER_MINUTE if taken is None else taken / 60


def _is_short(evidence: Evidence) -> bool:
    if evidence.terms.layer == SHORT:
        return False
    return evidence.seconds <= LEAST_SECONDS if evidence.timed else evidence.substance < LEAST_WORDS


def _too_short(evidence: Evidence) -> Hit | None:
    if not _is_short(evidence):
        return None
    told = f"{evidence.seconds} s" if evidence.timed else f"{evidence.words} words, about {seconds(evidence.words)} s"
    if evidence.type is QuestionType.HOW:
        return Hit(None, f"{told}: there is more to see.", "Say how you go about it, then tell one time you did.")
    step = "Tell it step by step: what was wrong, what you did, what came of it."
    return Hit(None, f"{told}: there is more to see.", step)


def _too_long(evidence: Evidence) -> Hit | None:
    return _shorten(evidence) if MOST_MINUTES < _minutes(evidence) < FAR_TOO_MANY_MINUTES else None


def _far_too_long(evidence: Evidence) -> Hit | None:
    return _shorten(evidence) if _minutes(evidence) >= FAR_TOO_MANY_MINUTES else None


def _shorten(evidence: Evidence) -> Hit:
    how = "" if evidence.timed else " when read aloud"
    lead = f"about {_minutes(evidence):.0f} minutes{how}. You could do without {{quote}}."
    step = "Keep what the listener needs to follow your choices, and cut the rest."
    return Hit(_longest_of_the_setting(evidence).span, lead, step)


def _longest_of_the_setting(evidence: Evidence) -> Reading:
    setting = evidence.labelled(Label.SITUATION, Label.OTHER) or evidence.readings
    return max(setting, key=lambda reading: reading.sentence.words)


def _outside_window(evidence: Evidence) -> Hit | None:
    """Silent where C07 speaks."""
    plan, takes = window(evidence.profile, evidence.question, evidence.terms.layer), evidence.seconds
    if takes in plan or _is_short(evidence) or _minutes(evidence) > MOST_MINUTES:
        return None
    planned = f"{plan.least:.0f}–{plan.most:.0f} s are planned"
    if not evidence.timed:
        rest = f"{planned}." if takes > plan.most else "spoken answers usually grow by half."
        return Hit(None, f"Typed it reads in about {takes} s; {rest}", "Time yourself?")
    if takes > plan.most:
        lead = f"you took {takes} s; {planned}. You could do without {{quote}}."
        return Hit(_longest_of_the_setting(evidence).span, lead, "Keep what led to your choices, and cut the rest.")
    done = evidence.labelled(Label.ACTION) or evidence.readings
    lead = f"you took {takes} s; {planned}. There is room after {{quote}}."
    return Hit(done[-1].span, lead, "Say what else you weighed, and why you chose as you did.")


def _long_setting(evidence: Evidence) -> Hit | None:
    setting, takes = evidence.labelled(Label.SITUATION), evidence.takes(Label.SITUATION)
    if takes <= MOST_SETTING_SECONDS:
        return None
    longest = max(setting, key=lambda reading: reading.sentence.words)
    lead = f"your situation takes about {takes:.0f} s. You could do without {{quote}}."
    return Hit(longest.span, lead, "Half a minute does: when, where and what was wrong.")


def _unusual_length(evidence: Evidence) -> Hit | None:
    """What C07 says already is not said again."""
    if evidence.words in WRITTEN or _is_short(evidence) or _minutes(evidence) > MOST_MINUTES:
        return None
    lead = f"{evidence.words} words; a story written out has {WRITTEN[0]} to {WRITTEN[-1]}."
    if evidence.words > WRITTEN[-1]:
        return Hit(
            _longest_of_the_setting(evidence).span,
            f"{lead} You could do without {{quote}}.",
            "Cut first what sets the scene.",
        )
    return Hit(None, lead, "Written out for practice, it could say more of what you weighed.")


def _explained(evidence: Evidence) -> Hit | None:
    """The longest run of sentences about a measure in which the author does nothing, if it defines anything."""
    run = max(_explanations(evidence.readings), key=_words, default=())
    if sum(bool(reading.where(EXPLAINS)) for reading in run) < LEAST_DEFINITIONS:
        return None
    takes = evidence.seconds * _words(run) / evidence.words
    if takes < MOST_EXPLAINING_SECONDS:
        return None
    lead = f"about {takes:.0f} s explain a measure, from {{quote}} on."
    return Hit(run[0].span, lead, "One sentence does: what it counts, and why it was the right one here.")


def _explanations(readings: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    for explains, run in groupby(readings, _is_about_a_measure):
        if explains:
            yield tuple(run)


def _is_about_a_measure(reading: Reading) -> bool:
    return bool(reading.where(METRIC)) and not any(deed.owner in _OURS for deed in reading.deeds)


def _words(readings: Sequence[Reading]) -> int:
    return sum(reading.sentence.words for reading in readings)


TOO_SHORT = Check(
    id="C07",
    title="More to tell",
    looks_at="fewer than 60 words, or half a minute at most",
    look=_too_short,
    severity=high,
    types=WITH_EXAMPLE,
    probe="F16",
    tries=True,
)
TOO_LONG = Check(
    id="C07",
    title="Longer than planned",
    looks_at="more than five minutes",
    look=_too_long,
    severity=Level(Severity.HIGH, layers={DEEP: Severity.MEDIUM}),
    types=EVERY,
    probe="F17",
)
FAR_TOO_LONG = Check(
    id="C07",
    title="Much longer than planned",
    looks_at="seven minutes or more",
    look=_far_too_long,
    severity=high,
    types=EVERY,
    probe="F17",
)
WINDOW = Check(
    id="C06",
    title="Time",
    looks_at="the time it takes against the window of its shape and layer",
    look=_outside_window,
    severity=Level(Severity.MEDIUM, typed=Severity.LOW),
    types=_TOLD,
)
SETTING = Check(
    id="C04",
    title="A short situation",
    looks_at="a situation of more than 30 seconds",
    look=_long_setting,
    severity=Level(Severity.MEDIUM, typed=Severity.LOW),
    types=STORIES,
)
WRITTEN_OUT = Check(
    id="C11",
    title="Written length",
    looks_at="a story written out in 300 to 400 words",
    look=_unusual_length,
    severity=low,
    types=STORIES,
    sees=lambda evidence: not evidence.timed and evidence.terms.layer == FULL,
)
EXPLAINED = Check(
    id="C40",
    title="Measures in a sentence",
    looks_at="a measure explained for 90 seconds or more",
    look=_explained,
    severity=low,
    types=STORIES,
    probe="F5",
)
CHECKS = (TOO_SHORT, FAR_TOO_LONG, TOO_LONG, SETTING, WINDOW, WRITTEN_OUT, EXPLAINED)
