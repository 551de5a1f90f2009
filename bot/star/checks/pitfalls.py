"""What people fall into with one type of question each (COVERAGE P1 to P9).

Each fires only on a sign of the pitfall that nothing in the answer takes back.
"""

from bot.model import QuestionType
from bot.star.checks.base import Check, Hit, high
from bot.star.evidence import Evidence
from bot.star.moods import Mood
from bot.star.patterns import LazyPattern, Sign
from bot.star.phrases import FIRST_PERSON
from bot.star.phrases.pitfalls import (
    COSTLY,
    EXPLAINS,
    FAILED,
    FAIR,
    FLATTERY,
    HARD,
    HARMED,
    HUMBLE_BRAG,
    IN_NEED,
    INFLUENCED,
    MY_SKILL,
    NARROWED,
    OWNED,
    SIDE_BY_SIDE,
    TECHNIQUE,
    TITLE,
    TRIVIAL,
    UNKIND,
)
from bot.star.phrases.reflection import CHANGED, LEARNED
from bot.star.reading import Reading, Span
from bot.star.report import Label

MOST_EXPLAINED = 0.3
"""P1: how much of a project answer may explain technology (FW16)."""
FEWEST_EXPLAINED = 3
"""Sentences that make a lecture; one or two gloss a term."""
FEWEST_TOLD = 3
"""P4, P9: sentences in which something not found says something."""


def _where(evidence: Evidence, pattern: LazyPattern) -> tuple[Span, ...]:
    return tuple(span for reading in evidence.readings for span in reading.where(pattern))


def _explained(reading: Reading) -> bool:
    """Whether a sentence tells what technology does at all times, and of nobody who does something."""
    folded = reading.sentence.folded
    if FIRST_PERSON.search(folded) or reading.measured:
        return False
    return bool(TECHNIQUE.search(folded)) and (reading.mood in _TIMELESS or bool(EXPLAINS.search(folded)))


_TIMELESS = (Mood.PLAIN, Mood.PRINCIPLE, Mood.HABIT)


def _technology(evidence: Evidence) -> Hit | None:
    explained = [reading for reading in evidence.readings if _explained(reading)]
    words = sum(reading.sentence.words for reading in explained)
    if len(explained) < FEWEST_EXPLAINED or words <= MOST_EXPLAINED * evidence.words:
        return None
    step = "Keep one sentence of it, and tell what you decided, why, and what you turned down."
    return Hit(explained[0].span, "you explain {quote}.", step)


def _unless(evidence: Evidence, sign: Sign, against: LazyPattern) -> Span | None:
    """Where a sign is first seen, unless something in the answer speaks against it."""
    spans = evidence.spans(sign)
    return spans[0] if spans and not _where(evidence, against) else None


def _reasons(evidence: Evidence) -> Hit | None:
    span = _unless(evidence, UNKIND, FAIR)
    if span is None:
        return None
    step = 'Say why a reasonable person saw it that way: "She wanted …, because …".'
    return Hit(evidence.around(span).span, "you wrote {quote}.", step)


def _stakes(evidence: Evidence) -> Hit | None:
    span = _unless(evidence, TRIVIAL, COSTLY)
    if span is None:
        return None
    step = "Choose one that cost something, and say what: money, time, or somebody's trust."
    return Hit(span, "you wrote {quote}.", step)


def _cleared(evidence: Evidence) -> Hit | None:
    hard = evidence.spans(HARD)
    if not hard or evidence.spans(NARROWED):
        return None
    step = "Say what was unclear, what you asked first, and how that narrowed it."
    return Hit(evidence.around(hard[0]).span, "you wrote {quote}. How it became clear was not found.", step)


def _led(evidence: Evidence) -> Hit | None:
    title = evidence.spans(TITLE)
    if not title or evidence.spans(INFLUENCED):
        return None
    step = "Titles move nobody: whom did you win over, and what did you say or show them?"
    return Hit(evidence.around(title[0]).span, "you wrote {quote}.", step)


def _needed(evidence: Evidence) -> Hit | None:
    span = _unless(evidence, SIDE_BY_SIDE, IN_NEED)
    if span is None:
        return None
    step = 'What could you not have done without them? "I needed … from her, because …".'
    return Hit(evidence.around(span).span, "you wrote {quote}.", step)


def _match(evidence: Evidence) -> Hit | None:
    praise = _where(evidence, FLATTERY)
    if not praise or _where(evidence, MY_SKILL):
        return None
    step = 'Name one problem of theirs and what you bring to it: "You …; I have …".'
    return Hit(evidence.around(praise[0]).span, "you wrote {quote}.", step)


def _real(evidence: Evidence) -> Hit | None:
    """Something that happened and did harm makes any weakness a real one."""
    brag = _where(evidence, HUMBLE_BRAG)
    if not brag or any(one.mood is Mood.EVENT and one.where(HARMED) for one in evidence.readings):
        return None
    return Hit(
        brag[0], "you wrote {quote}.", "Name something that went wrong because of you: what, when, and at whose cost."
    )


def _own_share(evidence: Evidence) -> Hit | None:
    """Hidden is what nobody owns, learns from or changed: others are to blame, or nothing went wrong at all."""
    if _where(evidence, OWNED) or _where(evidence, LEARNED) or evidence.spans(CHANGED) or evidence.lasting:
        return None
    if not _where(evidence, FAILED):
        return Hit(evidence.readings[0].span, "you begin with {quote}. A failure was not found.", _OWN)
    told = evidence.labelled(Label.RESULT) or evidence.readings
    return Hit(told[-1].span, "you wrote {quote}. Your own share in it was not found.", _OWN)


_OWN = 'Say what you misjudged and what you do since: "I had assumed …; now I …".'


def _told(evidence: Evidence) -> bool:
    return len(evidence.readings) >= FEWEST_TOLD


TECHNOLOGY = Check(
    id="P1",
    title="More technology than decisions",
    looks_at="how much of a project answer explains technology (30% at most)",
    look=_technology,
    severity=high,
    types=frozenset({QuestionType.PROJECT}),
    probe="F1",
    fault=10,
)
REASONS = Check(
    id="P2",
    title="The other person's reasons",
    looks_at="a conflict in which somebody is judged and their reasons are not told",
    look=_reasons,
    severity=high,
    types=frozenset({QuestionType.CONFLICT}),
    probe="F7",
    fault=13,
)
STAKES = Check(
    id="P3",
    title="A failure that mattered",
    looks_at="failures that cost next to nothing",
    look=_stakes,
    severity=high,
    types=frozenset({QuestionType.FAILURE}),
    probe="F15",
    fault=13,
)
CLEARED = Check(
    id="P4",
    title="How it became clear",
    looks_at="unclear tasks told as hard ones, without a question or a choice that narrowed them",
    look=_cleared,
    severity=high,
    types=frozenset({QuestionType.AMBIGUITY}),
    sees=_told,
    probe="F14",
    fault=11,
)
LED = Check(
    id="P5",
    title="How you moved people",
    looks_at="titles instead of influence, knowledge or initiative",
    look=_led,
    severity=high,
    types=frozenset({QuestionType.LEADERSHIP}),
    probe="F3",
    fault=11,
)
NEEDED = Check(
    id="P6",
    title="What you needed from each other",
    looks_at="teamwork in which everybody worked alone",
    look=_needed,
    severity=high,
    types=frozenset({QuestionType.TEAMWORK}),
    probe="F9",
    fault=11,
)
MATCH = Check(
    id="P7",
    title="Their problems, your skills",
    looks_at="praise of a company without anything that one brings to it",
    look=_match,
    severity=high,
    types=frozenset({QuestionType.WHY}),
    fault=25,
)
REAL = Check(
    id="P8",
    title="A real weakness",
    looks_at="strengths called weaknesses, and no harm done",
    look=_real,
    severity=high,
    types=frozenset({QuestionType.WEAKNESS}),
    fault=25,
)
OWN_SHARE = Check(
    id="P9",
    title="Your share in the failure",
    looks_at="failures that are hidden, or everybody else's",
    look=_own_share,
    severity=high,
    types=frozenset({QuestionType.FAILURE}),
    sees=_told,
    probe="F2",
    fault=13,
)
CHECKS = (OWN_SHARE, STAKES, REASONS, TECHNOLOGY, CLEARED, LED, NEEDED, MATCH, REAL)
