"""The confidentiality nudge: asks before words are shared, tells at once when they were typed where all can read.

PRODUCT "Confidentiality nudge". It never holds a private answer back, and what people decide stands.
"""

from bot.cards import Card, ChoiceField, Delivery, Text
from bot.events import MessageEdited, MessagePosted
from bot.model import Place, Posting, Visibility
from bot.practice.common import Deps
from bot.star.confidential import Confidence, confidential

FIELD = "confidential"
"""Name of the form's field in which somebody says that it may be shared as it is."""
SHARE = "share"


def key(message: Place) -> str:
    """The key of the delivery that tells about a message."""
    return f"nudge:{message}"


def before_sharing(text: str, visibility: str, said: str) -> str:
    """What to say before everyone can read a form's text; nothing if it is private, harmless, or its author insists."""
    found = confidential(text) if visibility == Visibility.EVERYONE and said != SHARE else ()
    if not found:
        return ""
    said_so = f"You mention {_mentions(text, found)}. Change it ({_instead(found)}), or say below that it may stay."
    return f"Everyone could read this. {said_so}"


def choice() -> ChoiceField:
    """The field that lets an author share it all the same."""
    options = (("change", "I have changed it"), (SHARE, "Share it as it is"))
    return ChoiceField(FIELD, "Does it name something confidential?", options, value="change")


def typed(event: MessagePosted | MessageEdited, posting: Posting, deps: Deps) -> tuple[Delivery, ...]:
    """A private word to somebody whose message in a thread may name something confidential; once for a message."""
    found = confidential(event.text)
    channel = deps.ledger.channels.get(posting.channel)
    if not found or channel is None or event.at.channel.startswith("@"):
        return ()
    text = (
        f"This thread can be read by everyone in #{channel.name}. You mention {_mentions(event.text, found)}."
        f" Change it ({_instead(found)}), or delete the message and use Answer privately."
    )
    return (Delivery(key(event.at), event.by, Card("May everyone read that?", (Text(text),))),)


def _mentions(text: str, found: tuple[Confidence, ...]) -> str:
    quoted = [f"“{' '.join(text[one.start : one.end].split())}”" for one in found]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _instead(found: tuple[Confidence, ...]) -> str:
    kinds = dict.fromkeys(one.kind.instead for one in found)
    return "for example " + ", ".join(f"“{instead}”" for instead in kinds)
