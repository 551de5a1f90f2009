"""The outlines of model answers: every mistake in the file, and those we ship (COVERAGE 8.2, A43)."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ContentErrors
from bot.outlines import Outline, load

SHIPPED = load((files("content") / "models.toml").read_text("utf-8"))

SOURCES = {"000": range(1, 4), "001": range(4, 7), "002": range(7, 17), "003": range(17, 19), "004": range(19, 50)}
"""Which material holds which outlines."""

FIGURES = {
    "M1": [
        "2.1%",
        "3–4%",
        "4",
        "50%",
        "50 ms",
        "60%",
        "2 weeks",
        "10%",
        "0.01",
        "3.4%",
        "62%",
        "0.8%",
        "2.9%",
        "$1.2M",
    ],
    "M2": ["50,000", "90%", "4 weeks", "71%", "200", "30%", "15", "500", "8,000", "93%", "5%"],
    "M3": ["99%", "20%", "15%"],
    "M8": ["5,000", "10 ms", "91%", "150 ms", "87%", "2 ms", "4 points", "15x", "3 more weeks"],
    "M12": ["$50K", "2 hours", "6", "95%", "$200K", "$2.4M"],
    "M17": ["85%", "60%", "1 week", "2 standard deviations", "87%", "48 hours", "3"],
    "M18": ["70%", "3 more weeks", "1 week", "8%", "$5M", "10M", "12%", "$3M"],
    "M19": ["Q3 2024", "Series B", "3", "800 ms", "500", "4 weeks", "70%", "2 weeks", "320 ms", "60%", "0%"],
    "M21": ["30%", "8%", "60%", "4 turns", "8", "25%"],
    "M48": ["6 months", "$500K", "2 weeks", "$5K", "3 months"],
}
"""Figures of COVERAGE 8.2 in those outlines that have many, as they stand here."""


def model(number: int = 7, /, **changes: object) -> dict[str, object]:
    """A faultless outline."""
    return {
        "id": f"M{number}",
        "source": "002",
        "title": "A migration in the night",
        "facts": ["moved in 3 hours", "nobody noticed"],
        **changes,
    }


def toml(*models: dict[str, object]) -> str:
    # JSON's strings and lists are TOML's too.
    return "\n".join(
        "\n".join(["[[model]]", *(f"{name} = {json.dumps(value)}" for name, value in fields.items())])
        for fields in models
    )


def problems(content: str) -> tuple[str, ...]:
    with pytest.raises(ContentErrors) as caught:
        load(content)
    return caught.value.problems


def test_all_49_outlines_are_there_in_order() -> None:
    assert [outline.id for outline in SHIPPED] == [f"M{number}" for number in range(1, 50)]


def test_each_outline_names_the_material_it_goes_back_to() -> None:
    assert {source: [outline.id for outline in SHIPPED if outline.source == source] for source in SOURCES} == {
        source: [f"M{number}" for number in numbers] for source, numbers in SOURCES.items()
    }


@pytest.mark.parametrize("name", FIGURES)
def test_an_outline_holds_all_its_figures(name: str) -> None:
    (facts,) = ("; ".join(outline.facts) for outline in SHIPPED if outline.id == name)
    assert [figure for figure in FIGURES[name] if figure not in facts] == []


def test_no_two_outlines_have_the_same_title_or_fact() -> None:
    titles = [outline.title for outline in SHIPPED]
    facts = [fact for outline in SHIPPED for fact in outline.facts]
    assert len(set(titles)) == len(titles)
    assert len(set(facts)) == len(facts)


def test_facts_are_phrases_and_no_sentences_to_learn_by_heart() -> None:
    facts = [fact for outline in SHIPPED for fact in outline.facts]
    assert [fact for fact in facts if fact.endswith(".") or " I " in f" {fact} "] == []


def test_reads_every_field() -> None:
    assert load(toml(model())) == (
        Outline("M7", "002", "A migration in the night", ("moved in 3 hours", "nobody noticed")),
    )


@given(st.permutations(range(1, 50)))
def test_outlines_are_ordered_by_number_whatever_the_order_of_the_file(numbers: list[int]) -> None:
    assert [outline.id for outline in load(toml(*map(model, numbers)))] == [f"M{number}" for number in range(1, 50)]


def test_an_empty_file_holds_no_outlines() -> None:
    assert load("") == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "7"}, "7: id is '7', it should look like M5"),
        ({"id": "M07"}, "M07: id is 'M07', it should look like M5"),
        ({"source": "005"}, "M7: source is '005', it should look like 003"),
        ({"source": 2}, "M7: source is 2, it should look like 003"),
        ({"title": ""}, "M7: title is empty"),
        ({"title": ["A title"]}, "M7: title must be a text in quotes"),
        ({"title": "y" * 61}, "M7: title is 61 characters long, 60 is the most"),
        ({"title": "one two three four five six seven eight nine"}, "M7: title has 9 words, 8 are the most"),
        ({"facts": []}, "M7: facts is empty"),
        ({"facts": "moved"}, "M7: facts must be a list"),
        ({"facts": ["moved", 3]}, "M7: facts entry 2 must be a text in quotes"),
        ({"facts": ["moved", "moved"]}, "M7: facts names 'moved' twice"),
        ({"facts": ["y" * 91]}, "M7: facts entry 1 is 91 characters long, 90 is the most"),
        ({"text": "A whole answer."}, "M7: 'text' is not a field"),
    ],
)
def test_a_slip_is_told_with_what_to_do(changes: dict[str, object], said: str) -> None:
    assert problems(toml(model(**changes))) == (f"models.toml:1: {said}",)


def test_a_missing_field_is_named() -> None:
    fields = model()
    del fields["facts"]
    assert problems(toml(fields)) == ("models.toml:1: M7: facts is missing",)


def test_all_slips_are_told_together_in_the_order_of_lines() -> None:
    content = toml(model(1, source="x"), model(2, title=""), model(2)) + "\n[[question]]\nid = 'Q1'\n"
    assert problems(content) == (
        "models.toml:1: M1: source is 'x', it should look like 003",
        "models.toml:6: M2: title is empty",
        "models.toml:11: M2: this id is taken at models.toml:6",
        "models.toml:16: 'question' does not belong here",
    )


def test_what_is_no_toml_is_one_problem_with_its_line() -> None:
    (problem,) = problems("[[model]]\nid = M7\n")
    assert problem.startswith("models.toml:2: not valid TOML: ")
