"""What every journey starts from."""

from tests.browser import address, begun, browser, visitor

__all__ = ["address", "begun", "browser", "visitor"]
