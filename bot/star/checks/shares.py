"""How the words are divided between the parts of the story (COVERAGE C03, C05, C08)."""

from collections.abc import Iterable

from bot.star.checks.base import STORIES, Check, Hit, Level, low, medium
from bot.star.checks.time import LEAST_WORDS
from bot.star.evidence import Evidence
from bot.star.profiles import Band
from bot.star.reading import Reading
from bot.star.report import Label, Severity, State

GRACE = 0.05
"""How far a share may leave its band; that admits every percentage a source states (COVERAGE 1.1)."""
MOST_SENTENCES = 3
"""C05: sentences that situation and task take together, and …"""
MOST_OPENING = 0.2
"""… the share of the words."""

Group = tuple[Label, ...]
"""Parts that a profile plans together."""

_NAMES = {
    Label.SITUATION: "your situation",
    Label.TASK: "your task",
    Label.ACTION: "your action",
    Label.RESULT: "your result",
    Label.LESSON: "your lesson",
}
_OPENING = (Label.SITUATION, Label.TASK)


def shares(evidence: Evidence) -> dict[Group, float]:
    """The fraction of the story's words that each group of the profile takes."""
    return {group: round(sum(evidence.sections[part].share for part in group), 4) for group in evidence.profile.shares}


def excess(evidence: Evidence) -> dict[Group, float]:
    """By how much each group's share is above its band, negative where it is below; 0 within the grace."""
    bands, excesses = evidence.profile.shares, {}
    for group, share in shares(evidence).items():
        by = round(share - min(max(share, bands[group].least), bands[group].most), 4)
        excesses[group] = by if abs(by) > GRACE else 0.0
    return excesses


def _can_measure(evidence: Evidence) -> bool:
    """Whether each part has sentences of its own; a task told within the situation takes words nobody can count."""
    return all(evidence.sections[part].state is State.PRESENT for part in evidence.profile.required)


def _out_of_band(evidence: Evidence) -> Hit | None:
    """Moves words from the part that has most too many to the one that has most too few.

    Where no part has too many, the first that has more than the middle of its band gives: the scene before the result.
    """
    excesses, taken, bands = excess(evidence), shares(evidence), evidence.profile.shares
    if not any(excesses.values()):
        return None
    above = {group: taken[group] - (bands[group].least + bands[group].most) / 2 for group in taken}
    long = max(taken, key=lambda group: (excesses[group], above[group] > 0))
    short = min(taken, key=lambda group: (excesses[group], above[group]))
    lead = f"{_planned(long, taken[long], bands[long])}, {_planned(short, taken[short], bands[short])}."
    step = f"Move words from {_NAMES[long[0]]} to {_NAMES[short[0]]}."
    return Hit(_longest(evidence.labelled(*long)).span, f"{lead} You could shorten {{quote}}.", step)


def _planned(group: Group, share: float, band: Band) -> str:
    bounds = dict.fromkeys(f"{100 * bound:g}" for bound in (band.least, band.most))
    return f"{_NAMES[group[0]]} takes {100 * share:.0f}% ({'–'.join(bounds)} planned)"


def _longest(readings: Iterable[Reading]) -> Reading:
    return max(readings, key=lambda reading: reading.sentence.words)


def _long_opening(evidence: Evidence) -> Hit | None:
    opening = evidence.labelled(*_OPENING)
    share = sum(evidence.sections[part].share for part in _OPENING)
    if len(opening) <= MOST_SENTENCES and share <= MOST_OPENING:
        return None
    lead = f"{len(opening)} sentences, {100 * share:.0f}% of the words, come before your action, such as {{quote}}."
    return Hit(_longest(opening).span, lead, "Three sentences do: what was wrong, and what had to be decided.")


def _action_is_not_largest(evidence: Evidence) -> Hit | None:
    """Allows for the grace: a sentence labelled otherwise makes as much difference."""
    action = evidence.sections[Label.ACTION].share
    largest = max(_NAMES, key=lambda part: evidence.sections[part].share)
    share = evidence.sections[largest].share
    if share <= action + GRACE or evidence.sections[largest].state is not State.PRESENT:
        return None
    lead = (
        f"{_NAMES[largest]} takes {100 * share:.0f}% of the words, your action {100 * action:.0f}%. You could shorten"
    )
    step = "Give the room to what you chose, and why."
    return Hit(_longest(evidence.labelled(largest)).span, f"{lead} {{quote}}.", step)


SHARES = Check(
    id="C03",
    title="How the time is divided",
    looks_at="each part's share of the words against the profile",
    look=_out_of_band,
    severity=Level(Severity.MEDIUM, typed=Severity.LOW),
    types=STORIES,
    sees=_can_measure,
)
OPENING = Check(
    id="C05",
    title="A short opening",
    looks_at="situation and task under `decision`: three sentences, a fifth of the words",
    look=_long_opening,
    severity=low,
    types=STORIES,
    sees=lambda evidence: evidence.profile.name == "decision" and bool(evidence.labelled(*_OPENING)),
)
LARGEST = Check(
    id="C08",
    title="Most room for your action",
    looks_at="whether the action is the largest part",
    look=_action_is_not_largest,
    severity=medium,
    types=STORIES,
    sees=lambda evidence: evidence.words >= LEAST_WORDS and evidence.sections[Label.ACTION].state is State.PRESENT,
    probe="F20",
    question="Is most of it yours?",
)
CHECKS = (LARGEST, SHARES, OPENING)
