"""What can happen, as data; adapters make these, `bot.app` stores and handles them.

Every event carries `key`, its inbox key (ARCHITECTURE rule 5): the platform's own id of the delivery, so that a
redelivery is the same row. `at` is where it happened, `by` the person, `when` an aware UTC instant.
"""

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.errors import BadEventError, BadPlaceError
from bot.model import Place


def readable(text: str) -> str:
    """The text without what no database or screen can hold: NUL bytes go, lone surrogates become U+FFFD."""
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePosted:
    """Somebody wrote a message. `thread` is the root message it replies to; `to_another` says that it mentions or
    replies to another person, which makes it conversation (PRODUCT "What counts as an answer in a thread").
    """

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    text: str
    thread: Place | None = None
    to_another: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", readable(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited:
    """A message's text changed to `text`."""

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    text: str
    thread: Place | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", readable(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeleted:
    """A message is gone: one of ours or one of theirs."""

    key: str
    at: Place
    when: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandGiven:
    """``/practice <command> <argument>`` or what stands for it. `organiser`: the platform says they run the channel."""

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    command: str
    argument: str = ""
    organiser: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed:
    """A button of a card was pressed; `action` and `subject` are the ones the card gave it (`bot.cards.Button`)."""

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    action: str
    subject: str = ""
    organiser: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted:
    """A form was sent. `at` is the channel with the interaction's id, prefix ``f``, as message (rule 4)."""

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    form: str
    subject: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    organiser: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", {name: readable(value) for name, value in self.values.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The bot was added to a channel, by somebody who thereby organises it."""

    key: str
    at: Place
    by: Place
    name: str
    when: dt.datetime
    channel_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The bot was removed from a channel."""

    key: str
    at: Place
    when: dt.datetime


_TYPES = {
    cls.__name__: cls
    for cls in (
        MessagePosted,
        MessageEdited,
        MessageDeleted,
        CommandGiven,
        ButtonPressed,
        FormSubmitted,
        Joined,
        Removed,
    )
}

Event = MessagePosted | MessageEdited | MessageDeleted | CommandGiven | ButtonPressed | FormSubmitted | Joined | Removed
"""Anything that comes in from people. Time comes in by `bot.app.PracticeBot.tick`."""

Interaction = CommandGiven | ButtonPressed | FormSubmitted
"""Events of somebody who waits for a reply."""

_PLACES = {"at", "by", "thread"}


def dump(event: Event) -> str:
    """The event as JSON, for the inbox."""
    values: dict[str, Any] = {"type": type(event).__name__}
    for item in dataclasses.fields(event):
        value = getattr(event, item.name)
        if isinstance(value, Place):
            value = str(value)
        elif isinstance(value, dt.datetime):
            value = value.isoformat()
        elif isinstance(value, Mapping):
            value = dict(value)
        values[item.name] = value
    return json.dumps(values, ensure_ascii=False)


def load(text: str) -> Event:
    """Read `dump` back; raises BadEventError when the text is of another version."""
    try:
        values: dict[str, Any] = json.loads(text)
        cls = _TYPES[values.pop("type")]
        for name, value in values.items():
            if name in _PLACES and value is not None:
                values[name] = Place.parse(value)
        values["when"] = dt.datetime.fromisoformat(values["when"])
        return cls(**values)
    except (AttributeError, BadPlaceError, KeyError, TypeError, ValueError) as error:
        raise BadEventError from error
