"""Kill −9 at any moment: no question is lost, none comes twice, and an answer to one finds it."""

import datetime as dt
from pathlib import Path

from adapters import main
from adapters.storage import Database, open_database
from bot.app import PracticeBot
from bot.events import MessagePosted
from bot.model import Answer, AnswerState, Place
from tests.chaos.killing import PATIENCE, Mortal, channel, kill_again_and_again, mortal, question
from tests.world import GOOD

ANA = Place.person("chaos", "club", "ana")
SLOW = 0.6
"""Seconds for a post: time enough to kill whoever posts it between its arrival and the answer."""


def test_no_question_is_lost_or_doubled(tmp_path: Path) -> None:
    outcome = kill_again_and_again(tmp_path, kills=3, seed=1)

    assert not outcome.lost
    assert not outcome.doubled


def test_an_answer_to_a_question_that_was_posted_but_not_settled_is_found(tmp_path: Path) -> None:
    with mortal(tmp_path, channels=1, delay=SLOW) as victim:
        with victim.alive() as process:
            victim.chat.wait_for_key(question(0), PATIENCE)
            process.kill()
        database = open_database(f"sqlite:///{victim.database}")
        assert unsettled(database)
        assert accepted(database, reply(victim), victim.clock.now())

        victim.finish()

        (answer,) = answers(database)
        assert answer.text == GOOD
        assert answer.state is AnswerState.CHECKED
        told = [post for post in victim.chat.posts() if post.to == str(ANA)]
        assert f"check:{answer.place}:1" in [post.key for post in told]
        database.close()


def unsettled(database: Database) -> bool:
    with database.reading() as ledger:
        return ledger.postings.unsettled(channel(0))


def reply(victim: Mortal) -> MessagePosted:
    """What Ana writes below the question that she sees."""
    (post,) = victim.chat.posts()
    root = channel(0).at(f"m{post.id}")
    return MessagePosted(
        key="reply", at=root.at("r1"), by=ANA, name="Ana", when=victim.clock.now(), text=GOOD, thread=root
    )


def accepted(database: Database, event: MessagePosted, now: dt.datetime) -> bool:
    """The next process stores it as soon as it can be reached, before it has sent anything."""
    return PracticeBot(database, main.library(), main.checker()).accept(event, now)


def answers(database: Database) -> list[Answer]:
    with database.reading() as ledger:
        return ledger.answers.of(ANA, question(0))
