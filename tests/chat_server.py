"""A chat platform on loopback, in a process of its own: ``python -m tests.chat_server DELAY_MS`` prints its address.

It takes `DELAY_MS` for a post or a look. What is posted stands there half-way through, whether or not the process that
posts is still alive by then. Everything it is sent is kept, a key sent twice included.

- ``POST /post`` ``{key, to, text}`` gives ``{id}``
- ``GET /find?key=`` gives ``{id}`` of the first post with this key, or 404
- ``GET /all`` gives ``[{id, key, to, text, at}]``, oldest first
- ``GET /wait?count=`` answers as soon as so many posts stand there, ``GET /wait?key=`` as soon as that one does
"""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import httpx
from aiohttp import web

from scheduler.clock import SystemClock

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Post:
    """What stands there since `at`, in seconds since 1970."""

    id: int
    key: str
    to: str
    text: str
    at: float


class ChatServer:
    """The platform's posts and routes; `delay` in seconds."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._clock = SystemClock()
        self._posts: list[Post] = []
        self._first: dict[str, Post] = {}
        self._changed = asyncio.Event()

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/post", self._post)
        app.router.add_get("/find", self._find)
        app.router.add_get("/all", self._all)
        app.router.add_get("/wait", self._wait)
        return app

    async def _post(self, request: web.Request) -> web.Response:
        sent = await request.json()
        await asyncio.sleep(self._delay / 2)
        post = Post(len(self._posts) + 1, sent["key"], sent["to"], sent["text"], self._clock.now().timestamp())
        self._posts.append(post)
        self._first.setdefault(post.key, post)
        self._changed.set()
        await asyncio.sleep(self._delay / 2)
        return web.json_response({"id": post.id})

    async def _find(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self._delay)  # it sees what came in before it, even when this machine was busy
        post = self._first.get(request.query["key"])
        return web.json_response({}, status=404) if post is None else web.json_response({"id": post.id})

    async def _all(self, _request: web.Request) -> web.Response:
        return web.json_response([asdict(post) for post in self._posts])

    async def _wait(self, request: web.Request) -> web.Response:
        key, count = request.query.get("key"), int(request.query.get("count", 0))
        await self._until(lambda: len(self._posts) >= count if key is None else key in self._first)
        return web.json_response({})

    async def _until(self, come: Callable[[], bool]) -> None:
        while not come():
            self._changed.clear()
            await self._changed.wait()


@dataclass(frozen=True, slots=True)
class RunningChat:
    """A chat server of another process, asked from here. Waiting raises `httpx.TimeoutException` in the end."""

    url: str

    def posts(self) -> list[Post]:
        """Everything it was sent, oldest first."""
        return [Post(**post) for post in self._get("/all", timeout=30).json()]

    def wait_for_count(self, count: int, seconds: float) -> None:
        """Wait until so many posts stand there."""
        self._get("/wait", seconds, count=count)

    def wait_for_key(self, key: str, seconds: float) -> None:
        """Wait until this delivery stands there."""
        self._get("/wait", seconds, key=key)

    def _get(self, path: str, timeout: float, **query: str | int) -> httpx.Response:
        return httpx.get(self.url + path, params=query, timeout=timeout, trust_env=False).raise_for_status()


@contextmanager
def chat_in_another_process(delay: float) -> Iterator[RunningChat]:
    """A chat server that takes `delay` seconds for a post, until the end of the block."""
    command = [sys.executable, "-m", "tests.chat_server", str(delay * 1000)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield RunningChat(process.stdout.readline().strip())
        finally:
            process.kill()


async def serve(delay: float) -> None:
    """Serve on a free port until the process ends."""
    runner = web.AppRunner(ChatServer(delay).application(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    _, port = runner.addresses[0]
    sys.stdout.write(f"http://{HOST}:{port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]) / 1000))
