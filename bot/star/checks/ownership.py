"""Whose work was it? (COVERAGE C12, C13, C14).

"We" is welcome where the scene is set and where the outcome is told; the checks ask only who acted.
"""

from bot.star.checks.base import WITH_EXAMPLE, Check, Hit, high, medium
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.reading import Span

LEAST_SHARE = 0.7
"""C12: share of action verbs that have "I" (FW6)."""
LEAST_SUBJECTS = 3
"""C13: how often "I" does something (FW8)."""


def _mine(evidence: Evidence) -> Hit | None:
    """One "we" beside an "I" proves nothing; from two on the share counts."""
    count = len(evidence.actions)
    mine = sum(owner is Owner.I for owner, _ in evidence.actions)
    if mine >= LEAST_SHARE * count or (mine and count - mine == 1):
        return None
    lead = f'you wrote {{quote}}: which part did you do? {mine} of {count} actions found are told with "I".'
    return Hit(_first_of_others(evidence), lead, 'Name your own part: "I …".')


def _first_of_others(evidence: Evidence) -> Span:
    """The first "we did" with the words after it, up to a comma or the end of its sentence."""
    start, end = next(span for owner, span in evidence.actions if owner is not Owner.I)
    last = evidence.around((start, end)).span[1]
    return start, min((at for mark in ",;" if (at := evidence.text.find(mark, end, last)) > 0), default=last)


def _says_i(evidence: Evidence) -> Hit | None:
    if evidence.subjects >= LEAST_SUBJECTS:
        return None
    times = ("nowhere", "once", "twice")[evidence.subjects]
    lead = f'"I" is found {times} as the one who acts.'
    return Hit(None, lead, 'Tell at least three things you did yourself: "I …".')


def _team_decides(evidence: Evidence) -> Hit | None:
    """Looks at how the answer and its action open and end; in between a team may decide."""
    acts = [evidence.around(span) for _, span in evidence.actions]
    told = evidence.readings
    edges = {reading.span for part in (told, acts) for reading in (*part[:1], *part[-1:])}
    for span in evidence.team_decides:
        if evidence.around(span).span in edges:
            return Hit(span, "you wrote {quote}.", 'What was yours in that? "I proposed …", "I tested …".')
    return None


MINE = Check(
    id="C12",
    title="Your own part",
    looks_at='whose action verbs they are: "I" on 70% of them',
    look=_mine,
    severity=high,
    types=WITH_EXAMPLE,
    sees=lambda evidence: bool(evidence.actions),
    probe="F9",
    points=12,
)
SAYS_I = Check(
    id="C13",
    title="What you did yourself",
    looks_at='how often "I" acts: three times at least',
    look=_says_i,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F9",
    points=5,
)
TEAM_DECIDES = Check(
    id="C14",
    title="Who decided",
    looks_at="a team that decides where the story opens or resolves",
    look=_team_decides,
    severity=high,
    types=WITH_EXAMPLE,
    probe="F9",
    fault=8,
)
