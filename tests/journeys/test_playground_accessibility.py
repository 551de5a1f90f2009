"""axe finds nothing on any page, light or dark, at a desk or on a telephone; nothing is too wide or too small."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser import DESK, TELEPHONE, Visitor, visiting
from tests.world import WEAK

SMALLEST = 44
"""Pixels that a finger needs."""

TARGETS = "button, .button, .tool, nav a, summary, input, textarea, .jump"

LOOKS: list[tuple[tuple[int, int], Literal["light", "dark"]]] = [
    (DESK, "light"),
    (DESK, "dark"),
    (TELEPHONE, "light"),
    (TELEPHONE, "dark"),
]


@pytest.fixture(scope="module")
def practised(browser: Browser, address: str) -> str:
    """A playground in which the visitor has answered once and moved to another day."""
    with visiting(browser, address) as visitor:
        visitor.answers(WEAK)
        expect(visitor.panel.locator(".score-line")).to_be_visible()
        visitor.button("My name").click()
        expect(visitor.panel).to_contain_text("You are on the board")
        visitor.button_starting("Next Monday").click()
        expect(visitor.page.locator("#now")).to_contain_text("Monday")
    return address


def look_for_problems(visitor: Visitor, size: tuple[int, int], colors: Literal["light", "dark"]) -> list[str]:
    """What is wrong with the page as it stands, on a screen of this size and in these colors."""
    visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
    visitor.page.emulate_media(color_scheme=colors, reduced_motion="reduce")  # colors change at once
    found = Axe().run(visitor.page).response["violations"]
    problems = [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]
    if too_wide := int(visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth")):
        problems.append(f"{too_wide} pixels too wide")
    return problems + (too_small(visitor) if size == TELEPHONE else [])


def too_small(visitor: Visitor) -> list[str]:
    """Things to press that are visible and smaller than a finger; where a label surrounds one, it counts."""
    found = visitor.page.evaluate(
        """([targets, least]) => [...document.querySelectorAll(targets)]
            .filter(it => it.checkVisibility() && it.type !== "hidden")
            .filter(it => (it.closest("label") ?? it).getBoundingClientRect().height < least - 0.5)
            .map(it => it.outerHTML)""",
        [TARGETS, SMALLEST],
    )
    return [f"too small to press: {element}" for element in found]


def first_page(visitor: Visitor) -> None:
    visitor.open()


def old_thread(visitor: Visitor) -> None:
    visitor.open(visitor.page.locator(".asked a").last.get_attribute("href") or "")


def answered_thread(visitor: Visitor) -> None:
    visitor.open("/progress")
    visitor.button("My last check").click()
    expect(visitor.panel.locator(".score-line")).to_be_visible()


def at(path: str) -> Callable[[Visitor], None]:
    def go(visitor: Visitor) -> None:
        visitor.open(path)

    go.__name__ = path.strip("/")
    return go


def feedback_form(visitor: Visitor) -> None:
    old_thread(visitor)
    visitor.thread.get_by_role("button", name=re.compile("^Give feedback")).first.click()
    expect(visitor.panel.locator(".scale")).to_have_count(5)


def answer_form_with_a_problem(visitor: Visitor) -> None:
    visitor.open()
    visitor.button("Answer privately").click()
    visitor.button("Check my answer").click()
    expect(visitor.panel.locator(".problem")).to_be_visible()


def unsent_message(visitor: Visitor) -> None:
    visitor.open()
    visitor.answers("   ")
    expect(visitor.page.locator("#compose .problem")).to_be_visible()


def reply_and_edit(visitor: Visitor) -> None:
    old_thread(visitor)
    visitor.write("A remark")
    visitor.button("Send, more to come").click()
    mine = visitor.thread.locator("li", has_text="A remark").last
    mine.get_by_role("link", name=re.compile("^Edit")).click()
    expect(visitor.thread.get_by_role("textbox")).to_be_visible()
    visitor.thread.get_by_role("link", name=re.compile("^Reply")).first.click()
    expect(visitor.page.locator("#compose")).to_contain_text("Replying to")


STATES = [
    first_page,
    old_thread,
    answered_thread,
    *map(at, ("/feedback", "/check", "/progress", "/board", "/messages", "/settings", "/reset", "/nowhere")),
    feedback_form,
    answer_form_with_a_problem,
    unsent_message,
    reply_and_edit,
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_page_is_accessible(browser: Browser, practised: str, state: Callable[[Visitor], None]) -> None:
    with visiting(browser, practised) as visitor:
        state(visitor)
        found = {f"{colors}, {size[0]} pixels": look_for_problems(visitor, size, colors) for size, colors in LOOKS}

    assert {look: problems for look, problems in found.items() if problems} == {}
