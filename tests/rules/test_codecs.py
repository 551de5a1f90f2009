"""What is written as text comes back as it was: places, events and cards."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cards, events
from bot.cards import Bar, Bars, Button, Buttons, Card, Note, Quote, Reaction, Table, Text
from bot.errors import BadEventError, BadPlaceError
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    Joined,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Removed,
)
from bot.model import Place

part = st.text().filter(lambda text: ":" not in text)
places = st.builds(Place, part.filter(bool), part.filter(bool), part, part)
instants = st.datetimes(timezones=st.just(dt.UTC))
words = st.text(st.characters())
"""Any code points, halves of surrogate pairs included."""

happened = {"key": st.text(), "at": places, "when": instants}
acted = happened | {"by": places, "name": words}
any_event: st.SearchStrategy[Event] = st.one_of(
    st.builds(MessagePosted, **acted, text=words, thread=st.none() | places, to_another=st.booleans()),
    st.builds(MessageEdited, **acted, text=words, thread=st.none() | places),
    st.builds(MessageDeleted, **happened),
    st.builds(CommandGiven, **acted, command=words, argument=words, organiser=st.booleans()),
    st.builds(ButtonPressed, **acted, action=st.text(), subject=st.text(), organiser=st.booleans()),
    st.builds(
        FormSubmitted,
        **acted,
        form=st.text(),
        subject=st.text(),
        values=st.dictionaries(st.text(), words),
        organiser=st.booleans(),
    ),
    st.builds(Joined, **acted, channel_name=words),
    st.builds(Removed, **happened),
)

shares = st.floats(0, 1)
cells = st.lists(st.text(), max_size=3).map(tuple)
any_part = st.one_of(
    st.builds(Text, words, words),
    st.builds(Quote, words),
    st.builds(Note, words),
    st.builds(Table, words, cells, st.lists(cells, max_size=3).map(tuple)),
    st.builds(Bars, words, st.lists(st.builds(Bar, words, shares, st.none() | shares, st.none() | shares)).map(tuple)),
    st.builds(Buttons, st.lists(st.builds(Button, words, st.text(), st.text(), st.booleans())).map(tuple)),
)
any_card = st.builds(Card, words, st.lists(any_part, max_size=5).map(tuple)) | st.builds(Reaction, st.text(), words)


@given(places)
def test_a_place_comes_back_from_its_text(place: Place) -> None:
    assert Place.parse(str(place)) == place


@given(places, places)
def test_different_places_have_different_texts(one: Place, other: Place) -> None:
    assert (str(one) == str(other)) == (one == other)


@pytest.mark.parametrize("text", ["", "slack", "slack:T1:C1", "slack:T1:C1:1:2", ":T1:C1:1", "slack::C1:1"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(BadPlaceError):
        Place.parse(text)


@given(any_event)
def test_an_event_comes_back_from_its_json(event: Event) -> None:
    assert events.load(events.dump(event)) == event


def written(**changes: object) -> str:
    """A deleted message as JSON, with some of it changed."""
    deleted = MessageDeleted(key="e1", at=Place("slack", "T1", "C1", "1"), when=dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    return json.dumps(json.loads(events.dump(deleted)) | changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        written(type="MessagePinned"),
        written(reason="spam"),
        written(at="elsewhere"),
        written(when="yesterday"),
        written(when=None),
    ],
)
def test_an_event_of_another_version_is_refused(text: str) -> None:
    with pytest.raises(BadEventError):
        events.load(text)


@given(any_card)
def test_a_card_comes_back_from_its_json(card: Card | Reaction) -> None:
    assert cards.load(cards.dump(card)) == card
