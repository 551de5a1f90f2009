"""Looking only where a table can open finds what looking everywhere finds."""

import importlib
import pkgutil

import pytest

import bot.star
from bot.star.openers import openers
from bot.star.patterns import Phrases, Sign
from tests.rules.star.training import DEV, WRITTEN, told

TABLES = [
    table
    for found in pkgutil.walk_packages(bot.star.__path__, "bot.star.")
    for value in vars(importlib.import_module(found.name)).values()
    if isinstance(table := value.pattern if isinstance(value, Sign) else value, Phrases)
]
SENTENCES = [sentence.lower() for answer in told(*WRITTEN, DEV) for sentence in answer.sentences]


def test_every_table_is_found_where_looking_everywhere_finds_it() -> None:
    assert len(TABLES) > 100
    for table in {id(table): table for table in TABLES}.values():
        for sentence in SENTENCES[::3]:
            found, everywhere = table.find(sentence), table.search(sentence)
            assert (found and found.span()) == (everywhere and everywhere.span()), (table.pattern[:60], sentence)


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("because|so that", {"because", "so"}),
        (r"learn(?:ed|t)? (?:that|to)", {"learn", "learned", "learnt"}),
        (r"learn\w*", {"learn", "lea*"}),
        (r"(?:i|we) (?:also )?would", {"i", "we"}),
        (r"\d+ percent", {"0"}),
        (r"\W+so", None),
        (r"\w+ly", None),
    ],
)
def test_the_words_a_table_can_open_with_are_known(table: str, keys: set[str] | None) -> None:
    assert openers(table) == keys
