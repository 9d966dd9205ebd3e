"""Remembers the cards Varv has posted, so that they can be found and shown anew."""

from dataclasses import replace

from dialogs.heard import Heard, Scope
from dialogs.outgoing import subject_of
from improvement.identity import new_id
from improvement.message import Post
from improvement.page import Page
from improvement.ports import Clock, Stale, Store, Work
from improvement.team import Person

TRIES = 5


class Posts:
    """Keeps one `Post` for each card that stands for something that can change."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def keep(self, heard: Heard, page: Page, activity: str, thread: str) -> None:
        """This activity, in the conversation where that was heard, shows this page from now on."""
        for _ in range(TRIES):
            try:
                return await self._keep(heard, page, activity, thread)
            except Stale:  # somebody tapped the same card, and their page was kept first
                continue
        raise Stale(activity)

    async def _keep(self, heard: Heard, page: Page, activity: str, thread: str) -> None:
        conversation = heard.place.conversation
        async with self._store.work(heard.tenant) as work:
            known = await work.find(Post, conversation=conversation, activity=activity, limit=1)
            for post in known:
                if post.page != page:  # the desk has seen to a shared tap already
                    await work.save(replace(post, page=page, subject=subject_of(page)))
            if not known:
                await work.add(await self._new_post(work, heard, page, activity, thread))
            await work.commit()

    async def _new_post(self, work: Work, heard: Heard, page: Page, activity: str, thread: str) -> Post:
        return Post(
            id=new_id(),
            tenant=heard.tenant,
            conversation=heard.place.conversation,
            service_url=heard.place.service_url,
            activity=activity,
            page=page,
            at=self._clock.now(),
            subject=subject_of(page),
            thread=thread,
            person=await _owner(work, heard),
        )


async def _owner(work: Work, heard: Heard) -> str | None:
    """Whose personal chat it is; None where more than one person sees the card."""
    if heard.place.scope is not Scope.PERSONAL:
        return None
    people = await work.find(Person, directory_id=heard.sender.directory_id, limit=1)
    return people[0].id if people else None
