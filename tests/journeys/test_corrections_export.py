"""What people corrected leaves the program as labelled answers, if they agreed, and without their names."""

import json
from pathlib import Path

import pytest

from adapters.cli import main
from adapters.storage import open_database
from tests.world import GOOD, World, button, card


@pytest.mark.parametrize(("measuring", "lines"), [("keep", 1), ("no", 0)])
def test_corrected_answers_are_exported_if_their_authors_agreed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    measuring: str,
    lines: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["migrate"]) == 0
    database = open_database("sqlite:///data/starstreak.sqlite")
    world = World(database)
    world.setup()
    world.answers("Ana", GOOD)
    subject = button(card(world.command("Ana", "check")), "How I read it").subject
    world.submit("Ana", "correct", subject, {"sentence": "0", "label": "O", "measuring": measuring})
    database.close()
    capsysbinary.readouterr()

    assert main(["corrections", "--platform", "slack"]) == 0

    out = capsysbinary.readouterr().out
    exported = [json.loads(line) for line in out.splitlines()]
    assert len(exported) == lines
    for row in exported:
        assert row["labels"][0] == "O"
        assert len(row["labels"]) == len(row["sents"])
        assert row["corrected"] == [0]
        assert " ".join(row["sents"]) == GOOD
    assert b"Ana" not in out


def test_a_database_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["corrections"]) == 2
    assert "`starstreak run` makes it" in capsys.readouterr().err
