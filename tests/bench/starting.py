"""`starstreak run` from the command to the first whole page, and the memory it then takes."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

PATIENCE = 30.0
"""Seconds that a page may take."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds to the first page, and resident bytes after it."""

    seconds: float
    memory: int


def start(data: Path) -> Start:
    """Start it with this data directory and ask for the page that it names."""
    began = time.perf_counter()
    with running(data) as (process, address):
        httpx.get(address, timeout=PATIENCE, trust_env=False).raise_for_status()
        return Start(time.perf_counter() - began, psutil.Process(process.pid).memory_info().rss)


@contextmanager
def running(data: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A `starstreak run` on a free port and the address it names; ended with the block.

    Raises:
        RuntimeError: it named none.
    """
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("STARSTREAK_")}
    ours = {"STARSTREAK_DATA_DIR": str(data), "STARSTREAK_PORT": "0", "STARSTREAK_PLAYGROUND": "on"}
    command = [str(Path(sys.executable).with_name("starstreak")), "run"]
    with subprocess.Popen(
        command,
        cwd=data.parent,
        env=surroundings | ours,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            said = (re.search(r"http://\S+[0-9]", line) for line in process.stdout)
            address = next((found[0] for found in said if found), None)
            if address is None:
                raise RuntimeError("`starstreak run` ended without naming its page.")
            yield process, address
        finally:
            process.terminate()
