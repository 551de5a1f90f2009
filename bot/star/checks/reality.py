"""Did it happen? Suppositions and generalities instead of one occasion (COVERAGE C46, C47)."""

from bot.model import QuestionType
from bot.star import gate
from bot.star.checks.base import STORIES, WITH_EXAMPLE, Check, Hit, Level, high
from bot.star.evidence import Evidence
from bot.star.moods import Mood
from bot.star.phrases import GENERALITY
from bot.star.report import Severity

_START = 'Think of one time it happened and start: "In …, I …".'


def has_example(evidence: Evidence) -> bool:
    """Whether the author is seen in something that happened: the example that a how-do-you answer needs."""
    return gate.has_example(evidence.readings)


def _hypothetical(evidence: Evidence) -> Hit | None:
    """Fires where two sentences of five suppose, or any does while nobody is seen doing something."""
    supposed = evidence.suppositions
    told = sum(reading.told for reading in evidence.readings)
    if not supposed or (5 * len(supposed) < 2 * (len(supposed) + told) and evidence.actions):
        return None
    return Hit(supposed[0].span, "you wrote {quote}: this reads as what you would do.", _START)


def _general(evidence: Evidence) -> Hit | None:
    if evidence.type is QuestionType.HOW:
        return _without_example(evidence)
    told = [reading for reading in evidence.readings if reading.told]
    if not told or len(evidence.suppositions) > len(told):
        return None  # what is supposed is C46's
    if not gate.tells_a_story(told):
        general = next((reading for reading in told if reading.mood is not Mood.EVENT), told[0])
        return Hit(general.span, "you wrote {quote}: this reads as what you usually do, or believe.", _START)
    past = [reading for reading in told if reading.mood is Mood.EVENT]
    habits = [reading for reading in past if reading.where(GENERALITY)]
    if habits and not evidence.anchors and 2 * len(habits) >= len(past):
        return Hit(habits[0].span, "you wrote {quote}: this reads as many times at once.", _START)
    return None


def _without_example(evidence: Evidence) -> Hit | None:
    if has_example(evidence) or not evidence.readings:
        return None
    return Hit(evidence.readings[0].span, "you wrote {quote}. An example was not found.", 'Add one: "Last …, I …".')


HYPOTHETICAL = Check(
    id="C46",
    title="Something that happened",
    looks_at="what somebody would do instead of what they did",
    look=_hypothetical,
    severity=high,
    types=STORIES,
    probe="F20",
    fault=30,
    tries=True,
)
GENERAL = Check(
    id="C47",
    title="One occasion",
    looks_at="habits and generalities instead of one occasion",
    look=_general,
    severity=Level(Severity.HIGH, types={QuestionType.HOW: Severity.MEDIUM}),  # PRODUCT "Corrections to COVERAGE.md"
    types=WITH_EXAMPLE,
    probe="F15",
    fault=25,
    tries=True,
)
