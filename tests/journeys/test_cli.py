"""The command line as people and programs meet it: what it prints, its exit codes, and what it says to wrong input."""

import datetime as dt
import itertools
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from adapters.cli import main
from adapters.storage import open_database
from bot.model import Channel, ChannelState, Place, Posting, PostingState, Schedule
from bot.star.checks import CATALOGUE

STARSTREAK = str(Path(sys.executable).with_name("starstreak"))
STORY = (
    "In my last job our checkout failed for one customer in ten. I owned the payment service and had two weeks to fix "
    "it. I read the logs, found that retries were charged twice, and chose an idempotency key because we could undo "
    "it in a day. Failures dropped from 10% to 0.4% in a week, and since then I always ask how a retry behaves."
)
STABLE = ["id", "kind", "is_answer", "score", "words", "seconds", "sections", "sentences", "findings", "follow_ups"]
CONTRACT = [*STABLE, "language", "timed", "competency", "numbers", "boxes", "ratings", "decision", "so_what"]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def story() -> str:
    Path("story.txt").write_text(STORY, encoding="utf-8")
    return "story.txt"


def in_lines(*items: object) -> bytes:
    return b"".join(item if isinstance(item, bytes) else json.dumps(item).encode() + b"\n" for item in items)


def check_lines(data: bytes, *options: str) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run([STARSTREAK, "check", "--jsonl", *options], input=data, capture_output=True, check=False)
    assert done.stderr == b""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


# -- what everybody sees


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "starstreak 0.1.0\n"


def test_no_command_shows_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert all(
        command in shown
        for command in ("run", "check", "checks", "questions", "preview", "corrections", "migrate", "doctor")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Did you mean 'check'"),
        (["check", "--jason"], "--json"),
        (["check", "nowhere.txt"], "nowhere.txt"),
        (["check", "."], "directory"),
        (["check", "empty.txt"], "empty"),
        (["check", "latin.txt"], "UTF-8"),
        (["check", "nul.txt"], "NUL"),
        (["check", "story.txt", "--profile", "cor"], "core"),
        (["check", "story.txt", "--question", "Q99"], "`starstreak questions`"),
        (["check", "story.txt", "--json", "--jsonl"], "not both"),
        (["check", "story.txt", "--layer", "4"], "1, 2 or 3"),
        (["check", "story.txt", "--layer", "deep"], "--layer"),
        (["check", "story.txt", "--seconds", "0"], "1 or more"),
        (["check", "story.txt", "--seconds", "a minute"], "--seconds"),
        (["check", "story.txt", "--company", "acme"], "palantir"),
        (["check", "story.txt", "--jsonl", "--company", "amazon", "--company", "google"], "one --company"),
        (["questions", "--level", "hard"], "beginner, intermediate, advanced"),
        (["questions", "--category", "X"], "A, B, C, D, E"),
        (["questions", "--company", "acme"], "google"),
        (["preview", "--zone", "Mars/Base"], "time zone"),
        (["preview", "--zone", "Europe/Berln"], "Europe/Berlin"),
        (["preview", "--days", "0"], "--days"),
        (["preview", "--days", "many"], "--days"),
        (["preview", "--from", "tomorrow"], "2027-01-31"),
        (["preview", "--from", "9999-12-20"], "calendar"),
        (["preview", "--channel", "playground"], "platform:community:channel"),
        (["preview", "--channel", "playground:local:practice"], "`starstreak run`"),
        (["preview", "--channel", "discord:17:42"], "`starstreak migrate`"),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("story")
def test_wrong_input_gets_one_line_that_says_what_to_do(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty.txt").write_text(" \n", encoding="utf-8")
    Path("latin.txt").write_bytes("Ich hätte …".encode("utf-16"))
    Path("nul.txt").write_bytes(STORY.encode() + b"\0")
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_wrong_settings_are_all_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STARSTREAK_PORT", "no")
    monkeypatch.setenv("STARSTREAK_PROT", "8000")
    assert main(["run"]) == 2
    err = capsys.readouterr().err
    assert "STARSTREAK_PORT" in err
    assert "STARSTREAK_PROT" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [["--version"], ["check", "story.txt"], ["checks"], ["questions"]], ids=" ".join)
@pytest.mark.usefixtures("story")
def test_small_commands_load_neither_the_database_nor_the_web_server(arguments: list[str]) -> None:
    heavy = {"sqlalchemy", "sqlmodel", "alembic", "uvicorn", "starlette", "jinja2", "apscheduler", "pydantic_settings"}
    code = (
        f"import sys; from adapters.cli import main; main({arguments!r}); sys.exit(str({heavy!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == "set()\n"


# -- check


def test_a_story_is_shown_with_score_next_step_and_shares(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", story, "--question", "q18"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Q18 · ")
    assert "/100" in shown
    assert "Next step: " in shown
    assert "planned 50–60%" in shown


def test_the_pages_of_the_full_check_and_two_follow_ups_come_after_it(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", story, "--question", "q18"]) == 0
    shown = capsys.readouterr().out
    titles = ("Full check", "Self-check", "Ratings", "Decision and impact", "An interviewer may come back with")
    assert [shown.index(f"\n{title}\n") for title in titles] == sorted(shown.index(f"\n{title}\n") for title in titles)
    assert shown.count("A good reply brings") == 2


def test_a_measured_time_ticks_its_boxes(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", story]) == 0
    assert "not measured" in capsys.readouterr().out
    assert main(["check", story, "--seconds", "150"]) == 0
    shown = capsys.readouterr().out
    assert "not measured" not in shown
    assert "150 s as measured" in shown


@pytest.mark.parametrize(("layer", "window"), [("1", "30–60 seconds"), ("2", "2–3 minutes"), ("3", "4–5 minutes")])
def test_the_layer_sets_the_window(story: str, layer: str, window: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", story, "--layer", layer]) == 0
    assert f"Told in {window}" in capsys.readouterr().out


def test_two_companies_are_shown_side_by_side(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", story, "--company", "Amazon", "--company", "google"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("Amazon" in line and "Google" in line for line in lines)
    assert any(line.strip().startswith("Would like") for line in lines)


def test_json_carries_what_companies_hear(story: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", story, "--json", "--company", "google", "--company", "GOOGLE", "--company", "meta"]) == 0
    report = json.loads(capsysbinary.readouterr().out)
    assert list(report) == [*CONTRACT, "lenses"]
    assert list(report["lenses"]) == ["google", "meta"]
    assert all(set(lens) == {"hears", "misses"} for lens in report["lenses"].values())


def test_who_aims_at_amazon_is_asked_for_the_principle(story: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", story, "--json", "--company", "amazon"]) == 0
    assert "F19" in json.loads(capsysbinary.readouterr().out)["follow_ups"]


def test_a_text_in_another_language_is_counted_and_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ich habe mit dem Team die Ladezeit von 40 Minuten auf 3 Minuten gesenkt, weil die Fahrer zu spät kamen."
    Path("deutsch.txt").write_text(text, encoding="utf-8")
    assert main(["check", "deutsch.txt"]) == 0
    shown = capsys.readouterr().out
    assert "Checks read English" in shown
    assert "/100" not in shown


def test_what_is_no_answer_is_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    Path("chat.txt").write_text("Thanks, will do!", encoding="utf-8")
    assert main(["check", "chat.txt"]) == 0
    assert "conversation" in capsys.readouterr().out


def test_words_that_look_like_markup_or_steer_the_terminal_stay_words(capsys: pytest.CaptureFixture[str]) -> None:
    Path("odd.txt").write_text(f"[red]I[/red] \x1b[2J{STORY} [bold]", encoding="utf-8")
    assert main(["check", "odd.txt"]) == 0
    assert "\x1b[2J" not in capsys.readouterr().out


def test_json_is_the_contract(story: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", story, "--json"]) == 0
    report = json.loads(capsysbinary.readouterr().out)
    assert list(report) == CONTRACT
    assert report["id"] == "story.txt"
    assert report["kind"] == "answer"
    assert 0 <= report["score"] <= 100


def test_a_text_on_standard_input_is_the_same_as_in_a_file(story: str) -> None:
    command = [STARSTREAK, "check", "--json"]
    piped = subprocess.run(command, input=STORY.encode(), capture_output=True, check=True)
    read = subprocess.run([*command, story], capture_output=True, check=True)
    assert json.loads(piped.stdout) | {"id": story} == json.loads(read.stdout)


def test_each_line_gets_one_line_in_the_same_order() -> None:
    code, reports = check_lines(in_lines(*({"id": f"a{n}", "text": f"{STORY} {n}"} for n in range(20))))
    assert code == 0
    assert [report["id"] for report in reports] == [f"a{n}" for n in range(20)]
    assert all(list(report) == CONTRACT for report in reports)


def test_the_fields_of_a_line_are_as_promised() -> None:
    _, (answer, chat) = check_lines(in_lines({"id": "1", "text": f"🙂 {STORY}"}, {"id": "2", "text": "thanks!"}))
    assert answer["kind"] == "answer"
    assert answer["is_answer"] is True
    assert isinstance(answer["score"], int)
    assert list(answer["sections"]) == ["S", "T", "A", "R", "L"]
    assert all(part["state"] in ("present", "weak", "missing") for part in answer["sections"].values())
    assert all(0 <= part["share"] <= 1 for part in answer["sections"].values())
    assert chat["kind"] == "conversation"
    assert chat["is_answer"] is False
    assert chat["score"] is None
    assert chat["sentences"]


def test_offsets_count_code_points() -> None:
    _, (plain, shifted) = check_lines(in_lines({"id": "1", "text": STORY}, {"id": "2", "text": f"🙂🙂🙂🙂🙂 {STORY}"}))
    assert plain["sentences"][-1]["end"] == len(STORY)
    assert shifted["sentences"][-1]["end"] == len(STORY) + 6


def test_a_line_may_name_its_question_by_id_or_in_words_and_its_profile() -> None:
    code, reports = check_lines(
        in_lines(
            {"id": "id", "text": STORY, "question": "Q18"},
            {"id": "words", "text": STORY, "question": "Something nobody has put into the bank?"},
            {"id": "profile", "text": STORY, "profile": "starl"},
            {"id": "null", "text": STORY, "question": None, "profile": None},
            {"id": 5, "text": STORY},
        )
    )
    assert code == 0
    assert [report["id"] for report in reports] == ["id", "words", "profile", "null", 5]


def test_a_line_may_name_its_layer_company_and_time() -> None:
    code, (plain, deep, timed, aimed, null) = check_lines(
        in_lines(
            {"id": "plain", "text": STORY},
            {"id": "deep", "text": STORY, "layer": 3},
            {"id": "timed", "text": STORY, "seconds": 150},
            {"id": "aimed", "text": STORY, "company": "Amazon"},
            {"id": "null", "text": STORY, "layer": None, "company": None, "seconds": None},
        )
    )
    assert code == 0
    assert deep["boxes"][-1]["title"] == "Told in 4–5 minutes"
    assert (timed["timed"], timed["seconds"]) == (True, 150)
    assert "F19" in aimed["follow_ups"]
    assert null | {"id": "plain"} == plain


def test_an_option_stands_for_lines_that_name_nothing() -> None:
    lines = in_lines({"id": "1", "text": STORY}, {"id": "2", "text": STORY, "layer": 2, "seconds": 90})
    _, (first, second) = check_lines(lines, "--layer", "1", "--seconds", "40")
    assert (first["boxes"][-1]["title"], first["seconds"]) == ("Told in 30–60 seconds", 40)
    assert (second["boxes"][-1]["title"], second["seconds"]) == ("Told in 2–3 minutes", 90)


def test_a_line_s_own_question_stands_over_the_option() -> None:
    lines = in_lines({"id": "1", "text": STORY}, {"id": "2", "text": STORY, "question": "Q18"})
    _, (_, own) = check_lines(lines, "--question", "Q84")
    _, (_, without) = check_lines(lines)
    assert own == without


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"{not json}\n", None),
        (b"[1, 2]\n", None),
        (b'"text"\n', None),
        (b"[" * 100_000 + b"\n", None),
        (b'{"id": "a", "text": "\xff"}\n', None),
        ({"text": STORY}, None),
        ({"id": None, "text": STORY}, None),
        ({"id": True, "text": STORY}, None),
        (b'{"id": "\\ud800", "text": "x"}\n', None),
        ({"id": "a"}, "a"),
        ({"id": "a", "text": 5}, "a"),
        ({"id": "a", "text": None}, "a"),
        (b'{"id": "a", "text": "half a \\ud83d pair"}\n', "a"),
        ({"id": "a", "text": "a\0b"}, "a"),
        ({"id": "a", "text": STORY, "profile": "nope"}, "a"),
        ({"id": "a", "text": STORY, "profile": 0}, "a"),
        ({"id": "a", "text": STORY, "question": "Q99"}, "a"),
        ({"id": "a", "text": STORY, "question": ["Q07"]}, "a"),
        ({"id": "a", "text": STORY, "layer": 4}, "a"),
        ({"id": "a", "text": STORY, "layer": "2"}, "a"),
        ({"id": "a", "text": STORY, "seconds": True}, "a"),
        ({"id": "a", "text": STORY, "seconds": 1.5}, "a"),
        ({"id": "a", "text": STORY, "seconds": -3}, "a"),
        ({"id": "a", "text": STORY, "company": "acme"}, "a"),
        ({"id": "a", "text": STORY, "company": 1}, "a"),
    ],
)
def test_a_bad_line_gets_an_error_and_the_batch_goes_on(line: object, name: str | None) -> None:
    code, (before, bad, after) = check_lines(in_lines({"id": "1", "text": STORY}, line, {"id": "2", "text": STORY}))
    assert code == 1
    assert list(bad) == ["id", "error"]
    assert bad["id"] == name
    assert (before["kind"], after["kind"]) == ("answer", "answer")


def test_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    code, reports = check_lines(b"\xef\xbb\xbf" + in_lines({"id": "1", "text": STORY}, b"\n", b"  \r\n"))
    assert code == 0
    assert [report["id"] for report in reports] == ["1"]


def test_a_batch_with_a_wrong_option_reads_nothing() -> None:
    command = [STARSTREAK, "check", "--jsonl", "--profile", "nope"]
    done = subprocess.run(command, input=in_lines({"id": "1", "text": STORY}), capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stdout == b""


def test_a_thousand_lines_with_every_tenth_bad() -> None:
    items: Iterable[object] = (
        {"id": n} if n % 10 == 0 else {"id": n, "text": f"In 2021 I fixed {n} bugs. {STORY}"} for n in range(1_000)
    )
    code, reports = check_lines(in_lines(*items))
    assert code == 1
    assert [report["id"] for report in reports] == list(range(1_000))
    assert [report["id"] for report in reports if "error" in report] == list(range(0, 1_000, 10))


def test_a_report_comes_before_the_next_line_is_sent() -> None:
    with subprocess.Popen([STARSTREAK, "check", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for name in ("first", "second"):
            running.stdin.write(in_lines({"id": name, "text": STORY}))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == name
        running.stdin.close()
        assert running.wait() == 0


# -- checks


def test_every_check_and_scorecard_is_listed_in_order(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["checks", "--json"]) == 0
    listed = json.loads(capsysbinary.readouterr().out)
    ids = [entry["id"] for entry in listed]
    assert set(ids) == {check.id for check in CATALOGUE} | {"C52", "C53"}
    numbers = [int(id_[1:]) for id_ in ids if id_[0] == "C"]
    assert numbers == sorted(numbers)
    assert all(entry["title"] and entry["looks_at"] and entry["types"] for entry in listed)
    by_id = {entry["id"]: entry for entry in listed}
    assert by_id["C25"]["severity"]["types"] == {"PRJ": "H", "CON": "H"}
    assert by_id["C16"]["severity"]["profiles"] == {"decision": "M"}
    assert by_id["C52"]["severity"] is None


def test_the_same_list_is_shown_as_a_table(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["checks"]) == 0
    lines = capsys.readouterr().out.splitlines()
    reason = next(line for line in lines if "C25" in line)
    assert "M; H for PRJ, CON" in reason
    assert reason.rstrip().endswith("stories")
    assert any("C53" in line and " – " in line for line in lines)


# -- questions


def test_filters_add_up(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["questions", "--category", "c", "--type", "con", "--json"]) == 0
    found = json.loads(capsysbinary.readouterr().out)
    assert len(found) > 1
    assert all(question["category"] == "C" and "CON" in question["types"] for question in found)
    assert all(len(question["angles"]) == 4 for question in found)


def test_the_whole_bank_is_listed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["questions", "--json"]) == 0
    assert [question["id"] for question in json.loads(capsysbinary.readouterr().out)] == [
        f"Q{number:02}" for number in range(1, 87)
    ]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "--text", "zebra crossing"]) == 0
    assert "leave a filter out" in capsys.readouterr().out


# -- preview


def plan(capsysbinary: pytest.CaptureFixture[bytes], *options: str) -> list[dict[str, Any]]:
    assert main(["preview", "--json", *options]) == 0
    planned: list[dict[str, Any]] = json.loads(capsysbinary.readouterr().out)
    return planned


def test_a_new_channel_is_asked_on_weekdays_with_reasons(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    planned = plan(capsysbinary, "--days", "28", "--from", "2027-03-01", "--zone", "Europe/Berlin")
    days = [dt.date.fromisoformat(entry["date"]) for entry in planned]
    assert len(days) == 20
    assert days[0] == dt.date(2027, 3, 1)
    assert all(day.weekday() < 5 for day in days)
    assert all(entry["wording"] and entry["why"] for entry in planned)
    again = [entry for entry in planned if entry["due"] is not None]
    assert again
    assert all(entry["due"] <= entry["date"] and entry["angle"] > 0 for entry in again)


def test_the_same_preview_is_shown_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "--days", "7", "--from", "2027-03-01"]) == 0
    assert "Mon 01 Mar" in capsys.readouterr().out


def test_a_known_channel_s_history_and_schedule_are_used(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    place = Place("discord", "17", "42")
    monday, thursday = (dt.datetime(2027, 3, day, 9, tzinfo=dt.UTC) for day in (1, 4))
    twice_a_week = Schedule("UTC", weekdays=frozenset({0, 3}))
    Path("data").mkdir()
    database = open_database("sqlite:///data/starstreak.sqlite")
    database.migrate()
    with database.writing() as ledger:
        ledger.channels.save([Channel(place, "practice", twice_a_week, state=ChannelState.RUNNING, decided=thursday)])
        for at, question in ((monday, "Q07"), (thursday, "Q74")):
            asked = Posting(question, place, at.date(), at, question, state=PostingState.POSTED, posted=at)
            ledger.postings.add([asked])
    database.close()
    planned = plan(capsysbinary, "--days", "7", "--from", "2027-03-04", "--channel", "discord:17:42")
    assert [(entry["date"], entry["question"], entry["due"], entry["angle"]) for entry in planned] == [
        ("2027-03-08", "Q07", "2027-03-04", 1)
    ]


# -- migrate and doctor


def test_migrate_prepares_the_database_and_doctor_sees_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARSTREAK_DATABASE_URL", "sqlite:///data/team.sqlite")
    assert main(["doctor"]) == 0
    assert "the first run makes it" in capsys.readouterr().out
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    assert main(["doctor"]) == 0
    assert "Database: it is ready for this version." in capsys.readouterr().out


def test_a_database_from_the_future_is_left_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARSTREAK_DATABASE_URL", "sqlite:///data/team.sqlite")
    assert main(["migrate"]) == 0
    engine = create_engine("sqlite:///data/team.sqlite")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    engine.dispose()
    capsys.readouterr()
    assert main(["migrate"]) == 2
    assert "newer Starstreak" in capsys.readouterr().err
    assert main(["doctor"]) == 1
    assert "newer Starstreak" in capsys.readouterr().out


def test_a_file_that_is_no_database_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("letter.txt").write_text("Dear team, " * 1_000, encoding="utf-8")
    monkeypatch.setenv("STARSTREAK_DATABASE_URL", "sqlite:///letter.txt")
    assert main(["migrate"]) == 2
    assert "not a Starstreak database" in capsys.readouterr().err


def test_doctor_tells_every_wrong_setting_and_goes_on_with_the_rest(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARSTREAK_PORT", "no")
    monkeypatch.setenv("STARSTREAK_LOG_FORMAT", "xml")
    assert main(["doctor"]) == 1
    shown = capsys.readouterr().out
    assert [mark for mark, _ in itertools.groupby(line[0] for line in shown.splitlines())] == ["✓", "✗"]
    assert shown.count("✗ Settings") == 2


def test_doctor_says_which_platforms_wait_for_their_adapter(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARSTREAK_SLACK_BOT_TOKEN", "xoxb-secret")
    assert main(["doctor"]) == 1
    shown = capsys.readouterr().out
    assert "Slack: a token is set" in shown
    assert "STARSTREAK_PLAYGROUND=on" in shown
    assert "xoxb-secret" not in shown


def test_doctor_tells_a_data_directory_that_is_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("data").write_text("", encoding="utf-8")
    assert main(["doctor"]) == 1
    assert "✗ Data directory" in capsys.readouterr().out
