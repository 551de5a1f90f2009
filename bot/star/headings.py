"""Headings that people write into an answer: "Situation: …", "**Result**", "A - …", "## What I did", "1) Task: …"."""

import re
from collections.abc import Sequence

from bot.star.report import Label

_HEADINGS = {
    Label.SITUATION: r"""situation|context|background|setting|(?:the )?problem|what (?:happened|came before)
        |how it started""",
    Label.TASK: r"""task|goal|objective|challenge|responsibility|my (?:role|task|goal|job|part)
        |what (?:was mine|i had to do)""",
    Label.ACTION: r"(?:my )?(?:actions?|approach)|steps|(?:what|how) (?:i|we) did(?: it)?|what i tried",
    Label.RESULT: r"""results?|outcomes?|impact|how it (?:ended|turned out|went)
        |what (?:changed|came of it|happened then)""",
    Label.LESSON: r"""lessons?(?: learned)?|learnings?|reflection|takeaways?|in hindsight
        |what i (?:learned|learnt|keep|took(?: from it)?|would do differently)""",
}
_BLANK = re.compile(r"\n\s+")
_MARKUP = r"[*_#>\s-]{0,8}(?:\d{1,2}[.)]\s)?[*_]{0,3}"
_WORDED = "|".join(f"(?P<{label.name}>{_BLANK.sub('', names)})" for label, names in _HEADINGS.items())
_ANY = _BLANK.sub("", "|".join(_HEADINGS.values()))
_LETTERED = "|".join(f"(?P<{label.name}_>(?-i:{label.value}))" for label in _HEADINGS)
_CLOSE = r"[*_]{0,3}(?:\s?:|\s[-–—]|\s?\))[*_]{0,3}(?=\s|\Z)"
_OPENS = re.compile(
    rf"{_MARKUP}(?:{_WORDED}|(?:{_LETTERED})(?:\d(?:, \w{{1,20}}(?: \w{{1,20}})?)?)?){_CLOSE}", re.IGNORECASE
)
_ALONE = re.compile(rf"{_MARKUP}(?:{_WORDED})[*_:\s]{{0,6}}\Z", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"{_MARKUP}(?:(?:{_ANY})\s?[/&+]\s?(?:{_ANY})|(?-i:[STARL]\s?[/&+]\s?[STARL])){_CLOSE}", re.IGNORECASE
)
_OTHER_ALONE = re.compile(
    r"\s{0,3}(?:#{1,4}\s\S[^\n]{0,60}|(\*{1,2}|__)(?!i\b|we\b)[^\s*_][^*_\n.!?]{0,40}\1:?)\s*\Z", re.IGNORECASE
)
_OTHER_OPENS = re.compile(
    r"\s{0,3}(?:[-•>]\s)?\*{1,2}[^\s*][^*\n.!?]{0,40}(?:\*{1,2}(?:\s?:|\s[-–—])|(?::|\s[-–—])\*{1,2})\s"
)
_DISTINCT = 3
"""So many different headings divide the whole answer; fewer stand only before their own sentence."""


def heading(sentence: str) -> Label | None:
    """The part that a sentence's own heading names, `OTHER` where it names none or several; the heading may stand in a
    line above.
    """
    line = sentence.partition("\n")[0]
    found = _OPENS.match(sentence) or _ALONE.match(line)
    if found and found.lastgroup:
        return Label[found.lastgroup.rstrip("_")]
    other = _SEVERAL.match(sentence) or _OTHER_ALONE.match(line) or _OTHER_OPENS.match(sentence)
    return Label.OTHER if other else None


def stands_alone(line: str) -> bool:
    """Whether a line is the heading of a part and nothing else."""
    return _ALONE.match(line) is not None


def carried(sentences: Sequence[str]) -> list[Label | None]:
    """The part under whose heading each sentence stands; `OTHER` for one that is a heading and names no part.

    A heading in a line of its own reaches to the next heading, one at the beginning of a sentence only if the answer
    has several.
    """
    own = [heading(sentence) for sentence in sentences]
    divided = len(set(own) - {None, Label.OTHER}) >= _DISTINCT
    found: list[Label | None] = []
    under: Label | None = None
    for sentence, label in zip(sentences, own, strict=True):
        if label is Label.OTHER:
            under = None
            found.append(Label.OTHER if _OTHER_ALONE.match(sentence) else None)
        elif label is not None:
            under = label if divided or stands_alone(sentence.partition("\n")[0]) else None
            found.append(label)
        else:
            found.append(under)
    return found
