"""The conditions of a run: what the figures depend on besides our code."""

import os
import platform
import sqlite3
import time
from pathlib import Path

import psutil

SYNCS = 50


def facts(folder: Path) -> dict[str, str | float]:
    """The machine now; `folder` lies on the disk that the databases are on."""
    return {
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.machine()}",
        "cores": psutil.cpu_count() or 0,
        "memory GB": round(psutil.virtual_memory().total / 1e9, 1),
        "ms per fsync": round(_fsync_seconds(folder) * 1000, 2),
    }


def load(when: str) -> dict[str, str | float]:
    """How many processes wanted a core during the last minute."""
    return {f"load at the {when}": round(psutil.getloadavg()[0], 2)}


def _fsync_seconds(folder: Path) -> float:
    """A commit waits for at least one."""
    with (folder / "fsync").open("wb") as file:
        began = time.perf_counter()
        for _ in range(SYNCS):
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
        return (time.perf_counter() - began) / SYNCS
