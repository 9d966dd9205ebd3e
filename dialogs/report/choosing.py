"""`rapport` and `exportera`: what can be taken out of Varv, of which series."""

from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.report.details import open_details
from dialogs.report.filing import deliver, report_page
from dialogs.report.first_page import are_told, details_of
from dialogs.report.series import series_called, series_of, series_title
from dialogs.scene import Scene
from dialogs.turning import number_in, turns_in_time
from dialogs.views import Choose, Notice, Step, View
from improvement.page import Page

SERIES_ON_A_PAGE = 6
_PART = "/"  # before the number of a part of a long list


async def open_series_report(scene: Scene, page: Page) -> View:
    """What there is of the only series; asks which where there are several, the one begun last first."""
    if page.item and not page.item.startswith(_PART):
        return await _of_series(scene, page.item)
    series = await series_of(scene)
    if not series:
        return Notice(code="nothing-to-report", steps=(step_for(scene, "new-cycle"),))
    if len(series) == 1:
        return await _of_series(scene, series[0][0].ramp)
    number = number_in(page.item.removeprefix(_PART))
    first = number * SERIES_ON_A_PAGE
    here = Page(name="report-series", team=scene.here.id)
    options = [
        Step(
            verb="open",
            page=Page(name="report-series", team=scene.here.id, item=cycles[0].ramp),
            label=await series_title(scene, cycles) or scene.words("report-untitled"),
        )
        for cycles in series[first : first + SERIES_ON_A_PAGE]
    ]
    parts = turns_in_time(here, number, len(series), SERIES_ON_A_PAGE)
    turned = [Step(verb="open", words=each.words, page=_part(each.page)) for each in parts]
    return Choose(code="series", options=(*options, *turned))


def _part(page: Page) -> Page:
    return Page(name=page.name, team=page.team, item=f"{_PART}{page.item}")


async def _of_series(scene: Scene, ramp: str) -> View:
    cycles = await series_called(scene, ramp)
    whole, partners = report_page(scene, "report", ramp), report_page(scene, "partners", ramp)
    lines = Page(name="report-lines", team=scene.here.id, item=ramp)
    details = Page(name="report-details", team=scene.here.id, item=ramp)
    return Notice(
        code="report",
        args={"series": await series_title(scene, cycles) or scene.words("report-untitled")},
        steps=(
            Step(verb="make-report", page=whole, is_primary=True),
            Step(verb="make-file", words="button-partner-page", page=partners),
            Step(verb="open", words="button-three-lines", page=lines),
            Step(verb="open", words="button-report-details", page=details),
        ),
    )


async def make_report(scene: Scene, tap: Tap) -> Reply:
    """Make it. What stands on its first page is asked for the first time."""
    _, _, ramp = tap.page.item.partition(":")
    await series_called(scene, ramp)
    if scene.is_personal and not are_told(await details_of(scene, ramp)):
        return Reply(view=await open_details(scene, Page(name="report-details", item=ramp)))
    return await deliver(scene, report_page(scene, "report", ramp))


async def open_tables(scene: Scene, page: Page) -> View:
    """Measures, sums and cycles as tables, for those who go on to count."""
    xlsx, csv = report_page(scene, "xlsx"), report_page(scene, "csv")
    return Notice(
        code="tables",
        steps=(
            Step(verb="make-file", words="button-xlsx", page=xlsx, is_primary=True),
            Step(verb="make-file", words="button-csv", page=csv),
        ),
    )
