"""Measures in a test: taken with a tap, described, and looked up as they are kept."""

from dialogs.views import AskQuestion, Choose, MeasureCard, MeasureLine, MeasureList, Notice, View
from improvement.data_point import DataPoint, latest
from improvement.measure import Measure
from tests.dialogs.talk import Speaker, Talk, seen

MINUTES = "Extra minuter vid ett nybesök, ungefär"
PLAN_MEASURE = "Nybesök där det blev av, av alla nybesök."


async def take(speaker: Speaker, words: str = MINUTES) -> MeasureCard:
    """Take a ready measure with one tap."""
    choice = seen(await speaker.says("nytt mått"), Choose)
    return seen(await speaker.taps(next(step for step in choice.options if step.label == words)), MeasureCard)


async def describe(speaker: Speaker, words: str, *answers: str) -> View:
    """Describe a measure of one's own; "-" goes past a question."""
    choice = seen(await speaker.says("nytt mått"), Choose)
    await speaker.taps(choice.options[-1])
    await speaker.answers(words)
    for answer in answers:
        seen(speaker.view, AskQuestion)
        await (speaker.does("skip") if answer == "-" else speaker.answers(answer))
    assert speaker.view is not None
    return speaker.view


async def measures(talk: Talk) -> list[Measure]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Measure, order="created_at")


async def measure(talk: Talk, words: str = MINUTES) -> Measure:
    return next(each for each in await measures(talk) if each.words == words)


async def points(talk: Talk, words: str = MINUTES) -> list[DataPoint]:
    """Everything that was told about a measure, by week and in the order it was told."""
    id = (await measure(talk, words)).id
    async with talk.store.work(talk.tenant) as work:
        found = await work.find(DataPoint, measure=id)
    return sorted(found, key=lambda point: (point.monday, point.number))


async def line(speaker: Speaker, title: str = MINUTES) -> MeasureLine:
    """A measure as it stands in the list."""
    listed = seen(await speaker.says("mått"), MeasureList)
    return next(each for each in listed.lines if each.title == title)


async def values(talk: Talk, words: str = MINUTES) -> dict[int, str]:
    """What holds, by the number of the week: "12", "7/19", "-" for not measured."""
    return {
        monday.isocalendar().week: _short(point)
        for monday, point in latest(await points(talk, words)).items()
    }


def _short(point: DataPoint) -> str:
    if not point.is_measured:
        return "-"
    return point.text or (f"{point.value}/{point.of}" if point.of is not None else str(point.value))


def kept(view: View | None) -> str:
    """What was kept, as it is said back."""
    notice = view if isinstance(view, Notice) else getattr(view, "thanks", None)
    assert isinstance(notice, Notice), view
    return f"{notice.code}: {notice.args.get('value', '')} {notice.args.get('week', '')}"
