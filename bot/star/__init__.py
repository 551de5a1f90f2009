"""The STAR checker: a text goes in, a `Report` comes out; nothing is read from or written to anywhere else.

One order for every text: gate → sentences → tagger → evidence → checks → report → follow-ups.
"""

from bot.star.checker import Checker
from bot.star.copies import Supplied
from bot.star.profiles import PROFILES, Profile
from bot.star.relevance import Relevance
from bot.star.report import (
    Finding,
    Label,
    Outcome,
    Report,
    Section,
    Severity,
    State,
    TaggedSentence,
    to_contract,
)
from bot.star.tagger import Tagger
from bot.star.terms import COMPANIES, Terms

__all__ = [
    "COMPANIES",
    "PROFILES",
    "Checker",
    "Finding",
    "Label",
    "Outcome",
    "Profile",
    "Relevance",
    "Report",
    "Section",
    "Severity",
    "State",
    "Supplied",
    "TaggedSentence",
    "Tagger",
    "Terms",
    "to_contract",
]
