"""Varv comes to a team: quietly, once, and with a way on when something is in the way."""

from dataclasses import replace

from dialogs.heard import Place, Scope
from dialogs.views import AskQuestion, Notice, Step
from dialogs.welcoming import LARGE_TEAM
from improvement.message import Delivery
from improvement.team import Membership, Stage, Team
from tests.dialogs.talk import CHANNEL, GROUP_CHAT, Speaker, Talk, code_of, page_of, seen

OTHER_CHANNEL = Place(
    scope=Scope.CHANNEL,
    conversation="19:annan",
    service_url="http://localhost:1/teams",
    teams_id="19:general",
    channel_name="Annat",
)


async def test_installing_writes_to_the_installer_alone(talk: Talk) -> None:
    (message,) = await talk.messages()

    assert (message.delivery, message.page.name) == (Delivery.PERSONAL, "arrived")


async def test_presenting_twice_says_hello_once(talk: Talk, maria: Speaker) -> None:
    await maria.says("Presentera Varv för teamet")
    await maria.says("presentera varv för teamet!")

    assert len(await talk.messages("welcome")) == 1
    assert (await talk.team()).stage is Stage.PRESENTED


async def test_a_second_channel_of_the_same_team_is_not_installed_anew(talk: Talk) -> None:
    await talk.arrive(place=OTHER_CHANNEL)

    async with talk.store.work(talk.tenant) as work:
        assert len(await work.find(Team)) == 1


async def test_a_mention_in_another_channel_tells_how_a_team_begins_there(talk: Talk) -> None:
    johan = talk.person("Johan", OTHER_CHANNEL)

    answer = seen(await johan.says("status"), Notice)
    question = seen(await johan.taps(answer.steps[0]), AskQuestion)

    assert answer.code == "no-team-here"
    assert question.key == "language"
    async with talk.store.work(talk.tenant) as work:
        assert len(await work.find(Team)) == 2


async def test_another_teams_channel_is_not_offered(talk: Talk, maria: Speaker) -> None:
    await talk.person("Johan", OTHER_CHANNEL).says("kom igång")
    await talk.meet("Maria")
    await maria.says("kom igång")
    await maria.answers("sv")

    question = seen(await maria.answers("Europe/Stockholm"), AskQuestion)

    assert OTHER_CHANNEL.conversation not in [id for id, _ in question.options]


async def test_choosing_another_channel_moves_the_team(talk: Talk, maria: Speaker) -> None:
    me = maria.in_person
    await me.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:general"):
        await me.answers(answer)

    assert (await talk.team("19:general")).stage is Stage.ARRIVED


async def test_a_large_team_gets_a_sentence_of_its_own(talk: Talk, maria: Speaker) -> None:
    await talk.meet("Maria", *(f"Person {number}" for number in range(LARGE_TEAM)))
    team = await talk.team()

    card = await maria.in_person.taps(Step(verb="open", page=page_of("arrived", team)))

    assert code_of(card) == "arrived-large"


async def test_everybody_in_a_large_team_can_be_picked_page_by_page(talk: Talk, maria: Speaker) -> None:
    await talk.meet("Maria", *(f"Person {number:03}" for number in range(240)))
    await maria.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt"):
        await maria.answers(answer)
    first = seen(maria.view, AskQuestion)
    picked = first.options[5][0]

    turn = Step(verb="turn-page", page=first.page, revision=first.revision, value="1")
    second = seen(await maria.taps(turn, value=picked), AskQuestion)

    assert (len(first.options), first.option_pages) == (40, 7)
    assert second.option_page == 1
    assert second.picked == (picked,)
    assert not set(first.options) & set(second.options)


async def test_a_newcomer_who_speaks_in_the_channel_is_a_member(talk: Talk) -> None:
    await talk.person("Nils").says("status")

    async with talk.store.work(talk.tenant) as work:
        assert len(await work.find(Membership, present=True)) == 7


async def test_varv_taken_out_of_a_channel_falls_silent_there(talk: Talk) -> None:
    await talk.leave(place=CHANNEL)

    assert (await talk.team()).stage is Stage.REMOVED


async def test_without_the_right_to_see_members_there_is_a_sentence_and_a_way_on(talk: Talk) -> None:
    maria = talk.person("Maria", GROUP_CHAT)
    await maria.says("kom igång")
    await maria.answers("sv")

    alone = seen(await maria.answers("Europe/Stockholm"), AskQuestion)
    await talk.person("Johan", GROUP_CHAT).says("hej")
    both = seen(await maria.says("kom igång"), AskQuestion)

    assert alone.trouble is not None
    assert alone.trouble.code == "roster-unknown"
    assert [name for _, name in both.options] == ["Johan", "Maria"]


async def test_a_word_in_one_channel_tells_where_the_chat_service_is_for_all_of_the_team(talk: Talk) -> None:
    await talk.person("Johan", OTHER_CHANNEL).says("kom igång")
    moved = replace(CHANNEL, service_url="http://localhost:2/teams")

    await talk.person("Maria", moved).says("status")

    teams = [await talk.team(place.conversation) for place in (CHANNEL, OTHER_CHANNEL)]
    assert [team.service_url for team in teams] == ["http://localhost:2/teams"] * 2
