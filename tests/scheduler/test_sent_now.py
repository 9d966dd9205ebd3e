"""What a leader has sent already, the schedule does not say once more."""

from datetime import date, timedelta

from dialogs.views import Choose
from improvement.schedule import Occasion, Schedule
from scheduler.bell import Bell
from scheduler.planner import Planner
from storage import Database, MemoryStore
from tests.dialogs.talk import Talk, seen, start_cycle, step_called
from tests.dialogs.test_promises import lead


async def begin(store: MemoryStore | Database) -> Talk:
    """Maria leads and a test is running; it is Sunday 1 March."""
    talk = Talk(store)
    await talk.arrive()
    maria = talk.person("Maria")
    await lead(maria)
    await start_cycle(maria)
    await talk.clock.forward(timedelta(days=3))
    await plan(talk)
    return talk


async def plan(talk: Talk) -> None:
    await Planner(store=talk.store, clock=talk.clock, bell=Bell(calendar=talk.calendar)).plan_due()


async def send(talk: Talk, words: str) -> None:
    maria = talk.person("Maria")
    choice = seen(await maria.says("skicka nu"), Choose)
    await maria.taps(step_called(words, choice.options))


async def test_a_question_sent_in_the_morning_is_not_repeated_at_nine(database: Database) -> None:
    talk = await begin(database)
    await talk.clock.forward(timedelta(hours=21))  # Monday at six
    await send(talk, "button-send-reminder")

    await talk.clock.forward(timedelta(hours=5))
    await plan(talk)

    assert len(await talk.messages("week")) == 1
    assert len(await talk.messages("asking")) == 1
    async with talk.store.work(talk.tenant) as work:
        (reminder,) = await work.find(Schedule, occasion=Occasion.REMINDER)
    assert reminder.next_day == date(2026, 3, 9)


async def test_a_question_sent_after_the_schedule_did_is_refused(database: Database) -> None:
    talk = await begin(database)
    await talk.clock.forward(timedelta(days=2))
    await plan(talk)

    await send(talk, "button-send-reminder")

    assert len(await talk.messages("week")) == 1


async def test_a_summary_sent_early_closes_the_week_before_once(database: Database) -> None:
    talk = await begin(database)
    await talk.clock.forward(timedelta(days=3))  # Wednesday
    await plan(talk)
    before = len(await talk.messages("closing"))
    await send(talk, "button-send-summary")

    await talk.clock.forward(timedelta(days=3))
    await plan(talk)

    summaries = [each for each in await talk.messages("summary") if each.page.item == "2026-03-02"]
    assert len(summaries) == 1
    assert len(await talk.messages("closing")) == before + 1


async def test_a_pause_is_written_down_as_skipped(database: Database) -> None:
    talk = await begin(database)
    await talk.person("Maria").says("pausa till 16 mars")

    await talk.clock.forward(timedelta(days=14))
    await plan(talk)
    await talk.clock.forward(timedelta(days=2))
    await plan(talk)

    weeks = {each.page.item: each.reason for each in await talk.messages("week")}
    assert weeks == {"2026-03-02": "paused", "2026-03-09": "paused", "2026-03-16": ""}
