"""The tokens that are kept: fetched by one for all, ahead of time, and let go of when they are not taken."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.credential import AppCredential, Kind, Token
from bot.server import CannotStart
from bot.tokens_out import AHEAD, REST, YOUNG, Tokens
from improvement.delivery import DeliveryFailed, DeliveryUnauthorised, DeliveryUnreachable
from tests.bot.identity_service import APP, SECRET, TENANT
from tests.clocks import StillClock

EKDALEN = AppCredential(app_id=APP, kind=Kind.SECRET, tenant=TENANT, secret=SECRET)
BJORKVIKEN = replace(EKDALEN, app_id="björkvikens app", tenant="björkviken")
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
SILENT = DeliveryUnreachable("the identity service gives no token: nobody there")
REFUSED = DeliveryUnauthorised(
    "The identity service does not let the app in: see VARV_APP_SECRET.", code="no"
)


class Entra:
    """Signs in, or fails as told. While `opens` is not set, nobody gets an answer."""

    def __init__(self) -> None:
        self.clock = StillClock()
        self.asked: list[str] = []
        self.failures: deque[Exception] = deque()
        self.opens = asyncio.Event()
        self.opens.set()

    async def sign_in(self, app: AppCredential) -> Token:
        self.asked.append(app.app_id)
        number = len(self.asked)
        await self.opens.wait()
        if self.failures:
            raise self.failures.popleft()
        return Token(f"{app.tenant}-{number}", self.clock.now() + HOUR)

    async def answers(self) -> None:
        """Let whoever waits for an answer have it."""
        self.opens.set()
        for _ in range(10):
            await asyncio.sleep(0)


@pytest.fixture
def entra() -> Entra:
    return Entra()


@pytest.fixture
async def tokens(entra: Entra) -> AsyncIterator[Tokens]:
    opened = Tokens([EKDALEN, BJORKVIKEN], entra.sign_in, entra.clock.now)
    yield opened
    await opened.close()


async def test_a_hundred_who_ask_at_once_make_one_sign_in(tokens: Tokens, entra: Entra) -> None:
    given = await asyncio.gather(*(tokens.token_for(TENANT) for _ in range(100)))

    assert set(given) == {f"{TENANT}-1"}
    assert entra.asked == [APP]


async def test_one_who_gives_up_does_not_take_it_from_the_others(tokens: Tokens, entra: Entra) -> None:
    entra.opens.clear()
    first, second = (asyncio.create_task(tokens.token_for(TENANT)) for _ in range(2))
    await asyncio.sleep(0)

    first.cancel()
    await entra.answers()

    assert await second == f"{TENANT}-1"
    assert first.cancelled()


async def test_a_token_is_kept_until_five_minutes_are_left(tokens: Tokens, entra: Entra) -> None:
    await tokens.token_for(TENANT)
    await entra.clock.forward(HOUR - AHEAD - SECOND)

    assert await tokens.token_for(TENANT) == f"{TENANT}-1"
    assert len(entra.asked) == 1


async def test_then_another_is_fetched_and_nobody_waits_for_it(tokens: Tokens, entra: Entra) -> None:
    await tokens.token_for(TENANT)
    await entra.clock.forward(HOUR - AHEAD)
    entra.opens.clear()

    meanwhile = [await tokens.token_for(TENANT) for _ in range(2)]
    await entra.answers()

    assert meanwhile == [f"{TENANT}-1"] * 2
    assert await tokens.token_for(TENANT) == f"{TENANT}-2"
    assert len(entra.asked) == 2


async def test_a_tick_fetches_ahead_though_nobody_asks(tokens: Tokens, entra: Entra) -> None:
    tokens.renew_due()
    tokens.renew_due()
    await entra.answers()

    assert sorted(entra.asked) == sorted([APP, BJORKVIKEN.app_id])
    assert await tokens.token_for("björkviken") == "björkviken-2"


async def test_while_another_cannot_be_had_the_one_there_is_goes_on(tokens: Tokens, entra: Entra) -> None:
    await tokens.token_for(TENANT)
    await entra.clock.forward(HOUR - AHEAD)
    entra.failures.append(SILENT)
    await tokens.token_for(TENANT)
    await entra.answers()

    assert await tokens.token_for(TENANT) == f"{TENANT}-1"
    assert tokens.trouble == ""


@pytest.mark.parametrize("failure", [SILENT, REFUSED])
async def test_after_a_failure_the_identity_service_is_left_in_peace_for_a_while(
    tokens: Tokens, entra: Entra, failure: DeliveryFailed
) -> None:
    entra.failures.append(failure)

    for _ in range(20):
        with pytest.raises(type(failure), match=str(failure)):
            await tokens.token_for(TENANT)
    asked, trouble = len(entra.asked), tokens.trouble
    await entra.clock.forward(REST)

    assert (asked, trouble) == (1, str(failure))
    assert await tokens.token_for(TENANT) == f"{TENANT}-2"
    assert tokens.trouble == ""


async def test_whatever_goes_wrong_nobody_waits_for_ever(tokens: Tokens, entra: Entra) -> None:
    entra.failures.append(ZeroDivisionError("hemligt"))

    with pytest.raises(DeliveryUnreachable, match=r"ZeroDivisionError$"):
        await tokens.token_for(TENANT)


async def test_a_token_that_is_not_taken_is_let_go_of_once(tokens: Tokens, entra: Entra) -> None:
    old = await tokens.token_for(TENANT)
    await entra.clock.forward(YOUNG)

    for _ in range(5):
        tokens.let_go(TENANT, old)
        new = await tokens.token_for(TENANT)

    assert new == f"{TENANT}-2"
    assert len(entra.asked) == 2


async def test_one_just_fetched_is_not_why_it_is_not_taken(tokens: Tokens, entra: Entra) -> None:
    for _ in range(5):
        tokens.let_go(TENANT, await tokens.token_for(TENANT))

    assert len(entra.asked) == 1


async def test_each_organisation_is_spoken_to_as_its_own_app_and_others_as_the_first(entra: Entra) -> None:
    also = replace(BJORKVIKEN, organisations=frozenset({"skogsby"}))
    tokens = Tokens([EKDALEN, also], entra.sign_in, entra.clock.now)

    given = [await tokens.token_for(tenant) for tenant in (TENANT, "björkviken", "skogsby", "storstad", "")]

    assert given == [f"{TENANT}-1", "björkviken-2", "björkviken-2", f"{TENANT}-1", f"{TENANT}-1"]


async def test_a_refusal_stops_the_start_with_its_sentence(tokens: Tokens, entra: Entra) -> None:
    entra.failures.extend([SILENT, REFUSED])

    with pytest.raises(CannotStart, match="VARV_APP_SECRET"):
        await tokens.check()


async def test_without_an_answer_it_starts_and_asks_again(tokens: Tokens, entra: Entra) -> None:
    entra.failures.extend([SILENT, SILENT])

    await tokens.check()
    told, is_empty_handed = tokens.trouble, tokens.is_empty_handed
    await entra.clock.forward(REST)
    tokens.renew_due()
    await entra.answers()

    assert (told, is_empty_handed) == (str(SILENT), True)
    assert (tokens.trouble, tokens.is_empty_handed) == ("", False)


async def test_one_app_without_a_token_does_not_silence_the_others(tokens: Tokens, entra: Entra) -> None:
    entra.failures.append(SILENT)

    await tokens.check()

    assert tokens.trouble == str(SILENT)
    assert not tokens.is_empty_handed


async def test_in_dev_mode_there_is_no_app_and_no_trouble(entra: Entra) -> None:
    nobody = Tokens((), entra.sign_in, entra.clock.now)

    await nobody.check()
    nobody.renew_due()

    assert (nobody.trouble, nobody.is_empty_handed) == ("", False)
