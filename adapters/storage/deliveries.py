"""`bot.ports.Deliveries` in SQL (ARCHITECTURE rule 6).

A claim is one UPDATE of at most `limit` rows; it counts the try and moves the row's `ready` to the end of the lease.
That instant only ever grows, so it is the fence: a claim that another one overtook finds it moved and settles nothing.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from adapters.storage.columns import Instant, community_of
from adapters.storage.erasing import Erased
from adapters.storage.inserting import insert_new
from adapters.storage.rows import DELIVERY, UNSENT, DeliveryState
from bot.cards import Delivery, dump, load
from bot.ports import Claimed, Refused, Result, RetryAfter, Sent, Unknown

_READY = (
    select(DELIVERY.c.key)
    .where(DELIVERY.c.state == DeliveryState.QUEUED, DELIVERY.c.ready <= bindparam("now", type_=Instant))
    .order_by(DELIVERY.c.ready)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_READY_AMONG = _READY.where(DELIVERY.c.key.in_(bindparam("keys", expanding=True)))
_CLAIM, _CLAIM_AMONG = (
    update(DELIVERY)
    .where(DELIVERY.c.key.in_(select(ready.cte("ready").c.key)))
    .values(ready=bindparam("lease", type_=Instant), tries=DELIVERY.c.tries + 1)
    .returning(DELIVERY.c.key, DELIVERY.c.to, DELIVERY.c.due, DELIVERY.c.tries)
    for ready in (_READY, _READY_AMONG)
)
_CARDS = select(UNSENT.c.key, UNSENT.c.card).where(UNSENT.c.key.in_(bindparam("keys", expanding=True)))
_SETTLE = update(DELIVERY).where(
    DELIVERY.c.community == bindparam("of"),
    DELIVERY.c.key == bindparam("its_key"),
    DELIVERY.c.state == DeliveryState.QUEUED,
    DELIVERY.c.ready == bindparam("lease", type_=Instant),
)
_FINISH = _SETTLE.values(
    state=bindparam("outcome", type_=DELIVERY.c.state.type),
    sent=bindparam("place", type_=DELIVERY.c.sent.type),
    error=bindparam("reason"),
)
_POSTPONE = _SETTLE.values(ready=bindparam("again", type_=Instant), tries=DELIVERY.c.tries - 1)
_DROP_CARD = delete(UNSENT).where(UNSENT.c.community == bindparam("of"), UNSENT.c.key == bindparam("its_key"))


class SqlDeliveries:
    """What is to be said, with leases."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self._erased = erased

    def add(self, deliveries: Sequence[Delivery], now: dt.datetime) -> list[str]:
        """Queue those whose key is new; the keys among them that are due at `now` already."""
        rows = [_values(delivery, now) for delivery in deliveries]
        new = insert_new(self._connection, DELIVERY, rows)
        cards = [
            {"community": community_of(delivery.to), "key": delivery.key, "card": dump(delivery.card)}
            for delivery in {delivery.key: delivery for delivery in reversed(deliveries)}.values()
            if delivery.key in new
        ]
        if cards:
            self._connection.execute(UNSENT.insert(), cards)
        return list(dict.fromkeys(row["key"] for row in rows if row["key"] in new and row["due"] <= now))

    def claim(
        self, now: dt.datetime, lease: dt.timedelta, limit: int, keys: Collection[str] | None = None
    ) -> list[Claimed]:
        """Take up to `limit` unsent deliveries that are due and not leased; only these `keys` if given."""
        values: dict[str, Any] = {"now": now, "most": limit, "lease": now + lease}
        if keys is not None:
            values["keys"] = list(keys)
        rows = self._connection.execute(_CLAIM if keys is None else _CLAIM_AMONG, values).all()
        if not rows:
            return []
        found = self._connection.execute(_CARDS, {"keys": [row.key for row in rows]})
        cards = {row.key: load(row.card) for row in found}
        return [
            Claimed(Delivery(row.key, row.to, cards[row.key], row.due), row.tries, now + lease)
            for row in sorted(rows, key=lambda row: (row.due, row.key))
        ]

    def settle(self, claimed: Claimed, result: Result, now: dt.datetime) -> bool:
        """Write down what became of a claim, dropping the card's words; False when another claim overtook it.

        After `RetryAfter` nothing was posted, so the claim no longer counts as a try: only claims whose outcome
        nobody knows make the next one read back first.
        """
        key = {"of": community_of(claimed.delivery.to), "its_key": claimed.delivery.key}
        fence = key | {"lease": claimed.lease}
        if isinstance(result, RetryAfter):
            # Later than now, and so than the end of every lease before.
            again = now + max(dt.timedelta(seconds=result.seconds), dt.timedelta.resolution)
            return self._connection.execute(_POSTPONE, fence | {"again": again}).rowcount == 1
        settled = self._connection.execute(_FINISH, fence | _outcome(result)).rowcount == 1
        if settled:
            self._connection.execute(_DROP_CARD, key)
            self._erased.passing = True
        return settled

    def drop(self, keys: Collection[str]) -> None:
        """Remove unsent deliveries; a claim in flight then settles nothing."""
        self._connection.execute(
            delete(DELIVERY).where(DELIVERY.c.key.in_(keys), DELIVERY.c.state == DeliveryState.QUEUED)
        )
        self._erased.passing = True


def _values(delivery: Delivery, now: dt.datetime) -> dict[str, Any]:
    due = delivery.due or now
    return {
        "community": community_of(delivery.to),
        "key": delivery.key,
        "to": delivery.to,
        "due": due,
        "ready": due,
        "tries": 0,
        "state": DeliveryState.QUEUED,
        "sent": None,
        "error": "",
    }


def _outcome(result: Sent | Refused | Unknown) -> dict[str, Any]:
    match result:
        case Sent(place):
            return {"outcome": DeliveryState.SENT, "place": place, "reason": ""}
        case Refused(reason):
            return {"outcome": DeliveryState.REFUSED, "place": None, "reason": reason}
        case Unknown():
            return {"outcome": DeliveryState.UNKNOWN, "place": None, "reason": ""}
