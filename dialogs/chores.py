"""What is done at a time without saying anything itself: by the name of the chore's page."""

from collections.abc import Awaitable, Callable

from dialogs.scene import Scene
from improvement.page import Page
from improvement.ports import Missing

CHORES: dict[str, Callable[[Scene, Page], Awaitable[None]]] = {}


async def do_chore(scene: Scene, page: Page) -> None:
    """Do it, in the scene's transaction, with its team and no viewer. Raises `Missing` for an unknown one."""
    if page.name not in CHORES:
        raise Missing(page.name)
    await CHORES[page.name](scene, page)
