"""Who may talk to the playground: this machine's own pages, and nobody else.

It has no accounts, so a page of another site must neither read it nor press its buttons. Three things keep it out: the
host must be this machine (or a foreign name could be pointed at 127.0.0.1), what changes something must come from a
page of ours, and nothing of ours may be shown inside another page.
"""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.playground.render import templates

LARGEST_BODY = 400_000
"""Bytes of a request: the longest answer in a four-byte script fits twice."""

HERE = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""The names of this machine that a request may be addressed to, whatever the port."""

HEADERS: Mapping[str, str] = {
    "content-security-policy": "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""Sent with every response. The referrer stays on for our own pages: without it browsers send no usable Origin."""

WRONG_HOST = (
    421,
    "This is not the playground’s address",
    "Open it as http://127.0.0.1 or http://localhost, with its port.",
)
FOREIGN = (
    403,
    "That came from another site",
    "Only the playground’s own pages may do this. Open it directly and try again.",
)
TOO_LARGE = (
    413,
    "That was too much at once",
    "An answer may have 40,000 characters. Go back, where your text still is, shorten it and send it again.",
)


def problem_page(status: int, title: str, sentence: str) -> HTMLResponse:
    """A page that says in one sentence what to do instead."""
    return HTMLResponse(templates.get_template("problem.html").render(title=title, sentence=sentence), status)


class Guard:
    """Lets requests of our own pages through, with the headers that keep them ours."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = _refusal(scope["method"], Headers(scope=scope))
        if refusal is TOO_LARGE:
            await _drain(receive)
        app = self._app if refusal is None else problem_page(*refusal)
        await app(scope, receive, send_guarded)


async def _drain(receive: Receive) -> None:
    """Take the body and drop it: a browser that is still sending would not read the answer."""
    taken = 0
    more = True
    while more and taken < 100 * LARGEST_BODY:
        message = await receive()
        taken += len(message.get("body", b""))
        more = message.get("more_body", False)


def _refusal(method: str, headers: Headers) -> tuple[int, str, str] | None:
    host = headers.get("host", "")
    if _name(host) not in HERE:
        return WRONG_HOST
    if not (_reads(headers) if method in ("GET", "HEAD") else _acts(host, headers)):
        return FOREIGN
    if method not in ("GET", "HEAD") and not _fits(headers):
        return TOO_LARGE
    return None


def _name(host: str) -> str:
    """The host without its port."""
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdecimal() else host.lower()


def _reads(headers: Headers) -> bool:
    """Following a link to us is fine from anywhere; loading us into another page is not."""
    foreign = headers.get("sec-fetch-site") in ("cross-site", "same-site")
    return not foreign or headers.get("sec-fetch-dest") == "document"


def _acts(host: str, headers: Headers) -> bool:
    """Whether a request that changes something says that it comes from a page of ours."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and origin is None:
        return False
    return site in (None, "same-origin") and origin in (None, f"http://{host}")


def _fits(headers: Headers) -> bool:
    """Whether the body has a length, and one we take."""
    length = headers.get("content-length", "")
    return length.isdecimal() and int(length) <= LARGEST_BODY
