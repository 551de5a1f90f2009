"""The way out: puts a delivery into the playground's chat, once, whatever happens in between."""

from adapters.playground.live import Live
from adapters.playground.store import Draft, Message, Store
from bot.cards import Card, Delivery, Reaction
from bot.model import Place
from bot.ports import Claimed, Clock, Refused, Result, Sent

MESSAGE_DELETED = "message_deleted"
THREAD_DELETED = "thread_deleted"
NO_SUCH_PERSON = "no_such_person"


class PlaygroundChat:
    """`bot.ports.Chat` for the playground. A delivery's key is unique in its file, so a retry finds what is there."""

    def __init__(self, store: Store, live: Live, clock: Clock) -> None:
        self._store = store
        self._live = live
        self._clock = clock

    async def post(self, claimed: Claimed) -> Result:
        """Post a claimed delivery; a second time gives the same place and changes nothing."""
        delivery = claimed.delivery
        card = delivery.card
        result = self._react(delivery, card) if isinstance(card, Reaction) else self._say(delivery, card)
        self._live.changed()
        return result

    def _react(self, delivery: Delivery, mark: Reaction) -> Result:
        target = self._standing(delivery.to)
        if target is None:
            return Refused(MESSAGE_DELETED)
        self._store.react(delivery.key, target.id, mark)
        return Sent(target.place)

    def _say(self, delivery: Delivery, card: Card) -> Result:
        known = self._store.with_key(delivery.key)
        if known is not None:
            return Sent(known.place)
        draft = self._addressed(delivery, card)
        if not isinstance(draft, Draft):
            return draft
        return Sent(delivery.to.at(str(self._store.add(draft))))

    def _addressed(self, delivery: Delivery, card: Card) -> Draft | Refused:
        to, now = delivery.to, self._clock.now()
        if to.message:
            root = self._standing(to)
            if root is None:
                return Refused(THREAD_DELETED)
            return Draft(delivery.key, to.channel, now, card=card, thread=root.id)
        if to.is_person:
            reader = to.channel.removeprefix("@")
            if reader not in {who.id for who in self._store.people()}:
                return Refused(NO_SUCH_PERSON)
            return Draft(delivery.key, to.channel, now, card=card, beside=self._store.latest_by(reader))
        return Draft(delivery.key, to.channel, now, card=card)

    def _standing(self, place: Place) -> Message | None:
        """The message at a place, unless it was deleted."""
        found = self._store.message(int(place.message)) if place.message.isdecimal() else None
        return None if found is None or found.deleted else found
