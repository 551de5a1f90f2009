"""Headings that people write into an answer: "Situation: …", "**Result**", "A - …"."""

import re
from collections.abc import Sequence

from bot.star.report import Label

_HEADINGS = {
    Label.SITUATION: "situation|context|background|setting",
    Label.TASK: "task|goal|objective|challenge|responsibility|my (?:role|task|goal)",
    Label.ACTION: "actions?|approach|steps|what i did|my actions?",
    Label.RESULT: "results?|outcomes?|impact",
    Label.LESSON: "lessons?(?: learned)?|learnings?|reflection|takeaways?|what i learned",
}
_MARKUP = r"[*_#>\s-]{0,8}"
_WORDED = "|".join(f"(?P<{label.name}>{names})" for label, names in _HEADINGS.items())
_LETTERED = "|".join(f"(?P<{label.name}_>(?-i:{label.value}))" for label in _HEADINGS)
_OPENS = re.compile(
    rf"{_MARKUP}(?:{_WORDED}|{_LETTERED})[*_]{{0,3}}(?:\s?:|\s[-–—]|\s?\))[*_]{{0,3}}(?=\s|\Z)", re.IGNORECASE
)
_ALONE = re.compile(rf"{_MARKUP}(?:{_WORDED})[*_:\s]{{0,6}}\Z", re.IGNORECASE)
_DISTINCT = 3
"""So many different headings divide the whole answer; fewer stand only before their own sentence."""


def heading(sentence: str) -> Label | None:
    """The part that a sentence's own heading names; the heading may stand in a line above."""
    found = _OPENS.match(sentence) or _ALONE.match(sentence.partition("\n")[0])
    return Label[found.lastgroup.rstrip("_")] if found and found.lastgroup else None


def stands_alone(line: str) -> bool:
    """Whether a line is a heading and nothing else."""
    return _ALONE.match(line) is not None


def carried(own: Sequence[Label | None]) -> list[Label | None]:
    """The heading under which each sentence stands, from the headings the sentences have themselves."""
    if len({label for label in own if label}) < _DISTINCT:
        return list(own)
    under: list[Label | None] = []
    for label in own:
        under.append(label or (under[-1] if under else None))
    return under
