"""The promises to the people who answer, as far as measures touch them."""

import json
from dataclasses import replace

from dialogs.my_data import redeem
from dialogs.views import MyData, RemovalList
from improvement.centre_change import CentreChange
from improvement.cycle import Cycle
from improvement.data_point import DataPoint
from improvement.follow_up import FollowUp
from improvement.mark import Mark
from improvement.measure import Measure
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.progress_level import ProgressLevel
from improvement.team import Person
from improvement.ticket import Ticket
from improvement.tombstone import WORDS, Worded, words_of
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called
from tests.dialogs.test_promises import erase, remove
from tests.storage import examples

SECRET = "Blanketterna ligger i samtalsrum 2."
TEXTS = {kind: f"{SECRET} {number}" for number, kind in enumerate(WORDS)}


async def write_everything(talk: Talk, name: str) -> str:
    """One person writes something beside figures everywhere it can be written; returns who that is."""
    tenant, team = talk.tenant, (await talk.team()).id
    async with talk.store.work(tenant) as work:
        (person,) = await work.find(Person, directory_id=f"id-{name}")
        (cycle,) = await work.find(Cycle)
        me = person.id
        measure = replace(examples.MEASURE, tenant=tenant, team=team, words=TEXTS[Measure], unit="")
        level = replace(examples.PROGRESS_LEVEL, tenant=tenant, team=team, reason=TEXTS[ProgressLevel])
        await work.add(
            replace(measure, ramp=cycle.ramp, made_by=me, reporter=me),
            replace(examples.DATA_POINT, tenant=tenant, team=team, text=TEXTS[DataPoint], by=me),
            replace(examples.MARK, tenant=tenant, team=team, text=TEXTS[Mark], by=me),
            replace(examples.CENTRE_CHANGE, tenant=tenant, team=team, reason=TEXTS[CentreChange], by=me),
            replace(level, ramp=cycle.ramp, by=me),
            replace(
                examples.FOLLOW_UP, tenant=tenant, team=team, cycle=cycle.id, text=TEXTS[FollowUp], by=me
            ),
        )
        await work.commit()
    return me


async def everything(talk: Talk) -> list[Worded]:
    """All that has words, as it is kept, but for what came with the plan."""
    found: list[Worded] = []
    async with talk.store.work(talk.tenant) as work:
        for kind in WORDS:
            found += await work.find(kind)
        ramps = {cycle.ramp for cycle in await work.find(Cycle)}
    return [each for each in found if ramps.isdisjoint((each.id, getattr(each, "measure", "")))]


async def test_promise_6_every_text_beside_figures_can_be_removed_and_leaves_a_tombstone(
    talk: Talk, johan: Speaker
) -> None:
    await start_cycle(talk.person("Maria"))
    await johan.says("status")
    me = await write_everything(talk, "Johan")

    listed = seen(await johan.in_person.says("ta bort"), RemovalList)
    for text in TEXTS.values():
        await remove(johan.in_person, text)

    assert len(listed.texts) == 5  # and one more on the next page
    assert {(words_of(thing), thing.removed_by) for thing in await everything(talk)} == {("", me)}


async def test_promise_6_removing_a_text_shows_the_cards_of_the_series_anew_and_keeps_the_figure(
    talk: Talk, johan: Speaker
) -> None:
    await start_cycle(talk.person("Maria"))
    await johan.says("status")
    await write_everything(talk, "Johan")
    cycle = await talk_cycle(talk)
    await post(talk, Page(name="cycle", team=(await talk.team()).id, cycle=cycle.id))

    await remove(johan.in_person, TEXTS[DataPoint])

    async with talk.store.work(talk.tenant) as work:
        edits = await work.find(Message, delivery=Delivery.EDIT, to="k9")
        (point,) = await work.find(DataPoint, id=examples.DATA_POINT.id)
    assert edits
    assert (point.value, point.of) == (examples.DATA_POINT.value, 10)
    assert point.text == ""


async def talk_cycle(talk: Talk) -> Cycle:
    """The one cycle there is."""
    async with talk.store.work(talk.tenant) as work:
        (cycle,) = await work.find(Cycle)
    return cycle


async def post(talk: Talk, page: Page) -> None:
    """A card that stands in the channel."""
    async with talk.store.work(talk.tenant) as work:
        await work.add(
            replace(
                examples.POST, id="k9", tenant=talk.tenant, page=page, subject=page.cycle or "", person=None
            )
        )
        await work.commit()


async def test_promise_10_what_i_reported_and_wrote_is_counted_and_exported(
    talk: Talk, johan: Speaker
) -> None:
    await start_cycle(talk.person("Maria"))
    await johan.says("status")
    await write_everything(talk, "Johan")

    data = seen(await johan.in_person.says("mina uppgifter"), MyData)
    await johan.in_person.taps(step_called("export", data.steps))
    async with talk.store.work(talk.tenant) as work:
        (ticket,) = await work.find(Ticket)
        exported = json.loads(await redeem(work, ticket.id, talk.clock.now()) or "{}")

    assert (data.counts["points"], data.counts["marks"]) == (1, 5)
    assert exported["data_points"][0]["value"] == "3"
    assert exported["measures"] == exported["measures_to_report"]
    assert [text for text in TEXTS.values() if text not in str(exported)] == []


async def test_promise_10_erasing_me_asks_nobody_in_my_place_and_keeps_the_teams_figures(
    talk: Talk, johan: Speaker
) -> None:
    await start_cycle(talk.person("Maria"))
    await johan.says("status")
    await write_everything(talk, "Johan")

    await erase(johan.in_person, "erase-me")

    async with talk.store.work(talk.tenant) as work:
        (measure,) = await work.find(Measure, id=examples.MEASURE.id)
        (mark,) = await work.find(Mark)
        assert len(await work.find(DataPoint, id=examples.DATA_POINT.id)) == 1
    assert (measure.reporter, measure.words, mark.text) == (None, TEXTS[Measure], TEXTS[Mark])


async def test_promise_10_erasing_everything_takes_what_i_wrote_beside_figures(
    talk: Talk, johan: Speaker
) -> None:
    await start_cycle(talk.person("Maria"))
    await johan.says("status")
    await write_everything(talk, "Johan")

    await erase(johan.in_person, "erase-all")

    kept = await everything(talk)
    assert SECRET not in repr(kept)
    assert {type(thing) for thing in kept} == set(WORDS)
