"""`bot.ports.Answers` in SQL. An answer's words are its parts, one row each, written and erased one by one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, select

from adapters.storage.columns import community_of
from adapters.storage.erasing import Erased
from adapters.storage.feedback import SqlFeedback
from adapters.storage.inserting import upsert
from adapters.storage.rows import ANSWER, PART, POSTING
from bot.events import readable
from bot.model import Answer, AnswerState, Part, Place

_OLDEST_FIRST = (ANSWER.c.at, ANSWER.c.place)


class SqlAnswers:
    """Answers with their reports."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self._erased = erased

    def get(self, place: Place) -> Answer | None:
        """The answer whose first message is at this place."""
        query = select(ANSWER).where(ANSWER.c.community == community_of(place), ANSWER.c.place == place)
        return next(iter(self._answers(query)), None)

    def with_part(self, message: Place) -> Answer | None:
        """The answer that this message is part of; of several the one written last."""
        holders = select(PART.c.answer).where(PART.c.community == community_of(message), PART.c.place == message)
        query = select(ANSWER).where(ANSWER.c.community == community_of(message), ANSWER.c.place.in_(holders))
        return next(reversed(self._answers(query.order_by(*_OLDEST_FIRST))), None)

    def save(self, answer: Answer) -> None:
        """Insert or replace an answer with its parts. Parts that stay are not written again."""
        upsert(self._connection, ANSWER, [_values(answer)])
        before = {row["number"]: row for row in self._part_rows(answer.place)}
        now = {number: _part_values(answer, number, part) for number, part in enumerate(answer.parts)}
        self._remove_parts(answer.place, [number for number, row in before.items() if now.get(number) != row])
        new = [row for number, row in now.items() if before.get(number) != row]
        if new:
            self._connection.execute(PART.insert(), new)

    def erase(self, place: Place) -> None:
        """Remove an answer with its parts and its feedback as if it had never been."""
        SqlFeedback(self._connection, self._erased).erase(place)
        self._connection.execute(
            delete(ANSWER).where(ANSWER.c.community == community_of(place), ANSWER.c.place == place)
        )
        self._erased.lasting = True

    def of(self, author: Place, posting: str) -> list[Answer]:
        """A person's answers to a posting, oldest first, erased ones left out."""
        mine = (ANSWER.c.author == author) & (ANSWER.c.posting == posting)
        query = select(ANSWER).where(mine, ANSWER.c.state != AnswerState.DELETED)
        return self._answers(query.order_by(*_OLDEST_FIRST))

    def by(self, author: Place) -> list[Answer]:
        """All of a person's answers, oldest first, deleted ones included."""
        return self._answers(select(ANSWER).where(ANSWER.c.author == author).order_by(*_OLDEST_FIRST))

    def to(self, posting: str) -> list[Answer]:
        """All answers to a posting, oldest first."""
        return self._answers(select(ANSWER).where(ANSWER.c.posting == posting).order_by(*_OLDEST_FIRST))

    def days(self, author: Place) -> list[dt.date]:
        """The days that a person's answers count for, one an answer, oldest answer first."""
        query = select(ANSWER.c.day).where(ANSWER.c.author == author, ANSWER.c.day.is_not(None))
        return list(self._connection.scalars(query.order_by(*_OLDEST_FIRST)))

    def practised(self, channel: Place, first: dt.date, last: dt.date) -> list[tuple[Place, dt.date]]:
        """Author and day of each answer to a posting of this channel that counts for a day of a span of dates."""
        query = select(ANSWER.c.author, ANSWER.c.day).join(POSTING, POSTING.c.key == ANSWER.c.posting)
        query = query.where(POSTING.c.channel == channel, ANSWER.c.day.between(first, last))
        return [(row.author, row.day) for row in self._connection.execute(query.order_by(*_OLDEST_FIRST))]

    def channels(self, author: Place) -> list[Place]:
        """The channels whose postings a person has answered, in the order of their places."""
        query = select(POSTING.c.channel).join(ANSWER, POSTING.c.key == ANSWER.c.posting)
        return sorted(self._connection.scalars(query.where(ANSWER.c.author == author).distinct()))

    def to_check(self, now: dt.datetime, limit: int) -> list[Answer]:
        """Collecting answers whose quiet time is over, oldest first."""
        query = select(ANSWER).where(ANSWER.c.state == AnswerState.COLLECTING, ANSWER.c.check_at <= now)
        return self._answers(query.order_by(ANSWER.c.check_at, ANSWER.c.place).limit(limit))

    def stale(self, before: dt.datetime, limit: int) -> list[Answer]:
        """Tries and undecided answers written before an instant, oldest first."""
        query = select(ANSWER).where(ANSWER.c.state.in_([AnswerState.TRY, AnswerState.ASKED]), ANSWER.c.at < before)
        return self._answers(query.order_by(*_OLDEST_FIRST).limit(limit))

    def for_measuring(self) -> list[Answer]:
        """Corrected answers whose authors let them be used to measure the checker, oldest first."""
        kept = self._answers(select(ANSWER).where(ANSWER.c.for_measuring).order_by(*_OLDEST_FIRST))
        return [answer for answer in kept if answer.parts and answer.corrections]

    def _answers(self, query: Select[Any]) -> list[Answer]:
        rows = self._connection.execute(query).all()
        parts = self._parts(rows)
        return [_answer(row, tuple(parts[row.place])) for row in rows]

    def _parts(self, answers: Sequence[Row[Any]]) -> dict[Place, list[Part]]:
        parts: dict[Place, list[Part]] = defaultdict(list)
        if answers:
            communities, places = {row.community for row in answers}, {row.place for row in answers}
            query = select(PART).where(PART.c.community.in_(communities), PART.c.answer.in_(places))
            for row in self._connection.execute(query.order_by(PART.c.number)):
                parts[row.answer].append(Part(row.place, row.text, row.at))
        return parts

    def _part_rows(self, answer: Place) -> list[dict[str, Any]]:
        query = select(PART).where(PART.c.community == community_of(answer), PART.c.answer == answer)
        return [dict(row) for row in self._connection.execute(query).mappings()]

    def _remove_parts(self, answer: Place, numbers: list[int]) -> None:
        if numbers:
            mine = (PART.c.community == community_of(answer)) & (PART.c.answer == answer)
            self._connection.execute(delete(PART).where(mine, PART.c.number.in_(numbers)))
            self._erased.lasting = True


def _values(answer: Answer) -> dict[str, Any]:
    return {
        "community": community_of(answer.place),
        "place": answer.place,
        "posting": answer.posting,
        "author": answer.author,
        "question": answer.question,
        "state": answer.state,
        "visibility": answer.visibility,
        "at": answer.at,
        "revision": answer.revision,
        "attempt": answer.attempt,
        "check_at": answer.check_at,
        "day": answer.day,
        "report": answer.report,
        "in_thread": answer.in_thread,
        "after": answer.after,
        "seconds": answer.seconds,
        "timing": answer.timing,
        "corrections": [list(correction) for correction in answer.corrections],
        "for_measuring": answer.for_measuring,
        "probes": list(answer.probes),
    }


def _part_values(answer: Answer, number: int, part: Part) -> dict[str, Any]:
    return {
        "community": community_of(answer.place),
        "answer": answer.place,
        "number": number,
        "place": part.place,
        "text": readable(part.text),
        "at": part.at,
    }


def _answer(row: Row[Any], parts: tuple[Part, ...]) -> Answer:
    return Answer(
        place=row.place,
        posting=row.posting,
        author=row.author,
        question=row.question,
        parts=parts,
        state=row.state,
        visibility=row.visibility,
        at=row.at,
        revision=row.revision,
        attempt=row.attempt,
        check_at=row.check_at,
        day=row.day,
        report=row.report,
        in_thread=row.in_thread,
        after=row.after,
        seconds=row.seconds,
        timing=row.timing,
        corrections=tuple((start, label) for start, label in row.corrections),
        for_measuring=row.for_measuring,
        probes=tuple(row.probes),
    )
