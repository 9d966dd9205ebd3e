"""What is said unasked reaches the right people, as things are when it is sent."""

from datetime import timedelta

from dialogs.views import Notice
from improvement.delivery import DeliveryLater, DeliveryRefused, DeliveryTooBig, DeliveryUnreachable
from improvement.message import Message, MessageState, Post
from improvement.team import Person, RoleHolding, Stage
from scheduler.delivery import Deliveries
from tests.dialogs.talk import CHANNEL, Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.scheduler.couriers import Noticeboard

PRESENT = "Presentera Varv för teamet"


async def name(speaker: Speaker, *, leader: str, manager: str) -> None:
    """Set the team up, with these two named."""
    await speaker.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt", leader, manager):
        await speaker.answers(answer)
    await speaker.does("skip")


async def only(talk: Talk, page: str) -> Message:
    (message,) = await talk.messages(page)
    return message


async def test_the_installer_is_written_to_and_the_channel_hears_nothing(
    deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()

    assert [card.conversation for card in board.posted] == ["a:Maria"]
    assert board.codes() == ["arrived"]


async def test_the_welcome_goes_to_the_channel_once(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await maria.in_person.says(PRESENT)
    await maria.in_person.says(PRESENT)

    await deliveries.deliver_due()
    again = await deliveries.deliver_due()

    assert board.codes(CHANNEL.conversation) == ["welcome"]
    assert again == 0
    message = await only(talk, "welcome")
    assert (message.state, message.sent_at) == (MessageState.SENT, talk.clock.now())


async def test_a_named_person_is_asked_in_a_chat_that_is_opened_and_remembered(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await name(maria, leader="Maria", manager="Karin")

    await deliveries.deliver_due()

    assert board.codes("a:Karin") == ["named-manager"]
    assert "Karin" in [person.name for person in board.opened]
    async with talk.store.work(talk.tenant) as work:
        (karin,) = await work.find(Person, name="Karin")
    assert karin.conversation == "a:Karin"
    assert karin.service_url == CHANNEL.service_url


async def test_a_chat_that_is_known_is_not_opened_again(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await talk.person("Karin").in_person.says("hjälp")
    await name(maria, leader="Johan", manager="Karin")

    await deliveries.deliver_due()

    assert board.codes("a:Karin") == ["named-manager"]
    assert "Karin" not in [person.name for person in board.opened]


async def test_a_person_is_written_to_in_their_own_language(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await talk.person("Karin").in_person.says("språk english")
    await name(maria, leader="Johan", manager="Karin")

    await deliveries.deliver_due()

    spoken = {card.conversation: card.language for card in board.posted}
    assert (spoken["a:Karin"], spoken["a:Johan"], spoken[CHANNEL.conversation]) == ("en", "sv", "sv")


async def test_what_is_private_reaches_somebody_who_never_wrote_in_private(
    talk: Talk, deliveries: Deliveries, board: Noticeboard
) -> None:
    await talk.person("Farida").says("mina uppgifter")

    await deliveries.deliver_due()

    assert "a:Farida" in [card.conversation for card in board.posted]
    assert board.service_urls == {CHANNEL.service_url}


async def test_a_question_to_somebody_who_need_not_answer_any_more_is_skipped_with_the_reason(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await name(maria, leader="Maria", manager="Karin")
    async with talk.store.work(talk.tenant) as work:
        (holding,) = [one for one in await work.find(RoleHolding) if one.role == "manager"]
        await work.delete(holding)
        await work.commit()

    await deliveries.deliver_due()

    skipped = [one for one in await talk.messages("role") if one.state is MessageState.SKIPPED]
    assert [one.reason for one in skipped] == [f"missing: RoleHolding {holding.id}"]
    assert board.codes("a:Karin") == []


async def test_a_role_settled_meanwhile_is_not_asked_about(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await name(maria, leader="Maria", manager="Karin")
    card = await maria.says("kom igång")
    await maria.taps(step_called("confirm-mine", card.steps))  # type: ignore[union-attr]  # the team's card

    await deliveries.deliver_due()

    reasons = [one.reason for one in await talk.messages("role") if one.state is MessageState.SKIPPED]
    assert reasons == ["nothing-to-say: the role is no longer waiting for an answer"]
    assert "named-process_leader" not in board.codes()


async def test_a_team_that_took_varv_out_hears_nothing(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await maria.in_person.says(PRESENT)
    await talk.leave()

    await deliveries.deliver_due()

    assert board.posted == []
    message = await only(talk, "welcome")
    assert message.state is MessageState.SKIPPED
    assert message.reason == "nothing-to-say: Varv is not in the team any more"


async def test_a_welcome_that_was_skipped_can_be_said_when_varv_is_back(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await maria.in_person.says(PRESENT)
    await talk.leave()
    await deliveries.deliver_due()

    await talk.arrive()
    await maria.in_person.says(PRESENT)
    await deliveries.deliver_due()

    assert board.codes(CHANNEL.conversation) == ["welcome"]


async def test_a_refused_welcome_tells_the_installer_and_can_be_said_again(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    board.refused[CHANNEL.conversation] = DeliveryRefused("not in the roster", status=403)
    await maria.in_person.says(PRESENT)
    await deliveries.deliver_due()
    told = board.posted[-1]
    stage_then = (await talk.team()).stage

    board.refused.clear()
    answer = await maria.in_person.taps(step_called("present", seen(told.view, Notice).steps))
    await deliveries.deliver_due()

    assert (told.conversation, code_of(told.view)) == ("a:Maria", "unreachable")
    assert stage_then is Stage.ARRIVED
    assert code_of(answer) == "presented"
    assert board.codes(CHANNEL.conversation) == ["welcome"]
    assert {one.state for one in await talk.messages("welcome")} == {MessageState.DEAD, MessageState.SENT}


async def test_a_closed_channel_falls_silent_until_somebody_is_heard_there(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await start_cycle(maria)
    board.refused[CHANNEL.conversation] = DeliveryRefused("not there", status=404)
    await talk.clock.forward(timedelta(days=61))
    await deliveries.deliver_due()
    stage_then = (await talk.team()).stage

    await maria.says("status")

    assert stage_then is Stage.REMOVED
    assert (await talk.team()).stage is not Stage.REMOVED


async def test_a_pause_that_was_asked_for_is_kept_and_then_the_card_is_shown(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    await maria.in_person.says(PRESENT)
    board.troubles.append(DeliveryLater("slow down", status=429, retry_after=17))
    await deliveries.deliver_due()

    await talk.clock.forward(timedelta(seconds=16))
    await deliveries.deliver_due()
    too_early = board.codes(CHANNEL.conversation)
    await talk.clock.forward(timedelta(seconds=1))
    await deliveries.deliver_due()

    assert too_early == []
    assert board.codes(CHANNEL.conversation) == ["welcome"]
    assert (await only(talk, "welcome")).attempts == 1


async def test_eight_calls_nobody_answers_are_enough(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await deliveries.deliver_due()
    await maria.in_person.says(PRESENT)
    board.troubles.extend(DeliveryUnreachable("connection refused") for _ in range(9))

    for _ in range(10):
        await deliveries.deliver_due()
        await talk.clock.forward(timedelta(minutes=10))

    message = await only(talk, "welcome")
    assert (message.state, message.attempts) == (MessageState.DEAD, 8)
    assert message.reason == "unreachable: connection refused"
    assert len(board.troubles) == 1


async def test_one_message_that_cannot_be_sent_holds_up_no_other(
    maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    board.refused[CHANNEL.conversation] = DeliveryTooBig("too large", status=413)
    await maria.in_person.says(PRESENT)

    settled = await deliveries.deliver_due()

    assert settled == 2
    assert len(board.posted) == 1


async def test_study_is_asked_for_on_the_morning_after_the_planned_end(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await start_cycle(maria, end="2026-04-26")
    await talk.clock.forward(timedelta(days=59, hours=22, minutes=59))  # Monday 27 April, 08:59
    await deliveries.deliver_due()
    too_early = board.codes(CHANNEL.conversation)

    await talk.clock.forward(timedelta(minutes=1))
    await deliveries.deliver_due()

    assert too_early == []
    assert board.codes(CHANNEL.conversation) == ["study-due"]


async def test_study_is_not_asked_for_when_it_has_begun(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await start_cycle(maria, end="2026-04-26")
    await maria.says("studera")
    await maria.answers("yes")

    await talk.clock.forward(timedelta(days=61))
    await deliveries.deliver_due()

    assert board.codes(CHANNEL.conversation) == []
    message = await only(talk, "study-due")
    assert (message.state, message.reason) == (MessageState.SKIPPED, "nothing-to-say: study has begun")


async def test_a_card_that_was_posted_is_remembered_with_its_page(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    await maria.in_person.says(PRESENT)

    await deliveries.deliver_due()

    async with talk.store.work(talk.tenant) as work:
        (post,) = await work.find(Post, conversation=CHANNEL.conversation)
    assert (post.page.name, post.subject, post.person) == ("welcome", (await talk.team()).id, None)
    assert board.cards[post.activity].conversation == CHANNEL.conversation


async def test_what_became_of_every_message_is_told_to_whoever_counts(
    talk: Talk, maria: Speaker, deliveries: Deliveries, board: Noticeboard
) -> None:
    counted: list[str] = []
    deliveries.became = counted.append
    await maria.in_person.says(PRESENT)
    board.troubles += [DeliveryUnreachable("no connection"), DeliveryRefused("no", status=400)]

    await deliveries.deliver_due()
    await talk.clock.forward(timedelta(minutes=1))
    await deliveries.deliver_due()

    assert sorted(counted) == ["again", "dead", "sent"]
