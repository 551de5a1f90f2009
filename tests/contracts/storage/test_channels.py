import datetime as dt
from dataclasses import replace

from bot.model import Channel, ChannelState, Place, Schedule
from bot.ports import Ledger
from tests.contracts.storage.samples import ANN, BEN, CHANNEL, HERE, NOW, SECOND, THERE


def test_a_channel_comes_back_as_it_was_saved(ledger: Ledger) -> None:
    channel = Channel(
        HERE,
        "Übung 🎯",
        Schedule("Asia/Kolkata", dt.time(7, 45), frozenset({0, 6}), dt.date(2026, 5, 4)),
        profile="leadership",
        state=ChannelState.PAUSED,
        organisers=(BEN, ANN),
        skip=frozenset({dt.date(2026, 12, 25), dt.date(2026, 12, 28)}),
        decided=NOW,
        next_due=NOW + dt.timedelta(microseconds=1),
    )
    ledger.channels.save([channel])
    assert ledger.channels.get(HERE) == channel


def test_an_unknown_channel_is_none(ledger: Ledger) -> None:
    assert ledger.channels.get(HERE) is None


def test_the_last_saving_stands(ledger: Ledger) -> None:
    ledger.channels.save([CHANNEL])
    ledger.channels.save([replace(CHANNEL, name="renamed", next_due=NOW)])
    assert ledger.channels.get(HERE) == replace(CHANNEL, name="renamed", next_due=NOW)


def test_a_page_of_channels_is_saved_at_once(ledger: Ledger) -> None:
    page = [replace(CHANNEL, place=Place("slack", "E1.T1", f"C{n}"), name=f"{n:03}") for n in range(200)]
    ledger.channels.save([])
    ledger.channels.save(page)
    ledger.channels.save(page)
    assert ledger.channels.of(HERE) == page


def test_due_are_running_channels_whose_time_has_come_oldest_first(ledger: Ledger) -> None:
    late = replace(CHANNEL, next_due=NOW - SECOND)
    exact = replace(CHANNEL, place=THERE, next_due=NOW)
    others = [
        replace(CHANNEL, place=HERE.whole_community, next_due=NOW + SECOND),
        replace(CHANNEL, place=Place("discord", "1", "2"), next_due=None),
        replace(CHANNEL, place=Place("discord", "1", "3"), next_due=NOW, state=ChannelState.PAUSED),
    ]
    ledger.channels.save([exact, *others, late])
    assert ledger.channels.due(NOW, 10) == [late, exact]
    assert ledger.channels.due(NOW, 1) == [late]


def test_a_communitys_channels_come_by_name_and_no_other_communitys(ledger: Ledger) -> None:
    zebra = replace(CHANNEL, name="Zebra")
    apple = replace(CHANNEL, place=THERE, name="apple")
    stranger = replace(CHANNEL, place=Place("slack", "E1.T2", "C1"))
    ledger.channels.save([zebra, apple, stranger])
    assert ledger.channels.of(HERE.whole_community) == [apple, zebra]
