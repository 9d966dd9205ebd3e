"""The promises to the people who answer, as far as their own times are touched."""

from dataclasses import replace
from datetime import date, time

import pytest

from dialogs.scene import Scene
from dialogs.views import AwayList, Form, Step, View
from dialogs.week.weeks import asked_about
from improvement.absence import Absence
from improvement.cycle import Cycle
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.team import Person
from locales.templates import read_templates
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle
from tests.dialogs.test_promises import lead

WEEK_15 = date(2026, 4, 6)


async def asked(talk: Talk, monday: date = WEEK_15) -> list[str]:
    """The names of those who are asked about the only cycle in a week."""
    async with talk.store.work(talk.tenant) as work:
        scene = Scene(
            work=work,
            now=talk.clock.now(),
            templates=read_templates(),
            calendar=talk.calendar,
            language="sv",
            team=await talk.team(),
        )
        (cycle,) = await work.find(Cycle)
        people = await work.find(Person, id=await asked_about(scene, cycle, monday))
    return sorted(person.name for person in people)


async def test_promise_3_everybody_chooses_their_own_working_hours_and_weekdays(
    talk: Talk, johan: Speaker
) -> None:
    async with talk.store.work(talk.tenant) as work:
        usual = next(person for person in await work.find(Person) if person.name == "Johan").hours
    form = seen(await johan.in_person.says("mina tider"), Form)

    await johan.in_person.taps(form.save, **filled(form, weekdays="5,6", begins="10:00", ends="14:00"))

    async with talk.store.work(talk.tenant) as work:
        chosen = next(person for person in await work.find(Person) if person.name == "Johan").hours
    assert (usual.weekdays, usual.begins, usual.ends) == ((0, 1, 2, 3, 4), time(8), time(17))
    assert (chosen.weekdays, chosen.begins, chosen.ends) == ((5, 6), time(10), time(14))


async def test_promise_3_what_is_written_about_somebodys_absence_is_an_answer_and_no_weekly_message(
    talk: Talk, maria: Speaker
) -> None:
    await lead(maria)
    await start_cycle(maria)
    await note_away(maria, "Johan")
    await maria.says("förhandsvisa")

    personal = [each for each in await talk.messages() if each.delivery is Delivery.PERSONAL]

    assert not [message for message in personal if message.key.startswith("week:")]


async def test_promise_4_somebody_who_is_away_is_neither_asked_nor_counted(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)

    await talk.person("Farida").in_person.says("borta 7–10 april")  # Easter Monday is off
    before = await asked(talk)
    talk.calendar.days = [WEEK_15]

    assert "Farida" in before
    assert await asked(talk) == ["Amir", "Elin", "Johan", "Maria"]


async def test_promise_4_a_week_with_one_working_day_left_counts(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)

    await talk.person("Farida").in_person.says("borta 6–9 april")

    assert "Farida" in await asked(talk)


async def test_promise_4_who_works_part_time_is_away_when_those_days_are(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    farida = talk.person("Farida").in_person
    form = seen(await farida.says("mina tider"), Form)
    await farida.taps(form.save, **filled(form, weekdays="0,1,2"))

    await farida.says("borta 6–8 april")

    assert "Farida" not in await asked(talk)


async def test_promise_4_a_colleague_noted_as_away_is_not_counted_in_that_team(
    talk: Talk, maria: Speaker
) -> None:
    await lead(maria)
    await start_cycle(maria)

    await note_away(maria, "Farida", "v. 15")

    assert "Farida" not in await asked(talk)


async def test_promise_4_an_absence_has_no_reason(talk: Talk, johan: Speaker) -> None:
    """There is no place to write one: neither in the row nor on the forms."""
    await johan.in_person.says("borta 1–14 juli")
    form = seen(await johan.in_person.taps(away_form()), Form)

    assert not {"reason", "why", "text", "note"} & set(Absence.__slots__)
    assert [field.id for field in form.fields] == ["period"]


@pytest.mark.parametrize("said", ["status", "schema", "hjälp", "kom igång", "historik"])
async def test_promise_4_nothing_in_the_channel_tells_who_is_away(
    talk: Talk, maria: Speaker, said: str
) -> None:
    await lead(maria)
    await note_away(maria, "Farida")
    await talk.person("Elin").says("borta 1–14 juli")

    shown = await maria.says(said)

    assert "Farida" not in repr(shown)
    assert "Elin" not in repr(shown)


async def test_promise_4_the_list_of_who_is_away_opens_in_person_only(talk: Talk, maria: Speaker) -> None:
    await lead(maria)
    in_person = await note_away(maria, "Farida")
    page = Page(name="away-team", team=(await talk.team()).id)

    in_the_channel = [
        await maria.taps(opens(page)),
        await maria.taps(opens(replace(page, name="away-colleague"))),
    ]

    assert "Farida" in repr(seen(in_person, AwayList))
    assert [code_of(view) for view in in_the_channel] == ["only-in-person"] * 2


async def test_promise_4_the_team_is_told_nothing_about_an_absence(talk: Talk, maria: Speaker) -> None:
    await lead(maria)
    before = {message.id for message in await talk.messages()}

    await note_away(maria, "Farida")
    await talk.person("Elin").in_person.says("borta 1–14 juli")

    new = [message for message in await talk.messages() if message.id not in before]
    assert {message.delivery for message in new} == {Delivery.PERSONAL}


async def test_promise_10_a_leaders_note_about_me_goes_when_i_erase_myself(
    talk: Talk, maria: Speaker
) -> None:
    await lead(maria)
    await note_away(maria, "Farida")
    farida = talk.person("Farida").in_person

    await farida.taps(own("erase-me"))

    async with talk.store.work(talk.tenant) as work:
        assert await work.find(Absence) == []
        assert "Farida" not in repr(await work.find(Message))


def opens(page: Page) -> Step:
    return Step(verb="open", page=page)


def away_form() -> Step:
    return opens(Page(name="away", item="more"))


def own(verb: str) -> Step:
    return Step(verb=verb, page=Page(name="my-data"))


async def note_away(leader: Speaker, name: str, period: str = "1–14 juli") -> View:
    """A process leader notes a colleague as away, in person."""
    me = leader.in_person
    page = Page(name="away-colleague", team=(await leader.talk.team()).id)
    form = seen(await me.taps(opens(page)), Form)
    person = next(id for id, called in form.fields[0].options if called == name)
    return await me.taps(form.save, **filled(form, person=person, period=period))
