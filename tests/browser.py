"""A browser before a running Starstreak, for journeys: everything is done as a visitor does it.

Without a browser the tests are skipped and say how to get one; with STARSTREAK_TEST_BROWSER=required they fail.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.setup import ADVICE, browser_required, find_browser

STARSTREAK = str(Path(sys.executable).with_name("starstreak"))

ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--no-sandbox",
)
"""Runs in a container, as root, and asks nobody outside."""

DESK = (1280, 800)
TELEPHONE = (390, 844)


@contextmanager
def starstreak(folder: Path) -> Iterator[str]:
    """`starstreak run` on a free port, keeping its data in a folder, in UTC; gives its address."""
    settings = (f"STARSTREAK_DATA_DIR={folder}", "STARSTREAK_PORT=0", "TZ=Etc/UTC")
    command = ["env", *settings, STARSTREAK, "run"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        said = (re.search(r"http://\S+[0-9]", line) for line in process.stdout)
        address = next((found[0] for found in said if found), "")
        assert address, "it did not start"
        try:
            yield address
        finally:
            process.terminate()


class Visitor:
    """Somebody with the playground open. `missteps` are errors the page itself ran into."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.missteps: list[str] = []
        self.page.on("pageerror", lambda error: self.missteps.append(str(error)))
        self.open()

    def open(self, path: str = "/") -> None:
        self.page.goto(self.address + path)

    @property
    def panel(self) -> Locator:
        """Only you see this."""
        return self.page.locator("#panel")

    @property
    def thread(self) -> Locator:
        return self.page.locator("#thread")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def button_starting(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=re.compile(f"^{name}"))

    def write(self, text: str) -> None:
        """Type into the thread's box."""
        self.page.get_by_label("Your answer in the thread").fill(text)

    def answers(self, text: str) -> None:
        self.write(text)
        self.button("Answer").click()

    def score(self) -> int:
        """The score of the check in the panel, once one is there."""
        title = " ".join(self.panel.locator(".score-line").first.inner_text().split())
        found = re.match(r"(?:\d+ → )?(\d+) ?/100", title)
        assert found, title
        return int(found[1])

    def acts_as(self, name: str) -> None:
        self.page.get_by_role("group", name="You act as").get_by_role("button", name=re.compile(f"^{name}")).click()

    def day(self) -> str:
        """The playground's date: "Tuesday 24 November"."""
        return self.page.locator("#now").inner_text().partition(",")[0]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of this machine."""
    path = find_browser()
    if path is None and browser_required():
        pytest.fail(ADVICE)
    if path is None:
        pytest.skip(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for a module: while it is open, nothing else in this thread can run an event loop."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A playground for a module; without a browser none is started."""
    with starstreak(tmp_path_factory.mktemp("playground")) as address:
        yield address


@pytest.fixture
def begun(address: str) -> str:
    """The playground's address, everything in it as at the first start."""
    started_over = httpx.post(
        f"{address}/reset", data={"token": "start-over", "who": "you"}, headers={"origin": address}, trust_env=False
    )
    assert started_over.status_code == 303
    return address


@pytest.fixture
def visitor(browser: Browser, begun: str) -> Iterator[Visitor]:
    """A visitor at a desk, the first one."""
    with visiting(browser, begun) as visitor:
        yield visitor


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    size: tuple[int, int] = DESK,
    colors: Literal["light", "dark"] = "light",
    *,
    script: bool = True,
) -> Iterator[Visitor]:
    """A visitor with a screen of this size; the page must not run into errors meanwhile."""
    width, height = size
    opened = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=colors, java_script_enabled=script
    )
    visitor = Visitor(opened, address)
    yield visitor
    opened.close()
    assert visitor.missteps == []
