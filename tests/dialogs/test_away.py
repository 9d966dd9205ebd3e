"""`borta`: said with a word or two, true everywhere, and nobody asks why."""

from datetime import date, timedelta

import pytest

from dialogs.views import AwayList, Form, Notice, ScheduleCard, Step
from improvement.absence import Absence
from improvement.message import Delivery
from improvement.page import Page
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, begin_cycle, code_of, seen, step_called
from tests.dialogs.test_promises import lead

TODAY = date(2026, 2, 26)  # a Thursday


async def away(talk: Talk) -> list[tuple[date, date]]:
    async with talk.store.work(talk.tenant) as work:
        return [absence.period for absence in await work.find(Absence, order="first")]


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("borta 1–14 juli", days("2026-07-01", "2026-07-14")),
        ("Borta 1-14 juli!", days("2026-07-01", "2026-07-14")),
        ("away 1–14 July", days("2026-07-01", "2026-07-14")),
        ("jag är borta v. 28", days("2026-07-06", "2026-07-12")),
        ("borta fredag", days("2026-02-27", "2026-02-27")),
        ("borta i dag", days("2026-02-26", "2026-02-26")),
        ("borta till fredag", days("2026-02-26", "2026-02-27")),
        ("borta t.o.m. 6 mars", days("2026-02-26", "2026-03-06")),
        ("borta hela veckan", days("2026-02-23", "2026-03-01")),
        ("borta nästa vecka", days("2026-03-02", "2026-03-08")),
        ("borta från 1 juli till och med 14 juli", days("2026-07-01", "2026-07-14")),
    ],
)
async def test_the_days_are_understood(
    talk: Talk, johan: Speaker, said: str, period: tuple[date, date]
) -> None:
    await johan.says("status")

    answer = await johan.in_person.says(said)

    assert code_of(answer) == "away-known"
    assert await away(talk) == [period]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("borta 1–14 januari 2026", "day-has-passed"),
        ("borta igår", "day-has-passed"),
        ("borta 31 februari", "no-such-day"),
        ("borta 14 juli 2026 - 1 juli 2026", "end-before-start"),
        ("borta ett tag", "not-a-day"),
        ("borta 1 juli 2026 - 1 juli 2030", "absence-too-far"),
        (f"borta {'å' * 10_000}", "not-a-day"),
    ],
)
async def test_what_is_no_period_gets_a_kind_sentence(
    talk: Talk, johan: Speaker, said: str, code: str
) -> None:
    await johan.says("status")

    answer = seen(await johan.in_person.says(said), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == code
    assert answer.kept["period"] in said
    assert await away(talk) == []


async def test_ten_thousand_words_are_no_period_either(talk: Talk, johan: Speaker) -> None:
    await johan.says("status")

    await johan.in_person.says("borta " + "i dag " * 2_000)

    assert await away(talk) == []


async def test_a_sentence_that_begins_with_the_word_is_no_absence(talk: Talk, johan: Speaker) -> None:
    await johan.in_person.says("Borta bra men hemma bäst")

    assert await away(talk) == []


async def test_it_works_for_somebody_in_no_team(talk: Talk) -> None:
    stranger = talk.person("Stina").in_person

    assert code_of(await stranger.says("borta fredag")) == "away-known"


async def test_two_taps_are_enough(talk: Talk, johan: Speaker) -> None:
    form = seen(await johan.in_person.says("borta"), Form)

    answer = await johan.in_person.taps(step_called("button-away-week", form.steps), period="")

    assert code_of(answer) == "away-known"
    assert await away(talk) == [(TODAY, date(2026, 3, 1))]


async def test_the_form_of_the_personal_reminder_takes_words_too(talk: Talk, johan: Speaker) -> None:
    """The button `Jag är borta` opens it, whatever is known already."""
    await johan.in_person.says("borta 1–14 juli")
    opened = Step(verb="open", words="button-away", page=Page(name="away"))

    form = seen(await johan.in_person.taps(opened), Form)
    await johan.in_person.taps(form.save, **filled(form, period="till fredag"))

    assert await away(talk) == [(TODAY, date(2026, 2, 27)), days("2026-07-01", "2026-07-14")]


@pytest.mark.parametrize(
    "said", ["10–20 juli", "1–14 juli", "15 juli", "2026-06-30", "25 juni–20 juli", "3 juli"]
)
async def test_days_that_meet_become_one_period(talk: Talk, johan: Speaker, said: str) -> None:
    me = johan.in_person
    await me.says("borta 1–14 juli")

    await me.says(f"borta {said}")

    ((first, last),) = await away(talk)
    assert first <= date(2026, 7, 1)
    assert last >= date(2026, 7, 14)


async def test_one_that_bridges_two_makes_one_of_three(talk: Talk, johan: Speaker) -> None:
    me = johan.in_person
    for said in ("borta 1–3 juli", "borta 10–14 juli", "borta 4–9 juli"):
        await me.says(said)

    assert await away(talk) == [days("2026-07-01", "2026-07-14")]


async def test_back_again_ends_it(talk: Talk, johan: Speaker) -> None:
    me = johan.in_person
    known = seen(await me.says("borta 23–28 februari"), Notice)
    back = step_called("button-be-back", known.steps)

    answers = [await me.taps(back) for _ in range(2)]

    assert [code_of(answer) for answer in answers] == ["away-ended"] * 2
    assert await away(talk) == [(date(2026, 2, 23), date(2026, 2, 25))]


async def test_back_on_the_first_day_leaves_nothing(talk: Talk, johan: Speaker) -> None:
    me = johan.in_person
    known = seen(await me.says("borta i dag"), Notice)

    await me.taps(step_called("button-be-back", known.steps))

    assert await away(talk) == []


async def test_days_to_come_can_be_taken_back_one_by_one(talk: Talk, johan: Speaker) -> None:
    me = johan.in_person
    await me.says("borta 1–14 juli")
    known = seen(await me.says("borta 6–10 april"), Notice)
    july = next(step for step in known.steps if "juli" in step.label)

    answer = await me.taps(july)

    assert code_of(answer) == "away-removed"
    assert await away(talk) == [days("2026-04-06", "2026-04-10")]


async def test_a_forged_button_ends_nobody_elses_days(talk: Talk, maria: Speaker, johan: Speaker) -> None:
    await johan.in_person.says("borta 1–14 juli")
    async with talk.store.work(talk.tenant) as work:
        (absence,) = await work.find(Absence)

    await maria.in_person.taps(Step(verb="end-away", page=Page(name="away"), value=absence.id))

    assert len(await away(talk)) == 1


async def test_in_the_channel_the_answer_is_private(talk: Talk, johan: Speaker) -> None:
    answer = await johan.says("borta 1–14 juli")

    (message,) = await talk.messages("away")
    assert code_of(answer) == "written-to-you"
    assert message.delivery is Delivery.PERSONAL
    assert len(await away(talk)) == 1


async def test_in_the_channel_what_could_not_be_read_is_not_repeated(johan: Speaker) -> None:
    answer = seen(await johan.says("borta ett tag"), Form)

    assert answer.kept == {}
    assert "ett tag" not in repr(answer)


async def test_an_identity_number_is_not_a_period(talk: Talk, johan: Speaker) -> None:
    form = seen(await johan.in_person.says("borta"), Form)

    answer = seen(await johan.in_person.taps(form.save, period="811218-9876"), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == "identity-number"
    assert "811218" not in repr(answer)


async def test_there_is_room_for_a_dozen_and_old_ones_are_forgotten(talk: Talk, johan: Speaker) -> None:
    me = johan.in_person
    for month in ("mars", "april", "maj", "juni", "juli", "augusti"):
        await me.says(f"borta 1 {month}")
        await me.says(f"borta 20 {month}")
    full = seen(await me.says("borta 10 september"), Form)
    await talk.clock.forward(timedelta(days=100))  # June

    answer = await me.says("borta 10 september")

    assert full.trouble is not None
    assert full.trouble.code == "away-too-many"
    assert code_of(answer) == "away-known"
    assert (await away(talk))[0][0] > date(2026, 5, 1)


@pytest.fixture
async def led(maria: Speaker) -> Speaker:
    await lead(maria)
    await begin_cycle(maria)
    return maria


async def marked(led: Speaker, name: str = "Johan", period: str = "1–14 juli") -> AwayList | Form:
    """Maria notes a colleague, in her personal chat."""
    me = led.in_person
    shown = seen(await me.says("schema"), ScheduleCard)
    known = seen(await me.taps(step_called("button-away-team", shown.steps)), AwayList)
    form = seen(await me.taps(step_called("button-away-colleague", known.steps)), Form)
    person = next(id for id, called in form.fields[0].options if called == name)
    view = await me.taps(form.save, **filled(form, person=person, period=period))
    assert isinstance(view, AwayList | Form)
    return view


async def test_a_leader_notes_a_colleague_for_this_team_alone(talk: Talk, led: Speaker) -> None:
    shown = seen(await marked(led), AwayList)

    async with talk.store.work(talk.tenant) as work:
        (absence,) = await work.find(Absence)
    assert [line.name for line in shown.lines] == ["Johan"]
    assert absence.team == (await talk.team()).id


async def test_the_colleague_is_told_once_and_can_put_it_right(
    talk: Talk, led: Speaker, johan: Speaker
) -> None:
    for _ in range(2):
        await marked(led)
    (told,) = await talk.messages("away-noted")
    notice = seen(await johan.in_person.taps(Step(verb="open", page=told.page)), Notice)

    form = seen(await johan.in_person.taps(step_called("button-change", notice.steps)), Form)
    await johan.in_person.taps(next(step for step in form.steps if step.label))

    assert notice.code == "away-noted"
    assert notice.args["by"] == "Maria"
    assert await away(talk) == []


async def test_only_the_one_it_is_about_can_read_the_note(talk: Talk, led: Speaker) -> None:
    await marked(led)
    (told,) = await talk.messages("away-noted")

    answer = await talk.person("Farida").in_person.taps(Step(verb="open", page=told.page))

    assert code_of(answer) == "old-card"


async def test_the_leader_takes_back_a_note_but_not_what_people_said_themselves(
    talk: Talk, led: Speaker
) -> None:
    await talk.person("Farida").in_person.says("borta 6–10 april")
    shown = seen(await marked(led), AwayList)
    steps = {line.name: line.step for line in shown.lines}
    assert steps["Farida"] is None
    assert steps["Johan"] is not None

    left = seen(await led.in_person.taps(steps["Johan"]), AwayList)

    assert [line.name for line in left.lines] == ["Farida"]


async def test_a_forged_button_takes_back_nothing_that_people_said_themselves(
    talk: Talk, led: Speaker
) -> None:
    await talk.person("Farida").in_person.says("borta 6–10 april")
    async with talk.store.work(talk.tenant) as work:
        (absence,) = await work.find(Absence)
    page = Page(name="away-team", team=(await talk.team()).id)

    await led.in_person.taps(Step(verb="end-away-colleague", page=page, value=absence.id))

    assert len(await away(talk)) == 1


async def test_noting_oneself_holds_everywhere_and_tells_nobody(talk: Talk, led: Speaker) -> None:
    await marked(led, "Maria")

    async with talk.store.work(talk.tenant) as work:
        (absence,) = await work.find(Absence)
    assert absence.team is None
    assert await talk.messages("away-noted") == []


async def test_somebody_who_does_not_lead_neither_sees_nor_notes(
    talk: Talk, led: Speaker, johan: Speaker
) -> None:
    team = (await talk.team()).id
    pages = [Page(name=name, team=team) for name in ("away-team", "away-colleague")]
    steps = [
        *(Step(verb="open", page=page) for page in pages),
        Step(verb="save-away-colleague", page=pages[1]),
    ]

    answers = [await johan.in_person.taps(step) for step in steps]

    assert [code_of(answer) for answer in answers] == ["only-leaders-set-up"] * 3


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"period": "ett tag"}, "not-a-day"),
        ({"period": "1–14 januari 2026"}, "day-has-passed"),
        ({"person": ""}, "nobody-picked"),
        ({"person": "Berit"}, "person-unknown"),
        ({"person": "811218-9876"}, "identity-number"),
    ],
)
async def test_what_cannot_be_noted_gets_a_kind_sentence(
    talk: Talk, led: Speaker, changed: dict[str, str], code: str
) -> None:
    page = Page(name="away-colleague", team=(await talk.team()).id)
    form = seen(await led.in_person.taps(Step(verb="open", page=page)), Form)
    given = {"person": form.fields[0].options[0][0], "period": "1–14 juli"} | changed

    answer = seen(await led.in_person.taps(form.save, **given), Form)

    assert answer.trouble is not None
    assert answer.trouble.code == code
    assert await away(talk) == []
    assert "811218" not in repr(answer)
