"""Time profiles and answer shapes as data: which share each part should have, and how long an answer may be.

Sources: COVERAGE 1.1 for the six profiles, FW13 for the windows of other shapes. Shares are fractions of the story's
words, times are seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.model import Question, QuestionType
from bot.star.report import Label


@dataclass(frozen=True, slots=True)
class Band:
    """The least and the greatest value that is as planned, both included."""

    least: float
    most: float

    def __contains__(self, value: float) -> bool:
        return self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Profile:
    """One way to divide an answer.

    `shares` maps a group of labels to the band of their sum: `core` counts the lesson with the result. `required` are
    the parts C01 looks for; the lesson is one of them only where it is told separately.
    """

    name: str
    shares: Mapping[tuple[Label, ...], Band]
    window: Band = Band(120, 180)
    required: tuple[Label, ...] = (Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT)


S, T, A, R, L = Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT, Label.LESSON
_FOUR = {(S,): Band(0.15, 0.20), (T,): Band(0.10, 0.15), (A,): Band(0.50, 0.60), (R, L): Band(0.15, 0.20)}

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile("core", _FOUR),
            Profile("ml-star", _FOUR),
            Profile("decision", {(S, T): Band(0.20, 0.20), (A,): Band(0.60, 0.60), (R, L): Band(0.20, 0.20)}),
            Profile(  # 15, 15, 60, 15 and 15 of 120 seconds
                "starl",
                {(part,): Band(0.50, 0.50) if part is A else Band(0.125, 0.125) for part in (S, T, A, R, L)},
                required=(S, T, A, R, L),
            ),
            Profile(  # 15-20, 10-15, 60-90 and 20-30 of 105-155 seconds
                "timed",
                {(S,): Band(0.13, 0.14), (T,): Band(0.095, 0.10), (A,): Band(0.57, 0.58), (R, L): Band(0.19, 0.195)},
            ),
            Profile(
                "classic",
                {(S,): Band(0.20, 0.20), (T,): Band(0.10, 0.10), (A,): Band(0.50, 0.60), (R, L): Band(0.20, 0.20)},
            ),
        )
    }
)

LAYERS: Mapping[int, Band] = MappingProxyType({1: Band(30, 60), 2: Band(120, 180), 3: Band(240, 300)})
"""Seconds of each depth layer (FW4): decision and result, full STAR, technical detail and alternatives."""
FULL = 2
"""The layer whose window the profile may set itself."""

_WINDOWS = {
    QuestionType.WHY: Band(60, 120),
    QuestionType.WEAKNESS: Band(60, 120),
    QuestionType.ASK: Band(180, 300),
}


def window(profile: Profile, question: Question | None, layer: int = FULL) -> Band:
    """How many seconds an answer to the question should take.

    A shape's own window stands over the layer's, and the full layer's is the profile's.
    """
    planned = profile.window if layer == FULL else LAYERS[layer]
    return planned if question is None else _WINDOWS.get(question.type, planned)
