"""What can be said: cards and forms in neutral parts. Adapters render them; people's words stay plain text in them."""

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from bot.model import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `lead` stands before it in bold ("Next step")."""

    body: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A question or somebody's words, set apart."""

    body: str


@dataclass(frozen=True, slots=True)
class Note:
    """A small line for context."""

    body: str


@dataclass(frozen=True, slots=True)
class Table:
    """A small table. Every row has as many cells as the header."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One share, 0 to 1, beside the band it should lie in (both 0 to 1), or beside none."""

    label: str
    share: float
    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        band = "" if self.low is None or self.high is None else f" ({self.low * 100:.0f}–{self.high * 100:.0f})"
        return f"{self.label} {self.share:.0%}{band}"


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares as a picture where the platform can draw one, as a line of text everywhere."""

    caption: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """Sends `action` with `subject` back as `bot.events.ButtonPressed`. Subjects are opaque keys, never text."""

    label: str
    action: str
    subject: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons in a row."""

    buttons: tuple[Button, ...]


CardPart = Text | Quote | Note | Table | Bars | Buttons


@dataclass(frozen=True, slots=True)
class Card:
    """A message of ours: a title and parts."""

    title: str
    parts: tuple[CardPart, ...] = ()

    @property
    def text(self) -> str:
        """The whole card as plain text, complete for screen readers and notifications."""
        return "\n".join([self.title, *(line for part in self.parts for line in _lines(part))])


def _lines(part: CardPart) -> Iterator[str]:
    match part:
        case Text(body, lead):
            yield f"{lead}: {body}" if lead else body
        case Quote(body):
            yield from (f"> {line}" for line in body.splitlines())
        case Note(body):
            yield body
        case Table(caption, header, rows):
            yield caption
            yield " · ".join(header)
            yield from (" · ".join(row) for row in rows)
        case Bars(caption, bars):
            yield f"{caption}: " + " · ".join(str(bar) for bar in bars)
        case Buttons(buttons):
            yield " ".join(f"[{button.label}]" for button in buttons)
        case _:
            assert_never(part)


@dataclass(frozen=True, slots=True)
class Reaction:
    """The quiet mark under an answer: somebody practised. `name` is a standard emoji short name."""

    name: str
    meaning: str

    @property
    def text(self) -> str:
        """What the mark means, in words."""
        return self.meaning


@dataclass(frozen=True, slots=True)
class TextField:
    """A text input; `limit` in code points."""

    name: str
    label: str
    hint: str = ""
    value: str = ""
    limit: int = 3000
    lines: int = 1
    required: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of several; `options` are (value, label)."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    value: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ManyField:
    """Any of several; the submitted value joins the chosen ones with commas, and so does `value`."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class ScaleField:
    """A rating from 1 to 5 with words at both ends."""

    name: str
    label: str
    low: str
    high: str
    value: str = ""


FormField = TextField | ChoiceField | ManyField | ScaleField


@dataclass(frozen=True, slots=True)
class Form:
    """Asks for values; comes back as `bot.events.FormSubmitted` with the same id and subject.

    `problem` is one sentence about what was sent before, when the same form is shown again with what was typed.
    """

    id: str
    title: str
    fields: tuple[FormField, ...]
    submit: str
    subject: str = ""
    intro: str = ""
    problem: str = ""

    @property
    def text(self) -> str:
        """The form's title and intro in plain text."""
        return "\n".join(line for line in (self.title, self.problem, self.intro) if line)


Reply = Card | Form
"""Immediate, private to the person who acted, not durable (ARCHITECTURE rule 3)."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something to be said once: durable, deduplicated by `key` (ARCHITECTURE rule 5), due at `due` or at once.

    `to` is a channel, a thread (its root message), a person, or for a `Reaction` the message it marks.
    """

    key: str
    to: Place
    card: Card | Reaction
    due: dt.datetime | None = None


_PARTS = {cls.__name__: cls for cls in (Text, Quote, Note, Table, Bars, Buttons)}
_INNER: dict[str, tuple[str, type[Bar] | type[Button]]] = {"Bars": ("bars", Bar), "Buttons": ("buttons", Button)}


def dump(card: Card | Reaction) -> str:
    """The card as JSON, for the delivery table."""
    if isinstance(card, Reaction):
        return json.dumps({"reaction": [card.name, card.meaning]}, ensure_ascii=False)
    parts = [{"type": type(part).__name__} | dataclasses.asdict(part) for part in card.parts]
    return json.dumps({"title": card.title, "parts": parts}, ensure_ascii=False)


def load(text: str) -> Card | Reaction:
    """Read `dump` back."""
    values: dict[str, Any] = json.loads(text)
    if "reaction" in values:
        return Reaction(*values["reaction"])
    return Card(values["title"], tuple(_load_part(part) for part in values["parts"]))


def _load_part(values: dict[str, Any]) -> CardPart:
    name = values.pop("type")
    if name in _INNER:
        key, inner = _INNER[name]
        values[key] = tuple(inner(**item) for item in values[key])
    elif name == "Table":
        values["header"] = tuple(values["header"])
        values["rows"] = tuple(tuple(row) for row in values["rows"])
    return _PARTS[name](**values)
