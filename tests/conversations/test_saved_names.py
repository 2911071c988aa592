"""Names that people gave are known without what they are of, and places without a verb."""

import pytest

from tests.conversations.conftest import ANA


async def ana_in(place):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    return ana


async def test_what_is_forgotten_is_what_is_called_so_and_never_a_purpose(place):
    ana = await ana_in(place)
    await ana.says("home is 12 Main St")
    await ana.says("my van is diesel")
    await ana.says("14 miles to Lund")
    assert "Forgotten." in await ana.says("forget home")
    assert "Removed." in await ana.says("forget the van")
    assert "Nothing of yours is called gym." in await ana.says("forget gym")
    assert "Purpose" not in await ana.says("#1")


async def test_a_saved_trip_is_renamed_and_deleted_by_its_name_alone(place):
    ana = await ana_in(place)
    await ana.says("14 miles to Lund, visit")
    await ana.says("save this as Lund run")
    assert "It was Lund run." in await ana.says("rename Lund run to Morning run")
    assert "Forgotten." in await ana.says("delete Morning run")
    assert "Lund" in await ana.says("my drives")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("forget all my places", "12 Main St"), ("delete my vehicles", "Diesel"), ("forget my saved trips", "Lund run")],
)
async def test_all_of_them_are_shown_to_choose_from(place, typed, shown):
    ana = await ana_in(place)
    await ana.says("home is 12 Main St")
    await ana.says("my van is diesel")
    await ana.says("14 miles to Lund, visit")
    await ana.says("save this as Lund run")
    assert shown in await ana.says(typed)


async def test_a_vehicle_keeps_its_name(place):
    ana = await ana_in(place)
    await ana.says("the Golf is diesel")
    assert "A vehicle keeps its name." in await ana.says("rename the Golf to Polo")
    assert "Removed." in await ana.says("remove vehicle Golf")


async def test_from_one_place_to_another_asks_how_far(place):
    ada, ana = await place.programme()
    await ada.says("add company place HQ: 100 Market St")
    await ana.says("home is 12 Main St")
    assert "How far was it?" in await ana.says("home to HQ")
    card = await ana.says("14")
    assert "home: 12 Main St; HQ: 100 Market St" in card


async def test_a_person_without_saved_names_is_told_what_there_is(place):
    ana = await ana_in(place)
    assert "Nothing of yours is called home." in await ana.says("forget home")


@pytest.mark.parametrize(
    ("locale", "told", "forgotten", "said"),
    [
        ("de-DE", "zuhause ist Hauptstraße 12", "vergiss zuhause", "Vergessen."),
        ("es-ES", "casa es Calle Mayor 5", "olvida casa", "Olvidado."),
        ("fr-FR", "maison est 5 rue de Paris", "oublie maison", "Oublié."),
    ],
)
async def test_a_place_is_forgotten_by_its_name_in_every_language(place, locale, told, forgotten, said):
    ana = place.chatter("Ana Diaz", ANA, locale=locale)
    await ana.opens()
    await ana.says(told)
    assert said in await ana.says(forgotten)
