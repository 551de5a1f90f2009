"""`bot.ports.Chat` over HTTP, for the platform of `tests.chat_server`: what an adapter's way out must do, no more."""

from types import TracebackType
from typing import Self

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from bot.cards import Delivery, Reaction
from bot.model import Place
from bot.ports import Claimed, Refused, Result, RetryAfter, Sent

TIMEOUT = 5.0
"""Seconds a request may take: well below what the scheduler leaves of a lease (`scheduler.local.POSTING`)."""

TOO_MANY = 429


class HttpChat:
    """Posts to the platform at `url`, in an ``async with`` block.

    A post of which nobody can say whether it arrived (no answer in time, or a server error) raises: the delivery stays
    claimed, and after its lease the next try reads back before it posts.
    """

    def __init__(self, url: str, timeout: float = TIMEOUT) -> None:
        self._session = ClientSession(url, timeout=ClientTimeout(timeout), connector=TCPConnector(limit=0))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def post(self, claimed: Claimed) -> Result:
        """Post a claimed delivery; reads back first when `claimed.tries` is above 1."""
        delivery = claimed.delivery
        if claimed.tries > 1 and (found := await self._find(delivery)) is not None:
            return Sent(found)
        body = {"key": delivery.key, "to": str(delivery.to), "text": delivery.card.text}
        async with self._session.post("/post", json=body) as response:
            if response.status == TOO_MANY:
                return RetryAfter(float(response.headers["Retry-After"]))
            if 400 <= response.status < 500:
                return Refused(f"http_{response.status}")
            response.raise_for_status()
            return Sent(_place(delivery, (await response.json())["id"]))

    async def _find(self, delivery: Delivery) -> Place | None:
        async with self._session.get("/find", params={"key": delivery.key}) as response:
            if response.status == 404:
                return None
            response.raise_for_status()
            return _place(delivery, (await response.json())["id"])


def _place(delivery: Delivery, message: int) -> Place:
    return delivery.to if isinstance(delivery.card, Reaction) else delivery.to.at(f"m{message}")
