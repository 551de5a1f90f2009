"""How long it takes to say (COVERAGE C06, C07), as far as typed words tell."""

from bot.model import QuestionType
from bot.star.checks.base import EVERY, Check, Hit, high, low
from bot.star.evidence import Evidence
from bot.star.profiles import window
from bot.star.report import WORDS_PER_MINUTE, Label, seconds

LEAST_WORDS = 60
"""Fewer are too few (PRODUCT "How feedback feels")."""
MOST_WORDS = 5 * WORDS_PER_MINUTE
"""C07: an answer of more than five minutes rambles."""

_TOLD = EVERY - {QuestionType.ASK}
"""Answers that take as long as they are; questions to an interviewer take as long as their answers."""

_MORE = {
    QuestionType.HOW: "Say how you go about it, then tell one time you did.",
    QuestionType.WHY: "Say what draws you to the role, to the team and to what they build.",
    QuestionType.WEAKNESS: "Name it, tell one time it showed, then the steps you take.",
}
_MORE_OF_A_STORY = "Tell it step by step: what was wrong, what you did, what came of it."


def _too_short(evidence: Evidence) -> Hit | None:
    if evidence.words >= LEAST_WORDS:
        return None
    lead = f"{evidence.words} words, about {seconds(evidence.words)} s: there is more to see."
    return Hit(None, lead, _MORE.get(evidence.type, _MORE_OF_A_STORY))


def _too_long(evidence: Evidence) -> Hit | None:
    if evidence.words <= MOST_WORDS:
        return None
    setting = evidence.labelled(Label.SITUATION, Label.OTHER) or evidence.readings
    longest = max(setting, key=lambda reading: reading.sentence.words)
    lead = f"about {evidence.words / WORDS_PER_MINUTE:.0f} minutes when read aloud. You could do without {{quote}}."
    return Hit(longest.span, lead, "Keep what the listener needs to follow your choices, and cut the rest.")


def _outside_window(evidence: Evidence) -> Hit | None:
    """A hint only, because typed words tell little about spoken time (PRODUCT "How feedback feels")."""
    plan, takes = window(evidence.profile, evidence.question, evidence.terms.layer), evidence.seconds
    if not LEAST_WORDS <= evidence.words <= MOST_WORDS or takes in plan:
        return None
    rest = (
        f"{plan.least:.0f}–{plan.most:.0f} s are planned."
        if takes > plan.most
        else "spoken answers usually grow by half."
    )
    return Hit(None, f"Typed it reads in about {takes} s; {rest}", "Time yourself?")


TOO_SHORT = Check(
    id="C07",
    title="More to tell",
    looks_at="fewer than 60 words",
    look=_too_short,
    severity=high,
    types=_TOLD,
    probe="F16",
    fault=15,
    tries=True,
)
TOO_LONG = Check(
    id="C07",
    title="Longer than planned",
    looks_at="more than five minutes",
    look=_too_long,
    severity=high,
    types=EVERY,
    probe="F17",
    fault=12,
)
WINDOW = Check(
    id="C06",
    title="Time",
    looks_at="the time it takes against the window of its shape and layer",
    look=_outside_window,
    severity=low,
    types=_TOLD,
    points=4,
)
