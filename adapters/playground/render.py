"""Cards and forms as HTML. Pure: everything a page needs is passed in, everything people typed is escaped.

How a part looks stands in ``templates/card.html`` and ``templates/form.html``; which one it is, is decided here.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.cards import (
    Bar,
    Bars,
    Buttons,
    Card,
    CardPart,
    ChoiceField,
    Form,
    FormField,
    ManyField,
    Note,
    Quote,
    Reaction,
    ScaleField,
    Table,
    Text,
    TextField,
)

LONGEST_ANSWER = 40_000
"""Code points in one message, as in an answer of the core; more is refused before it is kept."""

PICTURE = 100
"""Width of a bar's picture, so that a share of 1 is 100 units."""

SCORED = re.compile(r"(?:(?P<before>\d{1,3}) → )?(?P<score>\d{1,3})/100\.\s*(?P<praise>.*)", re.DOTALL)
"""A title that begins with a score, which is then set large; every other title is set as it is."""

MARKS = {"memo": "feedback"}
"""The drawing for a reaction's name; others get a star. Not every machine has emoji."""

WIDE = 5
"""Columns from which a table may need to be scrolled on a telephone."""

templates = Environment(
    loader=PackageLoader("adapters.playground"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Here:
    """Where a card or form is shown. What is pressed there is sent by `who` from `channel` and leads back to `back`.

    `token` gives a new one-time token at every call; `level` is the level of the card's heading.
    """

    who: str
    channel: str
    back: str
    token: Callable[[], str]
    level: int = 3


def card(card: Card, here: Here) -> Markup:
    """A card of ours."""
    scored = SCORED.fullmatch(card.title)
    parts = [_part(part, here) for part in card.parts]
    return _draw("card.html", "card", card.title, scored.groupdict("") if scored else None, parts, here)


def form(form: Form, here: Here) -> Markup:
    """A form, with its problem and whatever was typed before."""
    return _draw("form.html", "form", form, [_field(field, here) for field in form.fields], here)


def mark(reaction: Reaction) -> str:
    """The drawing for a reaction."""
    return MARKS.get(reaction.name, "star")


def _draw(template: str, macro: str, *values: object) -> Markup:
    """What a template's macro makes of values; Jinja escapes them."""
    drawn: Markup = getattr(templates.get_template(template).module, macro)(*values)
    return drawn


def _part(part: CardPart, here: Here) -> Markup:
    match part:
        case Text():
            return _draw("card.html", "text", part, _slug(part.lead))
        case Quote():
            return _draw("card.html", "quote", part)
        case Note():
            return _draw("card.html", "note", part)
        case Table():
            return _draw("card.html", "table", part, len(part.header) >= WIDE)
        case Bars():
            return _draw("card.html", "bars", part, [_drawn(bar) for bar in part.bars])
        case Buttons():
            return _draw("card.html", "buttons", part, here)
        case _:
            assert_never(part)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A bar in units of its picture. `share` and `plan` are its words in the table beside it."""

    bar: Bar
    length: float
    band: tuple[float, float] | None
    share: str
    plan: str


def _drawn(bar: Bar) -> _Drawn:
    band = None if bar.low is None or bar.high is None else (_units(bar.low), _units(bar.high) - _units(bar.low))
    plan = "" if bar.low is None or bar.high is None else f"{100 * bar.low:.0f}–{bar.high:.0%}"
    return _Drawn(bar, _units(bar.share), band, f"{bar.share:.0%}", plan)


def _units(share: float) -> float:
    """A share in units of the picture, whatever number it is."""
    return round(min(max(share, 0.0), 1.0) * PICTURE, 1) if math.isfinite(share) else 0.0


def _slug(lead: str) -> str:
    return re.sub(r"[^a-z]+", "-", lead.lower()).strip("-")


def _field(field: FormField, here: Here) -> Markup:
    id_ = f"f-{here.token()}"
    match field:
        case TextField():
            return _draw("form.html", "text_field", field, id_)
        case ChoiceField():
            return _draw("form.html", "choice_field", field)
        case ManyField():
            return _draw("form.html", "many_field", field, field.value.split(","))
        case ScaleField():
            return _draw("form.html", "scale_field", field)
        case _:
            assert_never(field)
