"""The promises to the people who answer, as far as leaders and managers are told about them."""

from dataclasses import fields
from datetime import date

from cards.rendering import render
from dialogs.views import ManagerStatus, TeamStatus, View, WeekFigures, WeeklyDigest
from improvement.message import Delivery
from improvement.obstacle import ObstacleState
from improvement.page import Page
from improvement.team import Role, RoleState
from locales.words import LANGUAGES, Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import Speaker, Talk, seen
from tests.dialogs.the_week import WEEK_10, at, begin, chore, shown, the_person
from tests.dialogs.those_who_lead import (
    another_team,
    answered,
    at_home,
    leads,
    manages,
    mandate,
    name_in,
    obstacle,
    role,
)

FRIDAY = date(2026, 3, 6)
ALL = {"Maria": (1, 1), "Johan": (0, 3), "Farida": (1, 2), "Elin": (1, 2), "Amir": (0, 2)}


def read(view: View, language: str = "sv") -> str:
    return texts_of(render(view, Words(language)).content["body"])


async def test_promise_3_one_unasked_personal_message_a_week_over_all_teams(talk: Talk) -> None:
    """Digest, nudge and the manager's note share one key: a person, a week."""
    await begin(talk)
    other = await another_team(talk, "Alby", "Maria", "Karin", "Johan")
    await leads(talk, "Maria")
    await leads(talk, "Maria", team=other)
    await manages(talk, "Maria", team=other)
    await manages(talk, "Karin")
    await at(talk, date(2026, 3, 5), 13)

    await chore(talk, "nudging", date(2026, 3, 5))
    await at(talk, FRIDAY, 14)
    for _ in range(2):
        await chore(talk, "digesting", FRIDAY)
        await chore(talk, "noting", FRIDAY)

    unasked = [each for each in await talk.messages() if each.key.startswith("week:")]
    assert all(each.delivery is Delivery.PERSONAL for each in unasked)
    assert len({each.to for each in unasked}) == len(unasked)
    maria = (await the_person(talk, "Maria")).id
    assert [each.page.name for each in unasked if each.to == maria] == ["digest"]


async def test_promise_3_a_personal_message_is_due_on_a_weekday_in_working_hours(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await at(talk, date(2026, 3, 7), 22)

    await chore(talk, "digesting", FRIDAY)

    (message,) = await talk.messages("digest")
    assert message.due_at.isoformat() == "2026-03-09T07:00:00+00:00"


async def test_promise_4_nobody_is_told_who_has_answered_and_who_has_not(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, Elin=(1, 2), Johan=(0, 3))

    views: list[View] = [
        await shown(talk, "digest", to="Maria"),
        await at_home(talk, "Karin").says("status"),
        await shown(talk, "manager-note", to="Karin"),
    ]

    for view in views:
        for language in LANGUAGES:
            assert name_in(read(view, language)) == []


async def test_promise_4_several_weeks_are_sums_and_figures_have_no_person_in_them(talk: Talk) -> None:
    await begin(talk)
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, **ALL)

    status = seen(await at_home(talk, "Karin").says("status"), ManagerStatus)

    total = status.teams[0].cycles[0].total
    assert total is not None
    assert (total.used, total.chances) == (3, 10)
    assert not {field.name for field in fields(WeekFigures)} & {"person", "by", "name", "people"}


async def test_promise_4_teams_are_never_ordered_by_how_it_goes(talk: Talk) -> None:
    """By what waits for the reader, then by name."""
    await begin(talk)
    await mandate(talk)
    for name in ("Alby", "Boendet"):
        await manages(talk, "Karin", team=await another_team(talk, name, "Karin"))
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, **ALL)

    status = seen(await at_home(talk, "Karin").says("status"), ManagerStatus)

    assert [row.team for row in status.teams] == ["Alby", "Boendet", "Mottagningen · Tidigt stöd"]


async def test_promise_7_a_manager_sees_small_numbers_in_words_wherever_they_are_personal(talk: Talk) -> None:
    """On all her teams, on one team's card, and on a digest of her own."""
    await begin(talk)
    await leads(talk, "Karin")
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, Elin=(1, 2), Johan=(1, 2))
    karin = at_home(talk, "Karin")

    status = seen(await karin.says("status"), ManagerStatus)
    card = seen(await karin.taps(status.teams[0].steps[0]), TeamStatus)
    digest = seen(await karin.says("veckobrev"), WeeklyDigest)

    for view in (status, card, digest):
        assert "2 av" not in read(view)
        assert "Några har svarat" in read(view)


async def test_promise_7_inside_the_team_visits_are_always_counted(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, Elin=(1, 2))

    assert "Den här veckan: 1 av 2 nybesök. 1 av 5 har svarat." in read(await johan.says("status"))


async def test_promise_9_nothing_in_the_channel_tells_that_something_waits_for_a_manager(
    talk: Talk, johan: Speaker
) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await role(talk, "Karin", Role.MANAGER, RoleState.NAMED)
    await manages(talk, "Amir")
    await obstacle(talk, ObstacleState.WITH_MANAGER)
    await at(talk, FRIDAY, 14)

    await chore(talk, "digesting", FRIDAY)

    in_channel = [each for each in await talk.messages() if each.delivery is Delivery.POST]
    assert not {each.page.name for each in in_channel} & {
        "digest",
        "manager-note",
        "my-teams",
        "obstacle-help",
    }
    assert "Karin" not in read(await johan.says("status"))


async def test_promise_9_what_waits_for_a_manager_is_not_opened_in_the_channel(
    talk: Talk, karin: Speaker
) -> None:
    await begin(talk)
    await manages(talk, "Karin")

    assert seen(await karin.says("status"), TeamStatus)
    assert "mandat" not in read(await karin.says("status")).casefold()
    assert Page(name="my-teams") not in [message.page for message in await talk.messages()]
