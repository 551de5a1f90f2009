"""Cards and forms as the playground's pages show them."""

import itertools
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.playground import render
from adapters.playground.render import Here
from bot.cards import (
    Bar,
    Bars,
    Button,
    Buttons,
    Card,
    ChoiceField,
    Form,
    ManyField,
    Note,
    Quote,
    Reaction,
    ScaleField,
    Table,
    Text,
    TextField,
)
from bot.practice import answers

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; javascript:alert(1)",
)


class Page(HTMLParser):
    """What a browser would make of some HTML: elements with attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(str(html))  # the parts of Markup would be escaped once more
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def named(self, name: str) -> list[dict[str, str]]:
        return [attributes for _, attributes in self.elements if attributes.get("name") == name]


def here(level: int = 3) -> Here:
    numbers = itertools.count(1)
    return Here("you", "practice", "/thread/7", lambda: f"token-{next(numbers)}", level)


def shown(card: Card) -> Page:
    return Page(render.card(card, here()))


def asked(form: Form) -> Page:
    return Page(render.form(form, here()))


def everything(words: str) -> Card:
    return Card(
        words,
        (
            Text(words, lead=words),
            Quote(words),
            Note(words),
            Table(words, (words, words), ((words, words),)),
            Bars(words, (Bar(words, 0.4, 0.1, 0.2), Bar(words, 0.6))),
            Buttons((Button(words, words, words),)),
        ),
    )


def every_field(words: str) -> Form:
    return Form(
        words,
        words,
        (
            TextField(words, words, words, words, lines=3),
            TextField(words, words, words, words),
            ChoiceField(words, words, ((words, words),), words, words),
            ManyField(words, words, ((words, words),), words),
            ScaleField(words, words, words, words, words),
        ),
        words,
        words,
        words,
        words,
    )


def scripted(page: Page) -> list[object]:
    """Whatever could run."""
    return [
        (tag, name)
        for tag, attributes in page.elements
        for name in [*attributes, ""]
        if tag in ("script", "img", "iframe", "object", "style") or name.startswith("on") or name == "style"
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_part(words: str) -> None:
    page = shown(everything(words))

    assert scripted(page) == []
    assert page.text.count(words) >= 10
    assert page.named("action") == [{"type": "hidden", "name": "action", "value": words}]
    assert page.named("subject") == [{"type": "hidden", "name": "subject", "value": words}]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_field(words: str) -> None:
    page = asked(every_field(words))

    assert scripted(page) == []
    assert page.named("form")[0]["value"] == words
    assert len(page.named(f"field.{words}")) == 9


@given(st.text(alphabet="<>\"'&{}%/= abconload:\n\u202e\ud7ff"))
def test_no_text_ever_becomes_an_element(words: str) -> None:
    plain = [tag for tag, _ in shown(everything("plain")).elements]

    assert [tag for tag, _ in shown(everything(words or "plain")).elements if tag != "strong"] == [
        tag for tag in plain if tag != "strong"
    ]


def test_the_words_keep_their_order() -> None:
    page = shown(Card("Title", (Text("body", lead="Next step"), Quote("quote"), Note("note"))))

    assert " ".join(page.text.split()) == "Title Next step: body quote note"


def test_a_score_is_set_apart_and_still_read_in_order() -> None:
    page = shown(Card("72 → 81/100. Your reasoning is clear."))

    assert " ".join(page.text.split()) == "72 → 81/100. Your reasoning is clear."
    assert any("81 100" in circle.get("stroke-dasharray", "") for circle in page.all("circle"))


@pytest.mark.parametrize("title", ["72 of 100", "Today’s question", "1000/100. No", "/100. No"])
def test_a_title_without_a_score_is_set_as_it_is(title: str) -> None:
    page = shown(Card(title))

    assert " ".join(page.text.split()) == title
    assert page.all("circle") == []


def test_a_bar_has_alternative_text_and_its_numbers_in_a_table() -> None:
    bars = (Bar("Situation", 0.14, 0.15, 0.2), Bar("Lesson", 0.05))
    page = shown(Card("Check", (Bars("Parts", bars),)))

    assert [svg["aria-label"] for svg in page.all("svg")] == [str(bar) for bar in bars]
    assert "Situation 14% 15–20%" in " ".join(page.text.split())


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.5, 1.0, 7.0, float("inf")])
def test_a_bar_never_leaves_its_picture(share: float) -> None:
    page = shown(Card("Check", (Bars("Parts", (Bar("Situation", share),)),)))

    assert all(0 <= float(rect["width"]) <= 100 for rect in page.all("rect"))


def test_a_button_sends_its_action_and_subject_with_a_token_of_its_own() -> None:
    buttons = Buttons(
        (Button("Fill the gap", "fill", "a:b:c:1", primary=True), Button("Full check", "full", "a:b:c:1"))
    )
    page = shown(Card("Check", (buttons,)))

    assert [form["action"] for form in page.all("form")] == ["/press", "/press"]
    assert [field["value"] for field in page.named("action")] == ["fill", "full"]
    assert [field["value"] for field in page.named("subject")] == ["a:b:c:1", "a:b:c:1"]
    assert [field["value"] for field in page.named("who")] == ["you", "you"]
    assert [field["value"] for field in page.named("back")] == ["/thread/7", "/thread/7"]
    assert len({field["value"] for field in page.named("token")}) == 2


def test_a_wide_table_can_be_scrolled_with_the_keyboard() -> None:
    narrow = shown(Card("T", (Table("c", ("a", "b"), (("1", "2"),)),)))
    wide = shown(Card("T", (Table("c", tuple("abcde"), (tuple("12345"),)),)))

    assert [frame.get("tabindex") for frame in narrow.all("div")] == [None]
    assert [frame.get("tabindex") for frame in wide.all("div")] == ["0"]


def test_the_heading_has_the_level_of_its_place() -> None:
    assert Page(render.card(Card("Board"), here(level=1))).all("h1")
    assert Page(render.form(Form("f", "Settings", (), "Save"), here(level=2))).all("h2")


def test_a_form_shows_its_problem_and_keeps_what_was_typed() -> None:
    fields = (
        TextField("text", "Your answer", value="  two\n\nlines  ", lines=10),
        TextField("alias", "Alias", value="Night Heron"),
        ChoiceField("visibility", "Who?", (("everyone", "Everyone"), ("only_me", "Only me")), "only_me"),
        ManyField("weekdays", "Days", (("0", "Monday"), ("1", "Tuesday"), ("10", "Never")), "0,10"),
        ScaleField("structure", "Structure", "low", "high", "4"),
    )
    page = asked(Form("answer", "Answer", fields, "Check", "key", problem="There are no words in it yet."))

    assert {"class": "problem", "role": "alert"} in page.all("p")
    assert "There are no words in it yet." in page.text
    assert "  two\n\nlines  " in page.text
    assert page.named("field.alias")[0]["value"] == "Night Heron"
    chosen = [(field["name"], field["value"]) for field in page.all("input") if "checked" in field]
    assert chosen == [
        ("field.visibility", "only_me"),
        ("field.weekdays", "0"),
        ("field.weekdays", "10"),
        ("field.structure", "4"),
    ]


def test_a_form_without_a_problem_shows_none() -> None:
    assert [line.get("role") for line in asked(Form("f", "Title", (), "Save")).all("p")] == []


def test_every_field_has_a_label() -> None:
    page = asked(every_field("words"))
    labelled = {label["for"] for label in page.all("label") if "for" in label}

    assert labelled == {field["id"] for _, field in page.elements if "id" in field and "name" in field}
    assert len(page.all("fieldset")) == len(page.all("legend")) == 3


def test_a_message_may_be_as_long_as_an_answer() -> None:
    assert render.LONGEST_ANSWER == answers.LONGEST


def test_a_reaction_has_a_drawing() -> None:
    assert render.mark(Reaction("memo", "Somebody practised")) == "feedback"
    assert render.mark(Reaction("unheard-of", "?")) == "star"
