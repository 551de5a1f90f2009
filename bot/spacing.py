"""Which question a channel is asked next: due re-asks, gap categories, then unseen ones (PRODUCT "Spacing, team").

A question returns 3, 7, 14 and 21 days after it was first asked, each time from the next of its four angles. At most 2
of 5 consecutive postings are re-asks, never two in a row; the same category never comes twice running; a re-ask more
than 7 days late is dropped. Everything is read from the history and nothing else is remembered, so a posting that was
skipped, deleted or asked by hand needs no bookkeeping, and the same history always gives the same choice.

**Who goes first.** Every new question asks for four re-asks, several times what fits, so an order is needed. Questions
that came back before go first, most often and longest due before others: a ladder once begun is walked to its end. Then
come those on the lowest step that the fewest postings have passed over: a ladder begins on time or not at all. (Taking
whatever is due longest brings nearly every question back once, a week late.)

**The opening.** The first three questions of each category A to D come in turn, so that 20 weekday postings show
them all; category E and, for the first five postings, advanced questions wait. Afterwards the categories that the
channel's answers show as gaps come first, then the one of which the smallest part has been asked.

**When a bank is too small for all rules**, something is still asked. First the category rule yields, then the limits on
re-asks, then questions still on their ladder come before they are due (least recently asked first), and last, with a
bank of one, yesterday's question. Questions whose ladder is over fill in, least recently asked, when nothing is unseen.
"""

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from bot.errors import BadInputError
from bot.model import Category, Question

LADDER = (3, 7, 14, 21)
"""Days after it was first asked on which a question returns."""

LATEST = 7
"""Days by which a re-ask may be late; after that it is dropped."""

WINDOW = 5
"""Consecutive postings that the limit on re-asks looks at."""

RE_ASKS = 2
"""Re-asks that a window may hold."""

OPENING = 3
"""Questions of each category A to D that come before gaps."""

GENTLE = 5
"""Postings at the beginning that avoid advanced questions."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a channel was asked on a local date: angle 0 is the question itself, 1 to 4 its angles."""

    day: dt.date
    question: str
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What to ask and why, in a short sentence; `due` is the date a re-ask was due, None for everything else."""

    question: str
    angle: int
    why: str
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A re-ask that was given up, the date it was due, and why."""

    question: str
    due: dt.date
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A posting to come; `dropped` are the re-asks given up since the one before."""

    day: dt.date
    question: str
    angle: int
    why: str
    due: dt.date | None
    dropped: tuple[Dropped, ...]


def choose(
    history: Sequence[Asked],
    bank: Sequence[Question],
    day: dt.date,
    *,
    seed: str,
    gaps: Sequence[Category] = (),
) -> Choice:
    """What to ask on `day`.

    `history` holds the channel's postings that reached it, oldest first; `seed` is the channel's place, so that
    channels differ; `gaps` are categories by need, most needed first.

    Raises:
        BadInputError: the bank is empty.
    """
    if not bank:
        raise BadInputError("The question bank is empty.")
    occasion = _Occasion(_read(history), {question.id: question for question in bank}, day.toordinal(), seed, gaps)
    for other_category, few_re_asks in ((True, True), (False, True), (True, False), (False, False)):
        choice = (
            occasion.back(other_category=other_category, few_re_asks=few_re_asks)
            or occasion.new(other_category=other_category)
            or occasion.rested(other_category=other_category)
        )
        if choice is not None:
            return choice
    return occasion.anything()


def preview(
    history: Sequence[Asked],
    bank: Sequence[Question],
    days: Iterable[dt.date],
    *,
    seed: str,
    gaps: Sequence[Category] = (),
) -> list[Planned]:
    """What would be asked on these scheduled days if nothing changes, and which re-asks would be dropped."""
    told, ids = list(history), {question.id for question in bank}
    known = set(dropped(told, told[-1].day)) if told else set()
    plan = []
    for day in days:
        choice = choose(told, bank, day, seed=seed, gaps=gaps)
        lost = [given_up for given_up in dropped(told, day) if given_up.question in ids and given_up not in known]
        known.update(lost)
        plan.append(Planned(day, choice.question, choice.angle, choice.why, choice.due, tuple(lost)))
        told.append(Asked(day, choice.question, choice.angle))
    return plan


def dropped(history: Sequence[Asked], day: dt.date) -> list[Dropped]:
    """The re-asks that are more than 7 days late on `day`, by the date they were due."""
    past = _read(history)
    lost = list(past.dropped)
    for question, trail in past.trails.items():
        lost += ((trail.due(step), question) for step in range(trail.step, trail.step_on(day.toordinal())))
    return [
        Dropped(question, dt.date.fromordinal(due), f"No free day came within {LATEST} days")
        for due, question in sorted(lost)
    ]


class _Trail(NamedTuple):
    """What the history says of one question: the ordinal of its first day, the index of its latest posting and that
    posting's angle, the next step of its ladder, and how many re-asks it had.
    """

    first: int
    latest: int
    angle: int
    step: int = 0
    returns: int = 0

    def due(self, step: int) -> int:
        return self.first + LADDER[step]

    def step_on(self, today: int) -> int:
        """The next step that is not dropped on a day."""
        step = self.step
        while step < len(LADDER) and self.first + LADDER[step] + LATEST < today:
            step += 1
        return step


class _Past(NamedTuple):
    """The history, read: each question's trail; each posting's date as an ordinal and whether it was a re-ask; the
    question asked last; and which re-asks, by due date, were dropped before their question was asked again.
    """

    trails: Mapping[str, _Trail]
    days: Sequence[int]
    re_asks: Sequence[bool]
    last: str
    dropped: Sequence[tuple[int, str]]

    def since(self, day: int) -> int:
        """How many postings there were from a day on."""
        return len(self.days) - bisect_left(self.days, day)


def _read(history: Sequence[Asked]) -> _Past:
    """Walk the history. A posting of a question whose next step is due takes that step, whyever it was chosen."""
    trails: dict[str, _Trail] = {}
    re_asks: list[bool] = []
    lost: list[tuple[int, str]] = []
    days = [asked.day.toordinal() for asked in history]
    for index, (today, asked) in enumerate(zip(days, history, strict=True)):
        trail = trails.get(asked.question)
        if trail is None:
            trails[asked.question] = _Trail(today, index, asked.angle)
            re_asks.append(False)
            continue
        step = trail.step_on(today)
        if step > trail.step:
            lost += ((trail.due(skipped), asked.question) for skipped in range(trail.step, step))
        back = step < len(LADDER) and trail.due(step) <= today
        trails[asked.question] = _Trail(trail.first, index, asked.angle, step + back, trail.returns + back)
        re_asks.append(back)
    return _Past(trails, days, re_asks, history[-1].question if history else "", lost)


@dataclass(frozen=True, slots=True)
class _Occasion:
    """One choice to be made: all that bears on it, and the four places a question may come from."""

    past: _Past
    bank: Mapping[str, Question]
    today: int
    seed: str
    gaps: Sequence[Category]

    def back(self, *, other_category: bool, few_re_asks: bool) -> Choice | None:
        """A re-ask that is due, in the order told above."""
        recent = self.past.re_asks[-(WINDOW - 1) :]
        if few_re_asks and recent and (recent[-1] or sum(recent) >= RE_ASKS):
            return None
        waiting = [
            (self._precedence(trail, step), name)
            for name, trail in self._seen(other_category=other_category)
            if (step := trail.step_on(self.today)) < len(LADDER) and trail.due(step) <= self.today
        ]
        if not waiting:
            return None
        name = min(waiting)[1]
        trail = self.past.trails[name]
        why = f"First asked {self.today - trail.first} days ago; back from another angle"
        return self._again(name, why, dt.date.fromordinal(trail.due(trail.step_on(self.today))))

    def new(self, *, other_category: bool) -> Choice | None:
        """An unseen question: of the category whose turn it is, and for a channel's first days not an advanced one."""
        barred = self._barred(other_category=other_category)
        unseen: dict[Category, list[Question]] = {}
        for question in self.bank.values():
            if question.id not in self.past.trails and question.category is not barred:
                unseen.setdefault(question.category, []).append(question)
        if not unseen:
            return None
        order = self._turns()
        category = min(unseen, key=order.index)
        gentle = len(self.past.re_asks) < GENTLE
        chosen = min(
            unseen[category], key=lambda one: (gentle and one.level == "advanced", self._shuffled(one.id), one.id)
        )
        return Choice(chosen.id, 0, self._why_new(category))

    def rested(self, *, other_category: bool) -> Choice | None:
        """The question asked longest ago of those whose ladder is over."""
        over = [
            (trail.latest, name)
            for name, trail in self._seen(other_category=other_category)
            if trail.step_on(self.today) == len(LADDER)
        ]
        return self._again(min(over)[1], "Asked longest ago; back from another angle") if over else None

    def anything(self) -> Choice:
        """The question asked longest ago, whatever its ladder says; yesterday's only if there is no other."""
        question = min(self.past.trails.keys() & self.bank.keys(), key=self._reluctance)
        return self._again(question, "Nothing else is left; asked longest ago")

    def _seen(self, *, other_category: bool) -> Iterator[tuple[str, _Trail]]:
        """Questions asked before, without the last one if there are others and, if wanted, its whole category."""
        barred = self._barred(other_category=other_category)
        last = self.past.last if len(self.bank) > 1 else ""
        for name, trail in self.past.trails.items():
            question = self.bank.get(name)
            if question is not None and name != last and question.category is not barred:
                yield name, trail

    def _precedence(self, trail: _Trail, step: int) -> tuple[int, ...]:
        due = trail.due(step)
        delay = (0, 0) if trail.returns else (step, self.past.since(due))
        return (-trail.returns, *delay, due, trail.latest)

    def _barred(self, *, other_category: bool) -> Category | None:
        """The category asked last, which must not come again if another is wanted."""
        last = self.bank.get(self.past.last)
        return last.category if other_category and last is not None else None

    def _opening(self, asked: Counter[Category], size: Counter[Category]) -> bool:
        return any(asked[one] < min(OPENING, size[one]) for one in Category if one is not Category.FIT)

    def _turns(self) -> list[Category]:
        """The categories, the one that most deserves a new question first."""
        size = Counter(question.category for question in self.bank.values())
        asked = Counter(self.bank[question].category for question in self.past.trails if question in self.bank)
        need = {category: rank for rank, category in enumerate(self.gaps, start=-len(self.gaps))}
        opening = self._opening(asked, size)

        def turn(category: Category) -> tuple[float, float, float, bytes]:
            gap, tie = need.get(category, 0), self._shuffled(category)
            if opening:
                return category is Category.FIT, asked[category], gap, tie
            return gap, asked[category] / max(size[category], 1), 0, tie

        return sorted(Category, key=turn)

    def _why_new(self, category: Category) -> str:
        name = category.name.lower()
        if category in self.gaps:
            return f"New; a {name} question, where practice is needed most"
        return f"New; the turn of a {name} question"

    def _again(self, question: str, why: str, due: dt.date | None = None) -> Choice:
        angle = self.past.trails[question].angle % len(self.bank[question].angles) + 1
        return Choice(question, angle, why, due)

    def _reluctance(self, question: str) -> tuple[bool, bool, int]:
        repeats = self.bank[question].category is self._barred(other_category=True)
        return question == self.past.last, repeats, self.past.trails[question].latest

    def _shuffled(self, name: str) -> bytes:
        """A place in an order that differs from channel to channel and never changes."""
        return blake2b(f"{self.seed}\n{name}".encode(), digest_size=8).digest()
