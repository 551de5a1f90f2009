"""Requests that no page of ours makes, or that carry what nobody should have to see: refused in one clear sentence."""

import datetime as dt
import html
import re
import secrets
from collections.abc import Iterator

import httpx
import pytest

from tests.browser import starstreak
from tests.world import GOOD

STORY = "Last spring I repaired our nightly import, which had failed for one customer in five."


class Pages:
    """The playground as a browser without script meets it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.client = httpx.Client(base_url=address, trust_env=False, timeout=30)

    def get(self, path: str = "/", **headers: str) -> httpx.Response:
        return self.client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, path: str, **fields: str) -> httpx.Response:
        """Send a form as one of our own pages does."""
        return self.post_from({"origin": self.address}, path, **fields)

    def post_from(self, headers: dict[str, str], path: str, **fields: str) -> httpx.Response:
        """Send a form as multipart, as the boxes for messages do."""
        sent = {"token": secrets.token_urlsafe(16), "who": "you", "back": "/"} | fields
        files = {name: (None, value.encode("utf-8", "surrogatepass")) for name, value in sent.items()}
        return self.client.post(path, headers=headers, files=files)

    def today(self) -> str:
        """The id of today's question."""
        return self.found(r'name="thread" value="(\d+)"')[0]

    def found(self, pattern: str, path: str = "/") -> list[str]:
        """What a pattern with one group finds on a page."""
        return [match[1] for match in re.finditer(pattern, self.get(path).text, re.DOTALL)]

    def write(self, text: str, **fields: str) -> httpx.Response:
        return self.post("/message", **{"thread": self.today(), "text": text, "then": "more", **fields})

    def thread(self, id_: str) -> str:
        """What stands in a thread, as text."""
        found = self.found(r'<p class="words" dir="auto">(.*?)</p>', f"/thread/{id_}")
        return "\n".join(html.unescape(words) for words in found)

    def own(self, text: str) -> str:
        """The id of a message in today's thread."""
        return self.found(rf'id="m(\d+)"(?:(?!id="m\d).)*{re.escape(html.escape(text))}')[0]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    with starstreak(tmp_path_factory.mktemp("playground")) as address:
        pages = Pages(address)
        yield pages
        pages.client.close()


def told(answer: httpx.Response) -> str:
    """The problem a page tells."""
    lines = re.findall(r"<p[^>]*data-problem(?: hidden)?>(.*?)</p>", answer.text, re.DOTALL)
    assert 'lang="en"' in answer.text
    return " ".join(html.unescape(line) for line in lines if line)


# -- texts


@pytest.mark.parametrize("text", ["", "  \n\t ", "\u200b\u200d\ufeff", "\u3164\u2800", "\x00"])
def test_a_text_without_words_is_not_sent(pages: Pages, text: str) -> None:
    before = pages.thread(pages.today())
    answer = pages.write(text)

    assert answer.status_code == 422
    assert told(answer) == "There is nothing to read in it yet. Write a few words and send it again."
    assert pages.thread(pages.today()) == before


@pytest.mark.parametrize("letter", ["a", "é", "語", "🙂"])
def test_a_text_of_the_longest_length_is_sent_and_one_letter_more_is_not(pages: Pages, letter: str) -> None:
    assert pages.write(letter * 40_000).status_code == 303

    answer = pages.write(letter * 40_001)
    assert answer.status_code == 422
    assert told(answer) == "That is 40,001 characters; 40,000 is the most. Shorten it and send it again."
    assert letter * 40_001 in answer.text  # it is still in its box


def test_a_body_of_any_size_gets_an_answer(pages: Pages) -> None:
    answer = pages.write("a" * 3_000_000)

    assert answer.status_code == 413
    assert "40,000 characters" in told(answer)


def test_what_no_screen_shows_is_dropped(pages: Pages) -> None:
    pages.write("one\x00two")
    assert "onetwo" in pages.thread(pages.today())


def test_half_a_character_becomes_a_sign_that_something_was_there(pages: Pages) -> None:
    assert pages.write("before \ud83d after").status_code == 303
    assert re.search("before .+ after", pages.thread(pages.today()))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "{{ 7 * 7 }}"])
def test_hostile_words_stay_words_wherever_they_are_shown(pages: Pages, text: str) -> None:
    for place in ({}, {"thread": ""}, {"thread": "", "channel": "@you"}):
        assert pages.write(text, **place).status_code == 303
    for path in ("/", f"/thread/{pages.today()}", "/messages"):
        page = pages.get(path).text
        assert text in html.unescape(page)
        assert not {"<script>", "<img"} & set(re.findall(r"<script>|<img", page))


def test_text_may_run_from_right_to_left(pages: Pages) -> None:
    pages.write("تعلمت أن أسأل مبكراً")
    assert '<p class="words" dir="auto">تعلمت أن أسأل مبكراً</p>' in pages.get().text


def test_a_form_that_can_t_be_used_comes_back_with_what_was_typed(pages: Pages) -> None:
    posting = pages.found(r'name="subject" value="([^"]+)"')[0]
    fields = {"form": "answer", "subject": posting, "field.text": "  ?! <>", "field.visibility": "everyone"}

    assert pages.post("/form", **fields).status_code == 303
    page = pages.get().text
    assert "There are no words in it yet" in page
    assert "?! &lt;&gt;" in page
    assert 'value="everyone" checked' in page


# -- pressing twice


def test_a_message_sent_twice_with_one_token_stands_once(pages: Pages) -> None:
    text = f"only once {secrets.token_hex(4)}"
    for _ in range(2):
        assert pages.write(text, token="one-token-" + text[-8:]).status_code == 303
    assert pages.thread(pages.today()).count(text) == 1


def test_a_second_press_of_next_day_changes_nothing(pages: Pages) -> None:
    until = pages.found(r'name="until" value="([^"]+)"')[0]
    for _ in range(2):
        assert pages.post("/forward", until=until).status_code == 303
    now = pages.found(r'id="now"[^>]*datetime="([^"]+)"')[0]
    assert abs(dt.datetime.fromisoformat(now) - dt.datetime.fromisoformat(until)) < dt.timedelta(minutes=5)


@pytest.mark.parametrize("until", ["", "soon", "2026-11-23T09:00:00", "9000-01-01T09:00:00+00:00"])
def test_time_goes_only_where_a_page_says(pages: Pages, until: str) -> None:
    assert pages.post("/forward", until=until).status_code == 400


# -- whose message it is


def test_only_its_author_can_change_a_message(pages: Pages) -> None:
    text = f"mine {secrets.token_hex(4)}"
    pages.write(text)
    id_ = pages.own(text)

    assert pages.post("/edit", who="priya", message=id_, text="not mine").status_code == 403
    assert pages.post("/delete", who="priya", message=id_).status_code == 403
    assert text in pages.thread(pages.today())
    assert pages.post("/edit", message=id_, text=f"{text}, changed").status_code == 303
    assert f"{text}, changed" in pages.thread(pages.today())
    assert pages.post("/edit", message=id_, text=" ").status_code == 422
    assert pages.post("/delete", message=id_).status_code == 303
    assert text not in pages.thread(pages.today())
    assert told(pages.post("/edit", message=id_, text="too late")).startswith("That message is gone")


def test_the_organiser_may_delete_a_question_and_a_late_answer_is_told_privately(pages: Pages) -> None:
    id_ = pages.today()
    assert pages.post("/delete", who="jonas", message=id_).status_code == 403
    assert pages.post("/delete", message=id_).status_code == 303
    assert pages.today() != id_

    pages.write(GOOD, thread=id_, then="done")  # from a page opened before
    assert "This question was deleted." in pages.get(f"/thread/{id_}").text
    assert "The question was deleted" in pages.get("/messages").text


# -- pages that are not there


@pytest.mark.parametrize("path", ["/nowhere", "/thread/999999", "/thread/99999999999999999999999", "/static/none.css"])
def test_what_is_not_there_is_told(pages: Pages, path: str) -> None:
    answer = pages.get(path)

    assert answer.status_code == 404
    assert told(answer) == "The page is gone, or never was. Go back to the channel."


def test_a_message_to_a_thread_that_never_was_is_told(pages: Pages) -> None:
    assert told(pages.write(STORY, thread="999999")).startswith("That message is gone")


@pytest.mark.parametrize(
    "fields",
    [
        {"token": ""},
        {"token": "a:b:c:d:e"},
        {"who": "stranger"},
        {"channel": "@priya", "thread": ""},
        {"channel": "elsewhere", "thread": ""},
    ],
)
def test_what_no_page_of_ours_sends_is_refused_and_kept_nowhere(pages: Pages, fields: dict[str, str]) -> None:
    text = f"strange {secrets.token_hex(4)}"

    assert pages.write(text, **fields).status_code == 400
    assert text not in pages.get().text


def test_a_body_that_is_no_form_is_refused(pages: Pages) -> None:
    headers = {"origin": pages.address, "content-type": "multipart/form-data; boundary=x"}
    answer = pages.client.post("/message", headers=headers, content=b"--y\r\nnonsense")
    assert answer.status_code == 400
    headers = {"origin": pages.address, "content-type": "application/json"}
    assert pages.client.post("/message", headers=headers, content=b"{}").status_code == 400


def test_reading_is_no_way_to_write(pages: Pages) -> None:
    answer = pages.get("/message")
    assert answer.status_code == 405
    assert told(answer)


# -- other sites


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::2]:80"])
def test_another_name_for_this_machine_is_refused(pages: Pages, host: str) -> None:
    answer = pages.get("/", host=host)

    assert answer.status_code in (400, 421)
    assert "Today’s question" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1234", "[::1]:8000", "LOCALHOST:8000"])
def test_this_machine_s_own_names_are_fine(pages: Pages, host: str) -> None:
    assert pages.get("/", host=host).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
    ids=str,
)
def test_what_changes_something_must_come_from_our_own_pages(pages: Pages, headers: dict[str, str]) -> None:
    text = f"foreign {secrets.token_hex(4)}"
    answer = pages.post_from(headers, "/message", thread=pages.today(), text=text)

    assert answer.status_code == 403
    assert told(answer).startswith("Only the playground’s own pages")
    assert text not in pages.thread(pages.today())


def test_an_own_origin_does_not_outweigh_a_foreign_site(pages: Pages) -> None:
    headers = {"origin": pages.address, "sec-fetch-site": "cross-site"}
    assert pages.post_from(headers, "/reset").status_code == 403


def test_another_site_may_link_to_us_and_not_load_us(pages: Pages) -> None:
    assert pages.get("/", sec_fetch_site="cross-site", sec_fetch_dest="document").status_code == 200
    assert pages.get("/", sec_fetch_site="cross-site", sec_fetch_dest="empty").status_code == 403
    assert pages.get("/static/playground.js", sec_fetch_site="same-site", sec_fetch_dest="script").status_code == 403


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/playground.css", "/settings"])
def test_nothing_of_ours_runs_or_is_shown_elsewhere(pages: Pages, path: str) -> None:
    headers = pages.get(path).headers

    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/settings", "/static/playground.css", "/static/playground.js"])
def test_no_page_asks_another_host_for_anything(pages: Pages, path: str) -> None:
    text = pages.get(path).text.replace("http://www.w3.org/2000/svg", "")

    assert re.findall(r"(?:https?:)?//[a-z0-9]", re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)) == []
    assert "<script>" not in text
    assert " style=" not in text


def test_acting_as_somebody_is_remembered_where_no_script_can_read_it(pages: Pages) -> None:
    answer = pages.post("/switch", **{"as": "priya"})

    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    pages.client.cookies.clear()


def test_a_way_back_leads_only_to_our_own_pages(pages: Pages) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "/thread/1/../../x", "/reset"):
        assert pages.post("/dismiss", back=back).headers["location"] == "/"
    assert pages.post("/dismiss", back="/progress").headers["location"] == "/progress"
