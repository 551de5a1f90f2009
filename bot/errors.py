"""What can go wrong in the core, as one small tree. Each first docstring line is the message people see by default."""

from collections.abc import Sequence


class StarstreakError(Exception):
    """Something went wrong. Please try again."""

    def __str__(self) -> str:
        return super().__str__() or (type(self).__doc__ or "").splitlines()[0]


class BadInputError(StarstreakError):
    """That can't be used as it is."""


class BadPlaceError(BadInputError):
    """A place is written platform:community:channel:message, without empty platform or community."""


class BadZoneError(BadInputError):
    """That is not a time zone. Use a name such as Europe/Berlin or America/New_York."""


class BadEventError(StarstreakError):
    """A stored event can't be read; it was written by another version."""


class ContentErrors(StarstreakError):  # noqa: N818 -- a list of errors, named as in the architecture
    """The content has mistakes."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)
