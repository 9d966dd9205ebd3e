"""Figures for whoever watches over the process: they are right, and nobody can be found in them."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeAlias

import pytest
from aiohttp import ClientSession, web
from prometheus_client.parser import text_string_to_metric_families

from bot.fake_connector import Trouble
from bot.meter import REFUSED, TurnKind, TurnOutcome, counts_refusals
from bot.metrics import LOOPBACK, Metrics, serving
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.server import CannotStart
from improvement.message import Backlog
from tests.bot.activities import personal
from tests.bot.conftest import NOW, RunningBot, StillClock, running_bot

Asked: TypeAlias = Callable[[datetime], Awaitable[Backlog]]
LABELS = re.compile(r"[a-z0-9_]{1,40}")


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def watched(metrics: Metrics) -> AsyncIterator[RunningBot]:
    async with running_bot(meter=metrics) as running:
        yield running


@pytest.fixture
async def teams(watched: RunningBot) -> AsyncIterator[PretendTeams]:
    async with pretend_teams(watched.server.endpoint) as pretended:
        pretended.add_team("Mottagningen", channels=["Tidigt stöd"], people=["Maria Lindqvist"])
        yield pretended


async def nothing_waits(_: datetime) -> Backlog:
    return Backlog()


async def figures(metrics: Metrics, backlog: Asked = nothing_waits) -> dict[str, dict[str, float]]:
    """What `/metrics` tells: for every figure its values by the labels, which come in alphabetical order."""
    async with serving(metrics, 0, backlog, StillClock()) as port, ClientSession() as session:
        answer = await session.get(f"http://{LOOPBACK}:{port}/metrics")
        told = await answer.text()
    found: dict[str, dict[str, float]] = {}
    for family in text_string_to_metric_families(told):
        for sample in family.samples:
            found.setdefault(sample.name, {})[" ".join(sample.labels.values())] = sample.value
    return found


async def test_turns_are_counted_by_what_they_began_with_and_how_they_ended(
    watched: RunningBot, teams: PretendTeams, metrics: Metrics
) -> None:
    maria, channel = teams.person("Maria"), teams.channel("Tidigt stöd")
    await teams.install(channel, by=maria)
    await teams.rename_team(channel, "Öppenvården", by=maria)
    await teams.joins(teams.add_person("Nils Berg"), channel)
    card = await maria.says("hjälp", in_=channel)
    await maria.taps(card, "Öppna")
    teams.connector.fail_next(Trouble(status=403))
    await maria.says("hjälp")

    found = await figures(metrics)

    assert found["varv_turns_total"] == {
        "arrival done": 1,
        "roll_call done": 1,
        "event done": 1,
        "message done": 1,
        "message failed": 1,
        "tap done": 1,
    }
    assert found["varv_turn_seconds_count"]["message"] == 2
    assert 0 < found["varv_turn_seconds_sum"]["tap"] < 10


async def test_what_is_not_let_in_is_counted_by_its_reason(watched: RunningBot, metrics: Metrics) -> None:
    async with ClientSession() as session:
        for body in (b"{", b"[]"):
            await session.post(
                watched.server.endpoint, data=body, headers={"Content-Type": "application/json"}
            )
        await session.post(watched.server.endpoint, data=b"hej")
        await session.post(watched.server.endpoint, json=personal(text="x" * 300_000))
        await session.post(watched.server.endpoint, json=personal(serviceUrl="https://example.org/"))
        await session.get(watched.server.endpoint.replace("messages", "nothing"))

    found = await figures(metrics)

    assert found["varv_refusals_total"] == {
        "bad_request 400": 2,
        "unsupported_media_type 415": 1,
        "request_entity_too_large 413": 1,
        "forbidden 403": 1,
    }


async def test_whoever_refuses_may_name_the_reason(metrics: Metrics) -> None:
    async def refuse(_: web.Request) -> web.Response:
        answer = web.Response(status=401)
        answer[REFUSED] = "expired"
        return answer

    async def breaks(_: web.Request) -> web.Response:
        raise ValueError

    application = web.Application(middlewares=[counts_refusals(metrics, "/door")])
    application.add_routes([web.get("/door", refuse), web.post("/door", breaks), web.get("/window", refuse)])
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, LOOPBACK, 0).start()
    site = f"http://{LOOPBACK}:{runner.addresses[0][1]}"
    async with ClientSession() as session:
        statuses = [(await session.get(f"{site}/door")).status, (await session.post(f"{site}/door")).status]
        await session.get(f"{site}/window")
    await runner.cleanup()

    found = await figures(metrics)

    assert statuses == [401, 500]
    assert found["varv_refusals_total"] == {"expired 401": 1, "broken 500": 1}


async def test_no_label_tells_of_people_or_grows_without_end(
    watched: RunningBot, teams: PretendTeams, metrics: Metrics
) -> None:
    channel = teams.channel("Tidigt stöd")
    for name in ("Johan Åberg", "Karin Ek", "Elin Öst"):
        await teams.add_person(name, channel).says(f"jag heter {name}", in_=channel)
    for kind in TurnKind:
        for outcome in TurnOutcome:
            metrics.turn(kind, outcome, 0.1)

    found = await figures(metrics)

    ours = {name: labels for name, labels in found.items() if name.startswith("varv_")}
    words = {word for labels in ours.values() for label in labels for word in label.split()}
    kinds, outcomes = set(TurnKind), set(TurnOutcome)
    assert {word for word in words if not re.fullmatch(r"[0-9.e+-]+|\+Inf", word)} == kinds | outcomes
    assert all(LABELS.fullmatch(word) for word in kinds | outcomes)
    assert len(ours["varv_turns_total"]) == len(kinds) * len(outcomes)


async def test_what_waits_is_told_as_it_is_when_somebody_asks(metrics: Metrics) -> None:
    async def some_wait(now: datetime) -> Backlog:
        return Backlog(waiting=7, due=3, oldest_due=now - timedelta(minutes=2))

    found = await figures(metrics, some_wait)

    shown = [found[f"varv_{name}"][""] for name in ("messages_waiting", "messages_due", "oldest_due_seconds")]
    assert shown == [7, 3, 120]


async def test_without_its_database_the_process_has_figures_all_the_same(metrics: Metrics) -> None:
    async def lost(_: datetime) -> Backlog:
        raise ConnectionError

    metrics.message("sent")

    found = await figures(metrics, lost)

    assert found["varv_messages_total"] == {"sent": 1}
    assert str(found["varv_messages_waiting"][""]) == "nan"
    assert found["process_start_time_seconds"][""] > 0


async def test_waits_for_the_database_are_measured_by_what_for(metrics: Metrics) -> None:
    for seconds in (0.00005, 0.02, 0.2):
        metrics.waited("work", seconds)

    found = await figures(metrics)

    buckets = found["varv_database_wait_seconds_bucket"]
    assert (buckets["0.0001 work"], buckets["0.05 work"], buckets["+Inf work"]) == (1, 2, 3)


async def test_figures_are_for_this_machine_alone_and_only_where_they_are_wanted(metrics: Metrics) -> None:
    async with serving(metrics, None, nothing_waits, StillClock()) as port:
        assert port is None

    assert LOOPBACK == "127.0.0.1"


async def test_a_port_that_is_taken_is_named_with_its_setting(metrics: Metrics) -> None:
    async with serving(metrics, 0, nothing_waits, StillClock()) as port:
        with pytest.raises(CannotStart, match=f"Port {port}.*VARV_METRICS_PORT"):
            async with serving(Metrics(), port, nothing_waits, StillClock()):
                pass


def test_nothing_waiting_is_nought_seconds(metrics: Metrics) -> None:
    metrics.backlog(Backlog(waiting=2), NOW)

    assert metrics.registry.get_sample_value("varv_oldest_due_seconds") == 0
