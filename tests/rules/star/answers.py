"""Answers written for the tests: one good one in parts, questions of every type, and ways to leave something out."""

from bot.model import Category, Question, QuestionType

SITUATION = (
    "In March 2023 I worked for a parcel company whose route planner took 40 minutes to start, "
    "and drivers left the depot late almost every day."
)
TASK = "My task was to bring the start below five minutes before the Christmas season."
REASONED = (
    "I considered buying a bigger server, but the contract ran for another year, so I rewrote the map loader instead."
)
PLAIN_ACTIONS = (
    "I measured each step of the start with a stopwatch and a profiler.",
    "I tested the new loader with three drivers for a week and fixed two crashes.",
)
RESULT = "The start went from 40 minutes to 3 minutes, and late departures fell from 31 to 4 a week."
LESSON = "I learned to measure before I buy anything."

GOOD = " ".join((SITUATION, TASK, PLAIN_ACTIONS[0], REASONED, PLAIN_ACTIONS[1], RESULT, LESSON))
"""About 110 words; every check but the hint on time passes."""


def story(
    *,
    situation: str = SITUATION,
    task: str = TASK,
    action: str = " ".join((PLAIN_ACTIONS[0], REASONED, PLAIN_ACTIONS[1])),
    result: str = RESULT,
    lesson: str = LESSON,
) -> str:
    """The good answer with some of its parts exchanged; an empty part is left out."""
    return " ".join(filter(None, (situation, task, action, result, lesson)))


def question(kind: QuestionType, category: Category = Category.TECHNICAL, follow_ups: tuple[str, ...] = ()) -> Question:
    """A question of a type; its words do not matter to the checks."""
    return Question(
        id="Q99",
        text="Tell about one time.",
        tests="judgment",
        story="S1",
        types=(kind,),
        category=category,
        competency="J",
        angles=("One.", "Two.", "Three.", "Four."),
        level="Beginner",
        follow_ups=follow_ups,
    )


HYPOTHETICAL = (
    "If a colleague disagreed with my design, I would first listen and write down each concern. Then I would build"
    " a small experiment that could settle it, and I would show the numbers to both of our managers. If that did"
    " not help, I would accept the decision and support it as if it were mine, because a team cannot move in two"
    " directions at once."
)
HABIT = (
    "When I have too many projects, I usually make a list on Monday and rank everything by impact. I talk to each"
    " owner and we agree on three things that matter. I always block two hours a day for the first one. I say no to"
    " meetings without an agenda, and I review the list with my manager every Friday so that nothing gets lost"
    " along the way."
)
PRINCIPLE = (
    "Good leadership is about trust. A leader should listen more than they talk, and people who feel safe do better"
    " work. It is important to be honest, even if the truth is uncomfortable. Without trust no team can deliver"
    " anything of value, and without delivery there is no trust."
)
