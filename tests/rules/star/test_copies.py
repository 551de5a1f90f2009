"""Near-copies of one's own answers and of supplied models, and answers that begin alike (COVERAGE C48, C49)."""

import json
import time
from collections.abc import Callable
from importlib.resources import files
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outlines import load
from bot.star.copies import COPY, Supplied, nearest, resemblance, same_opening, same_rhythm
from tests.rules.star.answers import GOOD

CONTENT = files("content")
WRITTEN = [
    json.loads(line)
    for name in ("first.jsonl", "held_out_answers.jsonl")
    for line in (CONTENT / "star" / "data" / name).read_text("utf-8").splitlines()
]
TEXTS = {case["id"]: case["text"] for case in WRITTEN}
FACTS = {outline.id: outline.facts for outline in load((CONTENT / "models.toml").read_text("utf-8"))}
SUPPLIED = Supplied(FACTS)

RETOLD = {"M1", "M2", "M3", "M17", "M19", "M42"}
"""Outlines whose figures came back, most of them, in every answer written from them."""

SOMEBODY_ELSES = (
    "Last spring I ran the night shift of a bakery's delivery planning. Vans kept leaving late, and it fell to me to"
    " find out why. I rode along for four nights, wrote down each stop and saw that the loading order was the cause."
)

WORDS = ["we", "i", "the", "plan", "model", "a", "it", "late", "wrote", "and", "then", "5%"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


# Resemblance


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_answer_with_every_eighth_word_exchanged_is_a_near_copy(text: str) -> None:
    edited = ["instead" if at % 8 == 4 else word for at, word in enumerate(text.split())]
    assert COPY <= resemblance(" ".join(edited), text) < 1


def test_different_answers_are_nowhere_near_even_about_the_same_events() -> None:
    assert max(resemblance(one, other) for one, other in permutations(TEXTS.values(), 2)) < COPY / 3


@pytest.mark.parametrize(
    "disguise",
    [
        str.upper,
        lambda text: text.replace(". ", "\n\n- "),
        lambda text: text.replace(",", " –"),
        lambda text: text.replace("'", "\u2019"),
        lambda text: text.replace("'", ""),
        lambda text: "\u200b".join(text),
        lambda text: text.replace(" ", " \u00a0 "),
    ],
    ids=["capitals", "bullets", "dashes", "curly", "no apostrophes", "invisible characters", "spaces"],
)
def test_how_a_copy_is_typed_does_not_matter(disguise: Callable[[str], str]) -> None:
    text = GOOD + " It didn't take the drivers' time."
    assert resemblance(disguise(text), text) == 1


def test_sentences_in_another_order_are_still_a_near_copy() -> None:
    assert resemblance(". ".join(reversed(GOOD.split(". "))), GOOD) > 0.8


def test_an_excerpt_is_all_copy_and_what_it_was_taken_from_is_not() -> None:
    excerpt = GOOD[: len(GOOD) // 3]
    assert resemblance(excerpt, GOOD) > 0.9
    assert resemblance(GOOD, excerpt) < COPY


@pytest.mark.parametrize("text", ["", "Yes.", "Yes, exactly", "🎉 🎉 🎉", "…"])
def test_next_to_nothing_resembles_nothing(text: str) -> None:
    assert resemblance(text, text) == 0


@given(TEXT, TEXT)
def test_resemblance_is_a_share_and_exists_both_ways_or_neither(one: str, other: str) -> None:
    assert 0 <= resemblance(one, other) <= 1
    assert (resemblance(one, other) > 0) == (resemblance(other, one) > 0)


@given(TEXT, TEXT, TEXT)
def test_words_added_to_the_other_text_hide_no_copy(text: str, other: str, added: str) -> None:
    assert resemblance(text, f"{other} {added}") >= resemblance(text, other)


@given(st.text(), st.text())
def test_any_text_resembles_itself_fully_or_is_too_short(text: str, other: str) -> None:
    assert resemblance(text, text) in (0, 1)
    assert resemblance(text, f"{text}\n{other}") == resemblance(text, text)


def test_the_nearest_text_is_the_one_that_holds_most() -> None:
    others = [SOMEBODY_ELSES, GOOD[: len(GOOD) // 2], GOOD, GOOD]
    assert nearest(GOOD, others) == (2, 1)
    assert nearest(SOMEBODY_ELSES, others) == (0, 1)


def test_nothing_is_nearest_where_nothing_is_shared() -> None:
    assert nearest(GOOD, []) is None
    assert nearest("Entirely unlike anything here.", [GOOD, SOMEBODY_ELSES]) is None


# Supplied models


def test_an_outline_pasted_into_an_answer_is_a_near_copy_of_it() -> None:
    for name in ("M1", "M2", "M7", "M8", "M17", "M19", "M29"):
        bullets = [f"- {fact.upper()};" for fact in FACTS[name]]
        assert SUPPLIED.nearest("\n".join([SOMEBODY_ELSES, *bullets, "That is my story."])) == (name, 1)


def test_a_text_we_supply_is_found_again_after_small_edits_and_in_part() -> None:
    supplied = Supplied(FACTS | {"S1": GOOD.split("\n"), "S2": [SOMEBODY_ELSES]})
    for copy in (GOOD.replace("parcel", "furniture").replace("40", "50"), GOOD[: len(GOOD) // 2]):
        name, wording = supplied.nearest(copy) or ("", 0)
        assert (name, wording >= COPY) == ("S1", True)


def test_what_anybody_would_say_is_no_copy_even_if_it_is_a_whole_outline() -> None:
    assert SUPPLIED.nearest(f"{SOMEBODY_ELSES} {'. '.join(FACTS['M36'])}. {'. '.join(FACTS['M24'])}.") is None


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_answer_written_afresh_is_no_near_copy_whatever_outline_it_was_written_from(text: str) -> None:
    _, wording = SUPPLIED.nearest(text) or ("", 0)
    assert wording < 2 / 3 * COPY


@pytest.mark.parametrize("case", WRITTEN, ids=TEXTS)
def test_the_facts_of_an_outline_are_known_again_and_those_of_no_other(case: dict[str, str]) -> None:
    retold = SUPPLIED.retold(case["text"])
    assert retold in {case["outline"], None}
    assert retold or case["outline"] not in RETOLD


@pytest.mark.parametrize(
    "figures",
    [
        "Click-through rose to 3.4%.",
        "The click-through of our recommender went from 2.1% to 2.6% in 2 weeks.",
        "We were 4 people and ran an A/B test on 10% of traffic for 2 weeks in 2024.",
        "It went from 60% to 85%, and the alert came within 48 hours.",
        "With compression, LoRA and spot machines we kept 95%, the target, on 40% of the budget.",
    ],
)
def test_a_figure_or_two_in_common_with_an_outline_show_nothing(figures: str) -> None:
    assert SUPPLIED.retold(f"{SOMEBODY_ELSES} {figures}") is None


def test_all_figures_of_an_outline_about_something_else_show_nothing() -> None:
    assert (
        SUPPLIED.retold(f"{SOMEBODY_ELSES} Rye 2.1%, 3.4%, 0.8%, 2.9%, 62%, 60%, 50%, 10% and $1.2M of flour.") is None
    )


@pytest.mark.parametrize(
    ("written", "again"),
    [
        ("1,200", "1200"),
        ("$1.2M", "1.2 million dollars"),
        ("50K", "50,000"),
        ("62%", "62 percent"),
        ("320ms", "320 ms"),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(written: str, again: str) -> None:
    supplied = Supplied({"A": [f"bakery from 31.5 to 77, then {written}"]})
    assert supplied.retold(f"The bakery went from 31.5 to 77 and {again}.") == "A"


@pytest.mark.parametrize("common", ["2023", "7", "9 people"])
def test_years_and_small_whole_numbers_are_figures_that_everybody_has(common: str) -> None:
    supplied = Supplied({"A": [f"bakery from 31.5 to 77, {common}"]})
    assert supplied.retold(f"The bakery went from 31.5 to 77 people, {common}.") is None


def test_without_models_nothing_is_copied() -> None:
    assert Supplied({}).nearest(GOOD) is None
    assert Supplied({"A": []}).nearest(GOOD) is None
    assert Supplied({"A": []}).retold(GOOD) is None


@given(st.text())
def test_any_text_can_be_compared(text: str) -> None:
    found = SUPPLIED.nearest(text)
    assert found is None or 0 < found[1] <= 1
    assert SUPPLIED.retold(text) in {None, *FACTS}


# Openings and rhythm


def opening(text: str, *earlier: str) -> tuple[int, str] | None:
    echo = same_opening(text, earlier)
    return (echo.place, text[slice(*echo.spans[0])]) if echo else None


def test_the_same_first_words_are_an_echo() -> None:
    earlier = "The project I am most proud of was a loader for maps."
    text = "  The project I am most proud of is a queue."
    assert opening(text, SOMEBODY_ELSES, earlier) == (1, "The project I am most proud of")


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("In 2021 I joined Acme as an engineer.", "In March 2023 I joined Initech Labs as a lead."),
        ("At Acme in Berlin, I was responsible for maps.", "At Initech in Graz, I was responsible for bread."),
        ("When I\u2019m asked that, I think of maps.", "When I'm asked that, I think of bread."),
        ("- So, back in 2020 we had a plan", "So back in 2019 we had a baker"),
    ],
)
def test_numbers_and_names_make_no_other_opening(text: str, earlier: str) -> None:
    assert same_opening(text, [earlier])


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Last year I wrote a map loader.", "Last year I baked bread."),
        ("In 2021, I joined Acme.", "In 2023, I left Initech."),
        ("Two years ago the vans were late.", "Two weeks ago the vans were late."),
        ("", ""),
        ("2021 2022 2023", "2021 2022 2023"),
        ("Acme, Initech, Umbrella, Globex, Hooli", "Acme, Soylent, Umbrella, Globex, Hooli"),
    ],
)
def test_up_to_three_common_words_are_no_echo(text: str, earlier: str) -> None:
    assert same_opening(text, [earlier]) is None


def test_the_earlier_answer_that_goes_on_alike_for_longest_is_told() -> None:
    text = "When I joined the bakery, nobody knew the way."
    alike = "When I joined the bakery, all was well."
    assert opening(text, "When I joined the team.", alike, alike, text[:20]) == (1, "When I joined the bakery")


def test_sentences_that_begin_alike_in_a_row_are_an_echo() -> None:
    earlier = "It was May. The problem was bread. My task was flour. What I did was simple. In the end all ate."
    text = "Maps again. The problem was time. My task was to halve it. What I learned matters. Thanks."
    echo = same_rhythm(text, [SOMEBODY_ELSES, earlier])
    assert echo
    assert echo.place == 1
    assert [text[start:end] for start, end in echo.spans] == ["The problem", "My task", "What I"]


def test_a_longer_rhythm_is_quoted_as_long_as_it_lasts() -> None:
    echo = same_rhythm(GOOD, [GOOD.replace("map", "bread")])
    assert echo
    assert [GOOD[start:end] for start, end in echo.spans] == [
        "In March", "My task", "I measured", "I considered", "I tested", "The start", "I learned",
    ]  # fmt: skip


def test_two_sentences_alike_or_three_in_another_order_are_no_rhythm() -> None:
    text = "The problem was time. My task was to halve it. What I learned matters."
    assert same_rhythm(text, ["The problem was bread. My task was flour. I baked."]) is None
    assert same_rhythm(text, ["My task was flour. The problem was bread. What I did was simple."]) is None
    assert same_rhythm(text, []) is None


def test_answers_by_different_people_hardly_ever_sound_alike() -> None:
    texts = list(TEXTS.values())
    earlier = [texts[:at] for at in range(len(texts))]
    assert [text for text, others in zip(texts, earlier, strict=True) if same_rhythm(text, others)] == []
    assert sum(1 for text, others in zip(texts, earlier, strict=True) if same_opening(text, others)) <= 1


@given(st.text(), st.text())
def test_echoes_lie_in_the_text_in_order(text: str, other: str) -> None:
    for earlier in ([other], [other, text]):
        for echo in (same_opening(text, earlier), same_rhythm(text, earlier)):
            spans = echo.spans if echo else ()
            offsets = [offset for span in spans for offset in span]
            assert offsets == sorted(offsets)
            assert all(0 <= start < end <= len(text) for start, end in spans)


# Time


LENGTH = 40_000
PIECES = [
    *("a", "1", " ", "\n", ".", "'", "a'", "1,", "1,111", "1 ", "1.1 ", "1 k", "a ", "A ", "A. ", "i was. ", "İ", "ß"),
    *("\u200b", "e\u0300\u0323", "\ufdfa", "5% ", "click-through of 2.1% ", "x" * 100 + " ", GOOD + " "),
]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: ascii(piece[:12]))
def test_forty_thousand_characters_of_anything_take_no_time(piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    before = time.process_time()
    nearest(text, [text, GOOD])
    SUPPLIED.nearest(text)
    SUPPLIED.retold(text)
    same_opening(text, [text])
    same_rhythm(text, [text])
    assert time.process_time() - before < 0.6  # of processor time, on any machine


@pytest.mark.parametrize("look", [SUPPLIED.nearest, SUPPLIED.retold])
def test_an_answer_is_compared_with_all_outlines_within_a_millisecond(look: Callable[[str], object]) -> None:
    text = " ".join(" ".join(TEXTS.values()).split()[:300])

    def spent() -> float:
        before = time.perf_counter()
        look(text)
        return time.perf_counter() - before

    assert min(spent() for _ in range(50)) < 0.001
