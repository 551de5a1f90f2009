"""Nothing erased stays readable in the bytes of an SQLite file, its log or its index of the log."""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from adapters.storage import Database, erasing, open_database
from bot.cards import Card
from bot.model import AnswerState, Person
from bot.ports import Ledger, Sent
from tests.contracts.storage.samples import ANN, FEEDBACK, HERE, LEASE, NOW, answer, delivery

LENGTHS = (20, 200, 900, 2000, 5000)
"""Characters of a text: from many rows to a page to rows that need overflow pages."""

MESSAGE = "w100000q"
ANSWER = "w200000q"


class Speaker:
    """Says texts of mixed length, each made of one word that nobody else says."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.said = 0

    def word(self) -> str:
        self.said += 1
        return f"w{self.said:06}q"

    def text(self) -> str:
        word = self.word()
        return " ".join([word] * (self.random.choice(LENGTHS) // len(word)))


def readable(folder: Path, texts: Iterable[str]) -> list[str]:
    """Those of the texts whose word is found in the bytes of the database's files."""
    content = b"".join(path.read_bytes() for path in folder.glob("starstreak.sqlite*"))
    words = {word.decode() for word in re.findall(rb"w\d{6}q", content)}
    return [text for text in texts if text.partition(" ")[0] in words]


@pytest.fixture(params=range(3))
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


Act = Callable[[Ledger, dict[str, str]], None]


def come_and_go(database: Database, speaker: Speaker, add: Act, erase: Act) -> tuple[list[str], list[str]]:
    """Texts that were erased and texts that were kept, of 2,000 that came in crowds of which half went each time.

    Measured: without `forget_erased` this leaves one or two of a thousand erased texts in the gaps of pages.
    """
    kept: dict[str, str] = {}
    erased: list[str] = []
    for _ in range(8):
        crowd = {speaker.word(): speaker.text() for _ in range(250)}
        with database.writing() as ledger:
            add(ledger, crowd)
        kept |= crowd
        gone = {key: kept.pop(key) for key in speaker.random.sample(sorted(kept), len(kept) // 2)}
        with database.writing() as ledger:
            erase(ledger, gone)
        erased += gone.values()
    return erased, list(kept.values())


def test_handled_messages_leave_no_word(sqlite_database: Database, tmp_path: Path, speaker: Speaker) -> None:
    def accept(ledger: Ledger, messages: dict[str, str]) -> None:
        for key, text in messages.items():
            ledger.inbox.add(key, HERE, text, NOW)

    def handle(ledger: Ledger, messages: dict[str, str]) -> None:
        for key in messages:
            ledger.inbox.done(key)

    erased, kept = come_and_go(sqlite_database, speaker, accept, handle)
    assert readable(tmp_path, erased), "before they are forgotten, the search finds words"
    sqlite_database.forget_erased()
    assert readable(tmp_path, erased) == []
    assert readable(tmp_path, kept) == kept


def test_sent_and_dropped_cards_leave_no_word(sqlite_database: Database, tmp_path: Path, speaker: Speaker) -> None:
    def queue(ledger: Ledger, cards: dict[str, str]) -> None:
        ledger.deliveries.add([replace(delivery(key), card=Card(text)) for key, text in cards.items()], NOW)

    def send_or_drop(ledger: Ledger, cards: dict[str, str]) -> None:
        dropped = set(list(cards)[:20])
        ledger.deliveries.drop(dropped)
        for claimed in ledger.deliveries.claim(NOW, LEASE, len(cards), cards.keys() - dropped):
            ledger.deliveries.settle(claimed, Sent(HERE.at("1")), NOW)

    erased, kept = come_and_go(sqlite_database, speaker, queue, send_or_drop)
    sqlite_database.forget_erased()
    assert readable(tmp_path, erased) == []
    assert readable(tmp_path, kept) == kept


def test_erased_deleted_and_edited_answers_leave_no_word(
    sqlite_database: Database, tmp_path: Path, speaker: Speaker
) -> None:
    def save(ledger: Ledger, answers: dict[str, str]) -> None:
        for key, text in answers.items():
            ledger.answers.save(answer(key, text))

    def change(ledger: Ledger, answers: dict[str, str]) -> None:
        for number, key in enumerate(answers):
            if number % 3 == 0:
                ledger.answers.erase(HERE.at(key))
            elif number % 3 == 1:
                ledger.answers.save(replace(answer(key), parts=(), state=AnswerState.DELETED))
            else:
                ledger.answers.save(replace(answer(key, speaker.text()), revision=1))

    erased, kept = come_and_go(sqlite_database, speaker, save, change)
    sqlite_database.forget_erased()
    assert readable(tmp_path, erased) == []
    assert readable(tmp_path, kept) == kept


@pytest.mark.parametrize(
    ("gone", "erase"),
    [
        ("answer", lambda ledger: ledger.answers.save(replace(answer("200"), parts=()))),
        ("answer", lambda ledger: ledger.answers.save(answer("200", "edited"))),
        ("answer feedback", lambda ledger: ledger.answers.erase(HERE.at("200"))),
        ("feedback", lambda ledger: ledger.feedback.save(FEEDBACK)),
        ("feedback", lambda ledger: ledger.feedback.erase(FEEDBACK.answer)),
        ("name", lambda ledger: ledger.people.save(Person(ANN, "Ann"))),
        ("message", lambda ledger: ledger.inbox.done("e1")),
        ("card", lambda ledger: ledger.deliveries.drop(["check:1"])),
    ],
    ids=["deleted", "edited", "erased", "feedback again", "feedback erased", "renamed", "handled", "dropped"],
)
def test_each_way_of_erasing_is_remembered_until_it_is_forgotten(
    sqlite_database: Database, tmp_path: Path, gone: str, erase: Callable[[Ledger], None]
) -> None:
    words = {what: f"w00000{number}q" for number, what in enumerate(("answer", "feedback", "name", "message", "card"))}
    with sqlite_database.writing() as ledger:
        ledger.answers.save(answer("200", words["answer"]))
        ledger.feedback.save(replace(FEEDBACK, change=words["feedback"], probes=(words["feedback"],)))
        ledger.people.save(Person(ANN, words["name"], alias=words["name"]))
        ledger.inbox.add("e1", HERE, words["message"], NOW)
        ledger.deliveries.add([replace(delivery("check:1"), card=Card(words["card"]))], NOW)
    with sqlite_database.writing() as ledger:
        erase(ledger)
    assert set(readable(tmp_path, words.values())) == set(words.values())
    sqlite_database.forget_erased()
    assert set(readable(tmp_path, words.values())) == {word for what, word in words.items() if what not in gone.split()}


def test_closing_forgets_too(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    with database.writing() as ledger:
        ledger.answers.save(answer("200", ANSWER))
    with database.writing() as ledger:
        ledger.answers.erase(HERE.at("200"))
    assert readable(tmp_path, [ANSWER])
    database.close()
    assert readable(tmp_path, [ANSWER]) == []


def test_who_erased_nothing_does_not_forget_for_others_on_closing(
    sqlite_database: Database, sqlite_url: str, tmp_path: Path
) -> None:
    with sqlite_database.writing() as ledger:
        ledger.inbox.add("e1", HERE, MESSAGE, NOW)
    with sqlite_database.writing() as ledger:
        ledger.inbox.done("e1")
    visitor = open_database(sqlite_url)
    with visitor.reading() as ledger:
        ledger.next_due()
    visitor.close()
    assert readable(tmp_path, [MESSAGE])


def test_what_a_dead_process_left_to_forget_is_forgotten_by_the_next(sqlite_url: str, tmp_path: Path) -> None:
    dead, following = open_database(sqlite_url), open_database(sqlite_url)
    with dead.writing() as ledger:
        ledger.inbox.add("e1", HERE, MESSAGE, NOW)
    with dead.writing() as ledger:
        ledger.inbox.done("e1")
    assert readable(tmp_path, [MESSAGE])
    following.forget_erased()
    assert readable(tmp_path, [MESSAGE]) == []
    dead.close()
    following.close()


def test_what_a_reader_keeps_in_the_log_is_forgotten_once_it_has_gone(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url, busy_seconds=0.05)
    with database.writing() as ledger:
        ledger.inbox.add("e1", HERE, MESSAGE, NOW)
    with database.reading() as reader:
        assert reader.inbox.overdue(NOW, 1)
        with database.writing() as ledger:
            ledger.inbox.done("e1")
        database.forget_erased()
        assert readable(tmp_path, [MESSAGE])
    database.forget_erased()
    assert readable(tmp_path, [MESSAGE]) == []
    database.close()


def test_what_is_erased_meanwhile_is_not_taken_for_forgotten(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite_database.writing() as ledger:
        ledger.inbox.add("e1", HERE, MESSAGE, NOW)
        ledger.answers.save(answer("200", ANSWER))
    with sqlite_database.writing() as ledger:
        ledger.answers.erase(HERE.at("200"))
    log_emptied = erasing._log_emptied

    def log_emptied_and_more_erased(connection: Connection) -> bool:
        emptied = log_emptied(connection)
        with sqlite_database.writing() as ledger:
            ledger.inbox.done("e1")
        return emptied

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(erasing, "_log_emptied", log_emptied_and_more_erased)
        sqlite_database.forget_erased()
    assert readable(tmp_path, [MESSAGE])
    sqlite_database.forget_erased()
    assert readable(tmp_path, [MESSAGE]) == []


def test_a_large_file_is_written_anew_only_once_in_a_while(
    sqlite_database: Database, tmp_path: Path, speaker: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "_PAGES_PER_CALL", 10)
    texts = [speaker.text() for _ in range(200)]
    with sqlite_database.writing() as ledger:
        for number, text in enumerate(texts):
            ledger.answers.save(answer(str(number), text))
    with sqlite_database.writing() as ledger:
        for number in range(0, 200, 2):
            ledger.answers.erase(HERE.at(str(number)))
    calls = 0
    while something_to_forget(sqlite_database):
        sqlite_database.forget_erased()
        calls += 1
    assert calls > 5
    assert readable(tmp_path, texts[::2]) == []
    assert readable(tmp_path, texts[1::2]) == texts[1::2]


def something_to_forget(database: Database) -> bool:
    with database.reading() as ledger:
        return bool(ledger._connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def test_with_nothing_erased_nothing_is_rewritten(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.writing() as ledger:
        ledger.answers.save(answer())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if not path.name.endswith("-shm")}
    sqlite_database.forget_erased()
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if not path.name.endswith("-shm")}
    assert after == before


def test_on_postgres_forgetting_is_left_to_the_server(postgres_database: Database) -> None:
    with postgres_database.writing() as ledger:
        ledger.answers.save(answer())
        ledger.answers.erase(HERE.at("200"))
    postgres_database.forget_erased()
    with postgres_database.reading() as ledger:
        assert ledger.answers.by(ANN) == []
