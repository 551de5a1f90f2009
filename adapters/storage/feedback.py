"""`bot.ports.FeedbackGiven` in SQL."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select

from adapters.storage.columns import community_of
from adapters.storage.erasing import Erased
from adapters.storage.inserting import upsert
from adapters.storage.rows import FEEDBACK
from bot.events import readable
from bot.model import Feedback, Place


class SqlFeedback:
    """Feedback of peers."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self._erased = erased

    def save(self, feedback: Feedback) -> None:
        """Insert or replace a reviewer's feedback on an answer."""
        on_it = (FEEDBACK.c.community == community_of(feedback.answer)) & (FEEDBACK.c.answer == feedback.answer)
        self._remove(on_it & (FEEDBACK.c.reviewer == feedback.reviewer))
        upsert(self._connection, FEEDBACK, [_values(feedback)])

    def on(self, answer: Place) -> list[Feedback]:
        """All feedback on an answer, oldest first."""
        return self._where((FEEDBACK.c.community == community_of(answer)) & (FEEDBACK.c.answer == answer))

    def erase(self, answer: Place) -> None:
        """Remove all feedback on an answer."""
        self._remove((FEEDBACK.c.community == community_of(answer)) & (FEEDBACK.c.answer == answer))

    def _where(self, condition: ColumnElement[bool]) -> list[Feedback]:
        query = select(FEEDBACK).where(condition).order_by(FEEDBACK.c.at, FEEDBACK.c.answer, FEEDBACK.c.reviewer)
        return [_feedback(row) for row in self._connection.execute(query)]

    def _remove(self, condition: ColumnElement[bool]) -> None:
        if self._connection.execute(delete(FEEDBACK).where(condition)).rowcount:
            self._erased.lasting = True


def _values(feedback: Feedback) -> dict[str, Any]:
    return {
        "community": community_of(feedback.answer),
        "answer": feedback.answer,
        "reviewer": feedback.reviewer,
        "ratings": feedback.ratings,
        "strength": feedback.strength,
        "change": feedback.change,
        "probes": [readable(probe) for probe in feedback.probes],
        "at": feedback.at,
    }


def _feedback(row: Row[Any]) -> Feedback:
    first, second, third, fourth, fifth = row.ratings
    return Feedback(
        answer=row.answer,
        reviewer=row.reviewer,
        ratings=(first, second, third, fourth, fifth),
        strength=row.strength,
        change=row.change,
        probes=tuple(row.probes),
        at=row.at,
    )
