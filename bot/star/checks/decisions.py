"""What was decided, against what, at what price and within which limits (COVERAGE C25 to C28, C32, C45).

What these checks ask for, beyond the reason, is more than a short answer holds. Each says when it keeps silent.
"""

from bot.model import QuestionType
from bot.star.checks.base import STORIES, Check, Hit, Level, low, medium
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.patterns import Sign
from bot.star.phrases import VAGUE_CHANGE, VAGUE_JOY
from bot.star.phrases.decisions import DOUBT, GIVEN_UP, GROUNDS, LIMITS, OTHER_WAYS, WEAK_VERBS
from bot.star.phrases.impact import IN_GENERAL
from bot.star.reading import Reading
from bot.star.report import Label, Severity

ENOUGH_WORDS = 100
"""So long is an answer from which more can be wished for than its parts."""
LONG_WORDS = 130
"""About a minute: C27 asks nothing of an answer that spends less."""
WEIGHING = frozenset({QuestionType.PROJECT, QuestionType.CONFLICT})
"""Questions about decisions, for which COVERAGE makes a choice without reason a must-fix (C25)."""
BRIEF, DEEP = 1, 3
"""Layers (FW4): decision and result; technical detail, alternatives and nuance."""
OURS = (Owner.I, Owner.WE, Owner.TEAM)
"""Whose deeds are the story's own."""
LEAST_WAYS = {DEEP: 2}
"""C26: other ways that a layer asks for; one elsewhere."""

_SET_UP = (Label.SITUATION, Label.TASK)
_BIG_WORDS = (Sign(VAGUE_CHANGE, but=_SET_UP), Sign(VAGUE_JOY, but=_SET_UP))
"""Success claimed without a measure (C45)."""


def tells_enough(evidence: Evidence) -> bool:
    """Whether we are seen acting, at a length and on a layer that leave room for more than the story's parts."""
    return bool(evidence.actions) and evidence.words >= ENOUGH_WORDS and evidence.terms.layer != BRIEF


def _done(evidence: Evidence) -> bool:
    return bool(evidence.choices or evidence.actions)


def _decision(evidence: Evidence) -> Reading:
    """The sentence of the first choice, else of the first action."""
    done = (*evidence.choices, *(span for _, span in evidence.actions))
    return evidence.around(done[0])


def _reason(evidence: Evidence) -> Hit | None:
    if evidence.spans(GROUNDS) or any(evidence.around(span).label is not Label.RESULT for span in evidence.reasons):
        return None
    step = 'Why that way? Add "because …", and what you decided against.'
    return Hit(_decision(evidence).span, "you wrote {quote}.", step)


def _other_ways(evidence: Evidence) -> Hit | None:
    """Silent in short answers, on layer 1, and wherever any second way comes into view."""
    found = len(evidence.spans(OTHER_WAYS))
    if found >= LEAST_WAYS.get(evidence.terms.layer, 1):
        return None
    which = "a second way you decided against" if found else "a way you decided against"
    step = 'Add it with its reason: "I considered …, but …".'
    return Hit(_decision(evidence).span, f"you wrote {{quote}}; {which} was not found.", step)


def _has_choice(evidence: Evidence) -> bool:
    weighs = evidence.type in WEIGHING or evidence.terms.layer == DEEP
    return weighs and evidence.words >= LONG_WORDS and tells_enough(evidence) and bool(evidence.choices)


def _given_up(evidence: Evidence) -> Hit | None:
    """Silent in short answers, on layer 1, where nothing was chosen (only a choice has a price), and in answers to
    questions about other things than decisions, unless they go deep.
    """
    if evidence.spans(GIVEN_UP):
        return None
    step = 'Say what you gave up, and why that was worth it: "It meant …".'
    return Hit(evidence.around(evidence.choices[0]).span, "you wrote {quote}.", step)


def _limits(evidence: Evidence) -> Hit | None:
    """Silent in short answers, unless they are told in words that fit any story."""
    if evidence.spans(LIMITS):
        return None
    step = "What limited you: time, data, money, rules, people? Name one limit and what it made you do."
    return Hit(_decision(evidence).span, "you wrote {quote}.", step)


def _room_for_limits(evidence: Evidence) -> bool:
    return tells_enough(evidence) or (bool(evidence.actions) and bool(evidence.spans(IN_GENERAL)))


def _weak_verbs(evidence: Evidence) -> Hit | None:
    """Silent where half of what we do is told without such a verb: one "handled" hides nothing."""
    told = evidence.labelled(Label.TASK, Label.ACTION)
    weak = [reading for reading in told if reading.where(WEAK_VERBS)]
    concrete = [
        reading for reading in told if reading not in weak and any(deed.owner in OURS for deed in reading.deeds)
    ]
    if len(weak) <= len(concrete):
        return None
    step = 'What did you do there? Take a verb one can picture: "I measured …", "I rewrote …".'
    return Hit(weak[0].span, "you wrote {quote}.", step)


def _doubt(evidence: Evidence) -> Hit | None:
    """Silent where a lesson is told, and unless success is claimed in big words or the layer asks for nuance."""
    if evidence.lessons or evidence.spans(DOUBT):
        return None
    step = "What was uncertain, or went otherwise than planned? One honest sentence makes the rest more credible."
    return Hit(evidence.readings[-1].span, "you end with {quote}.", step)


def _room_for_doubt(evidence: Evidence) -> bool:
    claims = any(evidence.spans(sign) for sign in _BIG_WORDS)
    return bool(evidence.actions) and (claims or (evidence.terms.layer == DEEP and tells_enough(evidence)))


REASON = Check(
    id="C25",
    title="Why this way",
    looks_at="a choice with its reason",
    look=_reason,
    severity=Level(Severity.MEDIUM, types={QuestionType.PROJECT: Severity.HIGH, QuestionType.CONFLICT: Severity.HIGH}),
    types=STORIES,
    sees=_done,
    probe="F1",
    question="Is there a reason you left out?",
)
OTHER_WAY = Check(
    id="C26",
    title="Ways you decided against",
    looks_at="one way that was not taken; two on layer 3",
    look=_other_ways,
    severity=medium,
    types=STORIES,
    sees=tells_enough,
    probe="F1",
    question="Was there another way?",
)
PRICE = Check(
    id="C27",
    title="What it cost",
    looks_at="what was given up for a choice",
    look=_given_up,
    severity=medium,
    types=STORIES,
    sees=_has_choice,
    probe="F1",
    question="Did it cost anything?",
)
LIMIT = Check(
    id="C28",
    title="What set the limits",
    looks_at="one limit: time, data, compute, cost, rules, people",
    look=_limits,
    severity=medium,
    types=STORIES,
    sees=_room_for_limits,
    probe="F14",
    question="Were you free to do as you liked?",
)
VERBS = Check(
    id="C32",
    title="Verbs one can picture",
    looks_at="verbs that leave open what somebody did",
    look=_weak_verbs,
    severity=low,
    types=STORIES,
    probe="F20",
)
CANDOUR = Check(
    id="C45",
    title="What was uncertain",
    looks_at="a trade-off, an uncertainty or a mistake, admitted",
    look=_doubt,
    severity=low,
    types=STORIES,
    sees=_room_for_doubt,
    probe="F2",
    question="Did anything go otherwise?",
)
CHECKS = (REASON, OTHER_WAY, PRICE, LIMIT, VERBS, CANDOUR)
