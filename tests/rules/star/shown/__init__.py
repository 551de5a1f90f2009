"""For each module of phrases, words that show each of its tables and words that only look like it."""

import importlib
from types import ModuleType

from bot.star import phrases
from bot.star.phrases import companies, decisions, faults, impact, pitfalls, probing, realism, reflection, scene
from tests.rules.star.shown import story

SHOWN: dict[ModuleType, ModuleType] = {phrases: story} | {
    module: importlib.import_module(f"{__name__}.{module.__name__.rpartition('.')[2]}")
    for module in (companies, decisions, faults, impact, pitfalls, probing, realism, reflection, scene)
}
"""The module of phrases, and the module with its words (`SHOWN` and `LOOKS_LIKE` by the table's name)."""
