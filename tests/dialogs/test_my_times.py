"""`mina tider`: each person's own weekdays, hours and place to be asked."""

from datetime import time

import pytest

from cards.rendering import render
from dialogs.my_data import redeem
from dialogs.views import Form, MyData, Notice
from improvement.absence import Absence
from improvement.team import Person
from improvement.working_hours import WorkingHours
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.test_promises import erase
from tests.dialogs.those_who_lead import leads


async def me(talk: Talk, name: str = "Johan") -> Person:
    async with talk.store.work(talk.tenant) as work:
        return next(person for person in await work.find(Person) if person.name == name)


async def form_of(speaker: Speaker) -> Form:
    return seen(await speaker.in_person.says("mina tider"), Form)


async def test_it_begins_with_ordinary_office_hours_in_the_channel(johan: Speaker) -> None:
    form = await form_of(johan)

    assert filled(form) == {
        "weekdays": "0,1,2,3,4",
        "begins": "08:00",
        "ends": "17:00",
        "where": "asked-in-channel",
        "nudged": "true",
    }


async def test_who_leads_hears_that_the_letter_comes_with_the_question(talk: Talk, johan: Speaker) -> None:
    await start_cycle(johan)
    before = await form_of(johan)

    await leads(talk, "Johan")

    after = await form_of(johan)
    line = "Får du frågan personligt kommer veckobrevet samtidigt."
    assert [line in texts_of(render(form, Words("sv")).content["body"]) for form in (before, after)] == [
        False,
        True,
    ]


async def test_part_time_in_person_without_reminders(talk: Talk, johan: Speaker) -> None:
    form = await form_of(johan)

    answer = seen(
        await johan.in_person.taps(
            form.save,
            weekdays="0,1,2",
            begins="07:30",
            ends="16.15",
            where="asked-in-person",
            nudged="false",
        ),
        Notice,
    )

    person = await me(talk)
    assert answer.args == {"days": "måndag–onsdag", "hours": "kl. 7.30–16.15"}
    assert person.hours == WorkingHours(weekdays=(0, 1, 2), begins=time(7, 30), ends=time(16, 15))
    assert (person.asked_in_person, person.is_nudged) == (True, False)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"weekdays": ""}, "no-weekday"),
        ({"begins": "17:00", "ends": "08:00"}, "hours-end-first"),
        ({"begins": "08:00", "ends": "08:00"}, "hours-end-first"),
        ({"begins": ""}, "clock-unclear"),
        ({"ends": "sent"}, "clock-unclear"),
        ({"ends": "å" * 10_000}, "not-a-day"),
        ({"ends": "811218-9876"}, "identity-number"),
    ],
)
async def test_what_does_not_fit_gets_a_kind_sentence(
    talk: Talk, johan: Speaker, changed: dict[str, str], code: str
) -> None:
    form = await form_of(johan)

    answer = seen(await johan.in_person.taps(form.save, **filled(form, **changed)), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == code
    assert (await me(talk)).hours == WorkingHours()
    assert "811218" not in repr(answer)


async def test_reminders_come_back_with_one_tap(talk: Talk, johan: Speaker) -> None:
    form = await form_of(johan)
    await johan.in_person.taps(form.save, **filled(form, nudged="false"))

    off = await form_of(johan)
    await johan.in_person.taps(step_called("start-nudging", off.steps))

    assert (await me(talk)).is_nudged
    assert "start-nudging" not in [step.verb for step in form.steps]


async def test_in_the_channel_it_is_answered_in_private(talk: Talk, johan: Speaker) -> None:
    assert code_of(await johan.says("mina tider")) == "written-to-you"
    assert len(await talk.messages("my-times")) == 1


async def test_it_works_for_somebody_in_no_team(talk: Talk) -> None:
    assert isinstance(await talk.person("Stina").in_person.says("my times"), Form)


async def test_my_data_shows_the_times_and_opens_them(talk: Talk, johan: Speaker) -> None:
    form = await form_of(johan)
    await johan.in_person.taps(form.save, **filled(form, weekdays="0,1,2", nudged="false"))
    await johan.in_person.says("borta 1–14 juli")

    data = seen(await johan.in_person.says("mina uppgifter"), MyData)

    assert (data.hours.weekdays, data.is_nudged, data.counts["absences"]) == ((0, 1, 2), False, 1)
    assert isinstance(await johan.in_person.taps(step_called("button-my-times", data.steps)), Form)


async def test_my_file_holds_the_times_and_the_days_away(talk: Talk, johan: Speaker) -> None:
    await johan.in_person.says("borta 1–14 juli")
    data = seen(await johan.in_person.says("mina uppgifter"), MyData)
    ready = seen(await johan.in_person.taps(step_called("export", data.steps)), Notice)
    ticket = ready.steps[0].value.rpartition("/")[2]

    async with talk.store.work(talk.tenant) as work:
        file = await redeem(work, ticket, talk.clock.now())

    assert file is not None
    assert "2026-07-14" in file
    assert "weekdays" in file


async def test_erasing_forgets_both(talk: Talk, johan: Speaker) -> None:
    form = await form_of(johan)
    await johan.in_person.taps(form.save, **filled(form, weekdays="0"))
    await johan.in_person.says("borta 1–14 juli")

    await erase(johan.in_person, "erase-me")

    async with talk.store.work(talk.tenant) as work:
        assert await work.find(Absence) == []
        assert {person.hours for person in await work.find(Person)} == {WorkingHours()}
