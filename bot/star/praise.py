"""The strongest point of an answer, in its author's words (PRODUCT "How feedback feels")."""

from collections.abc import Iterator

from bot.star.checks.base import LONGEST_QUOTE, trim
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.phrases import CHOICE, GENERALITY, REASON
from bot.star.reading import Reading, Span

CLEAR_ACTIONS = 4
"""So many actions of one's own are worth a word."""


def praise(evidence: Evidence) -> tuple[Span | None, str]:
    """The span to quote and a short sentence; None and nothing where nothing stands out."""
    span, words = next(_strengths(evidence), (None, ""))
    return (trim(evidence.text, span) if span else None), words


def _strengths(evidence: Evidence) -> Iterator[tuple[Span, str]]:
    """What stands out, the rarest first."""
    for reading in evidence.readings:
        if reading.where(REASON) and (chosen := _own_choice(reading)):
            yield chosen, "Your reasoning is clear."
    for span in evidence.pairs:
        if evidence.around(span) in evidence.outcomes:
            yield evidence.around(span).span, "Your result is measured."
    mine = [evidence.around(span) for owner, span in evidence.actions if owner is Owner.I]
    concrete = [reading for reading in mine if not reading.where(GENERALITY)]
    if concrete and CLEAR_ACTIONS <= len(mine) == len(evidence.actions):
        yield concrete[0].span, "Your own part is clear."
    if evidence.lessons and mine:
        yield evidence.around(evidence.lessons[0]).span, "You say what you learned."


def _own_choice(reading: Reading) -> Span | None:
    """The sentence if all of it can be quoted, else from the choice on; nothing where somebody else chose."""
    for choice in reading.where(CHOICE):
        choosers = {deed.owner for deed in reading.deeds if reading.place(deed)[1] >= choice[0]}
        if Owner.I in choosers and Owner.OTHER not in choosers:
            start, end = reading.span
            return (start if end - start <= LONGEST_QUOTE else choice[0]), end
    return None
