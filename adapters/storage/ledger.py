"""`bot.ports.Ledger` over one connection in one transaction."""

import datetime as dt

from sqlalchemy import Connection, func, select, union_all

from adapters.storage.answers import SqlAnswers
from adapters.storage.channels import SqlChannels
from adapters.storage.deliveries import SqlDeliveries
from adapters.storage.erasing import Erased
from adapters.storage.feedback import SqlFeedback
from adapters.storage.inbox import SqlInbox
from adapters.storage.people import SqlPeople
from adapters.storage.postings import SqlPostings
from adapters.storage.rows import ANSWER, CHANNEL, DELIVERY, WAITING, DeliveryState
from bot.model import AnswerState, ChannelState

_WANTING = union_all(
    select(func.min(CHANNEL.c.next_due).label("due")).where(CHANNEL.c.state == ChannelState.RUNNING),
    select(func.min(ANSWER.c.check_at)).where(ANSWER.c.state == AnswerState.COLLECTING),
    select(func.min(DELIVERY.c.ready)).where(DELIVERY.c.state == DeliveryState.QUEUED),
    select(func.min(WAITING.c.retry_at)),
).subquery()
_NEXT_DUE = select(func.min(_WANTING.c.due))


class SqlLedger:
    """Everything one transaction can see and change."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self.channels = SqlChannels(connection)
        self.people = SqlPeople(connection, erased)
        self.postings = SqlPostings(connection)
        self.answers = SqlAnswers(connection, erased)
        self.feedback = SqlFeedback(connection, erased)
        self.deliveries = SqlDeliveries(connection, erased)
        self.inbox = SqlInbox(connection, erased)

    def next_due(self) -> dt.datetime | None:
        """The next instant at which something wants doing: a slot, a check, a delivery or lease, an event."""
        due: dt.datetime | None = self._connection.scalar(_NEXT_DUE)
        return due
