"""What the playground asks of the composition root: how to reach the core, and how to move its time."""

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.cards import Reply
from bot.events import Event


@dataclass(frozen=True, slots=True)
class Core:
    """The core behind the playground.

    `submit` accepts and handles an event: its reply, once what it changed is committed. `advance` moves the clock to an
    instant through every instant at which something is due; when it returns, all that came of it stands in the chat; an
    instant that has passed changes nothing but the deliveries that are due. `next_due` is the instant of the channel's
    next question or board, None while none is planned. `reset` empties the core's ledger and sets the clock to the
    store's offset; the playground has cleared its own file then.
    """

    submit: Callable[[Event], Awaitable[Reply | None]]
    advance: Callable[[dt.datetime], Awaitable[None]]
    next_due: Callable[[], Awaitable[dt.datetime | None]]
    reset: Callable[[], Awaitable[None]]
