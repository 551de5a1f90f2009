"""Tells open pages that something changed; they fetch what they show again, so that there is one way of drawing it."""

import asyncio
from collections.abc import AsyncGenerator


class Live:
    """Everybody who listens hears every change; changes in quick succession may be heard as one."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()

    def changed(self) -> None:
        """Something changed."""
        for listener in self._listeners:
            listener.set()

    async def changes(self) -> AsyncGenerator[None]:
        """One item a change, from now on, without end."""
        heard = asyncio.Event()
        self._listeners.add(heard)
        try:
            while True:
                await heard.wait()
                heard.clear()
                yield
        finally:
            self._listeners.discard(heard)
