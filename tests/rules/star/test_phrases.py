"""Each table of phrases with words that show it and words that only look like it."""

import importlib
import pkgutil
from types import ModuleType

import pytest

from bot.star import phrases
from bot.star.patterns import LazyPattern, Sign
from bot.star.patterns import phrases as table
from tests.rules.star.shown import SHOWN


def tables(module: ModuleType) -> dict[str, LazyPattern]:
    """The tables of a module by name."""
    found: dict[str, LazyPattern] = {}
    for name, value in vars(module).items():
        if isinstance(value, Sign):
            found[name] = value.pattern
        elif isinstance(value, LazyPattern) and not name.startswith("_"):
            found[name] = value
    return found


def cases(kind: str) -> list[tuple[ModuleType, str, str]]:
    return [
        (module, name, text)
        for module, words in SHOWN.items()
        for name, texts in getattr(words, kind).items()
        for text in texts
    ]


def test_every_table_is_tested() -> None:
    modules = {phrases} | {
        importlib.import_module(f"{phrases.__name__}.{found.name}") for found in pkgutil.iter_modules(phrases.__path__)
    }
    assert modules == set(SHOWN)
    for module, words in SHOWN.items():
        own = {name for name, pattern in tables(module).items() if module is phrases or name not in tables(phrases)}
        assert own == set(words.SHOWN) == set(words.LOOKS_LIKE), module.__name__


@pytest.mark.parametrize(("module", "name", "text"), cases("SHOWN"))
def test_phrase_is_recognised(module: ModuleType, name: str, text: str) -> None:
    assert tables(module)[name].search(text)


@pytest.mark.parametrize(("module", "name", "text"), cases("LOOKS_LIKE"))
def test_what_only_looks_like_it_is_not(module: ModuleType, name: str, text: str) -> None:
    assert not tables(module)[name].search(text)


def test_a_table_reads_line_by_line_and_over_lines() -> None:
    pattern = table("""
        one (?:red
        |green) apple
        pear
    """)
    assert [
        bool(pattern.search(text)) for text in ("one red apple", "one green apple", "pear", "pears", "one apple")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]
