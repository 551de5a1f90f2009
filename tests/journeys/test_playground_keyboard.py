"""The journey once more, with nothing but a keyboard."""

from playwright.sync_api import Locator, expect

from tests.browser import Visitor
from tests.world import WEAK

FAR = 80
"""Stops of the Tab key on the longest page."""


def reach(visitor: Visitor, target: Locator) -> None:
    """Press Tab until the target has the focus; it must be visible there."""
    for _ in range(FAR):
        visitor.page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            assert target.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
            return
    raise AssertionError(f"not reached by Tab: {target}")


def activate(visitor: Visitor, target: Locator) -> None:
    reach(visitor, target)
    visitor.page.keyboard.press("Enter")


def test_the_journey_by_keyboard_alone(visitor: Visitor) -> None:
    page, panel, keys = visitor.page, visitor.panel, visitor.page.keyboard

    # Past the bar at the top, into the thread's box; the check gets the focus.
    keys.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    keys.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    reach(visitor, page.get_by_label("Your answer in the thread"))
    keys.type(WEAK)
    activate(visitor, visitor.button("Answer"))
    expect(panel.locator(".score-line")).to_be_visible()
    expect(panel).to_be_focused()

    # From there on to the form, and back to the new check.
    before = visitor.score()
    activate(visitor, visitor.button("Fill the gap"))
    expect(panel.get_by_role("textbox")).to_be_visible()
    expect(panel).to_be_focused()
    reach(visitor, panel.get_by_role("textbox"))
    keys.type("I chose the cache myself and response times fell from 900 ms to 300 ms in four weeks.")
    keys.press("Control+Enter")
    expect(panel.locator(".score-before")).to_be_visible()
    expect(panel).to_be_focused()
    assert visitor.score() > before
    activate(visitor, visitor.button("Close the reply"))
    expect(visitor.button("Close the reply")).to_have_count(0)

    # As a peer: ratings by arrow keys, words, sent.
    activate(visitor, visitor.button_starting("Priya"))
    expect(visitor.button_starting("Priya")).to_have_attribute("aria-pressed", "true")
    activate(visitor, visitor.thread.get_by_role("button", name="Give feedback").first)
    scales = panel.locator(".scale")
    expect(scales).to_have_count(5)
    for scale in scales.all():
        radio = scale.get_by_role("radio").first
        for _ in range(FAR):
            keys.press("Tab")
            if radio.evaluate("element => element === document.activeElement"):
                break
        keys.press("ArrowRight")
        keys.press("ArrowRight")
        expect(scale.get_by_role("radio", name="3")).to_be_checked()
    reach(visitor, panel.get_by_label("One strength"))
    keys.type("The figures.")
    reach(visitor, panel.get_by_label("One change"))
    keys.type("Say who decided.")
    activate(visitor, visitor.button("Send feedback"))
    expect(panel).to_contain_text("Thank you")
    expect(panel).to_be_focused()

    # Another day.
    day = visitor.day()
    activate(visitor, visitor.button_starting("Next day"))
    expect(page.locator("#now")).not_to_contain_text(day)
