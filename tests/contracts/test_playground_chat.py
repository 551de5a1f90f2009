"""The playground's way out and its file: everything once, nothing lost, deleted words gone."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.playground.chat import MESSAGE_DELETED, NO_SUCH_PERSON, THREAD_DELETED, PlaygroundChat
from adapters.playground.live import Live
from adapters.playground.people import CHANNEL, YOU, Member
from adapters.playground.store import Draft, Store
from bot.cards import Card, Delivery, Quote, Reaction
from bot.model import Place
from bot.ports import Claimed, Refused, Sent
from tests.fakes import ManualClock

NOON = dt.datetime(2026, 11, 16, 12, 0, tzinfo=dt.UTC)
HEAD_START = dt.timedelta(days=9)
PRIYA = Member("priya", "Priya", sample=True)
QUESTION = Card("Today’s question", (Quote("What happened?"),))
PRACTISED = Reaction("memo", "Somebody practised")


def open_store(folder: Path) -> Store:
    return Store(folder / "chat.sqlite", (YOU, PRIYA), HEAD_START)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def chat(store: Store) -> PlaygroundChat:
    return PlaygroundChat(store, Live(), ManualClock(NOON))


def claim(key: str, to: Place, card: Card | Reaction = QUESTION, tries: int = 1) -> Claimed:
    return Claimed(Delivery(key, to, card), tries, NOON)


def written(store: Store, key: str = "t1", text: str = "I wrote this", thread: int | None = None) -> int:
    return store.add(Draft(key, CHANNEL.channel, NOON, YOU.id, thread, text))


async def sent(chat: PlaygroundChat, claimed: Claimed) -> Place:
    result = await chat.post(claimed)
    assert isinstance(result, Sent)
    return result.place


# -- posting


async def test_a_card_to_the_channel_stands_in_it(chat: PlaygroundChat, store: Store) -> None:
    place = await sent(chat, claim("daily", CHANNEL))

    [root] = store.roots(CHANNEL.channel)
    assert root.place == place
    assert (root.card, root.author, root.at, root.question) == (QUESTION, None, NOON, "What happened?")


@pytest.mark.parametrize("tries", [1, 2])
async def test_a_key_is_posted_once_and_keeps_its_place(chat: PlaygroundChat, store: Store, tries: int) -> None:
    first = await sent(chat, claim("daily", CHANNEL))
    again = await sent(chat, claim("daily", CHANNEL, tries=tries))

    assert again == first
    assert len(store.roots(CHANNEL.channel)) == 1


async def test_a_retry_finds_its_post_even_when_the_thread_was_deleted_since(
    chat: PlaygroundChat, store: Store
) -> None:
    root = await sent(chat, claim("daily", CHANNEL))
    first = await sent(chat, claim("peer", root, Card("Feedback")))
    store.delete(int(root.message))

    assert await sent(chat, claim("peer", root, Card("Feedback"), tries=2)) == first


async def test_a_card_to_a_thread_is_a_reply_to_its_root(chat: PlaygroundChat, store: Store) -> None:
    root = await sent(chat, claim("daily", CHANNEL))
    await sent(chat, claim("peer", root, Card("Feedback")))

    [reply] = store.thread(int(root.message))
    assert reply.card == Card("Feedback")
    assert store.roots(CHANNEL.channel)[0].replies == 1


async def test_a_deleted_thread_refuses(chat: PlaygroundChat, store: Store) -> None:
    root = await sent(chat, claim("daily", CHANNEL))
    store.delete(int(root.message))

    assert await chat.post(claim("peer", root, Card("Feedback"))) == Refused(THREAD_DELETED)


@pytest.mark.parametrize("message", ["7", "fabc", "99999999999999999999"])
async def test_a_thread_that_never_was_refuses(chat: PlaygroundChat, message: str) -> None:
    assert await chat.post(claim("peer", CHANNEL.at(message), Card("Feedback"))) == Refused(THREAD_DELETED)


async def test_a_card_to_a_person_is_a_direct_message_beside_what_they_wrote_last(
    chat: PlaygroundChat, store: Store
) -> None:
    root = await sent(chat, claim("daily", CHANNEL))
    answer = written(store, thread=int(root.message))
    place = await sent(chat, claim("check", YOU.place, Card("72/100. Good.")))

    assert place.whole_channel == YOU.place
    [check] = store.direct_about(YOU, int(root.message))
    assert (check.beside, check.card) == (answer, Card("72/100. Good."))
    assert store.direct(PRIYA) == []


async def test_nobody_of_that_name_refuses(chat: PlaygroundChat) -> None:
    stranger = Place.person(CHANNEL.platform, CHANNEL.community, "stranger")

    assert await chat.post(claim("check", stranger, Card("Hello"))) == Refused(NO_SUCH_PERSON)


async def test_a_reaction_marks_its_message_once(chat: PlaygroundChat, store: Store) -> None:
    place = CHANNEL.at(str(written(store)))
    for tries in (1, 2):
        assert await sent(chat, claim("practised", place, PRACTISED, tries)) == place

    assert store.roots(CHANNEL.channel)[0].reactions == (PRACTISED,)


async def test_a_reaction_to_a_deleted_message_refuses(chat: PlaygroundChat, store: Store) -> None:
    id_ = written(store)
    store.delete(id_)

    assert await chat.post(claim("practised", CHANNEL.at(str(id_)), PRACTISED)) == Refused(MESSAGE_DELETED)


async def test_open_pages_hear_of_a_post(store: Store) -> None:
    live = Live()
    changes = live.changes()
    heard = anext(changes)
    waiting = heard.__await__()
    next(waiting)  # listens from here on
    await PlaygroundChat(store, live, ManualClock(NOON)).post(claim("daily", CHANNEL))

    with pytest.raises(StopIteration):
        waiting.send(None)
    await changes.aclose()


# -- the file


def test_what_people_write_is_kept_once_a_token(store: Store) -> None:
    assert written(store, "t1", "first") == written(store, "t1", "second")
    assert [root.text for root in store.roots(CHANNEL.channel)] == ["first"]


def test_everything_survives_a_restart(store: Store, tmp_path: Path) -> None:
    written(store)
    store.save_offset(dt.timedelta(days=3, seconds=1.5))
    store.set_value("zone", "Europe/Berlin")
    store.close()

    again = open_store(tmp_path)
    assert [root.text for root in again.roots(CHANNEL.channel)] == ["I wrote this"]
    assert again.offset == dt.timedelta(days=3, seconds=1.5)
    assert again.value("zone") == "Europe/Berlin"
    again.close()


def test_a_new_chat_begins_a_head_start_ago_with_its_people(store: Store) -> None:
    assert store.offset == -HEAD_START
    assert store.people() == [YOU, PRIYA]


def test_clearing_forgets_all_but_the_sequence_of_ids(store: Store) -> None:
    before = written(store)
    store.set_value("zone", "Europe/Berlin")
    store.save_offset(dt.timedelta(days=3))
    store.clear()

    assert store.roots(CHANNEL.channel) == []
    assert store.value("zone") is None
    assert (store.offset, store.people()) == (-HEAD_START, [YOU, PRIYA])
    assert written(store) > before


def test_a_deleted_message_stays_only_as_the_head_of_its_thread(store: Store) -> None:
    lonely, root = written(store, "t1"), written(store, "t2")
    written(store, "t3", "a reply", thread=root)
    store.delete(lonely)
    store.delete(root)

    [left] = store.roots(CHANNEL.channel)
    assert (left.id, left.text, left.deleted, left.replies) == (root, "", True, 1)


@pytest.mark.parametrize("remove", ["edit", "delete", "clear"])
def test_words_that_go_are_in_none_of_the_files(store: Store, tmp_path: Path, remove: str) -> None:
    id_ = written(store, text="xylophone confidential")
    match remove:
        case "edit":
            store.edit(id_, "other words")
        case "delete":
            store.delete(id_)
        case _:
            store.clear()

    assert all(b"xylophone" not in file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("id_", [0, -1, 2**63, 10**30])
def test_an_id_that_no_file_can_hold_is_no_message(store: Store, id_: int) -> None:
    assert store.message(id_) is None
