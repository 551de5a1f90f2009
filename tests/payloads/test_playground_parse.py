"""What a page's forms mean as events."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.playground.parse import Act, key, mentions, parse
from adapters.playground.people import CHANNEL, YOU, Member
from bot.events import (
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
)

NOON = dt.datetime(2026, 11, 16, 12, 0, tzinfo=dt.UTC)
PRIYA = Member("priya", "Priya", sample=True)
ACT = Act(YOU, NOON, "playground:token-1")
KINDS = ("message", "edit", "delete", "press", "command", "form")


def test_an_answer_in_a_thread() -> None:
    event = parse("message", {"message": "12", "thread": "7", "text": "In May, I …", "to_another": ""}, ACT)

    assert event == MessagePosted(
        key="playground:token-1",
        at=CHANNEL.at("12"),
        by=YOU.place,
        name="You",
        when=NOON,
        text="In May, I …",
        thread=CHANNEL.at("7"),
    )


def test_a_reply_to_another_person_is_marked() -> None:
    event = parse("message", {"message": "12", "thread": "7", "text": "Nice", "to_another": "yes"}, ACT)

    assert isinstance(event, MessagePosted)
    assert event.to_another


def test_a_message_in_the_channel_has_no_thread() -> None:
    event = parse("message", {"message": "12", "text": "Hello", "channel": "practice"}, ACT)

    assert isinstance(event, MessagePosted)
    assert event.thread is None


def test_a_direct_message_is_at_its_authors_own_place() -> None:
    event = parse("message", {"message": "12", "text": "In May, I …", "channel": "@you"}, ACT)

    assert isinstance(event, MessagePosted)
    assert event.at == YOU.place.at("12")


def test_an_edit_names_its_thread() -> None:
    event = parse("edit", {"message": "12", "thread": "7", "text": "In June, I …"}, ACT)

    assert event == MessageEdited(
        key=ACT.key,
        at=CHANNEL.at("12"),
        by=YOU.place,
        name="You",
        when=NOON,
        text="In June, I …",
        thread=CHANNEL.at("7"),
    )


def test_a_deletion() -> None:
    assert parse("delete", {"message": "12"}, ACT) == MessageDeleted(key=ACT.key, at=CHANNEL.at("12"), when=NOON)


def test_a_button_gives_back_what_its_card_said() -> None:
    subject = "daily:playground:local:practice::2026-11-16"
    event = parse("press", {"action": "answer", "subject": subject}, ACT)

    assert event == ButtonPressed(
        key=ACT.key,
        at=CHANNEL,
        by=YOU.place,
        name="You",
        when=NOON,
        action="answer",
        subject=subject,
        organiser=True,
    )


def test_only_the_visitor_organises() -> None:
    event = parse("command", {"command": "pause"}, Act(PRIYA, NOON, "playground:token-1"))

    assert event == CommandGiven(
        key=ACT.key, at=CHANNEL, by=PRIYA.place, name="Priya", when=NOON, command="pause", organiser=False
    )


def test_a_form_brings_its_own_fields_and_the_token_as_message() -> None:
    fields = {
        "form": "answer",
        "subject": "s",
        "field.text": "In May, I …",
        "field.visibility": "everyone",
        "who": "you",
    }
    event = parse("form", fields, ACT)

    assert event == FormSubmitted(
        key=ACT.key,
        at=CHANNEL.at("ftoken-1"),
        by=YOU.place,
        name="You",
        when=NOON,
        form="answer",
        subject="s",
        values={"text": "In May, I …", "visibility": "everyone"},
        organiser=True,
    )


def test_what_no_screen_shows_is_dropped() -> None:
    event = parse("message", {"message": "1", "text": "one\x00two\ud800"}, ACT)

    assert isinstance(event, MessagePosted)
    assert event.text == "onetwo�"


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("sing", {"message": "1"}),
        ("message", {"text": "no id"}),
        ("message", {"message": "1:2", "text": "no id either"}),
        ("message", {"message": "1", "channel": "@priya", "text": "somebody else’s direct messages"}),
        ("message", {"message": "1", "channel": "other", "text": "another channel"}),
        ("edit", {"text": "no id"}),
        ("delete", {}),
        ("press", {"subject": "s"}),
        ("command", {}),
        ("form", {"subject": "s"}),
    ],
)
def test_what_no_page_of_ours_sends_is_no_event(kind: str, fields: dict[str, str]) -> None:
    assert parse(kind, fields, ACT) is None


NAMES = ("message", "thread", "channel", "text", "action", "subject", "command", "form", "field.text", "to_another")


@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(NAMES), st.text()))
def test_whatever_is_sent_is_an_event_of_its_sender_or_none(kind: str, fields: dict[str, str]) -> None:
    event = parse(kind, fields, ACT)

    assert event is None or event.at.whole_channel in (CHANNEL, YOU.place)
    assert getattr(event, "by", YOU.place) == YOU.place


@pytest.mark.parametrize("token", ["abcdefgh", "sample-7_Q", "A" * 64])
def test_a_token_becomes_the_key(token: str) -> None:
    assert key(token) == f"playground:{token}"


@pytest.mark.parametrize("token", ["", "short", "A" * 65, "with:colon", "with space", "ünïcödé-token", "line\nbreak1"])
def test_anything_else_is_no_token(token: str) -> None:
    assert key(token) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@Priya how did you measure it?", True),
        ("thanks, @priya!", True),
        ("@You is me", False),
        ("Priya helped me with it", False),
        ("mail me at you@priya.example", False),
        ("@Priyanka is somebody else", False),
    ],
)
def test_mentioning_another_person(text: str, expected: bool) -> None:
    assert mentions(text, (YOU, PRIYA), YOU) is expected
