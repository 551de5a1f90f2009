"""What stands under "Only you see this": the last reply to something pressed, and the direct messages about a thread.

Replies are private and not durable (ARCHITECTURE rule 3), so they live in memory and are gone after a restart; checks
of typed answers are direct messages and stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.playground import render
from adapters.playground.people import Member
from adapters.playground.store import Message, Store
from bot.cards import Reply


@dataclass(frozen=True, slots=True)
class Private:
    """A reply, where it was asked for, and the latest direct message before it; `number` tells replies apart."""

    reply: Reply
    back: str
    after: int
    number: int


@dataclass(frozen=True, slots=True)
class Panel:
    """What one person sees beside a page: `reply` first, then what came with or after it, then the rest."""

    reply: Private | None
    current: tuple[Message, ...]
    earlier: tuple[Message, ...]

    @property
    def version(self) -> str:
        """Changes whenever the panel does."""
        shown = [message.id for message in (*self.current, *self.earlier)]
        return f"{self.reply.number if self.reply else 0}:{','.join(map(str, shown))}"


class Replies:
    """The last reply each person got."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_person: dict[str, Private] = {}
        self._count = 0

    def keep(self, who: Member, back: str, reply: Reply) -> None:
        """Show a reply to somebody, on the page they came from."""
        self._count += 1
        self._by_person[who.id] = Private(reply, back, self._store.latest_direct(who), self._count)

    def forget(self, who: Member) -> None:
        """Show somebody nothing but their direct messages."""
        self._by_person.pop(who.id, None)

    def clear(self) -> None:
        """Forget everybody's."""
        self._by_person.clear()

    def panel(self, who: Member, back: str, direct: Sequence[Message]) -> Panel:
        """The panel beside a page; `direct` are the messages about its thread, oldest first."""
        reply = self._by_person.get(who.id)
        if reply is not None and reply.back == back:
            current = [message for message in direct if message.id > reply.after]
        else:
            reply = None
            current = _check_first([message for message in direct if message.beside == direct[-1].beside])
        earlier = [message for message in reversed(direct) if message not in current]
        return Panel(reply, tuple(current), tuple(earlier))


def _check_first(together: Sequence[Message]) -> list[Message]:
    """Of messages that came together: the latest check, then what is no check; an edit's earlier checks are past."""
    checks = [message for message in together if _is_check(message)]
    return [*checks[-1:], *(message for message in together if message not in checks)]


def _is_check(message: Message) -> bool:
    return message.card is not None and render.SCORED.fullmatch(message.card.title) is not None
