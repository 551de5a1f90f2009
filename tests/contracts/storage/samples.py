"""Values to store; tests replace what they care about."""

import datetime as dt

from bot.cards import Card, Delivery, Text
from bot.model import (
    Answer,
    AnswerState,
    Channel,
    ChannelState,
    Feedback,
    Part,
    Place,
    Posting,
    PostingState,
    Schedule,
    Visibility,
)

NOW = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
LEASE = dt.timedelta(seconds=30)

HERE = Place("slack", "E1.T1", "C1")
THERE = Place("slack", "E1.T1", "C2")
ANN = Place.person("slack", "E1.T1", "U1")
BEN = Place.person("slack", "E1.T1", "U2")

CHANNEL = Channel(HERE, "interviews", Schedule("Europe/Berlin"), state=ChannelState.RUNNING)
QUEUED = Posting("daily:1", HERE, TODAY, NOW, "Q1")
POSTED = Posting("daily:1", HERE, TODAY, NOW, "Q1", state=PostingState.POSTED, place=HERE.at("100"), posted=NOW)
FEEDBACK = Feedback(HERE.at("200"), BEN, (1, 2, 3, 4, 5), "A clear choice", "Say what you built", at=NOW)


def answer(message: str = "200", *texts: str, at: dt.datetime = NOW) -> Answer:
    """Ann's answer, of as many messages as there are texts; they come a second apart."""
    parts = tuple(
        Part(HERE.at(message if number == 0 else f"{message}.{number}"), text, at + number * SECOND)
        for number, text in enumerate(texts or ("In May I rebuilt the importer.",))
    )
    return Answer(HERE.at(message), "daily:1", ANN, "Q1", parts, AnswerState.CHECKED, Visibility.EVERYONE, at)


def delivery(key: str = "daily:1", due: dt.datetime | None = None) -> Delivery:
    return Delivery(key, HERE, Card("Today’s question", (Text("Tell me about a time…"),)), due)
