"""What is to be done on a schedule and shown to nobody: it may write further messages."""

from collections.abc import Awaitable, Callable

from dialogs.leaders.digest import write_digests
from dialogs.leaders.manager_note import write_notes
from dialogs.learning.sustaining import look_after
from dialogs.scene import Scene
from dialogs.week.closing import close_weeks, forget_answers
from dialogs.week.nudging import ask_in_person, nudge
from improvement.page import Page
from improvement.ports import Missing

CHORES: dict[str, Callable[[Scene, Page], Awaitable[None]]] = {
    "asking": ask_in_person,
    "closing": close_weeks,
    "digesting": write_digests,
    "forgetting": forget_answers,
    "noting": write_notes,
    "nudging": nudge,
    "sustaining": look_after,
}


async def do_chore(scene: Scene, page: Page) -> None:
    """Do it, in the scene's transaction, with its team and no viewer. Raises `Missing` for an unknown one."""
    if page.name not in CHORES:
        raise Missing(page.name)
    await CHORES[page.name](scene, page)
