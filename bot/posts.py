"""Remembers the cards Varv has posted, so that they can be found and shown anew."""

from dataclasses import replace

from dialogs.heard import Heard, Reply, Scope
from dialogs.outgoing import subject_of
from improvement.identity import new_id
from improvement.message import Post
from improvement.ports import Clock, Stale, Store

TRIES = 5


class Posts:
    """Keeps one `Post` for each card that stands for something that can change."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def keep(self, heard: Heard, reply: Reply, activity: str, thread: str) -> None:
        """This activity, in the conversation where that was heard, shows the reply's page from now on."""
        post = self._post(heard, reply, activity, thread)
        keep = self._add if heard.tap is None else self._keep
        for _ in range(TRIES):
            try:
                return await keep(post)
            except Stale:  # somebody tapped the same card, and their page was kept first
                keep = self._keep
        raise Stale(activity)

    async def _add(self, post: Post) -> None:
        """A message is answered with a card of its own."""
        async with self._store.glance(post.tenant) as work:
            await work.add(post)
            await work.commit()

    async def _keep(self, post: Post) -> None:
        async with self._store.work(post.tenant) as work:
            known = await work.find(Post, conversation=post.conversation, activity=post.activity, limit=1)
            for before in known:
                if before.page != post.page:  # the desk has seen to a shared tap already
                    await work.save(replace(before, page=post.page, subject=post.subject))
            if not known:
                await work.add(post)
            await work.commit()

    def _post(self, heard: Heard, reply: Reply, activity: str, thread: str) -> Post:
        """The card. It has a `person` only in a personal chat, where nobody else sees it."""
        assert reply.page is not None, "a card without a page is not remembered"
        is_personal = heard.place.scope is Scope.PERSONAL
        return Post(
            id=new_id(),
            tenant=heard.tenant,
            conversation=heard.place.conversation,
            service_url=heard.place.service_url,
            activity=activity,
            page=reply.page,
            at=self._clock.now(),
            subject=subject_of(reply.page),
            thread=thread,
            person=reply.reader or None if is_personal else None,
        )
