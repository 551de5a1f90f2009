"""The loader of the question bank: every kind of mistake, where it is, and what a `Library` finds."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ContentErrors
from bot.model import Category, QuestionType
from bot.questions import Library, load

Fields = Mapping[str, object]

FOLLOW_UP = "follow_ups.toml"
TECHNICAL = "questions/technical.toml"
FIT = "questions/fit.toml"


def question(number: int = 7, /, **changes: object) -> dict[str, object]:
    """A faultless question; its wordings are its own."""
    return {
        "id": f"Q{number:02}",
        "text": f"How did the migration of system {number} go?",
        "angles": [f"What was side {side} of migration {number}?" for side in range(1, 5)],
        "tests": "risk control",
        "story": "A move of something people depended on.",
        "types": ["PRJ"],
        "category": "B",
        "competency": "J",
        "level": "advanced",
        "must_prepare": False,
        "slots": ["S5"],
        "principles": ["DR"],
        "companies": ["meta"],
        "follow_ups": [],
        "models": ["M34"],
        "sources": ["004"],
        **changes,
    }


def follow_up(number: int = 4, /, **changes: object) -> dict[str, object]:
    return {
        "id": f"F{number}",
        "probe": f"What could have gone wrong at point {number}?",
        "tests": "risk assessment",
        "prepare": "Two or three risks.",
        "checks": ["C28"],
        **changes,
    }


def table(kind: str, fields: Fields) -> str:
    # JSON's strings, lists and booleans are TOML's too.
    return "\n".join([f"[[{kind}]]", *(f"{name} = {json.dumps(value)}" for name, value in fields.items())]) + "\n"


def questions(*fields: Fields) -> str:
    return "\n".join(table("question", each) for each in fields)


def follow_ups(*fields: Fields) -> str:
    return "\n".join(table("follow_up", each) for each in fields)


def problems(files: Mapping[str, str]) -> tuple[str, ...]:
    with pytest.raises(ContentErrors) as caught:
        load(files)
    return caught.value.problems


def test_reads_every_field_of_a_question() -> None:
    (read,) = load({TECHNICAL: questions(question(types=["HOW", "EP"], must_prepare=True))}).questions
    assert (read.id, read.text, read.level, read.competency) == (
        "Q07",
        "How did the migration of system 7 go?",
        "advanced",
        "J",
    )
    assert read.types == (QuestionType.HOW, QuestionType.EPISODE)
    assert read.type is QuestionType.HOW
    assert read.category is Category.TECHNICAL
    assert [read.wording(angle) for angle in (1, 4)] == [
        "What was side 1 of migration 7?",
        "What was side 4 of migration 7?",
    ]
    assert (read.slots, read.principles, read.companies, read.models, read.sources) == (
        ("S5",),
        ("DR",),
        ("meta",),
        ("M34",),
        ("004",),
    )
    assert read.must_prepare


def test_reads_every_field_of_a_follow_up() -> None:
    (read,) = load({FOLLOW_UP: follow_ups(follow_up())}).follow_ups
    assert (read.id, read.tests, read.prepare, read.checks) == (
        "F4",
        "risk assessment",
        "Two or three risks.",
        ("C28",),
    )
    assert read.probe == "What could have gone wrong at point 4?"


def test_orders_questions_by_id_and_follow_ups_by_number_whatever_the_files() -> None:
    library = load(
        {
            TECHNICAL: questions(question(12), question(3)),
            FIT: questions(question(5)),
            FOLLOW_UP: follow_ups(follow_up(10), follow_up(9)),
        }
    )
    assert [each.id for each in library.questions] == ["Q03", "Q05", "Q12"]
    assert [each.id for each in library.follow_ups] == ["F9", "F10"]


def test_no_files_make_an_empty_library() -> None:
    assert load({}) == Library((), ())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "17"}, "17: id is '17', it should look like Q07"),
        ({"id": "Q123"}, "Q123: id is 'Q123', it should look like Q07"),
        ({"id": ["Q07"]}, "question: id is ['Q07'], it should look like Q07"),
        ({"text": ""}, "Q07: text is empty"),
        ({"text": "   "}, "Q07: text is empty"),
        ({"text": 5}, "Q07: text must be a text in quotes"),
        ({"text": "Why?\nHow?"}, "Q07: text has line breaks or needless spaces"),
        ({"text": "y" * 221}, "Q07: text is 221 characters long, 220 is the most"),
        ({"tests": ""}, "Q07: tests is empty"),
        ({"tests": "y" * 161}, "Q07: tests is 161 characters long, 160 is the most"),
        ({"story": "y" * 161}, "Q07: story is 161 characters long, 160 is the most"),
        ({"angles": ["What?", "Why?", "Who?"]}, "Q07: angles needs exactly 4 entries, it has 3"),
        ({"angles": ["What?", "Why?", "Who?", "When?", "Where?"]}, "Q07: angles needs exactly 4 entries, it has 5"),
        ({"angles": "What?"}, "Q07: angles must be a list"),
        ({"angles": ["What?", "Why?", "Who?", 4]}, "Q07: angles entry 4 must be a text in quotes"),
        ({"angles": ["What?", "", "Who?", "When?"]}, "Q07: angles entry 2 is empty"),
        ({"types": []}, "Q07: types is empty"),
        (
            {"types": ["STORY"]},
            "Q07: types entry 1 is 'STORY', it should be one of: "
            "EP, PRJ, CON, FAIL, AMB, LEAD, TEAM, HOW, ETH, WHY, WEAK, ASK",
        ),
        ({"types": ["EP", "EP"]}, "Q07: types names 'EP' twice"),
        ({"category": "F"}, "Q07: category is 'F', it should be one of: A, B, C, D, E"),
        ({"category": ["A"]}, "Q07: category is ['A'], it should be one of: A, B, C, D, E"),
        ({"competency": "K6"}, "Q07: competency is 'K6', it should be one of: K1, K2, K3, K4, K5, J, fit"),
        ({"level": "expert"}, "Q07: level is 'expert', it should be one of: beginner, intermediate, advanced"),
        ({"must_prepare": "yes"}, "Q07: must_prepare must be true or false"),
        ({"must_prepare": 1}, "Q07: must_prepare must be true or false"),
        ({"sources": ["005"]}, "Q07: sources entry 1 is '005', it should be one of: 000, 001, 002, 003, 004"),
        ({"sources": [["004"]]}, "Q07: sources entry 1 is ['004'], it should be one of: 000, 001, 002, 003, 004"),
        ({"sources": "004"}, "Q07: sources must be a list"),
        ({"follow_ups": ["5"]}, "Q07: follow_ups entry 1 is '5', it should look like F5"),
        ({"tip": "Smile."}, "Q07: 'tip' is not a field"),
    ],
)
def test_names_what_is_wrong_with_a_field(changes: Fields, said: str) -> None:
    assert f"{TECHNICAL}:1: {said}" in problems({TECHNICAL: questions(question(**changes))})


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("slots", "S18"),
        ("slots", "S0"),
        ("models", "M50"),
        ("models", "M07"),
        ("principles", "XX"),
        ("companies", "Amazon"),
    ],
)
def test_refuses_a_code_nobody_defined(name: str, code: str) -> None:
    (only,) = problems({TECHNICAL: questions(question(**{name: [code]}))})
    assert only.startswith(f"{TECHNICAL}:1: Q07: {name} entry 1 is '{code}', it should be one of: ")


@pytest.mark.parametrize("name", sorted(question()))
def test_every_field_of_a_question_is_required(name: str) -> None:
    fields = question()
    del fields[name]
    whose = "question" if name == "id" else "Q07"
    assert problems({TECHNICAL: questions(fields)}) == (f"{TECHNICAL}:1: {whose}: {name} is missing",)


@pytest.mark.parametrize("name", sorted(follow_up()))
def test_every_field_of_a_follow_up_is_required(name: str) -> None:
    fields = follow_up()
    del fields[name]
    whose = "follow_up" if name == "id" else "F4"
    assert problems({FOLLOW_UP: follow_ups(fields)}) == (f"{FOLLOW_UP}:1: {whose}: {name} is missing",)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "F0"}, "F0: id is 'F0', it should look like F5"),
        ({"probe": " "}, "F4: probe is empty"),
        ({"prepare": 3}, "F4: prepare must be a text in quotes"),
        ({"checks": ["C25", "C25"]}, "F4: checks names 'C25' twice"),
        ({"story": "None."}, "F4: 'story' is not a field"),
    ],
)
def test_names_what_is_wrong_with_a_follow_up(changes: Fields, said: str) -> None:
    assert problems({FOLLOW_UP: follow_ups(follow_up(**changes))}) == (f"{FOLLOW_UP}:1: {said}",)


def test_a_check_outside_the_catalogue_is_refused() -> None:
    (only,) = problems({FOLLOW_UP: follow_ups(follow_up(checks=["C56"]))})
    assert only.startswith(f"{FOLLOW_UP}:1: F4: checks entry 1 is 'C56', it should be one of: C01, C02, ")


def test_a_question_may_only_name_follow_ups_that_exist() -> None:
    files = {TECHNICAL: questions(question(follow_ups=["F4", "F9"])), FOLLOW_UP: follow_ups(follow_up(4))}
    assert problems(files) == (f"{TECHNICAL}:1: Q07: follow_ups names 'F9', which does not exist",)


def test_an_id_can_be_used_once_in_all_files() -> None:
    files = {
        TECHNICAL: questions(question(8), question(7, text="What?", angles=list("abcd"))),
        FIT: questions(question(7)),
    }
    assert problems(files) == (f"{TECHNICAL}:19: Q07: this id is taken at {FIT}:1",)


def test_a_wording_can_be_used_once_in_all_files_whatever_its_case_whitespace_and_punctuation() -> None:
    files = {
        FIT: questions(question(7, text="What didn't work?")),
        TECHNICAL: questions(question(8, angles=["One?", "what  didn’t work", "Three?", "Four?"])),
    }
    assert problems(files) == (
        f"{TECHNICAL}:1: Q08: angle 2 repeats the words of Q07 at {FIT}:1",
        f"{TECHNICAL}:1: Q08: angles entry 2 has line breaks or needless spaces",
    )


def test_an_angle_may_not_repeat_its_own_question() -> None:
    own = question(text="What went wrong?", angles=["One?", "Two?", "Three?", "What went wrong?"])
    assert problems({TECHNICAL: questions(own)}) == (
        f"{TECHNICAL}:1: Q07: angle 4 repeats the words of Q07 at {TECHNICAL}:1",
    )


def test_all_mistakes_of_all_files_come_together_in_the_order_of_file_and_line() -> None:
    files = {
        TECHNICAL: questions(question(1, level="expert", text=""), question(2), question(3, category="Z")),
        FIT: questions(question(4, competency="K9")),
        FOLLOW_UP: follow_ups(follow_up(tests="")),
    }
    assert [problem.partition(": ")[::2] for problem in problems(files)] == [
        (f"{FOLLOW_UP}:1", "F4: tests is empty"),
        (f"{FIT}:1", "Q04: competency is 'K9', it should be one of: K1, K2, K3, K4, K5, J, fit"),
        (f"{TECHNICAL}:1", "Q01: level is 'expert', it should be one of: beginner, intermediate, advanced"),
        (f"{TECHNICAL}:1", "Q01: text is empty"),
        (f"{TECHNICAL}:37", "Q03: category is 'Z', it should be one of: A, B, C, D, E"),
    ]


def test_a_syntax_error_is_told_with_its_line_and_hides_nothing_in_other_files() -> None:
    broken = questions(question(1)) + "\nlevel 3\n" + questions(question(2, level="expert"))
    files = {FIT: broken, TECHNICAL: questions(question(3, level="expert"))}
    syntax, other = problems(files)
    assert syntax.startswith(f"{FIT}:19: not valid TOML: ")
    assert other.startswith(f"{TECHNICAL}:1: Q03: level is 'expert'")


def test_a_string_that_is_never_closed_is_told_at_the_end_of_the_file() -> None:
    (only,) = problems({FIT: '[[question]]\ntext = """\nWhat?\n'})
    assert only.startswith(f"{FIT}:4: not valid TOML: ")


def test_references_are_not_judged_while_the_follow_ups_cannot_be_read() -> None:
    (only,) = problems({TECHNICAL: questions(question(follow_ups=["F4"])), FOLLOW_UP: "[[follow_up]"})
    assert only.startswith(f"{FOLLOW_UP}:1: not valid TOML: ")


@pytest.mark.parametrize(
    ("file", "line", "said"),
    [
        ("\nlevel = 3\n\n" + questions(question()), 2, "'level' does not belong here"),
        (questions(question()) + "\n[level]\nx = 1\n", 19, "'level' does not belong here"),
        (questions(question()) + "\n[[questions]]\nx = 1\n", 19, "'questions' does not belong here"),
        ("# The bank.\n[question]\nid = 'Q01'\n", 2, "write each question under its own [[question]]"),
        ("# The bank.\nquestion = [{id = 'Q01'}]\n", 2, "write each question under its own [[question]]"),
        ("question = 5\n", 1, "write each question under its own [[question]]"),
        ("follow_up.id = 'F1'\n", 1, "write each follow_up under its own [[follow_up]]"),
        ("\n\n[['question']]\nid = 'Q01'\n", 1, "write each question under its own [[question]]"),
    ],
)
def test_a_file_holds_nothing_but_tables_of_the_bank(file: str, line: int, said: str) -> None:
    assert problems({TECHNICAL: file}) == (f"{TECHNICAL}:{line}: {said}",)


def test_problems_are_one_line_each_even_where_the_content_has_line_breaks() -> None:
    told = problems({TECHNICAL: questions(question(id="Q\n07", category="B\nC")) + '"a\\nb" = 1\n'})
    assert len(told) == 3
    assert not any("\n" in problem for problem in told)


LOOKALIKES = st.sampled_from(
    [
        "",
        "   ",
        "# [[question]]",
        '# it\'s a """ comment',
        "\t# '''",
    ]
)
VALUES = st.sampled_from(
    [
        '"[[question]]"',
        "'[[question]] \\'",
        '"a \\" # [[question]]"',
        '"""\n[[question]]\nsaid "" so \\"""\n"""',
        '"""\n[[question]]"""""',
        '"""[[question]]"""" # "\'\'\'',
        "'''[[question]]'''' # '\"\"\"",
        "'''\n[[question]]\n# ''\n'''''",
        "[\n  '[[question]]', # [[question]]\n  [['question']],\n]",
        "{ question = '[[question]]' }",
    ]
)
HEADERS = st.sampled_from(["[[question]]", "  [[question]]", "[[ question ]]", "[[\tquestion]] # [[question]]"])


@given(
    tables=st.lists(st.tuples(st.lists(LOOKALIKES, max_size=3), HEADERS, VALUES), min_size=1, max_size=6),
    data=st.data(),
)
def test_names_the_line_where_a_table_begins_whatever_stands_in_strings_and_comments(
    tables: list[tuple[list[str], str, str]], data: st.DataObject
) -> None:
    newline = data.draw(st.sampled_from(["\n", "\r\n"]))
    lines: list[str] = []
    begins: list[int] = []
    for before, header, value in tables:
        lines += before
        begins.append(len(lines) + 1)
        lines += [header, *f"tip = {value}".split("\n")]
    told = [problem for problem in problems({TECHNICAL: newline.join(lines)}) if problem.endswith("id is missing")]
    assert told == [f"{TECHNICAL}:{line}: question: id is missing" for line in begins]


@given(st.dictionaries(st.sampled_from([TECHNICAL, FIT, FOLLOW_UP]), st.text("[]question='\"#\\\n .1", max_size=60)))
def test_any_text_is_either_read_or_refused_with_its_place(files: Mapping[str, str]) -> None:
    told = mistakes(files)
    for problem in told:
        name, line, said = problem.split(":", 2)
        assert 1 <= int(line) <= files[name].count("\n") + 1
        assert said.strip()
    assert told or load(files) == Library((), ())


def mistakes(files: Mapping[str, str]) -> tuple[str, ...]:
    try:
        load(files)
    except ContentErrors as errors:
        return errors.problems
    return ()


@pytest.fixture
def library() -> Library:
    return load(
        {
            TECHNICAL: questions(
                question(1, types=["HOW", "EP"], must_prepare=True, tests="shipping judgment"),
                question(2, level="beginner", principles=["DR", "OW"]),
            ),
            FIT: questions(
                question(3, category="E", competency="fit", companies=["meta", "apple"], text="Why don't you?")
            ),
            FOLLOW_UP: follow_ups(follow_up(4)),
        }
    )


@pytest.mark.parametrize(
    ("conditions", "ids"),
    [
        ({}, ["Q01", "Q02", "Q03"]),
        ({"category": "B"}, ["Q01", "Q02"]),
        ({"category": Category.FIT}, ["Q03"]),
        ({"type": "EP"}, ["Q01"]),
        ({"type": QuestionType.HOW}, ["Q01"]),
        ({"competency": "fit"}, ["Q03"]),
        ({"level": "beginner"}, ["Q02"]),
        ({"principle": "OW"}, ["Q02"]),
        ({"company": "apple"}, ["Q03"]),
        ({"must_prepare": True}, ["Q01"]),
        ({"must_prepare": False}, ["Q02", "Q03"]),
        ({"text": "SHIPPING judg"}, ["Q01"]),
        ({"text": "why don't"}, ["Q03"]),
        ({"text": "shipping people"}, ["Q01"]),
        ({"category": "B", "level": "beginner"}, ["Q02"]),
        ({"category": "A"}, []),
        ({"text": "nobody says this"}, []),
    ],
)
def test_finds_the_questions_that_meet_every_condition(
    library: Library, conditions: dict[str, Any], ids: list[str]
) -> None:
    assert [each.id for each in library.find(**conditions)] == ids


def test_gets_by_id(library: Library) -> None:
    assert [each.id if each else None for each in map(library.get, ["Q02", "Q99"])] == ["Q02", None]
    assert [each.id if each else None for each in map(library.follow_up, ["F4", "F9"])] == ["F4", None]


@pytest.mark.parametrize(
    "asked", ["Why don't you?", "why  DON'T\nyou?", " Why don’t you ", "What was side 2 of migration 3?"]
)
def test_matches_a_question_by_its_words_or_those_of_an_angle(library: Library, asked: str) -> None:
    matched = library.match(asked)
    assert matched is not None
    assert matched.id == "Q03"


@pytest.mark.parametrize("asked", ["", "Why?", "Why don't you? Really?"])
def test_matches_nothing_but_the_whole_wording(library: Library, asked: str) -> None:
    assert library.match(asked) is None
