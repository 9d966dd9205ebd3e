"""One turn, from what a person does to what they and others see."""

import asyncio
import re

import pytest

from bot.fake_connector import Trouble
from bot.pretend_person import NothingShown
from bot.pretend_teams import PretendTeams
from bot.seen_card import SeenCard
from dialogs.heard import Heard, Reply, Scope
from dialogs.views import Notice
from improvement.message import Post
from improvement.page import Page
from improvement.team import Person
from tests.bot.conftest import RunningBot
from tests.bot.stand_ins import WITH_OPEN, echo

PLAN = Page(name="plan", team="t1", cycle="c7")
STUDY = Page(name="study", team="t1", cycle="c7")


async def posts(bot: RunningBot, tenant: str) -> list[Post]:
    async with bot.store.work(tenant) as work:
        return await work.find(Post)


async def test_a_message_is_answered_in_the_thread_where_it_was_said(
    bot: RunningBot, teams: PretendTeams
) -> None:
    channel = teams.channel("Tidigt stöd")

    first = await teams.person("Maria").says("hjälp", in_=channel)
    second = await teams.person("Johan").says("status", in_=channel, under=first)

    assert second.posted.thread == first.posted.thread
    assert [heard.text for heard in bot.desk.heard] == ["hjälp", "status"]
    assert bot.desk.heard[0].place.conversation == channel.id


async def test_the_push_preview_is_the_summary_of_the_card(teams: PretendTeams) -> None:
    card = await teams.person("Maria").says("hjälp")

    assert card.summary == "Varv: echo"
    assert "text" not in card.posted.message


async def test_the_answer_to_a_tap_is_for_the_one_who_tapped(teams: PretendTeams) -> None:
    maria, johan, channel = teams.person("Maria"), teams.person("Johan"), teams.channel("Tidigt stöd")
    card = await maria.says("hjälp", in_=channel)

    mine = await maria.taps(card, "Öppna", value="fika")

    assert "tapped-open (sv) word=fika" in mine
    assert "echo (sv) hjälp" in johan.looks_again(card)


async def test_a_tap_tells_the_desk_which_button_on_which_card(bot: RunningBot, teams: PretendTeams) -> None:
    maria = teams.person("Maria")
    card = await maria.says("hjälp")

    await maria.taps(card, "Öppna")

    tap = bot.desk.heard[-1].tap
    assert tap is not None
    assert (tap.verb, tap.revision, tap.card) == ("open", 3, card.posted.id)
    assert tap.page == Page(name="cycle", team="t1", cycle="c7")


async def test_a_client_without_execute_has_its_card_changed_for_all(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria, johan, channel = teams.person("Maria"), teams.person("Johan"), teams.channel("Tidigt stöd")
    card = await maria.says("hjälp", in_=channel)

    await maria.taps(card, "Öppna", value="fika", as_submit=True)

    assert "word=fika" in johan.looks_again(card)
    assert len(johan.sees(channel)) == 1


async def test_a_card_with_a_page_is_remembered(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda _: Reply(view=WITH_OPEN, page=PLAN)
    channel = teams.channel("Tidigt stöd")

    card = await teams.person("Maria").says("nytt varv", in_=channel)

    [post] = await posts(bot, teams.tenant)
    assert (post.conversation, post.activity, post.thread) == (
        channel.id,
        card.posted.id,
        card.posted.thread,
    )
    assert (post.page, post.subject, post.person) == (PLAN, "c7", None)
    assert post.service_url == teams.connector.url


async def test_a_card_without_a_page_is_not_remembered(bot: RunningBot, teams: PretendTeams) -> None:
    await teams.person("Maria").says("hjälp")

    assert await posts(bot, teams.tenant) == []


async def test_a_card_in_a_personal_chat_is_remembered_as_that_persons(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria = teams.person("Maria")
    directory_id = maria.account["aadObjectId"]
    person = Person(id="p1", tenant=teams.tenant, directory_id=directory_id, teams_id="29:m", name="Maria")
    async with bot.store.work(teams.tenant) as work:
        await work.add(person)
        await work.commit()
    bot.desk.answers = lambda _: Reply(view=WITH_OPEN, page=PLAN, reader="p1")

    await maria.says("fortsätt")

    [post] = await posts(bot, teams.tenant)
    assert post.person == "p1"


async def test_a_shared_tap_makes_the_card_another_page(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda heard: Reply(
        view=WITH_OPEN, page=STUDY if heard.tap else PLAN, is_shared=heard.tap is not None
    )
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
    card = await maria.says("nytt varv", in_=channel)

    await maria.taps(card, "Öppna")

    [post] = await posts(bot, teams.tenant)
    assert (post.activity, post.page) == (card.posted.id, STUDY)


async def test_a_tap_for_oneself_leaves_the_card_what_it_was(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda heard: Reply(view=WITH_OPEN, page=STUDY if heard.tap else PLAN)
    maria = teams.person("Maria")
    card = await maria.says("nytt varv")

    await maria.taps(card, "Öppna")

    [post] = await posts(bot, teams.tenant)
    assert post.page == PLAN


async def test_ten_taps_at_once_leave_one_post(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda heard: Reply(
        view=WITH_OPEN, page=Page(name="plan", team="t1", item=heard.activity), is_shared=True
    )
    people = [teams.person(name) for name in ("Maria", "Johan", "Karin")]
    card = await people[0].says("nytt varv", in_=teams.channel("Tidigt stöd"))

    await asyncio.gather(*(person.taps(card, "Öppna") for person in people * 3))

    assert len(await posts(bot, teams.tenant)) == 1


async def test_a_message_answered_before_is_not_answered_again(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda _: None

    with pytest.raises(NothingShown):
        await teams.person("Maria").says("hjälp")

    assert bot.desk.heard[0].activity


async def test_when_a_turn_fails_the_person_is_told_with_an_id(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = fail

    card = await teams.person("Maria").says("något hemligt")

    assert re.search(r"went-wrong \(sv\) +[0-9a-f]{8}", card.text)


async def test_when_a_tap_fails_the_one_who_tapped_is_told(bot: RunningBot, teams: PretendTeams) -> None:
    maria = teams.person("Maria")
    card = await maria.says("hjälp")
    bot.desk.answers = fail

    answer = await maria.taps(card, "Öppna")

    assert "went-wrong (sv)" in answer


async def test_when_a_shared_card_cannot_be_changed_it_stays_and_the_person_is_told(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
    card = await maria.says("hjälp", in_=channel)
    bot.desk.answers = fail

    await maria.taps(card, "Öppna", as_submit=True)

    assert ["echo" in seen for seen in maria.sees(channel)] == [True, False]
    assert "went-wrong" in maria.sees(channel)[1]


async def test_what_people_wrote_is_not_logged_when_a_turn_fails(
    bot: RunningBot, teams: PretendTeams, capsys: pytest.CaptureFixture[str]
) -> None:
    bot.desk.answers = fail

    card = await teams.person("Maria").says("något hemligt")

    logged = capsys.readouterr().out
    assert "turn failed" in logged
    assert words_of(card)[-1] in logged
    assert "hemligt" not in logged


async def test_an_answer_that_cannot_be_sent_does_not_fail_the_request(
    bot: RunningBot, teams: PretendTeams
) -> None:
    teams.connector.fail_next(Trouble(status=403), Trouble(status=403))

    with pytest.raises(NothingShown):
        await teams.person("Maria").says("hjälp")

    assert "echo" in await teams.person("Maria").says("hjälp")


async def test_when_the_chat_service_asks_for_a_pause_the_answer_comes_after_it(
    bot: RunningBot, teams: PretendTeams
) -> None:
    teams.connector.fail_next(Trouble(status=429, retry_after="0"), Trouble(status=412, retry_after="0"))

    card = await teams.person("Maria").says("hjälp")

    assert "echo (sv) hjälp" in card
    assert len(bot.desk.heard) == 1


async def test_an_answer_that_may_be_shown_already_is_not_sent_again(
    bot: RunningBot, teams: PretendTeams
) -> None:
    maria = teams.person("Maria")
    teams.connector.fail_next(Trouble(status=500, but_shown=True))

    await maria.says("hjälp")

    assert ["echo" in seen for seen in maria.sees()] == [True]


async def test_the_scope_tells_where_it_was_said(bot: RunningBot, teams: PretendTeams) -> None:
    maria = teams.person("Maria")

    await maria.says("hjälp")
    await maria.says("hjälp", in_=teams.channel("Tidigt stöd"))
    await maria.says("hjälp", in_=teams.channel("Fikat"))

    scopes = [heard.place.scope for heard in bot.desk.heard]
    assert scopes == [Scope.PERSONAL, Scope.CHANNEL, Scope.GROUP_CHAT]


def words_of(card: SeenCard) -> list[str]:
    return card.text.split()


def fail(heard: Heard) -> Reply:
    if heard.text == "hjälp":
        return echo(heard)
    raise ValueError(f"cannot keep {heard.text!r}", Notice(code=heard.text))
