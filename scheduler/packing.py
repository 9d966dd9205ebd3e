"""Packs what was claimed: opens the pages of many messages in few transactions."""

import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import structlog

from dialogs.chores import do_chore
from dialogs.problem import NothingToSay
from dialogs.scene import DEFAULT_LANGUAGE, Scene
from improvement import outcome
from improvement.claiming import Claimed
from improvement.message import Delivery, Message
from improvement.outcome import Why
from improvement.ports import Calendar, Clock, Missing, Stale, Store, Work
from improvement.team import Person, Stage, Team
from locales.templates import Template
from scheduler.aftermath import note_begun
from scheduler.parcel import Parcel, Shut

TRIES = 5
WHERE_TAKEN_OUT = "forgetting"  # the only thing that is done for a team that Varv is not in any more
Pack: TypeAlias = Callable[[Scene, Message], Awaitable[Parcel]]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Packed:
    """A claimed message with its parcel; without one, `message` says what became of it."""

    claimed: Claimed
    message: Message
    parcel: Parcel | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Packing:
    """Opens pages as they are now, and does chores."""

    store: Store
    clock: Clock
    real: Clock
    templates: Mapping[str, Template]
    calendar: Calendar
    pack: Pack
    pauses: outcome.Pauses

    async def pack_all(self, claimed: Sequence[Claimed]) -> list[Packed]:
        """Pack them, in the order they are to be sent."""
        packed: dict[str, Packed] = {}
        by_tenant: dict[str, list[Claimed]] = {}
        for each in claimed:
            if each.message.delivery in (Delivery.EDIT, Delivery.CHORE):
                packed[each.message.id] = await self._pack_alone(each)
            else:
                by_tenant.setdefault(each.message.tenant, []).append(each)
        for tenant, some in by_tenant.items():
            packed |= {done.message.id: done for done in await self._pack_together(tenant, some)}
        return [packed[each.message.id] for each in claimed]

    async def _pack_together(self, tenant: str, some: Sequence[Claimed]) -> list[Packed]:
        try:
            async with self.store.work(tenant) as work:
                await _read_ahead(work, [each.message for each in some])
                scene = self.scene(work)
                return [await self._pack(scene, each) for each in some]
        except Exception:  # one of them spoils it for all: find out which
            return [await self._pack_alone(each) for each in some]

    async def _pack_alone(self, claimed: Claimed) -> Packed:
        message = claimed.message
        if message.delivery is Delivery.CHORE:
            return Packed(claimed, message)
        try:
            if message.delivery is Delivery.EDIT:
                await self._begin(message)
            async with self.store.work(message.tenant) as work:
                return await self._pack(self.scene(work), claimed)
        except Exception as error:
            return Packed(claimed, self.broken(message, error))

    async def _begin(self, message: Message) -> None:
        for _ in range(TRIES):
            try:
                async with self.store.work(message.tenant) as work:
                    await note_begun(work, message, self.clock.now())
                    await work.commit()
                    return
            except Stale:
                continue
        raise Stale(message.id)

    async def _pack(self, scene: Scene, claimed: Claimed) -> Packed:
        message = claimed.message
        try:
            return Packed(claimed, message, await self.pack(scene, message))
        except Shut as shut:
            return Packed(claimed, outcome.skipped(message, Why.SHUT, str(shut)))
        except NothingToSay as nothing:
            return Packed(claimed, outcome.skipped(message, Why.NOTHING_TO_SAY, str(nothing)))
        except Missing as missing:
            return Packed(claimed, outcome.skipped(message, Why.MISSING, str(missing)))

    def broken(self, message: Message, error: Exception) -> Message:
        """Varv itself failed with a message; logged by where and what kind, as the words may quote people."""
        where = traceback.extract_tb(error.__traceback__)[-1]
        log.error(
            "delivery failed",
            message=message.id,
            tenant=message.tenant,
            error=type(error).__name__,
            at=f"{where.filename}:{where.lineno}",
        )
        return outcome.broken(message, type(error).__name__, self.real.now(), self.pauses)

    async def do(self, message: Message) -> Message:
        """Do a chore, and write down in the same transaction that it is done. Returns it as it is then."""
        for _ in range(TRIES):
            try:
                async with self.store.work(message.tenant) as work:
                    return await self._do(work, message)
            except Stale:
                continue
        raise Stale(message.id)

    async def _do(self, work: Work, message: Message) -> Message:
        team = await work.get(Team, message.team or "")
        if team.stage is Stage.REMOVED and message.page.name != WHERE_TAKEN_OUT:
            raise NothingToSay("Varv is not in the team any more")
        scene = replace(self.scene(work), team=team, language=team.language)
        await do_chore(scene, message.page)
        done = await work.save(outcome.sent(message, self.clock.now()))
        await work.commit()
        return done

    def scene(self, work: Work) -> Scene:
        """Where nobody looks yet."""
        return Scene(
            work=work,
            now=self.clock.now(),
            templates=self.templates,
            calendar=self.calendar,
            language=DEFAULT_LANGUAGE,
        )


async def _read_ahead(work: Work, messages: Sequence[Message]) -> None:
    """Read in two questions whom these messages are about: the store knows them then."""
    teams = sorted({message.team for message in messages if message.team})
    people = sorted({message.to for message in messages if message.delivery is Delivery.PERSONAL})
    if len(teams) > 1:
        await work.find(Team, id=teams)
    if len(people) > 1:
        await work.find(Person, id=people)
