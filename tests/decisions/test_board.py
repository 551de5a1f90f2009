import datetime as dt

import pytest

from bot.cards import Card, Table
from tests.world import CHANNEL, GOOD, WEAK, World, card

MONDAY_AFTER = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def week(world: World, people: dict[str, int], consent: str = "consent-name") -> None:
    """A week in which each person answers on the first so many days, at noon."""
    for day in range(5):
        world.until(dt.datetime(2026, 11, 16 + day, 11, 0, tzinfo=dt.UTC))
        for name, days in people.items():
            if day < days:
                world.answers(name, GOOD)
    for name in people:
        world.press(name, consent)


def boards(world: World) -> list[Card]:
    return [c for key, (to, c) in world.chat.posts.items() if key.startswith("board:") and isinstance(c, Card)]


def ranking(board: Card) -> list[tuple[str, ...]]:
    return [row for part in board.parts if isinstance(part, Table) for row in part.rows]


def test_mondays_board_ranks_by_days_then_streak_then_answers(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 3, "Cem": 4})
    world.until(MONDAY_AFTER)

    (board,) = boards(world)
    assert [(row[0], row[1], row[2]) for row in ranking(board)] == [
        ("1", "Ana", "5"),
        ("2", "Cem", "4"),
        ("3", "Ben", "3"),
    ]
    assert "12 practice days by 3 people. Goal reached." in board.text


def test_equal_people_share_a_rank(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 5, "Cem": 2})
    world.until(MONDAY_AFTER)

    assert [row[0] for row in ranking(boards(world)[0])] == ["1", "1", "3"]


def test_the_top_five_and_everyone_tied_with_the_fifth_are_named(world: World) -> None:
    week(world, {"A": 5, "B": 5, "C": 5, "D": 5, "E": 4, "F": 4, "G": 1})
    world.until(MONDAY_AFTER)

    (board,) = boards(world)
    assert len(ranking(board)) == 6
    assert "and one other practised" in board.text


def test_only_people_who_agreed_are_named(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4, "Cem": 3})
    world.until(dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC))
    world.answers("Dee", GOOD)
    world.press("Dee", "consent-later")
    world.answers("Eve", WEAK)  # never answered the question at all
    world.until(MONDAY_AFTER)

    (board,) = boards(world)
    assert "Dee" not in board.text
    assert "Eve" not in board.text
    assert "2 people practised privately" in board.text


def test_an_alias_stands_for_the_name(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4, "Cem": 3})
    world.submit("Cem", "alias", "", {"alias": "Quiet Otter"})
    world.until(MONDAY_AFTER)

    text = boards(world)[0].text
    assert "Quiet Otter" in text
    assert "Cem" not in text


def test_opting_out_removes_a_person_everywhere_at_once(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4, "Cem": 3, "Dee": 2})
    world.command("Ben", "opt-out")

    assert "Ben" not in card(world.command("Ana", "board")).text
    world.until(MONDAY_AFTER)
    (board,) = boards(world)
    assert "Ben" not in board.text
    assert "10 practice days by 3 people" in board.text


def test_under_three_names_only_the_goal_is_public_and_standings_are_private(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4})
    world.until(MONDAY_AFTER)

    (board,) = boards(world)
    assert ranking(board) == []
    assert "Ana" not in board.text
    assert "5 practice days, 5 answers, a streak of 5" in world.told("Ana")[-1].text


def test_the_board_comes_once_even_if_the_process_was_down(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4, "Cem": 3})

    world.clock.move_to(dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC))  # Tuesday
    world.beat()
    world.beat()
    world.until(dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC))

    assert len(boards(world)) == 1


def test_a_week_nobody_practised_has_no_board(world: World) -> None:
    world.until(MONDAY_AFTER)

    assert boards(world) == []


def test_streak_board_and_message_agree(world: World) -> None:
    week(world, {"Ana": 5, "Ben": 4, "Cem": 3})

    progress = card(world.command("Ana", "progress")).text
    board = card(world.command("Ana", "board"))
    check = world.check("Ana").text

    assert "5 practice days in a row" in progress
    assert "5 practice days in a row" in check
    assert ranking(board)[0][3] == "5"


def test_the_board_command_shows_this_week_and_ones_own_standing(world: World) -> None:
    assert "Nobody has practised yet" in card(world.command("Ana", "board", at=CHANNEL)).text

    world.answers("Ana", GOOD)

    assert "1 practice day" in card(world.command("Ana", "board")).text
