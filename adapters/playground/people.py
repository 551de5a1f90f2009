"""Who and where: the playground's people and its one channel, as the core knows them."""

from dataclasses import dataclass

from bot.model import Place

CHANNEL = Place("playground", "local", "practice")
"""The one channel there is."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the playground; a sample person's practice is supplied."""

    id: str
    name: str
    sample: bool = False

    @property
    def place(self) -> Place:
        """Who they are to the core, and where their direct messages go."""
        return Place.person(CHANNEL.platform, CHANNEL.community, self.id)


YOU = Member("you", "You")
"""The visitor, who organises the channel."""
