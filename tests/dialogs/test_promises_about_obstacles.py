"""The promises to the people who answer, as far as obstacles touch them."""

from dataclasses import asdict

from dialogs.views import Form, MyData, Notice, Step, View
from improvement.answer import Answer
from improvement.message import Delivery, Message, Post
from improvement.note import Note
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.record import Record
from improvement.team import Person
from tests.dialogs.obstacle_talk import (
    FORMS,
    begin_test,
    chooses,
    confirm,
    go_to,
    is_asked_for_help,
    is_promised,
    obstacles_of,
    opens,
    reports_of,
    the_obstacle,
)
from tests.dialogs.talk import PEOPLE, Speaker, Talk, code_of, seen
from tests.dialogs.test_promises import erase, remove


async def person_id(talk: Talk, name: str) -> str:
    """Who this is in the rows."""
    async with talk.store.work(talk.tenant) as work:
        (person,) = await work.find(Person, directory_id=f"id-{name}")
    return person.id


async def test_promise_1_nothing_shows_who_told_of_an_obstacle(talk: Talk, johan: Speaker) -> None:
    """Neither the team nor the manager, while it is open and when it is solved."""
    await begin_test(talk)
    await go_to(talk, 3, 11)
    told = await johan.says(f"hinder {FORMS}")
    await go_to(talk, 3, 16)
    elin, karin = talk.person("Elin"), talk.person("Karin").in_person

    views = [told, await elin.says("hinder"), await opens(elin, "obstacle-still")]
    views += [await chooses(elin, "ask-help"), await opens(karin, "obstacle-help")]
    views += [await chooses(karin, "button-obstacle-promise", until="26 mars")]
    views += [await opens(elin, "obstacle-answer"), await opens(elin, "obstacle-solved")]
    views += [await elin.taps(seen(elin.view, Form).save, helped="En låda i rummet.")]
    views += [await opens(elin, "obstacle-answer"), await opens(johan.in_person, "obstacle-news")]

    johans = await person_id(talk, "Johan")
    assert "Johan" not in repr(views)
    assert johans not in repr(views)


async def test_promise_1_the_obstacle_itself_holds_no_link_to_who_told_it(talk: Talk, johan: Speaker) -> None:
    """The report is the one link, and it goes when the obstacle closes."""
    await begin_test(talk)
    form = seen(await johan.in_person.says("hinder"), Form)
    await johan.in_person.taps(form.save, text=FORMS)
    me = await person_id(talk, "Johan")

    (report,) = await reports_of(talk)
    obstacle = await the_obstacle(talk)
    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(Message), *await work.find(Post), *await work.find(Note)]
    await opens(elin := talk.person("Elin"), "obstacle-solved")
    await elin.taps(seen(elin.view, Form).save)

    assert report.person == me
    assert me not in repr(asdict(obstacle))
    assert obstacle.id not in repr(kept)
    assert await reports_of(talk) == []


async def test_promise_1_a_reporter_who_removes_the_text_is_not_named(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    await remove(johan.in_person, FORMS)

    gone = await opens(talk.person("Elin"), "obstacle-still")
    assert code_of(gone) == "obstacle-removed"
    assert await person_id(talk, "Johan") not in repr(await the_obstacle(talk))


async def test_promise_6_an_identity_number_is_refused_before_an_obstacle_is_saved(
    talk: Talk, johan: Speaker
) -> None:
    await begin_test(talk)
    said = await johan.says("hinder Tolvan 19121212-1212 väntade.")
    form = seen(await johan.says("hinder"), Form)
    written = await johan.taps(form.save, text="Tolvan 19121212-1212 väntade.")

    assert code_of(said) == "identity-number"
    assert "19121212" not in repr([said, written])
    assert await obstacles_of(talk) == []


async def test_promise_6_nor_is_one_kept_in_what_helped_or_why_not_now(talk: Talk) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = talk.person("Karin").in_person
    await opens(karin, "obstacle-not-now")
    refused = [await karin.taps(seen(karin.view, Form).save, because="Tolvan 19121212-1212 väntar.")]
    await opens(karin, "obstacle-solved")
    refused += [await karin.taps(seen(karin.view, Form).save, helped="Tolvan 19121212-1212 gick.")]

    async with talk.store.work(talk.tenant) as work:
        notes = await work.find(Note)
    assert [seen(view, Form).trouble.code for view in refused] == ["identity-number"] * 2  # type: ignore[union-attr]
    assert "19121212" not in repr([refused, notes])


async def test_promise_6_a_removed_obstacle_is_gone_everywhere(talk: Talk, maria: Speaker) -> None:
    """Rows, outbox, and every card: the team's, and the one that stands in the manager's chat."""
    await begin_test(talk)
    karin = await is_promised(talk)
    obstacle = await the_obstacle(talk)
    await post(talk, "team-card", Page(name="obstacle-answer", team=obstacle.team, item=obstacle.id))
    hers = Page(name="obstacle-due", team=obstacle.team, item=obstacle.id)
    await post(talk, "her-card", hers, person=await person_id(talk, "Karin"))

    await remove(maria.in_person, FORMS)

    async with talk.store.work(talk.tenant) as work:
        kept = [
            *await work.find(Obstacle),
            *await work.find(Note),
            *await work.find(Answer),
            *await work.find(Message),
            *await work.find(Post),
            *await work.find(Record),
        ]
        edits = {message.to for message in await work.find(Message, delivery=Delivery.EDIT)}
    assert FORMS not in repr(kept)
    assert {"team-card", "her-card"} <= edits
    assert code_of(await opens(karin, "obstacle-help")) == "obstacle-removed-by"
    assert await talk.messages("obstacle-due") == []


async def test_promise_6_and_so_is_why_it_must_wait(talk: Talk) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = talk.person("Karin").in_person
    await opens(karin, "obstacle-help")
    await chooses(karin, "button-obstacle-not-now", because="Vi flyttar i april.")

    await remove(karin, "Vi flyttar i april.")

    shown = [await opens(karin, "obstacle-help"), await opens(talk.person("Elin"), "obstacle-answer")]
    assert "april" not in repr(shown)


async def test_promise_9_a_manager_hears_of_an_obstacle_first_in_private(talk: Talk) -> None:
    await talk.meet(*PEOPLE, "Anders")
    await begin_test(talk, managers="Karin, Anders")

    await is_asked_for_help(talk)

    asked = await talk.messages("obstacle-help")
    assert {message.delivery for message in asked} == {Delivery.PERSONAL}
    assert {message.to for message in asked} == {await person_id(talk, name) for name in ("Karin", "Anders")}
    assert await talk.messages("obstacle-answer") == []


async def test_promise_9_nothing_in_the_channel_tells_that_an_obstacle_waits_for_the_manager(
    talk: Talk,
) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    elin = talk.person("Elin")

    views: list[View] = [await opens(elin, "obstacle-still"), await opens(elin, "obstacle-answer")]
    views += [await elin.says("hinder"), await elin.says("status"), await elin.says("hjälp")]

    assert [code_of(view) for view in views[:2]] == ["obstacle-waiting"] * 2
    assert "Karin" not in repr([*views[:3], views[4]])
    assert "manager" not in repr(views[:3])


async def test_promise_9_the_team_never_hears_that_a_day_has_passed(talk: Talk) -> None:
    await begin_test(talk)
    await is_promised(talk)

    await go_to(talk, 3, 27)

    answer = await opens(talk.person("Elin"), "obstacle-answer")
    assert code_of(answer) == "obstacle-waiting"
    assert {message.delivery for message in await talk.messages("obstacle-due")} == {Delivery.PERSONAL}


async def test_promise_9_a_named_manager_who_has_not_said_yes_is_neither_asked_nor_mentioned(
    talk: Talk, maria: Speaker
) -> None:
    await begin_test(talk)
    await erase(talk.person("Karin").in_person, "erase-me")
    await talk.meet("Maria", "Johan", "Farida", "Elin", "Amir", "Anders")
    managers = Page(name="setup", team=(await talk.team()).id, item="managers")
    await maria.taps(Step(verb="change", page=managers))
    await maria.answers("Anders")

    await maria.says(f"hinder {FORMS}")
    await opens(maria, "obstacle-still")
    answer = seen(await chooses(maria, "ask-help"), Notice)
    await confirm(talk.person("Anders"))
    await opens(maria, "obstacle-still")
    asked = await chooses(maria, "ask-help")

    assert answer.code == "obstacle-no-manager"
    assert "Anders" not in repr(answer)
    assert code_of(asked) == "obstacle-asked"


async def test_promise_10_what_i_told_is_counted_and_erased_with_me(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    data = seen(await johan.in_person.says("mina uppgifter"), MyData)
    await erase(johan.in_person, "erase-me")

    assert data.counts["obstacles"] == 1
    assert (await the_obstacle(talk)).text == FORMS
    assert await reports_of(talk) == []


async def test_promise_10_erasing_everything_takes_what_only_i_told(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")
    await johan.says("hinder Ingen hinner boka tolk.")
    await talk.person("Elin").says("hinder Ingen hinner boka tolk.")

    await erase(johan.in_person, "erase-all")

    assert sorted(each.text for each in await obstacles_of(talk)) == ["", "Ingen hinner boka tolk."]
    assert len(await reports_of(talk)) == 1


async def post(talk: Talk, id: str, page: Page, person: str | None = None) -> None:
    """A card that stands somewhere."""
    async with talk.store.work(talk.tenant) as work:
        await work.add(
            Post(
                id=id,
                tenant=talk.tenant,
                conversation="19:tidigt",
                service_url="http://localhost:1",
                activity=id,
                page=page,
                at=talk.clock.now(),
                subject=page.team or "",
                person=person,
            )
        )
        await work.commit()
