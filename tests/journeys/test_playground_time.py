"""Time in the playground: it goes forward only, through every question, and survives a restart."""

import datetime as dt
import re
from pathlib import Path

import httpx
import pytest

from tests.browser import starstreak


class Times:
    """The playground's clock and calendar, as its pages show them."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._page = ""
        self.look()

    def look(self) -> None:
        self._page = httpx.get(self._address, trust_env=False).text

    def now(self) -> dt.datetime:
        return dt.datetime.fromisoformat(self._found(r'id="now"[^>]*datetime="([^"]+)"')[0])

    def asked(self) -> list[str]:
        """The days of the questions, the latest first: "Mon 23 Nov"."""
        return self._found(r'<span class="when">(\w{3} \d+ \w{3})</span>')

    def boards(self) -> int:
        return self._page.count("Last week in practice")

    def press(self, button: int) -> None:
        """Next day is the first button, Next Monday the second one."""
        until = self._found(r'name="until" value="([^"]+)"')[button]
        data = {"until": until, "who": "you", "token": f"press-of-{button}"}
        pressed = httpx.post(
            f"{self._address}/forward", data=data, headers={"origin": self._address}, trust_env=False, timeout=60
        )
        assert pressed.status_code == 303
        self.look()

    def _found(self, pattern: str) -> list[str]:
        return re.findall(pattern, self._page)


def due(after: dt.datetime, until: dt.datetime) -> list[str]:
    """The weekdays whose nine o'clock lies between two instants, the latest first."""
    nine = after.replace(hour=9, minute=0, second=0, microsecond=0)
    days = [nine + dt.timedelta(days=number) for number in range((until - nine).days + 1)]
    return [f"{day:%a %-d %b}" for day in reversed(days) if day.weekday() < 5 and after < day <= until]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("playground")


def test_next_monday_walks_through_every_question_and_brings_the_board(folder: Path) -> None:
    with starstreak(folder) as address:
        times = Times(address)
        asked, boards, before = times.asked(), times.boards(), times.now()
        times.press(1)

        assert times.now().strftime("%A %H:%M") == "Monday 09:01"
        assert times.asked() == due(before, times.now()) + asked
        assert times.boards() == boards + 1


def test_next_day_stops_at_the_next_question_and_a_restart_remembers_when_it_is(folder: Path) -> None:
    with starstreak(folder) as address:
        times = Times(address)
        asked, before = times.asked(), times.now()
        times.press(0)
        after = times.now()

        assert times.asked()[1:] == asked
        assert dt.timedelta() < after - before <= dt.timedelta(days=4)
    with starstreak(folder) as address:
        assert dt.timedelta() <= Times(address).now() - after < dt.timedelta(minutes=2)
