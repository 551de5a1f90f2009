from pathlib import Path

import pytest

from bot.star import Checker, Relevance, Supplied, Tagger
from tests.rules.star.fixtures.across import OUTLINE

CONTENT = Path(__file__).parents[3] / "content" / "star"


@pytest.fixture(scope="session")
def model() -> str:
    return (CONTENT / "model.json").read_text("utf-8")


@pytest.fixture(scope="session")
def tagger(model: str) -> Tagger:
    return Tagger.from_json(model)


@pytest.fixture(scope="session")
def relevance() -> Relevance:
    return Relevance.from_json((CONTENT / "gate.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def checker(tagger: Tagger, relevance: Relevance) -> Checker:
    return Checker(tagger, relevance, Supplied({"M1": OUTLINE}))
