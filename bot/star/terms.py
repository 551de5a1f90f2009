"""On what terms an answer is checked: what its author, their goal and their channel say about it beforehand."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from bot.errors import BadInputError
from bot.star.profiles import LAYERS, PROFILES
from bot.star.report import Label

COMPANIES: Final = {
    "amazon": "Amazon",
    "google": "Google",
    "meta": "Meta",
    "anthropic": "Anthropic",
    "openai": "OpenAI",
    "microsoft": "Microsoft",
    "apple": "Apple",
    "palantir": "Palantir",
}
"""Companies with a tuning of their own (COVERAGE T1 to T8), in that order."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a check.

    `profile` divides the time (COVERAGE 1.1). `layer` is how deep to go, 1 to 3 (FW4). `company` is one of `COMPANIES`,
    or empty. `seconds` is a measured time; without one the time is estimated from the words. `corrections` are labels
    that the author gave to sentences, by where those start. `earlier` are the author's other answers, the latest
    first. `insist` scores what is not an answer as if it were one ("Check it anyway"). `today` is the author's day when
    it was answered, if known: what is long ago depends on it (C51).

    Raises:
        BadInputError: there is no such profile, layer or company, or the time is none.
    """

    profile: str = "core"
    layer: int = 2
    company: str = ""
    seconds: int | None = None
    corrections: tuple[tuple[int, Label], ...] = ()
    earlier: tuple[str, ...] = ()
    insist: bool = False
    today: dt.date | None = None

    def __post_init__(self) -> None:
        if self.profile not in PROFILES:
            raise BadInputError(f"There is no profile of that name. Choose one of: {', '.join(PROFILES)}.")
        if self.layer not in LAYERS:
            raise BadInputError("There is no such layer. Choose 1, 2 or 3.")
        if self.company and self.company not in COMPANIES:
            raise BadInputError(f"There is no company of that name. Choose one of: {', '.join(COMPANIES)}.")
        if self.seconds is not None and self.seconds < 1:
            raise BadInputError("A measured time is a whole number of seconds, 1 or more.")
