"""What surrounds a model: data, tests, launch, people and their goals (COVERAGE C24, C29, C34 to C37, C41).

All but C41 look only at stories about a model (`about_ml`). None of them asks for a word: each keeps silent as soon as
anything done in the answer can be read as what it looks for, because people speak of their data in the words of their
trade. What is explained at length without anything being done counts for nothing.
"""

from bot.model import QuestionType
from bot.star.checks.base import STORIES, Check, Hit, low, medium
from bot.star.checks.decisions import tells_enough
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.moods import Mood
from bot.star.patterns import LazyPattern, Sign
from bot.star.phrases import VAGUE_CHANGE, VAGUE_JOY
from bot.star.phrases.realism import (
    AFTERWARDS,
    AROUND,
    BUILT,
    CRAFT,
    DATA,
    LAUNCHED,
    MODEL,
    OFFLINE,
    ONLINE,
    TESTED_IDEA,
    VALIDATED,
    WANTED,
)
from bot.star.reading import Reading
from bot.star.report import Label

ML_SENTENCES = 2
"""So many sentences on a model make a story about one; a model mentioned once is somebody else's."""
NOTE = 15
"""Words of a note at most: "tried XGBoost, 0.70" is told though nobody is said to act."""
WORK = STORIES - {QuestionType.CONFLICT, QuestionType.TEAMWORK, QuestionType.LEADERSHIP}
"""Stories about the work itself, not about the people in it."""


def about_ml(evidence: Evidence) -> bool:
    """Whether the answer is about a model or work on data for one, not one that only mentions a model."""
    if not evidence.spans(MODEL):
        return False
    spoken = {evidence.around(span).span for sign in (MODEL, CRAFT) for span in evidence.spans(sign)}
    return len(spoken) >= ML_SENTENCES


def _builds(evidence: Evidence) -> bool:
    return about_ml(evidence) and _building(evidence) is not None


def _building(evidence: Evidence) -> Reading | None:
    """The first sentence in which a model is made or chosen."""
    made = map(evidence.around, evidence.spans(BUILT))
    return next((reading for reading in made if reading.where(MODEL.pattern)), None)


def _model(evidence: Evidence) -> Reading:
    """The sentence to quote: where a model is made, else the first that names one."""
    return _building(evidence) or evidence.around(evidence.spans(MODEL)[0])


def _shows(evidence: Evidence, sign: Sign) -> bool:
    """Whether a sign is seen where something is told."""
    return not all(map(_explains, map(evidence.around, evidence.spans(sign))))


def _explains(reading: Reading) -> bool:
    """Whether it is a long sentence in which nobody acts, and which tells nothing of the scene or the result."""
    if reading.sentence.words <= NOTE or any(deed.owner is not Owner.PASSIVE for deed in reading.deeds):
        return False
    return reading.label in (Label.ACTION, Label.OTHER) or reading.mood is not Mood.EVENT


def _measures(reading: Reading, pattern: LazyPattern) -> bool:
    return reading.measured and bool(reading.where(pattern))


def _offline_only(evidence: Evidence) -> Hit | None:
    """An improvement "in retention" without a measure is no effect yet. Silent where no result was found."""
    figure = next((reading for reading in evidence.readings if _measures(reading, OFFLINE)), None)
    if figure is None or any(map(_is_effect, map(evidence.around, evidence.spans(ONLINE)))):
        return None
    step = "What did it change in use? Add one number from there: clicks, cost, time saved."
    return Hit(figure.span, "you wrote {quote}; a number from online was not found.", step)


def _is_effect(reading: Reading) -> bool:
    return not (reading.where(VAGUE_CHANGE) or reading.where(VAGUE_JOY))


def _idea_seen(evidence: Evidence) -> bool:
    """Profile `ml-star` asks every story about a model for its hypothesis (FW2); others only where there is room."""
    return _builds(evidence) and (evidence.profile.name == "ml-star" or tells_enough(evidence))


def _idea(evidence: Evidence) -> Hit | None:
    if evidence.spans(TESTED_IDEA):
        return None
    step = 'What did you expect, and how did you test it? "I expected …, so I compared …".'
    return Hit(_model(evidence).span, "you wrote {quote}; a hypothesis was not found.", step)


def _data(evidence: Evidence) -> Hit | None:
    if _shows(evidence, DATA):
        return None
    step = "What did you look at in the data: labels, gaps, leakage, bias? Name one thing you found."
    return Hit(_model(evidence).span, "you wrote {quote}.", step)


def _finished(evidence: Evidence) -> bool:
    """Silent where nothing was launched and nothing measured: there is nothing to check yet."""
    if not _builds(evidence):
        return False
    return bool(evidence.spans(LAUNCHED)) or any(_measures(reading, OFFLINE) for reading in evidence.readings)


def _validated(evidence: Evidence) -> Hit | None:
    if _shows(evidence, VALIDATED):
        return None
    step = "How did you make sure that it works? Name the test: later data, a pilot, a comparison by hand."
    return Hit(_model(evidence).span, "you wrote {quote}.", step)


def _launched(evidence: Evidence) -> bool:
    return about_ml(evidence) and bool(evidence.spans(LAUNCHED))


def _afterwards(evidence: Evidence) -> Hit | None:
    """Silent where nothing was launched, and where a measured result tells what came after."""
    if any(reading.measured for reading in evidence.outcomes) or _shows(evidence, AFTERWARDS):
        return None
    step = "What happened afterwards? Say what you watched, and how you could have gone back."
    return Hit(evidence.around(evidence.spans(LAUNCHED)[0]).span, "you wrote {quote}.", step)


def _around(evidence: Evidence) -> Hit | None:
    """One word of data, of a launch or of people anywhere is enough to pass."""
    if _shows(evidence, AROUND):
        return None
    step = "Who used it, on which data, and how did it get to them? Add a sentence on one of these."
    return Hit(_model(evidence).span, "you speak of the model: {quote}.", step)


def _goal(evidence: Evidence) -> Hit | None:
    """Any person, cost or goal anywhere is enough to pass."""
    if _shows(evidence, WANTED):
        return None
    step = "Who needed this, and what got better for them? One sentence at the beginning."
    return Hit(evidence.readings[0].span, "you begin with {quote}.", step)


AROUND_IT = Check(
    id="C37",
    title="Beyond the model",
    looks_at="a model without data, deployment or people",
    look=_around,
    severity=medium,
    types=STORIES,
    sees=_builds,
    probe="F8",
)
GOAL = Check(
    id="C41",
    title="Who it was for",
    looks_at="a goal of the business, or what it meant for its users",
    look=_goal,
    severity=medium,
    types=STORIES,
    sees=lambda evidence: bool(evidence.actions),
    probe="F5",
)
VALIDATION = Check(
    id="C35",
    title="How you checked it",
    looks_at="how a model was validated",
    look=_validated,
    severity=medium,
    types=STORIES,
    sees=_finished,
    probe="F13",
)
LOOK_AT_DATA = Check(
    id="C34",
    title="A look at the data",
    looks_at="data quality, labels, leakage or bias",
    look=_data,
    severity=medium,
    types=WORK,
    sees=_builds,
    probe="F12",
    question="Could you trust the data?",
)
AFTER_LAUNCH = Check(
    id="C36",
    title="After the launch",
    looks_at="monitoring, a way back, or what came after a launch",
    look=_afterwards,
    severity=medium,
    types=STORIES,
    sees=_launched,
    probe="F6",
)
IN_USE = Check(
    id="C24",
    title="From the test into use",
    looks_at="a figure on test data without an effect in use",
    look=_offline_only,
    severity=low,
    types=STORIES,
    sees=lambda evidence: about_ml(evidence) and bool(evidence.outcomes),
    probe="F21",
    question="Did it hold in use?",
)
IDEA = Check(
    id="C29",
    title="How you tested your idea",
    looks_at="a hypothesis, a comparison or an experiment",
    look=_idea,
    severity=low,
    types=STORIES,
    sees=_idea_seen,
    probe="F13",
    question="What did you expect to see?",
)
CHECKS = (AROUND_IT, GOAL, VALIDATION, LOOK_AT_DATA, AFTER_LAUNCH, IN_USE, IDEA)
