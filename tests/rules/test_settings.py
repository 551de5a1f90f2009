"""The settings: what is accepted, what is refused in which words, and that the operators' table is current."""

from pathlib import Path

import pytest

from adapters.settings import Settings, SettingsError, table

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(monkeypatch: pytest.MonkeyPatch, **given: str) -> Settings:
    for name, value in given.items():
        monkeypatch.setenv(f"STARSTREAK_{name}", value)
    return Settings.read()


def problems(monkeypatch: pytest.MonkeyPatch, **given: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read(monkeypatch, **given)
    return caught.value.problems


def test_nothing_set_gives_the_documented_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)
    assert (settings.host, settings.port, settings.data_dir) == ("127.0.0.1", 8000, Path("data"))
    assert settings.main_database == "sqlite:///data/starstreak.sqlite"
    assert settings.playground_on
    assert settings.platforms == ()


def test_an_empty_value_is_the_same_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, PORT="", DISCORD_TOKEN="", PLAYGROUND="") == Settings()


def test_every_problem_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, PORT="eighty", LOG_FORMAT="xml", PLAYGROUND="perhaps", DATA_DRI="/srv")
    assert [line.split()[0] for line in told] == [
        "STARSTREAK_DATA_DRI",
        "STARSTREAK_PORT",
        "STARSTREAK_PLAYGROUND",
        "STARSTREAK_LOG_FORMAT",
    ]
    assert told[0].endswith("did you mean STARSTREAK_DATA_DIR?")


@pytest.mark.parametrize("port", ["-1", "65536", "8000.5", "eighty"])
def test_a_port_that_is_none_is_refused_with_what_to_write(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    (told,) = problems(monkeypatch, PORT=port)
    assert "write a number from 1 to 65535" in told


@pytest.mark.parametrize("url", ["mysql://root:hunter2@db/x", "hunter2", "sqlite:/relative.db"])
def test_a_database_of_another_kind_is_refused_without_repeating_the_url(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    (told,) = problems(monkeypatch, DATABASE_URL=url)
    assert "postgresql://" in told
    assert url not in told
    assert "hunter2" not in told


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN"])
def test_a_platform_token_turns_the_playground_off_unless_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert not read(monkeypatch, **{name: "secret"}).playground_on
    assert read(monkeypatch, PLAYGROUND="on").playground_on


def test_a_secret_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "hunter2" not in repr(read(monkeypatch, DATABASE_URL="postgresql://me:hunter2@host/db"))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_the_playground_may_listen_on_this_machine(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert read(monkeypatch, HOST=host).host == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])  # noqa: S104 -- refused here
def test_the_playground_may_not_listen_to_the_network(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    (told,) = problems(monkeypatch, HOST=host)
    assert "STARSTREAK_PLAYGROUND=off" in told
    assert read(monkeypatch, PLAYGROUND="off").host == host


def test_a_file_called_env_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("STARSTREAK_PORT=9000\nSTARSTREAK_LOG_FORMAT=json\nOTHER=1\n", encoding="utf-8")
    settings = read(monkeypatch, PORT="9001")
    assert (settings.port, settings.log_format) == (9001, "json")


def test_a_typing_error_in_the_env_file_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("STARSTREAK_PROT=9000\n", encoding="utf-8")
    assert problems(monkeypatch) == ("STARSTREAK_PROT is not a setting: did you mean STARSTREAK_PORT?",)


def test_an_env_file_that_is_not_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_bytes(b"STARSTREAK_PORT=\xff\xfe\n")
    assert problems(monkeypatch) == ("The file .env is not UTF-8 text: save it as UTF-8.",)


def test_the_operators_table_is_current() -> None:
    assert table() in (ROOT / "deploy" / "README.md").read_text("utf-8")


def test_the_example_file_names_every_setting_and_sets_none_by_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    example = (ROOT / "deploy" / ".env.example").read_text("utf-8")
    names = [f"STARSTREAK_{name.upper()}" for name in Settings.model_fields]
    assert [line.lstrip("#").partition("=")[0] for line in example.splitlines() if "=" in line] == names
    (tmp_path / ".env").write_text(example, encoding="utf-8")
    assert read(monkeypatch) == Settings()
