"""The web server: one Starlette application made of the routes that the adapters' gateways return."""

import errno
import socket
from collections.abc import Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.errors import BadInputError

GRACE = 5
"""Seconds that requests under way have to finish after a stop was asked for."""


def application(routes: Sequence[BaseRoute]) -> Starlette:
    """All routes, and ``/healthz``."""
    return Starlette(routes=[Route("/healthz", _healthz), *routes])


async def _healthz(_request: Request) -> Response:
    return PlainTextResponse("ok")


def listen(host: str, port: int) -> socket.socket:
    """Take the port.

    Raises:
        BadInputError: somebody else has it, we may not have it, or the host is no address of this machine.
    """
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise BadInputError(_advice(error, port)) from error


def _advice(error: OSError, port: int) -> str:
    other = port + 1 if port < 65535 else 8000
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken. Stop the other program or set STARSTREAK_PORT, for example {other}."
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights. Set STARSTREAK_PORT to a number above 1023, for example 8000."
    return "STARSTREAK_HOST is not an address of this machine. Remove it, or write one such as 127.0.0.1."


def address(listening: socket.socket) -> str:
    """Where a browser finds it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def serve(app: Starlette, listening: socket.socket) -> None:
    """Answer requests until the process is told to stop; then finish those under way.

    Nothing is logged for each request: addresses and what is in them are people's business.
    """
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    await uvicorn.Server(config).serve(sockets=[listening])
