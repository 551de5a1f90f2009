"""What commands print: cards for people, by Rich, and JSON for programs, always as UTF-8."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, assert_never

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot import cards

BLOCKS = 30
"""Width in characters of a bar that stands for the whole story."""


def print_json(value: Any) -> None:  # noqa: ANN401 -- whatever JSON can hold
    """Print a value as indented JSON."""
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")


def print_card(card: cards.Card) -> None:
    """Print a card; its buttons are left out, there is nothing here to press them with."""
    console = Console()
    console.print(Text(card.title, style="bold"))
    for part in card.parts:
        for block in _blocks(part):
            console.print(Padding(block, (1, 0, 0, 2)))
    console.print()


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print texts in columns."""
    Console().print(_table(header, rows))


def _blocks(part: cards.CardPart) -> Iterator[RenderableType]:
    """The part as Rich shows it; people's words become plain text, never Rich's markup."""
    match part:
        case cards.Text(body, lead):
            yield Text.assemble((f"{lead}: ", "bold"), _plain(body)) if lead else Text(_plain(body))
        case cards.Quote(body):
            yield Text(_plain(body), style="italic")
        case cards.Note(body):
            yield Text(_plain(body), style="dim")
        case cards.Table(caption, header, rows):
            yield Group(caption, _table(header, rows))
        case cards.Bars(caption, bars):
            yield Group(caption, _bars(bars))
        case cards.Buttons():
            return
        case _:
            assert_never(part)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    drawn = Table(*header, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        drawn.add_row(*(Text(_plain(cell)) for cell in row))
    return drawn


def _bars(bars: Iterable[cards.Bar]) -> Table:
    drawn = Table(box=None, show_header=False, pad_edge=False)
    for bar in bars:
        band = "" if bar.low is None or bar.high is None else f"planned {bar.low * 100:.0f}–{bar.high:.0%}"
        drawn.add_row(bar.label, Text("█" * round(bar.share * BLOCKS), style="cyan"), f"{bar.share:.0%}", band)
    return drawn


def _plain(words: str) -> str:
    """The words without characters that would steer the terminal."""
    return "".join(character for character in words if character.isprintable() or character in "\n\t")
