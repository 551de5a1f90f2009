"""Questions that want something else than a story (COVERAGE FW13)."""

from bot.model import QuestionType
from bot.star.checks.base import OTHER_SHAPES, Check, Hit, medium
from bot.star.evidence import Evidence
from bot.star.gate import LEAST_QUESTIONS
from bot.star.phrases import WEAKNESS_PARTS, WHY_PARTS


def lacking(evidence: Evidence) -> tuple[list[str], int]:
    """What the shape asks for and was not found, and how many things it asks for.

    A how-do-you answer is whole with its framework; the example is C47's.
    """
    match evidence.type:
        case QuestionType.ASK:
            asked = sum(reading.sentence.text.count("?") for reading in evidence.readings)
            return ["a question"] * max(0, LEAST_QUESTIONS - asked), LEAST_QUESTIONS
        case QuestionType.WHY:
            parts = WHY_PARTS
        case QuestionType.WEAKNESS:
            parts = WEAKNESS_PARTS
        case _:
            return [], 1
    found = {name for name, pattern in parts.items() if any(reading.where(pattern) for reading in evidence.readings)}
    return [name for name in parts if name not in found], len(parts)


def _shape(evidence: Evidence) -> Hit | None:
    missing, _ = lacking(evidence)
    if not missing:
        return None
    span = evidence.readings[-1].span if evidence.readings else None
    if evidence.type is QuestionType.ASK:
        lead = f"{LEAST_QUESTIONS - len(missing)} of {LEAST_QUESTIONS} questions found."
        return Hit(span, lead, "Ask about the team, its challenges, and how people grow there.")
    return Hit(span, f"not found: {' and '.join(missing)}.", f"Add a sentence about {missing[0]}.")


SHAPE = Check(
    id="FW13",
    title="What this question asks for",
    looks_at="the shape that how, why, weakness and closing questions ask for",
    look=_shape,
    severity=medium,
    types=OTHER_SHAPES | {QuestionType.HOW},
    tries=True,
)
