"""What a visitor types is never lost: whatever is wrong with it, it stays in its box, with one sentence why."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser import Visitor


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("   \n", "There is nothing to read in it yet."),
        ("\u200b\u200d", "There is nothing to read in it yet."),
        ("a" * 40_001, "That is 40,001 characters; 40,000 is the most."),
        ("語" * 200_000, "An answer may have 40,000 characters."),
    ],
    ids=["blank", "unseen", "too long", "far too long"],
)
def test_a_text_that_can_t_be_sent_stays_in_its_box(visitor: Visitor, text: str, sentence: str) -> None:
    visitor.answers(text)

    expect(visitor.page.locator("#compose .problem")).to_contain_text(sentence)
    box = visitor.page.get_by_label("Your answer in the thread")
    expect(box).to_have_value(text)
    expect(box).to_be_focused()
    expect(visitor.thread.locator("li")).to_have_count(0)


def test_a_text_stays_in_its_box_while_the_playground_is_gone(visitor: Visitor) -> None:
    def gone(route: Route) -> None:
        route.abort()

    visitor.page.route("**/message", gone)
    visitor.answers("A story that must not be lost")
    expect(visitor.page.locator("#compose .problem")).to_contain_text("the playground does not answer")
    expect(visitor.page.get_by_label("Your answer in the thread")).to_have_value("A story that must not be lost")

    visitor.page.unroute("**/message", gone)
    visitor.button("Answer").click()
    expect(visitor.thread).to_contain_text("A story that must not be lost")
    expect(visitor.page.locator("#compose .problem")).to_be_hidden()


def test_the_box_counts_words_and_says_when_they_are_too_many(visitor: Visitor) -> None:
    counted = visitor.page.locator("#compose .count-words")
    visitor.write("three short words")
    expect(counted).to_have_text("3 words")
    visitor.write("a" * 40_001)
    expect(counted).to_contain_text("40,001 characters; 40,000 is the most")


def test_a_double_click_sends_once(visitor: Visitor) -> None:
    visitor.write("Only one of these")
    visitor.button("Send, more to come").dblclick()

    expect(visitor.thread.get_by_text("Only one of these")).to_have_count(1)
    expect(visitor.page.get_by_label("Your answer in the thread")).to_have_value("")


def test_what_is_being_typed_survives_changes_elsewhere(visitor: Visitor) -> None:
    visitor.button("Answer privately").click()
    visitor.panel.get_by_role("textbox").fill("Half a private answer")
    visitor.write("A remark for the thread")
    visitor.button("Send, more to come").click()

    expect(visitor.thread).to_contain_text("A remark for the thread")
    expect(visitor.panel.get_by_role("textbox")).to_have_value("Half a private answer")


def test_hostile_words_are_shown_and_do_nothing(visitor: Visitor) -> None:
    hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    visitor.write(hostile)
    visitor.button("Send, more to come").click()

    expect(visitor.thread.get_by_text(hostile)).to_be_visible()
    assert "owned" not in visitor.page.title()
