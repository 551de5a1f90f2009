"""The settings: the only reader of the environment, and of a `.env` file in the working directory.

Every name begins with STARSTREAK_. All problems are found at once and told in plain words; a value never appears in
them, because a value may be a secret.
"""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

from bot.errors import StarstreakError

PREFIX = "STARSTREAK_"
TESTS = f"{PREFIX}TEST_"
"""Names with this beginning belong to the test suite, which starts the product with its own environment."""

DATABASE = "starstreak.sqlite"
"""The main database's file in the data directory, while no URL is set."""

DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://", "postgres://")
"""Beginnings of URLs that the storage can open."""

THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
"""Addresses that only this machine's own programs reach."""

SHAPES = {
    "database_url": "write sqlite:///path/to/file.sqlite or postgresql://user:password@host/name",
    "data_dir": "write the path of a directory",
    "host": "write an address such as 127.0.0.1",
    "port": "write a number from 1 to 65535, or 0 for any free port",
    "playground": "write on or off",
    "log_format": "write console or json",
}
"""What to write instead, for each setting that can be wrong by itself."""


class SettingsError(StarstreakError):
    """The settings need a correction."""

    def __init__(self, problems: Sequence[str]) -> None:
        many = f"{len(problems)} settings need" if len(problems) > 1 else "One setting needs"
        super().__init__("\n".join([f"{many} a correction:", *(f"  {problem}" for problem in problems)]))
        self.problems = tuple(problems)


class Settings(BaseSettings):
    """What an operator can decide. `Settings.read` is the way to get one; descriptions go into deploy/README.md."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    database_url: SecretStr | None = Field(
        default=None,
        description="Where the teams' practice is kept: `sqlite:///…` or `postgresql://…`. "
        f"Without it: the file `{DATABASE}` in the data directory.",
    )
    data_dir: Path = Field(
        default=Path("data"), description="The directory for everything that is kept in files. It is made if missing."
    )
    host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="The address the web server listens on. The playground has no accounts, so with it only "
        "`127.0.0.1`, `localhost` and `::1` are accepted.",
    )
    port: int = Field(default=8000, ge=0, le=65535, description="The port it listens on; `0` takes any free one.")
    playground: bool | None = Field(
        default=None,
        description="`on` or `off`. Without it: on while no token of a chat platform is set, off otherwise.",
    )
    log_format: Literal["console", "json"] = Field(
        default="console", description="`console` for people, `json` for machines: one object a line."
    )
    slack_bot_token: SecretStr | None = Field(
        default=None, description="Slack's bot token. In this version it only turns the playground's default off."
    )
    slack_app_token: SecretStr | None = Field(
        default=None, description="Slack's app-level token. In this version it only turns the playground's default off."
    )
    discord_token: SecretStr | None = Field(
        default=None, description="Discord's bot token. In this version it only turns the playground's default off."
    )

    @classmethod
    def read(cls) -> Self:
        """Read them from the environment and `.env`; the environment wins.

        Raises:
            SettingsError: with every problem there is.
        """
        problems = list(_unknown())
        try:
            settings = cls()
        except ValidationError as error:
            problems += [_told(str(mistake["loc"][0])) for mistake in error.errors(include_input=False)]
        except UnicodeDecodeError:
            problems.append("The file .env is not UTF-8 text: save it as UTF-8.")
        else:
            problems += settings._contradictions()
            if not problems:
                return settings
        raise SettingsError(problems)

    def _contradictions(self) -> Iterator[str]:
        if self.database_url and not self.database_url.get_secret_value().startswith(DATABASES):
            yield _told("database_url")
        if self.playground_on and self.host not in THIS_MACHINE:
            yield (
                f"{PREFIX}HOST opens the playground to the network, where it has no accounts: "
                f"remove it, or set {PREFIX}PLAYGROUND=off."
            )

    @property
    def platforms(self) -> tuple[str, ...]:
        """The chat platforms that a token is set for."""
        slack = self.slack_bot_token or self.slack_app_token
        return (("Slack",) if slack else ()) + (("Discord",) if self.discord_token else ())

    @property
    def playground_on(self) -> bool:
        """Whether the playground runs: as said, else whenever no chat platform is meant to."""
        return not self.platforms if self.playground is None else self.playground

    @property
    def main_database(self) -> str:
        """The URL of the database that chat platforms use."""
        return self.database_url.get_secret_value() if self.database_url else self.in_data_dir(DATABASE)

    def in_data_dir(self, *parts: str) -> str:
        """The URL of an SQLite file in the data directory."""
        return f"sqlite:///{self.data_dir.joinpath(*parts)}"


def table() -> str:
    """All settings as a Markdown table: the one in deploy/README.md."""
    rows = ["| Setting | Default | What it decides |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        rows.append(f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


def _told(name: str) -> str:
    return f"{PREFIX}{name.upper()} can't be used as it is: {SHAPES[name]}."


def _unknown() -> Iterator[str]:
    """Names with our prefix that are no settings: typing errors mostly, which would otherwise do nothing silently."""
    try:
        given = {*EnvSettingsSource(Settings).env_vars, *DotEnvSettingsSource(Settings).env_vars}
    except UnicodeDecodeError:
        return  # told by `Settings.read`
    for full in sorted(name.upper() for name in given):
        name = full.removeprefix(PREFIX).lower()
        if full.startswith(PREFIX) and not full.startswith(TESTS) and name not in Settings.model_fields:
            near = difflib.get_close_matches(name, Settings.model_fields, 1)
            yield f"{full} is not a setting: " + (f"did you mean {PREFIX}{near[0].upper()}?" if near else "remove it.")
