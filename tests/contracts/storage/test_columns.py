import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine.default import DefaultDialect

from adapters.storage.columns import EPOCH, Instant

microseconds = st.integers(-(10**16), 10**17)
"""From the year 1653 to 5138."""


@given(microseconds, st.timezones())
def test_an_instant_is_stored_to_the_microsecond_and_comes_back_in_utc(number: int, zone: dt.tzinfo) -> None:
    instant = (EPOCH + dt.timedelta(microseconds=number)).astimezone(zone)
    stored = Instant().process_bind_param(instant, DefaultDialect())
    found = Instant().process_result_value(stored, DefaultDialect())
    assert stored == number
    assert found == instant
    assert found is not None
    assert found.tzinfo is dt.UTC
