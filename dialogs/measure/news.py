"""What charts have to say beside a cycle: all of it in Study, elsewhere what is new, or a few words."""

from datetime import date

from dialogs.measure.chart_views import chart_told, judged, scale_of, series_title
from dialogs.measure.charts import Told, chart_in_passing, chart_now, measures_of, told_about
from dialogs.measure.signs import asked_on_chart
from dialogs.scene import Scene
from dialogs.views import ChartNews, ChartTold, Trend
from improvement.cycle import Cycle
from improvement.verdict import Finding, is_news
from improvement.week import A_WEEK

MOST = 2  # charts beside a cycle; the others are a word away


async def _charted(scene: Scene, cycle: Cycle) -> list[Told]:
    """The cycle's open measures that can be drawn, what the week's question counts first."""
    measures = [each for each in await measures_of(scene, [cycle.ramp]) if each.has_chart and each.is_open]
    ordered = sorted(measures, key=lambda measure: not measure.follows_check_in)
    return [await told_about(scene, measure) for measure in ordered]


async def charts_of(scene: Scene, cycle: Cycle) -> tuple[ChartTold, ...]:
    """The charts that Study looks at; none without a value."""
    found = [(told, await chart_now(scene, told)) for told in await _charted(scene, cycle)]
    drawn = [each for each in found if each[1].verdict.finding is not Finding.NOTHING]
    return tuple([await chart_told(scene, told, chart) for told, chart in drawn[:MOST]])


async def news_of(scene: Scene, cycle: Cycle, monday: date, *, asks: bool = True) -> tuple[ChartNews, ...]:
    """What a week has changed: a sign that was not there the week before, or another verdict."""
    found = []
    for told in await _charted(scene, cycle):
        chart = told.chart(monday, scene.today)
        if is_news(chart.verdict, told.chart(monday - A_WEEK, scene.today).verdict):
            asked = await asked_on_chart(scene, told, chart) if asks else None
            found.append(ChartNews(chart=await chart_told(scene, told, chart), asks=asked))
    return tuple(found[:MOST])


async def trends_of(scene: Scene, cycle: Cycle) -> tuple[Trend, ...]:
    """How each measure of a cycle goes, in a few words."""
    found = []
    for told in await _charted(scene, cycle):
        chart = await chart_in_passing(scene, told)
        if chart.verdict.finding is not Finding.NOTHING:
            title = told.measure.words or await series_title(scene, told)
            found.append(Trend(title=title, judged=judged(scene, told, chart, scale_of(scene, told))))
    return tuple(found[:MOST])
