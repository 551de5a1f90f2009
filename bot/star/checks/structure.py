"""Is the story whole? (COVERAGE C01)."""

from dataclasses import dataclass

from bot.star.checks.base import STORIES, Check, Hit, high
from bot.star.evidence import Evidence
from bot.star.report import Label


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    step: str
    probe: str
    opens: bool = False
    """Whether it stands at the beginning of a story."""


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


PARTS = Check(
    id="C01",
    title="Every part of the story",
    looks_at="situation, task, action and result; the lesson under `starl`",
    look=_parts,
    severity=high,
    types=STORIES,
    sees=lambda evidence: bool(evidence.readings),
    points=20,
    fault=6,
)
