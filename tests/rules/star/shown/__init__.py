"""For each module of phrases, words that show each of its tables and words that only look like it."""

from types import ModuleType

from bot.star import phrases
from tests.rules.star.shown import story

SHOWN: dict[ModuleType, ModuleType] = {phrases: story}
"""The module of phrases, and the module with its words (`SHOWN` and `LOOKS_LIKE` by the table's name)."""
