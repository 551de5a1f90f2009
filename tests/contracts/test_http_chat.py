"""The chat of the benchmarks and kill tests keeps the contract of `bot.ports.Chat` towards the server they use."""

import datetime as dt
from collections.abc import AsyncIterator, Iterator

import pytest
from aiohttp import ClientResponseError, web
from aiohttp.test_utils import TestServer

from bot.cards import Card, Delivery, Reaction, Text
from bot.model import Place
from bot.ports import Claimed, Refused, RetryAfter, Sent
from tests.chat_server import RunningChat, chat_in_another_process
from tests.http_chat import HttpChat

CHANNEL = Place("test", "club", "practice")
HELLO = Card("Hello", (Text("you"),))
SECONDS = 10.0


@pytest.fixture
def server() -> Iterator[RunningChat]:
    with chat_in_another_process(delay=0.002) as running:
        yield running


@pytest.fixture
async def chat(server: RunningChat) -> AsyncIterator[HttpChat]:
    async with HttpChat(server.url) as chat:
        yield chat


def claimed(key: str, card: Card | Reaction = HELLO, tries: int = 1) -> Claimed:
    return Claimed(Delivery(key, CHANNEL.at("7"), card), tries, dt.datetime(2026, 11, 16, tzinfo=dt.UTC))


async def test_a_card_is_posted_with_its_words(chat: HttpChat, server: RunningChat) -> None:
    result = await chat.post(claimed("one"))
    (post,) = server.posts()
    assert result == Sent(CHANNEL.at(f"m{post.id}"))
    assert (post.key, post.to, post.text) == ("one", "test:club:practice:7", "Hello\nyou")


async def test_a_reaction_is_where_the_message_it_marks_is(chat: HttpChat) -> None:
    assert await chat.post(claimed("mark", Reaction("memo", "Somebody practised"))) == Sent(CHANNEL.at("7"))


async def test_a_second_try_finds_what_the_first_posted(chat: HttpChat, server: RunningChat) -> None:
    first = await chat.post(claimed("one"))
    assert await chat.post(claimed("one", tries=2)) == first
    assert len(server.posts()) == 1


async def test_a_second_try_posts_what_never_arrived(chat: HttpChat, server: RunningChat) -> None:
    await chat.post(claimed("one", tries=2))
    assert [post.key for post in server.posts()] == ["one"]


async def test_the_server_keeps_what_is_sent_twice(chat: HttpChat, server: RunningChat) -> None:
    await chat.post(claimed("one"))
    await chat.post(claimed("one"))
    assert [post.key for post in server.posts()] == ["one", "one"]


async def test_a_post_stands_there_though_nobody_waits_for_it_any_more() -> None:
    with chat_in_another_process(delay=0.4) as server:
        async with HttpChat(server.url, timeout=0.05) as chat:
            with pytest.raises(TimeoutError):
                await chat.post(claimed("one"))
        server.wait_for_key("one", SECONDS)
        assert [post.key for post in server.posts()] == ["one"]


@pytest.mark.parametrize(
    ("status", "result"), [(429, RetryAfter(1.5)), (400, Refused("http_400")), (404, Refused("http_404"))]
)
async def test_what_was_not_posted_is_told_apart(status: int, result: RetryAfter | Refused) -> None:
    async with _server_that_answers(status) as server, HttpChat(str(server.make_url("/"))) as chat:
        assert await chat.post(claimed("one")) == result


@pytest.mark.parametrize("tries", [1, 2])
async def test_a_server_error_leaves_open_what_happened(tries: int) -> None:
    async with _server_that_answers(503) as server, HttpChat(str(server.make_url("/"))) as chat:
        with pytest.raises(ClientResponseError):
            await chat.post(claimed("one", tries=tries))


def _server_that_answers(status: int) -> TestServer:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response({}, status=status, headers={"Retry-After": "1.5"})

    app = web.Application()
    app.router.add_route("*", "/{path}", answer)
    return TestServer(app)
