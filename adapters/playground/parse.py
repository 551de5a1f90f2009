"""What a page sent, as events. Pure: names and values in, an event out; None when no page of ours sends such a thing.

Fields named ``field.<name>`` are the answers to a `bot.cards.Form`; a field that came several times (boxes ticked) has
its values joined by commas before it gets here.
"""

import datetime as dt
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from adapters.playground.people import CHANNEL, YOU, Member
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
)
from bot.model import Place

FIELD = "field."
"""What the names of a form's own fields begin with."""

TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")
"""The one-time token that every form carries; it becomes the event's key and part of a place."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who sent something, when, and under which key."""

    by: Member
    when: dt.datetime
    key: str

    @property
    def organiser(self) -> bool:
        """Whether the chat says that they run the channel."""
        return self.by.id == YOU.id


def new_token() -> str:
    """A token that was never used."""
    return secrets.token_urlsafe(16)


def key(token: str) -> str | None:
    """The inbox key of what was sent with a token (ARCHITECTURE rule 5); None for anything but a token."""
    return f"{CHANNEL.platform}:{token}" if TOKEN.fullmatch(token) else None


def parse(kind: str, fields: Mapping[str, str], act: Act) -> Event | None:
    """The event that a page's form means.

    `kind` is one of message, edit, delete, press, command and form. A message, edit or deletion names the message by
    its id, given by the chat before; ``to_another`` is set when it replies to or mentions another person.
    """
    reader = _READERS.get(kind)
    at = _place(fields, act)
    if reader is None or at is None:
        return None
    return reader(at, fields, act)


def mentions(text: str, people: Sequence[Member], by: Member) -> bool:
    """Whether a text mentions somebody else, as in "@Priya"."""
    names = "|".join(re.escape(who.name) for who in people if who.id != by.id)
    return bool(names) and re.search(rf"(?<!\w)@(?:{names})(?!\w)", text, re.IGNORECASE) is not None


def _place(fields: Mapping[str, str], act: Act) -> Place | None:
    """The channel, or one's own direct messages; with the message, if one is named."""
    channel, message = fields.get("channel", CHANNEL.channel), fields.get("message", "")
    if channel not in (CHANNEL.channel, act.by.place.channel) or (message and not message.isdecimal()):
        return None
    return Place(CHANNEL.platform, CHANNEL.community, channel, message)


def _thread(fields: Mapping[str, str], at: Place) -> Place | None:
    root = fields.get("thread", "")
    return at.at(root) if root.isdecimal() else None


def _message(at: Place, fields: Mapping[str, str], act: Act) -> Event | None:
    if not at.message:
        return None
    return MessagePosted(
        key=act.key,
        at=at,
        by=act.by.place,
        name=act.by.name,
        when=act.when,
        text=fields.get("text", ""),
        thread=_thread(fields, at),
        to_another=bool(fields.get("to_another")),
    )


def _edit(at: Place, fields: Mapping[str, str], act: Act) -> Event | None:
    if not at.message:
        return None
    return MessageEdited(
        key=act.key,
        at=at,
        by=act.by.place,
        name=act.by.name,
        when=act.when,
        text=fields.get("text", ""),
        thread=_thread(fields, at),
    )


def _delete(at: Place, _fields: Mapping[str, str], act: Act) -> Event | None:
    return MessageDeleted(key=act.key, at=at, when=act.when) if at.message else None


def _press(at: Place, fields: Mapping[str, str], act: Act) -> Event | None:
    if not fields.get("action"):
        return None
    return ButtonPressed(
        key=act.key,
        at=at,
        by=act.by.place,
        name=act.by.name,
        when=act.when,
        action=fields["action"],
        subject=fields.get("subject", ""),
        organiser=act.organiser,
    )


def _command(at: Place, fields: Mapping[str, str], act: Act) -> Event | None:
    if not fields.get("command"):
        return None
    return CommandGiven(
        key=act.key,
        at=at,
        by=act.by.place,
        name=act.by.name,
        when=act.when,
        command=fields["command"],
        argument=fields.get("argument", ""),
        organiser=act.organiser,
    )


def _form(at: Place, fields: Mapping[str, str], act: Act) -> Event | None:
    if not fields.get("form"):
        return None
    return FormSubmitted(
        key=act.key,
        at=at.at(f"f{act.key.rpartition(':')[2]}"),
        by=act.by.place,
        name=act.by.name,
        when=act.when,
        form=fields["form"],
        subject=fields.get("subject", ""),
        values={name.removeprefix(FIELD): value for name, value in fields.items() if name.startswith(FIELD)},
        organiser=act.organiser,
    )


_READERS: Mapping[str, Callable[[Place, Mapping[str, str], Act], Event | None]] = {
    "message": _message,
    "edit": _edit,
    "delete": _delete,
    "press": _press,
    "command": _command,
    "form": _form,
}
