"""Is the story whole, and told in order? (COVERAGE C01, C02, C10)."""

from dataclasses import dataclass

from bot.star.checks.base import STORIES, Check, Hit, high, medium
from bot.star.evidence import Evidence
from bot.star.phrases import ANCHOR
from bot.star.phrases.scene import BACKTRACK, ENDING, LIMIT, PLACE, STAKES
from bot.star.profiles import FULL
from bot.star.reading import Reading
from bot.star.report import Label


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    step: str
    probe: str
    opens: bool = False
    """Whether it stands at the beginning of a story."""


LEAST_SENTENCES = 4
"""C02: fewer have no order to speak of."""
MOST_UNNAMED = 2
"""C10: so many essentials may stay unsaid; people set a scene in a sentence or two."""

_BEFORE = (Label.SITUATION, Label.TASK)
_PARTS = {
    Label.ACTION: _Part("your action", 'Say what you did, step by step: "First I …, then I …".', "F20"),
    Label.RESULT: _Part("the result", 'Say how it ended and what changed: "… went from __ to __".', "F8"),
    Label.TASK: _Part("your task", 'Say what was yours to achieve: "I had to … by …".', "F9", opens=True),
    Label.SITUATION: _Part(
        "the situation", "Say in one sentence when this was, and what was wrong.", "F16", opens=True
    ),
    Label.LESSON: _Part("the lesson", 'Close with what you learned: "Since then I …".', "F2"),
}
"""The most telling part first."""


def missing(evidence: Evidence) -> list[Label]:
    """Parts that the profile requires and that were not found, the most telling first."""
    return [part for part in _PARTS if part in evidence.profile.required and not evidence.found(part)]


def _parts(evidence: Evidence) -> Hit | None:
    """Names what was not found and quotes the sentence beside which it would stand."""
    parts = [_PARTS[part] for part in missing(evidence)]
    if not parts:
        return None
    names = " and ".join(part.name for part in parts)
    first, readings = parts[0], evidence.readings
    if first.opens:
        return Hit(readings[0].span, f"not found: {names}. You begin with {{quote}}.", first.step, first.probe)
    return Hit(readings[-1].span, f"not found: {names}. You end with {{quote}}.", first.step, first.probe)


def _order(evidence: Evidence) -> Hit | None:
    """The end told first, by its label or by its words; or a teller who goes back, which an opening never does."""
    opening, *rest = evidence.readings
    if _is_the_end(opening, rest) or any(evidence.around(span) is opening for span in evidence.spans(ENDING)):
        lead = "you begin with {quote}, which is how it ended."
        return Hit(opening.span, lead, "Begin with when and where it was; keep this for the end.")
    back = next((span for span in evidence.spans(BACKTRACK) if evidence.around(span) is not opening), None)
    if back is None:
        return None
    step = "Tell it in the order it happened: situation, task, action, result."
    return Hit(evidence.around(back).span, "you go back in time with {quote}.", step)


def _is_the_end(opening: Reading, rest: list[Reading]) -> bool:
    return opening.label is Label.RESULT and any(reading.label in _BEFORE for reading in rest)


_WHEN = "when it was"
_ESSENTIALS = {"who and where": PLACE, "what limited you": LIMIT, _WHEN: ANCHOR, "why it mattered": STAKES}
"""What a situation names (C10). That it names the project no table can tell."""


def _essentials(evidence: Evidence) -> Hit | None:
    """Looks at the first two sentences too, whatever they are labelled; any number may tell when it was."""
    scene = (*evidence.labelled(*_BEFORE), *evidence.readings[:2])
    named = {name for name, pattern in _ESSENTIALS.items() if any(reading.where(pattern) for reading in scene)}
    if any(reading.numbers for reading in scene):
        named.add(_WHEN)
    unnamed = [name for name in _ESSENTIALS if name not in named]
    if len(unnamed) <= MOST_UNNAMED:
        return None
    lead = f"you set the scene with {{quote}}. Not found: {unnamed[0]}, and {unnamed[1]}."
    return Hit(scene[0].span, lead, "Add both in one sentence.")


def _scene_seen(evidence: Evidence) -> bool:
    """A situation that was not found is C01's; a decision and its result (layer 1) need none."""
    return evidence.terms.layer >= FULL and bool(evidence.readings) and evidence.found(Label.SITUATION)


PARTS = Check(
    id="C01",
    title="Every part of the story",
    looks_at="situation, task, action and result; the lesson under `starl`",
    look=_parts,
    severity=high,
    types=STORIES,
    sees=lambda evidence: bool(evidence.readings),
)
ORDER = Check(
    id="C02",
    title="The order of the story",
    looks_at="a result told before the action, and going back in time",
    look=_order,
    severity=medium,
    types=STORIES,
    sees=lambda evidence: len(evidence.readings) >= LEAST_SENTENCES,
    probe="F16",
    question="Did it happen in this order?",
)
ESSENTIALS = Check(
    id="C10",
    title="Setting the scene",
    looks_at="who, when, under which limits and why, in the situation",
    look=_essentials,
    severity=medium,
    types=STORIES,
    sees=_scene_seen,
    probe="F16",
    question="Would a stranger see it?",
)
CHECKS = (PARTS, ORDER, ESSENTIALS)
