"""The beat: APScheduler calls once a minute in UTC (COVERAGE A02)."""

import datetime as dt
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger


class Ticker:
    """Calls `beat` at every full minute."""

    def __init__(self, beat: Callable[[], Awaitable[None]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=dt.UTC)
        self._scheduler.add_job(
            beat,
            CronTrigger(second=0, timezone=dt.UTC),
            coalesce=True,
            misfire_grace_time=None,
            max_instances=1,
        )

    def start(self) -> None:
        """Begin to beat; needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Beat no more; a beat under way goes on."""
        self._scheduler.shutdown(wait=False)
