"""The one table: what every outcome of a send means."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from improvement import outcome
from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryFailed,
    DeliveryLater,
    DeliveryRefused,
    DeliveryTooBig,
    DeliveryUnreachable,
)
from improvement.message import Delivery, Message, MessageState
from improvement.outcome import Why
from improvement.page import Page

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
WELCOME = Message(
    id="m1",
    tenant="ekdalen",
    team="t1",
    delivery=Delivery.POST,
    to="t1",
    page=Page(name="welcome", team="t1"),
    key="welcome:t1",
    due_at=NOW,
    created_at=NOW,
    state=MessageState.SENDING,
    attempts=1,
    held_until=NOW + timedelta(seconds=30),
)
DECISION = replace(WELCOME, page=Page(name="decision", team="t1", cycle="c1"), key="decided:c1")
EDIT = replace(DECISION, delivery=Delivery.EDIT, to="p1", key="edit:p1:3")
ROLE = Page(name="role", team="t1", item="h1")
PERSONAL = replace(WELCOME, delivery=Delivery.PERSONAL, to="karin", page=ROLE, key="role:h1:0")


def test_sent_says_when_and_lets_go_of_the_claim() -> None:
    message = outcome.sent(WELCOME, NOW)

    assert (message.state, message.sent_at, message.held_until) == (MessageState.SENT, NOW, None)
    assert message.key == WELCOME.key


def test_skipped_keeps_the_reason_and_frees_the_key() -> None:
    message = outcome.skipped(WELCOME, Why.NOTHING_TO_SAY, "study has begun")

    assert (message.state, message.reason) == (MessageState.SKIPPED, "nothing-to-say: study has begun")
    assert message.held_until is None
    assert message.key != WELCOME.key


@pytest.mark.parametrize("status", [429, 412])
def test_a_pause_that_was_asked_for_is_no_attempt_and_is_kept(status: int) -> None:
    message = outcome.failed(WELCOME, DeliveryLater("slow down", status=status, retry_after=17), NOW)

    assert message.state is MessageState.WAITING
    assert message.attempts == WELCOME.attempts - 1
    assert message.held_until == NOW + timedelta(seconds=17)
    assert (message.key, message.due_at) == (WELCOME.key, WELCOME.due_at)


def test_a_pause_without_a_length_is_a_short_one() -> None:
    message = outcome.failed(WELCOME, DeliveryLater("precondition failed", status=412), NOW)

    assert message.held_until == NOW + outcome.USUAL.first


@pytest.mark.parametrize("asked", [3601, 10.0**9, 10.0**300, float("inf")])
def test_nobody_can_silence_varv_for_more_than_an_hour_at_a_time(asked: float) -> None:
    error = DeliveryLater("slow down", status=429, retry_after=asked)

    assert outcome.pause_of(error) == timedelta(hours=1)
    assert outcome.failed(WELCOME, error, NOW).held_until == NOW + timedelta(hours=1)
    assert outcome.pause_of(error, jitter=1) == timedelta(hours=1, minutes=15)


@pytest.mark.parametrize("asked", [0, -1, -(10.0**300)])
def test_a_pause_of_nothing_or_less_is_a_short_one(asked: float) -> None:
    message = outcome.failed(WELCOME, DeliveryLater("slow down", status=429, retry_after=asked), NOW)

    assert message.held_until == NOW + outcome.USUAL.first


def test_pauses_never_use_up_the_attempts() -> None:
    message = WELCOME
    for _ in range(100):
        message = outcome.failed(message, DeliveryLater("slow down", status=429), NOW)
        message = replace(message, attempts=message.attempts + 1)

    assert (message.state, message.attempts) == (MessageState.WAITING, 1)


def test_unreachable_waits_twice_as_long_each_time() -> None:
    pauses = []
    for attempts in range(1, outcome.MOST_ATTEMPTS):
        failed = outcome.failed(replace(WELCOME, attempts=attempts), DeliveryUnreachable("refused"), NOW)
        assert failed.state is MessageState.WAITING
        assert failed.held_until is not None
        pauses.append((failed.held_until - NOW).total_seconds())

    assert pauses == [2, 4, 8, 16, 32, 64, 128]


def test_unreachable_for_the_eighth_time_is_given_up_with_the_reason() -> None:
    message = outcome.failed(replace(WELCOME, attempts=8), DeliveryUnreachable("connection refused"), NOW)

    assert (message.state, message.reason) == (MessageState.DEAD, "unreachable: connection refused")


@pytest.mark.parametrize("message", [WELCOME, PERSONAL], ids=["post", "personal"])
def test_what_may_be_shown_already_is_sent_again_at_most_once(message: Message) -> None:
    again = outcome.failed(message, DeliveryAmbiguous("no answer", status=504), NOW)
    over = outcome.failed(replace(again, attempts=2), DeliveryAmbiguous("no answer", status=504), NOW)

    assert again.state is MessageState.WAITING
    assert again.held_until is not None
    assert again.held_until > NOW
    assert (over.state, over.reason) == (MessageState.DEAD, "unclear: no answer")


def test_a_decision_that_may_be_shown_already_is_not_sent_again_but_flagged() -> None:
    message = outcome.failed(DECISION, DeliveryAmbiguous("no answer"), NOW)

    assert (message.state, message.reason) == (MessageState.DEAD, "unclear: no answer")


def test_a_decision_that_was_not_shown_is_sent_again() -> None:
    assert outcome.failed(DECISION, DeliveryUnreachable("refused"), NOW).state is MessageState.WAITING


def test_an_edit_does_no_harm_twice_and_is_tried_to_the_end() -> None:
    first = outcome.failed(EDIT, DeliveryAmbiguous("no answer"), NOW)
    last = outcome.failed(replace(EDIT, attempts=8), DeliveryAmbiguous("no answer"), NOW)

    assert first.state is MessageState.WAITING
    assert last.state is MessageState.DEAD


@pytest.mark.parametrize(
    "error",
    [
        DeliveryRefused("blocked", status=403, code="ConversationBlockedByUser"),
        DeliveryRefused("not there", status=404, code="ConversationNotFound"),
        DeliveryRefused("bad request", status=400),
        DeliveryTooBig("too large", status=413, code="MessageSizeTooBig"),
    ],
    ids=lambda error: str(error.status),
)
def test_what_is_refused_is_dead_and_its_key_is_free_again(error: DeliveryFailed) -> None:
    message = outcome.failed(WELCOME, error, NOW)

    assert message.state is MessageState.DEAD
    assert message.reason.endswith(f": {error}")
    assert message.key != WELCOME.key
    assert message.held_until is None


def test_two_dead_messages_about_the_same_thing_do_not_meet() -> None:
    one, other = (outcome.dead(each, Why.GONE) for each in (WELCOME, replace(WELCOME, id="m2")))

    assert one.key != other.key


def test_only_a_closed_conversation_is_gone() -> None:
    gone = {status: DeliveryRefused("no", status=status).is_gone for status in (400, 401, 403, 404, 409)}

    assert gone == {400: False, 401: False, 403: True, 404: True, 409: False}


def test_what_is_dead_but_may_be_shown_keeps_its_key_so_that_nothing_of_its_kind_follows() -> None:
    sending = replace(WELCOME, state=MessageState.SENDING, attempts=2)

    message = outcome.failed(sending, DeliveryAmbiguous("no answer"), NOW)

    assert (message.state, message.key) == (MessageState.DEAD, WELCOME.key)
    assert outcome.resent(message).key == WELCOME.key
