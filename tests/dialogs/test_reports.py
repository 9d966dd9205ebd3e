"""Reports and tables: what is in them, what never is, and who gets them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.heard import Tap
from dialogs.report.documents import PartnerPage, Report, Tables
from dialogs.report.filing import redeem
from dialogs.views import Choose, FileOffer, Form, Notice, Step
from improvement.message import Delivery
from improvement.note import OBSERVATION, Note
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.team import Membership, Role, RoleHolding, RoleState
from improvement.ticket import Ticket
from tests.calendars import PaperCalendar
from tests.dialogs.talk import (
    Speaker,
    Talk,
    code_of,
    decide_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)
from tests.dialogs.test_the_pilot_weeks import EASTER_MONDAY, GOOD_FRIDAY, away, play
from tests.dialogs.the_week import WEEK_10, at, begin, chore, says_yes, scene_in, the_person, week_card

NAMES = ("Maria", "Johan", "Farida", "Elin", "Amir", "Karin")


@pytest.fixture
async def pilot(talk: Talk) -> Talk:
    """The pilot's eight weeks are over, studied and decided."""
    talk.calendar = PaperCalendar([GOOD_FRIDAY, EASTER_MONDAY])
    talk.__post_init__()
    await begin(talk)
    await away(talk, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    for number in range(10, 18):
        await play(talk, number)
    maria = talk.person("Maria")
    await maria.says("hinder Blanketterna finns inte i samtalsrum 2.")
    await at(talk, date(2026, 4, 27))
    await study_cycle(maria)
    await decide_cycle(maria, "adapt", "Med tolk tog det för lång tid.", "Tolkbesök bokas längre.", "8")
    return talk


async def whole_report(speaker: Speaker, **details: str) -> FileOffer:
    """Ask for it, tell what stands on the first page, and follow the link."""
    card = seen(await speaker.says("rapport"), Notice)
    form = await speaker.taps(step_called("make-report", card.steps))
    if isinstance(form, Form):
        await speaker.taps(form.save, **details)
    return await fetched(speaker)


async def fetched(speaker: Speaker) -> FileOffer:
    """What the link in view gives."""
    link = step_called("fetch", seen(speaker.view, Notice).steps)
    offer = await followed(speaker.talk, link)
    assert offer is not None
    return offer


async def followed(talk: Talk, link: Step) -> FileOffer | None:
    async with talk.store.work(talk.tenant) as work:
        offer = await redeem(scene_in(talk, work), link.value.rpartition("/")[2])
        await work.commit()
        return offer


def words_of(document: object) -> str:
    return repr(document)


async def test_a_report_has_the_series_with_plan_prediction_result_and_decision(pilot: Talk) -> None:
    report = (await whole_report(pilot.person("Maria").in_person, number="SN 2026/118")).document

    assert isinstance(report, Report)
    first, second = report.turns
    assert (report.number, report.aim[:7]) == ("SN 2026/118", "Tidigar")
    assert (first.level, first.why) == (7, "De flesta svarar gärna när vi frågar.")
    assert first.tally is not None
    assert (first.tally.used, first.tally.chances, first.declined) == (40, 75, 3)
    assert (str(first.decision), first.held, first.learned) == (
        "adapt",
        "partly",
        ("Säg att vi frågar alla.",),
    )
    assert (second.change, second.scale) == ("Tolkbesök bokas längre.", 8)
    assert [each.text for each in report.obstacles] == ["Blanketterna finns inte i samtalsrum 2."]


async def test_the_chart_has_the_baseline_before_the_test_and_says_what_the_rules_say(pilot: Talk) -> None:
    report = (await whole_report(pilot.person("Maria").in_person)).document

    assert isinstance(report, Report)
    (chart,) = report.charts
    weeks = chart.chart.weeks
    assert (weeks[0].monday, weeks[0].of) == (date(2026, 1, 19), 11)
    assert weeks[0].count == 2
    assert [week.is_baseline for week in weeks] == [True] * 6 + [False] * 8
    assert str(chart.chart.verdict.finding) == "better"
    assert [mark.turn for mark in chart.marks] == [1]


async def test_what_stands_on_the_first_page_is_asked_once_and_kept(pilot: Talk) -> None:
    maria, johan = pilot.person("Maria").in_person, pilot.person("Johan").in_person
    await whole_report(maria, number="SN 2026/118", approved="Karin")

    card = seen(await johan.says("rapport"), Notice)
    reply = await johan.taps(step_called("make-report", card.steps))

    assert code_of(reply) == "file-ready"
    form = seen(await johan.taps(step_called("button-report-details", card.steps)), Form)
    assert [field.value for field in form.fields] == ["SN 2026/118", "", "Karin"]


async def test_somebody_elses_first_page_is_not_overwritten_unseen(pilot: Talk) -> None:
    maria, johan = pilot.person("Maria").in_person, pilot.person("Johan").in_person
    card = seen(await maria.says("rapport"), Notice)
    hers = seen(await maria.taps(step_called("make-report", card.steps)), Form)
    his = seen(await johan.taps(step_called("make-report", card.steps)), Form)
    await maria.taps(hers.save, number="SN 1")

    told = seen(await johan.taps(his.save, number="SN 2"), Form)

    assert told.trouble is not None
    assert (told.trouble.code, told.kept["number"]) == ("details-changed", "SN 2")


async def test_an_identity_number_is_refused_on_the_first_page_too(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    card = seen(await maria.says("rapport"), Notice)
    form = seen(await maria.taps(step_called("make-report", card.steps)), Form)

    told = seen(await maria.taps(form.save, number="19121212-1212"), Form)

    assert told.trouble is not None
    assert (told.trouble.code, "number" in told.kept) == ("identity-number", False)


async def test_promise_6_removed_texts_are_in_no_file(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    async with pilot.store.work(pilot.tenant) as work:
        gone = {"text": "", "removed_by": "p", "removed_at": pilot.clock.now()}
        await work.change(*await work.find(Note), **gone)
        await work.change(*await work.find(Obstacle), **gone)
        await work.commit()

    told = [(await whole_report(maria)).document]
    for name, button in (("rapport", "button-partner-page"), ("exportera", "button-xlsx")):
        card = seen(await maria.says(name), Notice)
        await maria.taps(step_called(button, card.steps))
        told.append((await fetched(maria)).document)

    assert "Säg att vi frågar alla" not in words_of(told)
    assert "Blanketterna" not in words_of(told)


async def test_promise_1_nobody_is_named_in_a_report_and_only_quotable_notes_are_in_it(pilot: Talk) -> None:
    maria, team = await the_person(pilot, "Maria"), await pilot.team()
    async with pilot.store.work(pilot.tenant) as work:
        cycle = (await work.find(Note))[0].cycle
        for id, text in (("n1", "Får citeras."), ("n2", "Får inte.")):
            note = Note(
                id=id,
                tenant=pilot.tenant,
                team=team.id,
                cycle=cycle,
                about=OBSERVATION,
                text=text,
                by=maria.id,
                at=pilot.clock.now(),
                quotable=id == "n1",
            )
            await work.add(note)
        await work.commit()

    report = (await whole_report(pilot.person("Maria").in_person)).document

    assert isinstance(report, Report)
    assert report.turns[0].observations == ("Får citeras.",)
    told = words_of(replace(report, charts=()))
    assert not [name for name in NAMES if name in told]


async def test_promise_4_no_person_and_no_count_of_staff_is_in_the_tables(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    await maria.says("notera Elin och Johan gjorde det tillsammans.")
    card = seen(await maria.says("exportera"), Notice)
    await maria.taps(step_called("button-xlsx", card.steps))

    tables = (await fetched(maria)).document

    assert isinstance(tables, Tables)
    assert not [name for name in NAMES if name in words_of(tables)]
    sums = next(table for table in tables.tables if table.name == "sums")
    assert sums.heads == ("series", "turn", "week", "monday", "used", "chances", "declined")
    assert [row[4:6] for row in sums.rows][:2] == [(3, 10), (4, 11)]


async def test_promise_7_outside_the_team_small_numbers_of_visits_are_words(pilot: Talk) -> None:
    karin = pilot.person("Karin").in_person
    await step_into_role(pilot, "Karin")
    report = (await whole_report(karin)).document
    card = seen(await karin.says("exportera"), Notice)
    await karin.taps(step_called("button-csv", card.steps))
    tables = (await fetched(karin)).document

    assert isinstance(report, Report)
    assert isinstance(tables, Tables)
    assert report.in_words
    assert [chart.is_drawn for chart in report.charts] == [False]
    assert report.turns[0].declined == 0
    sums = next(table for table in tables.tables if table.name == "sums")
    assert sums.rows[0][4:6] == ("färre än 5", 10)


async def step_into_role(talk: Talk, name: str) -> None:
    """This person is the team's manager, and has said yes."""
    person, team = await the_person(talk, name), await talk.team()
    holding = RoleHolding(
        id="h",
        tenant=talk.tenant,
        team=team.id,
        person=person.id,
        role=Role.MANAGER,
        state=RoleState.CONFIRMED,
        named_by=person.id,
        at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(holding)
        await work.commit()


async def test_the_page_for_others_names_nobody_and_counts_from_five_up(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    async with pilot.store.work(pilot.tenant) as work:
        (learned,) = await work.find(Note, about="learned")
        await work.save(replace(learned, text="Elins blanketter hjälpte, och Johan sa att vi frågar alla."))
        await work.commit()
    card = seen(await maria.says("rapport"), Notice)
    await maria.taps(step_called("button-partner-page", card.steps))

    page = (await fetched(maria)).document

    assert isinstance(page, PartnerPage)
    assert page.learned == ("en kollegas blanketter hjälpte, och en kollega sa att vi frågar alla.",)
    assert page.now is not None
    assert (page.now.kind, page.now.used) == ("counted", 40)


async def test_three_lines_for_the_annual_report_can_be_copied_from_the_chat(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    card = seen(await maria.says("rapport"), Notice)

    lines = seen(await maria.taps(step_called("button-three-lines", card.steps)), Notice)

    assert (lines.code, lines.args["used"], lines.args["learned"]) == (
        "three-lines",
        40,
        "Säg att vi frågar alla.",
    )


async def test_a_file_comes_in_the_personal_chat_alone(pilot: Talk) -> None:
    reply = await pilot.person("Maria").says("rapport")

    assert code_of(reply) == "written-to-you"
    (message,) = await pilot.messages("report-series")
    assert message.delivery is Delivery.PERSONAL


async def test_where_teams_takes_files_the_file_is_on_its_way_and_a_link_is_there_too(pilot: Talk) -> None:
    pilot.is_dev = False
    pilot.__post_init__()
    maria = pilot.person("Maria").in_person
    card = seen(await maria.says("exportera"), Notice)

    told = seen(await maria.taps(step_called("button-xlsx", card.steps)), Notice)

    assert (told.code, [step.verb for step in told.steps]) == ("file-being-made", ["fetch"])
    (message,) = await pilot.messages("file")
    assert message.delivery is Delivery.PERSONAL
    assert message.page.item == "xlsx"


async def test_a_link_gives_the_file_once_and_within_a_quarter_of_an_hour(pilot: Talk) -> None:
    maria = pilot.person("Maria").in_person
    card = seen(await maria.says("exportera"), Notice)
    first = step_called("fetch", seen(await maria.taps(card.steps[0]), Notice).steps)
    late = step_called("fetch", seen(await maria.taps(card.steps[0]), Notice).steps)

    assert await followed(pilot, first) is not None
    assert await followed(pilot, first) is None
    await pilot.clock.forward(timedelta(minutes=16))
    assert await followed(pilot, late) is None
    async with pilot.store.work(pilot.tenant) as work:
        assert await work.find(Ticket) == []


async def test_who_has_left_meanwhile_gets_nothing_by_a_link_they_were_given(pilot: Talk) -> None:
    elin = pilot.person("Elin").in_person
    card = seen(await elin.says("exportera"), Notice)
    link = step_called("fetch", seen(await elin.taps(card.steps[0]), Notice).steps)
    async with pilot.store.work(pilot.tenant) as work:
        (member,) = await work.find(Membership, person=(await the_person(pilot, "Elin")).id)
        await work.save(replace(member, present=False))
        await work.commit()

    assert await followed(pilot, link) is None


async def test_a_yes_to_a_file_is_asked_about_again_and_only_in_person(pilot: Talk) -> None:
    team = await pilot.team()
    tap = Tap(verb="take-file", page=Page(name="file", team=team.id, item="xlsx"))

    mine = await pilot.person("Maria").in_person.sends(tap)
    in_channel = await pilot.person("Maria").sends(tap)
    strangers = await pilot.person("Stig").in_person.sends(tap)

    assert seen(mine, FileOffer).name.endswith(".xlsx")
    assert code_of(in_channel) == "old-card"
    assert code_of(strangers) in ("not-a-member", "old-card")


async def test_of_several_series_the_team_is_asked_which(pilot: Talk) -> None:
    maria = pilot.person("Maria")
    await start_cycle(maria, end="2026-06-26")

    choice = seen(await maria.in_person.says("rapport"), Choose)

    assert len(choice.options) == 2
    assert code_of(await maria.in_person.taps(choice.options[1])) == "report"


async def test_before_the_first_cycle_there_is_nothing_to_report(talk: Talk) -> None:
    assert code_of(await talk.person("Maria").in_person.says("rapport")) == "nothing-to-report"


async def test_a_week_that_goes_on_is_no_result_yet(talk: Talk) -> None:
    await begin(talk)
    await play_half(talk)

    report = (await whole_report(talk.person("Maria").in_person)).document

    assert isinstance(report, Report)
    assert report.turns[0].tally is None
    await chore(talk, "closing", date(2026, 3, 6))


async def play_half(talk: Talk) -> None:
    card = await week_card(talk, WEEK_10)
    await says_yes(talk.person("Maria"), card, 1, 1)
