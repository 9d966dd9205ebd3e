"""The desk: one door for everything people say to Varv."""

import re
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from dialogs import arrival
from dialogs.arrival import Installed, Removed, Renamed, Restored, Roster
from dialogs.commands import recognise
from dialogs.entering import enter
from dialogs.foresight import Foresight, look_ahead
from dialogs.heard import Heard, Reply, Tap
from dialogs.membership import keep_address
from dialogs.problem import NothingToSay
from dialogs.refusing import refuse, refuse_old_card
from dialogs.remembering import remember
from dialogs.scene import Scene
from dialogs.speaking import respond
from dialogs.taps import deed_of, handle
from dialogs.views import Notice
from improvement.identity import new_id
from improvement.message import Seen
from improvement.permission import Deed, may
from improvement.ports import Calendar, Clock, Missing, Stale, Store, Work
from locales.templates import Template

_SHIFT = re.compile(r"(?:(\d{1,3})\s*d)?\s*(?:(\d{1,2})\s*h)?\s*(?:(\d{1,2})\s*m)?")
TRIES = 5  # a unit of work that met another's write is run again this often
Begin: TypeAlias = Callable[[str], AbstractAsyncContextManager[Work]]
Event: TypeAlias = Installed | Removed | Renamed | Restored | Roster


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Hears what was said, lets the right dialog decide, and commits what it decided."""

    store: Store
    clock: Clock
    templates: Mapping[str, Template]
    calendar: Calendar
    is_dev: bool = False
    card_pause: timedelta = timedelta(minutes=1)
    answer_pause: timedelta = timedelta()

    async def hear(self, heard: Heard) -> Reply | None:
        """Answer one message or tap; None for a message that has been answered before.

        A write that met another's runs the whole unit of work again, from what is there now.
        """
        moved = await self._move_clock(heard)
        if moved is not None:
            return moved
        ahead = look_ahead(heard)
        begin = self.store.glance if ahead.is_whole else self.store.work
        for _ in range(TRIES):
            try:
                return await self._hear_once(heard, ahead, begin)
            except Stale:
                begin = self.store.work
        return Reply(view=Notice(code="busy"))

    async def note(self, event: Event) -> None:
        """Take in something that happened to a team."""
        for _ in range(TRIES):
            try:
                return await self._note_once(event)
            except Stale:
                continue
        raise Stale(f"{type(event).__name__} met another write {TRIES} times")

    async def _note_once(self, event: Event) -> None:
        async with self.store.work(event.tenant) as work:
            await keep_address(work, event.place)
            match event:
                case Installed():
                    await arrival.install(work, event, self.clock.now(), self.calendar)
                case Removed():
                    await arrival.remove(work, event, self.clock.now())
                case Restored():
                    await arrival.restore(work, event, self.clock.now(), self.calendar)
                case Renamed():
                    await arrival.rename(work, event)
                case Roster():
                    await arrival.learn_roster(work, event)
            await work.commit()

    async def _hear_once(self, heard: Heard, ahead: Foresight, begin: Begin) -> Reply | None:
        async with begin(heard.tenant) as work:
            await work.foresee(*ahead.wishes)
            if heard.tap is None and not await self._is_new(work, heard):
                return None
            scene = await self._enter(work, heard)
            reply = await _reply(scene, heard)
            reply = await remember(scene, heard, reply)
            await work.commit()
            return reply

    async def _enter(self, work: Work, heard: Heard) -> Scene:
        scene = await enter(work, heard, self.clock.now(), self.templates, self.calendar)
        return replace(scene, is_dev=self.is_dev, card_pause=self.card_pause, answer_pause=self.answer_pause)

    async def _is_new(self, work: Work, heard: Heard) -> bool:
        """Whether this is the first time: Teams sends an activity again with the same id."""
        conversation, activity = heard.place.conversation, heard.activity
        if await work.find(Seen, conversation=conversation, activity=activity):
            return False
        seen = Seen(
            id=new_id(),
            tenant=work.tenant,
            conversation=conversation,
            activity=activity,
            at=self.clock.now(),
        )
        await work.add(seen)
        return True

    async def _move_clock(self, heard: Heard) -> Reply | None:
        """In dev mode only, "spola 7d" or "spola 3d 4h 5m" moves the clock forward."""
        said = recognise(heard.text, is_dev=self.is_dev) if heard.tap is None else None
        if said is None or said.command != "forward":
            return None
        async with self.store.work(heard.tenant) as work:
            scene = await self._enter(work, heard)  # to answer in the right words; nothing is kept
        shift = _read_shift(said.rest)
        if not shift:
            return Reply(view=Notice(code="forward-how"), language=scene.language)
        await self.clock.forward(shift)
        now = self.clock.now()
        args = {"now": scene.local(now) if scene.team else now}
        return Reply(view=Notice(code="forwarded", args=args), language=scene.language)


def _read_shift(said: str) -> timedelta:
    """How far forward: "7d", "3d 4h 5m"; nothing when it cannot be read."""
    parts = _SHIFT.fullmatch(said.strip())
    days, hours, minutes = (int(part or 0) for part in parts.groups()) if parts else (0, 0, 0)
    return timedelta(days=days, hours=hours, minutes=minutes)


async def _reply(scene: Scene, heard: Heard) -> Reply:
    try:
        if heard.tap is None:
            return await respond(scene, heard.text)
        return await _handle_allowed(scene, heard.tap)
    except (Missing, NothingToSay):
        return Reply(view=refuse_old_card(scene))


async def _handle_allowed(scene: Scene, tap: Tap) -> Reply:
    deed = deed_of(tap)
    if scene.team is None and deed is not Deed.OWN:
        raise Missing(tap.page.team)
    if not may(deed, scene.standing):
        return Reply(view=refuse(scene, deed))
    return await handle(scene, tap)
