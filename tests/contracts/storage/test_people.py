import datetime as dt
from dataclasses import replace

import pytest

from bot.model import BoardConsent, Pause, Person, Place, Visibility
from bot.ports import Ledger
from tests.contracts.storage.samples import ANN, BEN, TODAY


def test_a_person_comes_back_as_they_were_saved(ledger: Ledger) -> None:
    person = Person(
        ANN,
        "Ann 안나",
        zone="Europe/Paris",
        alias="Heron",
        consent=BoardConsent.ALIAS,
        opted_out=True,
        visibility=Visibility.REVIEWERS,
        pauses=(Pause(TODAY, TODAY + dt.timedelta(days=3)), Pause(dt.date(2027, 1, 1))),
        told=frozenset({"organisers", "board"}),
    )
    ledger.people.save(person)
    assert ledger.people.get(ANN) == person


def test_the_last_saving_stands(ledger: Ledger) -> None:
    ledger.people.save(Person(ANN, "Ann"))
    ledger.people.save(Person(ANN, "Anna", zone="UTC"))
    assert ledger.people.get(ANN) == Person(ANN, "Anna", zone="UTC")


def test_among_many_places_only_known_people_are_found(ledger: Ledger) -> None:
    ann, ben = Person(ANN, "Ann"), Person(BEN, "Ben")
    cleo = Person(Place.person("discord", "@dm", "7"), "Cleo")
    for person in (ann, ben, cleo):
        ledger.people.save(person)
    stranger = Place.person("slack", "E1.T1", "U9")
    assert ledger.people.among([ANN, cleo.place, stranger]) == {ANN: ann, cleo.place: cleo}
    assert ledger.people.among([]) == {}
    assert ledger.people.get(stranger) is None


def test_the_same_id_in_another_community_is_somebody_else(ledger: Ledger) -> None:
    ledger.people.save(Person(ANN, "Ann"))
    assert ledger.people.get(replace(ANN, community="E1.T2")) is None


@pytest.mark.parametrize("name", ["nul\0", "half a pair \ud83d"], ids=["nul", "half a pair"])
def test_a_name_no_database_takes_is_made_readable(ledger: Ledger, name: str) -> None:
    ledger.people.save(Person(ANN, name))
    found = ledger.people.get(ANN)
    assert found is not None
    assert found.name.startswith(name[:3])
