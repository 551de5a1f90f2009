"""Whose work was it? (COVERAGE C09, C12 to C15).

"We" is welcome where the scene is set and where the outcome is told; the checks ask only who acted.
"""

from bot.model import QuestionType
from bot.star.checks.base import STORIES, WITH_EXAMPLE, Check, Hit, high, low, medium
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.phrases import DUTY
from bot.star.phrases.scene import HELPERS, OWN_PART, SELF, SHARED_TASK
from bot.star.reading import Reading, Span
from bot.star.report import Label

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


def _own_duty(evidence: Evidence) -> Hit | None:
    """Fires only where the task is seen to be several people's; without anybody it may be its author's."""
    tasks = evidence.labelled(Label.TASK)
    if any(task.where(SELF) for task in tasks) or any(map(_takes_it_on, evidence.readings)):
        return None
    shared = next((task.span for task in tasks if task.where(SHARED_TASK)), None)
    if shared is None:
        return None
    return Hit(shared, "the task reads {quote}.", 'What was yours in it? "I was responsible for …".')


def _takes_it_on(reading: Reading) -> bool:
    """In the situation or the action too: some say there what was theirs."""
    return reading.label is not Label.LESSON and bool(
        reading.where(OWN_PART) or (reading.where(DUTY) and reading.where(SELF))
    )


def _uncredited(evidence: Evidence) -> Hit | None:
    """Anybody who is named or acts outside the situation is credit enough."""
    told = evidence.labelled(Label.ACTION, Label.RESULT, Label.LESSON)
    if any(reading.where(HELPERS) for reading in told) or any(map(_others_act, evidence.labelled(Label.ACTION))):
        return None
    acted = evidence.around(evidence.actions[0][1])
    return Hit(acted.span, "you wrote {quote}.", 'Who else helped? "With … of …, I …".')


def _others_act(reading: Reading) -> bool:
    return any(deed.owner in (Owner.WE, Owner.TEAM, Owner.OTHER) for deed in reading.deeds)


MINE = Check(
    id="C12",
    title="Your own part",
    looks_at='whose action verbs they are: "I" on 70% of them',
    look=_mine,
    severity=high,
    types=WITH_EXAMPLE,
    sees=lambda evidence: bool(evidence.actions),
    probe="F9",
    fault=5,
    question="Whose work was it?",
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
    question="What did you do yourself?",
)
TEAM_DECIDES = Check(
    id="C14",
    title="Who decided",
    looks_at="a team that decides where the story opens or resolves",
    look=_team_decides,
    severity=high,
    types=WITH_EXAMPLE,
    probe="F9",
    fault=7,
)
OWN_DUTY = Check(
    id="C09",
    title="Your own task",
    looks_at="a task that is the team's, not the author's",
    look=_own_duty,
    severity=high,
    types=STORIES,
    probe="F9",
    fault=5,
)
CREDIT = Check(
    id="C15",
    title="Who helped",
    looks_at="the others in a story of a team",
    look=_uncredited,
    severity=low,
    types=frozenset({QuestionType.TEAMWORK}),
    sees=lambda evidence: bool(evidence.actions),
    probe="F7",
)
CHECKS = (TEAM_DECIDES, OWN_DUTY, MINE, SAYS_I, CREDIT)
