"""Fixtures for every test, and one rule: how long a test takes is never a reason to fail (`make bench` measures)."""

from hypothesis import settings

pytest_plugins = ["tests.databases"]

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
