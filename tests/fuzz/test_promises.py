from adapters import main
from bot.model import Question
from bot.star import Checker, Report, Terms
from tests.fuzz.promises import batch, problem_with
from tests.fuzz.texts import SHORT, Texts


class Breaking(Checker):
    """Breaks on one word."""

    def check(self, text: str, question: Question | None = None, terms: Terms | None = None) -> Report:
        if "boom" in text:
            raise RecursionError(text)
        return super().check(text, question, terms or Terms())


def test_a_handful_of_strange_texts_breaks_nothing() -> None:
    assert batch((20, 60, 1)) == []


def test_what_breaks_is_said() -> None:
    checker = main.checker()
    checker.__class__ = Breaking
    assert problem_with("I fixed it", checker) == ""
    assert problem_with("boom", checker).startswith("RecursionError")


def test_the_same_seed_gives_the_same_texts_of_every_kind() -> None:
    first, second = Texts(3), Texts(3)
    texts = [first.next(SHORT) for _ in range(200)]
    assert texts == [second.next(SHORT) for _ in range(200)]
    assert max(map(len, texts)) <= SHORT
    assert len(set(texts)) > 150
