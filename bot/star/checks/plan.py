"""What the action is made of: a decision and its price, its steps, and what led to it (COVERAGE C30, C31, C33, C54,
C55).
"""

from collections.abc import Iterator

from bot.star.checks.base import STORIES, Check, Hit, low, medium
from bot.star.checks.structure import missing
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.phrases.decisions import GIVEN_UP, OTHER_WAYS
from bot.star.phrases.scene import DIAGNOSIS, HELPERS, OBSTACLES, OFFER, SEQUENCE, STAKES
from bot.star.profiles import FULL
from bot.star.reading import Reading, Span
from bot.star.report import WORDS_PER_MINUTE, Label, State

LEAST_IN_A_ROW = 4
"""C31: sentences that go on with "then"; fewer are no timeline."""
LEAST_STEPS = 3
"""C33."""
MOST_STEPS = 5
"""C33."""
LEAST_COVERED = 2
"""C55: so many of the five show that somebody thought about the action; a word list sees no more for certain."""
STRONG_WORDS = range(150, 5 * WORDS_PER_MINUTE + 1)
"""C54: one to five minutes; shorter answers have something else to add first, longer ones to cut."""

_OURS = (Owner.I, Owner.WE, Owner.TEAM)


def decision_slots(evidence: Evidence) -> dict[str, Span | None]:
    """The four elements of a decision story (FW7): the sentence that tells each, None where none was found."""
    told = {
        "problem": _problem(evidence),
        "decision": _decision(evidence),
        "trade-off": next(map(evidence.around, evidence.spans(GIVEN_UP)), None),
        "outcome": _outcome(evidence),
    }
    return {name: reading.span if reading else None for name, reading in told.items()}


def _problem(evidence: Evidence) -> Reading | None:
    """What was wrong; else what had to be reached, else whatever the scene is."""
    scene = (*evidence.labelled(Label.TASK), *evidence.labelled(Label.SITUATION))
    wrong = (reading for reading in evidence.readings if reading in scene and reading.where(STAKES))
    return next(wrong, None) or next(iter(scene), None)


def _decision(evidence: Evidence) -> Reading | None:
    """A choice; else something done for a reason."""
    reasoned = map(evidence.around, evidence.reasons)
    return next(_choices(evidence), None) or next((one for one in reasoned if _acts(one)), None)


def _choices(evidence: Evidence) -> Iterator[Reading]:
    """Sentences in which the author or their team choose between ways; with "instead" whatever they do is chosen."""
    for start, end in evidence.choices:
        reading = evidence.around((start, end))
        ours = (reading.place(deed) for deed in reading.deeds if deed.owner in _OURS)
        chosen = any(first <= end and start <= last for first, last in ours)
        if chosen or evidence.text[start:end].lower().startswith(("instead", "rather")):
            yield reading


def _acts(reading: Reading) -> bool:
    return reading.label is Label.ACTION and any(deed.owner in _OURS for deed in reading.deeds)


def _outcome(evidence: Evidence) -> Reading | None:
    measured = (reading for reading in evidence.outcomes if reading.measured)
    return next(measured, None) or next(iter(evidence.outcomes), None)


_BLANKS = {
    "problem": ("what was wrong", 'Say it before your choice: "The trouble was …".'),
    "decision": ("the moment you chose", 'Name it: "I decided to …, because …".'),
    "trade-off": ("what you gave up for it", 'Say what it cost: "That meant … would be slower".'),
    "outcome": ("what came of your choice", 'Say how it ended: "… went from __ to __".'),
}


def _decision_story(evidence: Evidence) -> Hit | None:
    """Under `decision` all four are wanted; elsewhere what no other check asks for."""
    wanted = set(_BLANKS)
    if evidence.profile.name != "decision":
        wanted -= {"trade-off"} if evidence.reasons else {"trade-off", "decision"}  # C27 and C25
    blank = next((name for name, span in decision_slots(evidence).items() if span is None and name in wanted), None)
    if blank is None:
        return None
    name, step = _BLANKS[blank]
    acted = next(filter(_acts, evidence.readings), evidence.readings[-1])
    return Hit(acted.span, f"you wrote {{quote}}. Not found: {name}.", step)


def _timeline(evidence: Evidence) -> Hit | None:
    """Half of the action goes on with "then", and nobody chooses."""
    row = _row(evidence)
    if len(row) < LEAST_IN_A_ROW or 2 * len(row) < len(evidence.labelled(Label.ACTION)) or any(_choices(evidence)):
        return None
    lead = f"{len(row)} sentences tell what came next, such as {{quote}}."
    return Hit(row[0].span, lead, 'Where could it have gone another way? "I chose …, because …".')


def _row(evidence: Evidence) -> list[Reading]:
    """Sentences of the action that say what came next."""
    return [one for one in map(evidence.around, evidence.spans(SEQUENCE)) if one.label is Label.ACTION]


def _steps(evidence: Evidence) -> Hit | None:
    """Too many are told one after the other; too few are different things done."""
    row = _row(evidence)
    if len(row) > MOST_STEPS:
        lead = f"{len(row)} steps one after the other, such as {{quote}}."
        return Hit(row[-1].span, lead, "Keep the three to five that mattered, and put the small ones together.")
    action = evidence.labelled(Label.ACTION)
    verbs = {deed.verb for reading in action for deed in reading.deeds if deed.owner in _OURS}
    if max(len(verbs), sum(reading.subjects for reading in action)) >= LEAST_STEPS:
        return None
    return Hit(action[0].span, "your action is {quote}.", "Tell three to five steps: what came first, next and last?")


_COVERS = {
    "what you found out first": DIAGNOSIS,
    "the options you had": OTHER_WAYS.pattern,
    "who you worked with": HELPERS,
    "what stood in your way": OBSTACLES,
}


def _uncovered(evidence: Evidence) -> Hit | None:
    """The fifth thing to cover is a choice with its reason."""
    action = evidence.labelled(Label.ACTION)
    few = [name for name, pattern in _COVERS.items() if not any(reading.where(pattern) for reading in action)]
    chosen = any(_choices(evidence)) and bool(evidence.reasons)
    if len(_COVERS) - len(few) + chosen >= LEAST_COVERED:
        return None
    lead = f"your action begins with {{quote}}. Not found: {few[0]}, and {few[1]}."
    return Hit(action[0].span, lead, "Add a sentence on each.")


def _no_offer(evidence: Evidence) -> Hit | None:
    if any(reading.where(OFFER) for reading in evidence.readings):
        return None
    return Hit(evidence.readings[-1].span, "you end with {quote}.", 'You could add: "I can say more about how …".')


def _is_strong(evidence: Evidence) -> bool:
    """Whether it lacks nothing that this hint would distract from."""
    return (
        _is_full(evidence)
        and evidence.words in STRONG_WORDS
        and any(reading.measured for reading in evidence.outcomes)
        and bool(evidence.pairs and evidence.reasons and evidence.lessons)
        and any(_choices(evidence))
    )


def _is_full(evidence: Evidence) -> bool:
    """Whether nothing is left for C01 to ask for; layer 1, a decision and its result, has no room for more."""
    return evidence.terms.layer >= FULL and bool(evidence.readings) and not missing(evidence)


def _action_seen(evidence: Evidence) -> bool:
    return evidence.terms.layer >= FULL and evidence.sections[Label.ACTION].state is State.PRESENT


DECISION = Check(
    id="C30",
    title="The decision in your story",
    looks_at="problem, decision, trade-off and outcome, as far as no other check asks for them",
    look=_decision_story,
    severity=medium,
    types=STORIES,
    sees=_is_full,
    probe="F1",
    question="What did you decide?",
)
TIMELINE = Check(
    id="C31",
    title="Choices, not only steps",
    looks_at='an action that goes on with "then" and in which nobody chooses',
    look=_timeline,
    severity=medium,
    types=STORIES,
    probe="F1",
)
STEPS = Check(
    id="C33",
    title="Three to five steps",
    looks_at="different steps in the action, three to five",
    look=_steps,
    severity=low,
    types=STORIES,
    sees=_action_seen,
    probe="F16",
)
OFFERED = Check(
    id="C54",
    title="Room for questions",
    looks_at="an offer of more detail, in answers that are strong otherwise",
    look=_no_offer,
    severity=low,
    types=STORIES,
    sees=_is_strong,
    probe="F16",
)
COVERED = Check(
    id="C55",
    title="What your action covers",
    looks_at="diagnosis, options, a reasoned choice, other people and obstacles in the action",
    look=_uncovered,
    severity=medium,
    types=STORIES,
    sees=_action_seen,
    probe="F1",
    question="Is there more to it?",
)
CHECKS = (TIMELINE, COVERED, DECISION, STEPS, OFFERED)
