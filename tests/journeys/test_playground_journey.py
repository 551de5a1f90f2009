"""The main journey: from the first question to Monday's board, and what else a visitor tries."""

import re

from playwright.sync_api import Browser, expect

from tests.browser import TELEPHONE, Visitor, visiting
from tests.world import GOOD, WEAK

GAP = (
    "I chose the cache myself after I measured three options, and the median response time went from 900 ms to 300 ms "
    "in four weeks for 20,000 users a day."
)


def test_from_a_weak_answer_to_mondays_board(visitor: Visitor) -> None:
    page, panel = visitor.page, visitor.panel
    question = page.locator("#root .quote").inner_text()
    expect(page.locator("#root")).to_contain_text("Today’s question")

    # A weak answer: the check quotes its words and names one next step.
    visitor.answers(WEAK)
    expect(visitor.thread).to_contain_text("our team had a recommendation service")
    expect(panel.locator(".score-line")).to_be_visible()
    expect(panel.locator(".lead-next-step")).to_have_count(1)
    assert any(words in WEAK for words in re.findall(r"[“\"](\w[^”\"]+\w)", panel.inner_text()))
    weak = visitor.score()
    expect(visitor.thread).to_contain_text("Somebody practised")

    # How it was read, and a gap filled: the score moves.
    visitor.button("How I read it").click()
    expect(panel.get_by_role("table")).to_contain_text("Situation")
    visitor.button("Back to the check").click()
    visitor.button("Fill the gap").click()
    panel.get_by_role("textbox").fill(GAP)
    visitor.button("Add it and check again").click()
    expect(panel.locator(".score-before")).to_contain_text(str(weak))
    assert visitor.score() > weak

    # A better answer, privately, then shared with everyone.
    visitor.button("Answer privately").click()
    panel.get_by_role("textbox").fill(GOOD)
    panel.get_by_role("radio", name="Everyone in the thread").check()
    visitor.button("Check my answer").click()
    expect(visitor.thread).to_contain_text("You answered")
    assert visitor.score() > weak

    # The board's question, once.
    page.reload()
    visitor.open("/messages")
    visitor.button("My name").click()
    expect(panel).to_contain_text("You are on the board")

    # A peer gives feedback; its author gets the ratings, the thread the words.
    visitor.open()
    visitor.acts_as("Priya")
    visitor.thread.get_by_role("button", name=re.compile("^Give feedback")).first.click()
    expect(panel.locator(".scale")).to_have_count(5)
    for scale in panel.locator(".scale").all():
        scale.get_by_role("radio", name="4").check()
    panel.get_by_label("One strength").fill("The response times made it real.")
    panel.get_by_label("One change").fill("Say who decided on the cache.")
    visitor.button("Send feedback").click()
    expect(panel).to_contain_text("Thank you")
    expect(visitor.thread).to_contain_text("The response times made it real.")
    visitor.acts_as("You")
    visitor.open("/messages")
    expect(page.locator("#direct")).to_contain_text("Priya gave you feedback")

    # Another day, another question.
    before = visitor.day()
    visitor.button_starting("Next day").click()
    expect(page.locator("#root .quote")).not_to_have_text(question)
    assert visitor.day() != before

    # Monday: the board names who agreed.
    visitor.button_starting("Next Monday").click()
    assert visitor.day().startswith("Monday")
    expect(page.locator(".notice")).to_contain_text("Last week in practice")
    expect(page.locator(".notice")).to_contain_text("Together")
    visitor.open("/progress")
    expect(page.get_by_role("table").filter(has_text="Attempt")).to_be_visible()


def test_two_tabs_show_the_same_without_reloading(visitor: Visitor, browser: Browser) -> None:
    with visiting(browser, visitor.address) as other:
        other.page.locator("summary, body").first.wait_for()
        visitor.write("A line that the other tab sees, too.")
        visitor.button("Send, more to come").click()
        expect(other.thread).to_contain_text("A line that the other tab sees, too.")


def test_a_page_that_stays_open_keeps_its_question(visitor: Visitor, browser: Browser) -> None:
    question = visitor.page.locator("#root .quote").inner_text()
    visitor.write("In May, I began to write this before the next question came.")
    with visiting(browser, visitor.address) as other:
        other.button_starting("Next day").click()
        expect(other.page.locator("#root .quote")).not_to_have_text(question)

    link = visitor.page.get_by_role("link", name="Show it")
    expect(link).to_be_visible()
    expect(visitor.page.locator("#root .quote")).to_have_text(question)
    visitor.button("Answer").click()
    expect(visitor.thread).to_contain_text("In May, I began to write this")
    link.click()
    expect(visitor.page.locator("#root .quote")).not_to_have_text(question)
    expect(visitor.thread.locator("li")).to_have_count(0)


def test_a_message_can_be_edited_and_deleted_in_place(visitor: Visitor) -> None:
    visitor.write("An unedited remark")
    visitor.button("Send, more to come").click()
    mine = visitor.thread.locator("li", has_text="An unedited remark")
    mine.get_by_role("link", name=re.compile("^Edit")).click()
    visitor.thread.get_by_role("textbox").fill("A remark, edited")
    visitor.button("Save").click()
    mine = visitor.thread.locator("li", has_text="A remark, edited")
    expect(mine).to_contain_text("edited")

    mine.get_by_role("link", name=re.compile("^Delete")).click()
    visitor.button("Delete").click()
    expect(mine).to_have_count(0)


def test_a_reply_to_a_person_is_conversation(visitor: Visitor) -> None:
    visitor.open(visitor.page.locator(".asked a").last.get_attribute("href") or "")
    visitor.thread.get_by_role("link", name=re.compile("^Reply to the message of Priya")).first.click()
    expect(visitor.page.locator("#compose")).to_contain_text("Replying to Priya")
    visitor.page.get_by_label("Your reply").fill("How did you choose what to measure?")
    visitor.button("Reply").click()
    expect(visitor.thread).to_contain_text("Reply to Priya")
    expect(visitor.page.locator("#compose")).to_contain_text("Your answer")


def test_the_settings_are_saved_and_hold_from_the_next_question_on(visitor: Visitor) -> None:
    visitor.open("/settings")
    visitor.page.get_by_label("Time of the daily question").fill("25:00")
    visitor.button("Save").click()
    expect(visitor.panel).to_contain_text("Write the time as 09:00.")
    visitor.panel.get_by_label("Time of the daily question").fill("10:30")
    visitor.panel.get_by_role("button", name="Save").click()
    expect(visitor.panel).to_contain_text("A question at 10:30")
    visitor.button_starting("Next day").click()
    expect(visitor.page.locator("#now")).to_contain_text("10:31")


def test_starting_over_asks_first(visitor: Visitor) -> None:
    visitor.write("This will be gone")
    visitor.button("Send, more to come").click()
    expect(visitor.thread).to_contain_text("This will be gone")
    visitor.page.get_by_role("link", name="Reset").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Start over?")
    visitor.button("Start over").click()
    expect(visitor.page.locator("#root")).to_contain_text("Today’s question")
    expect(visitor.page.locator("body")).not_to_contain_text("This will be gone")


def test_everything_works_without_script(browser: Browser, begun: str) -> None:
    with visiting(browser, begun, TELEPHONE, script=False) as visitor:
        visitor.answers(WEAK)
        expect(visitor.panel.locator(".score-line")).to_be_visible()
        visitor.button("Fill the gap").click()
        visitor.panel.get_by_role("textbox").fill(GAP)
        visitor.button("Add it and check again").click()
        expect(visitor.panel.locator(".score-before")).to_be_visible()
        visitor.button("Close the reply").click()
        expect(visitor.panel.locator(".score-before")).to_have_count(0)
        visitor.acts_as("Jonas")
        expect(visitor.page.get_by_role("button", name="Jonas sample")).to_have_attribute("aria-pressed", "true")
        before = visitor.day()
        visitor.button_starting("Next day").click()
        assert visitor.day() != before
