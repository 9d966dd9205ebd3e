"""Three lines about a series, for the annual report: what was tried, what came of it, what was learned."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.report.documents import PartnerPage, Tally
from dialogs.report.gathering import gather_partner_page
from dialogs.scene import Scene
from dialogs.views import Notice, View
from improvement.page import Page

NOT_COUNTED = Tally()


@dataclass(frozen=True, slots=True)
class ThreeLines:
    """What fills the words `report-line-tried`, `-result` and `-learned`."""

    args: Mapping[str, str | int]


def three_lines(page: PartnerPage) -> ThreeLines:
    """The lines say no more than the page for those outside: the annual report is read by anybody."""
    now, before = page.now or NOT_COUNTED, page.before or NOT_COUNTED
    return ThreeLines(
        {
            "team": page.team,
            "change": page.change or page.title,
            "now": now.kind,
            "used": now.used,
            "chances": now.chances,
            "before": before.kind,
            "used_before": before.used,
            "chances_before": before.chances,
            "what": page.what or "",
            "learned": page.learned[-1] if page.learned else "",
            "has_learned": "yes" if page.learned else "no",
            "decision": str(page.decision or "none"),
        }
    )


async def open_lines(scene: Scene, page: Page) -> View:
    """The three lines, to be copied."""
    lines = three_lines(await gather_partner_page(scene, page.item))
    return Notice(code="three-lines", args=lines.args)
