"""The Playground's page as Maria sees it: her chats and channels, what she writes, and the cards she sees."""

import json
import re
from contextlib import suppress
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, Locator, Route, TimeoutError, ViewportSize, expect

from tests.e2e.recorded import ADAPTIVE, Recorded, SentCard
from tests.e2e.shown_card import CARD, PATIENCE, ShownCard, wait_until_still

EDITOR = "[data-lexical-editor=true]"  # the log panel can be edited too, so `contenteditable` is not enough
NOT_HERE = re.compile(r"^https?://(?!localhost|127\.0\.0\.1)")
WINDOW: ViewportSize = {"width": 1500, "height": 1000}
TALL: ViewportSize = {"width": 1500, "height": 3000}  # a picture of a card higher than this would be cut
START = 20_000  # milliseconds until the page must be there
TRIES = 2
VARV = "Varv"
PERSONAL = "a:personal-maria"
_MORE = "([card, before]) => document.querySelectorAll(card).length > before"


class PlaygroundPage:
    """Maria's window: one page, opened once. A reload would empty it, and send the install events again.

    `shots` is the folder for pictures; without one none are taken.
    """

    def __init__(self, browser: Browser, address: str, shots: Path | None) -> None:
        context = browser.new_context(viewport=TALL, locale="sv-SE", device_scale_factor=1.5)
        self._page = context.new_page()
        self._page.set_default_timeout(PATIENCE)
        self._page.route(NOT_HERE, _stay_here)
        self._shots = shots
        self._personal = f"{address}/_connector/v3/conversations/{PERSONAL}/activities"
        self._is_channel = False
        self._must_mention = False
        self.recorded = Recorded(self._page)
        self._load(address)

    def close(self) -> None:
        """Close the window."""
        self._page.context.close()

    def opens_personal(self) -> None:
        """Go to the personal chat with Varv."""
        self._open("Personal Chat", is_channel=False, must_mention=False)

    def opens_group(self, name: str) -> None:
        """Go to the group chat."""
        self._open(name, is_channel=False)

    def opens_channel(self, team: str, channel: str) -> None:
        """Go to a channel of the team."""
        self._open(f"{team} - {channel}", is_channel=True)

    def says(self, text: str) -> None:
        """Write to Varv in a chat, or as a new post in a channel; waits for the card that answers."""
        editor = self._page.locator(EDITOR)
        send = "Post" if self._is_channel else "Send Message"
        wait_until_still(self._page)
        before = self.cards_here()
        self._write(editor.first if self._is_channel else editor.last, text)
        self._page.get_by_role("button", name=send, exact=True).last.click()
        self._page.wait_for_function(_MORE, arg=[CARD, before])

    def sees(self, *texts: str) -> ShownCard:
        """The newest card here that shows all these words; waits for it."""
        card = self._page.locator(CARD)
        for text in texts:
            card = card.filter(has_text=text)
        newest = self._newest_first(card).last
        expect(newest).to_be_visible(timeout=PATIENCE)
        return ShownCard(newest, texts, self.recorded, self._shots)

    def is_shown(self, card: SentCard, *texts: str) -> ShownCard:
        """A colleague holds out their telephone: what only they see, as the page draws it. Not to be tapped."""
        self.opens_personal()
        attachment = {"contentType": ADAPTIVE, "content": card.content}
        copy = {"type": "message", "from": {"id": "copy"}, "attachments": [attachment]}
        request = Request(self._personal, json.dumps(copy).encode(), {"content-type": "application/json"})
        with urlopen(request, timeout=30):
            return self.sees(*texts)

    def cards_here(self) -> int:
        """How many cards stand in the open conversation."""
        return self._page.locator(CARD).count()

    def shot(self, name: str) -> None:
        """A picture of the whole window."""
        if self._shots is None:
            return
        self._page.set_viewport_size(WINDOW)
        if not self._is_channel:
            self._page.locator(CARD).last.scroll_into_view_if_needed()
        wait_until_still(self._page)
        self._page.screenshot(path=self._shots / f"{name}.png", animations="disabled")
        self._page.set_viewport_size(TALL)

    def _load(self, address: str) -> None:
        """The page asks for the bot when it opens, and stays empty when that fails: then it opens again."""
        for _ in range(TRIES):
            self._page.goto(address)
            with suppress(TimeoutError):
                self._page.get_by_role("treeitem").first.wait_for(timeout=START)
                self._page.locator(EDITOR).first.wait_for(timeout=START)
                self._page.get_by_title("Hide log panel").click()
                return
        raise AssertionError(f"the Playground's page stays empty: {self._page.locator('body').inner_text()}")

    def _open(self, name: str, *, is_channel: bool, must_mention: bool = True) -> None:
        self._page.get_by_role("treeitem", name=re.compile(rf"^{re.escape(name)}")).first.click()
        self._is_channel, self._must_mention = is_channel, must_mention
        post = self._page.get_by_role("button", name="Post", exact=True)
        expect(post).to_have_count(1 if is_channel else 0, timeout=PATIENCE)

    def _newest_first(self, card: Locator) -> Locator:
        """The cards of the newest thread that has one: in a channel the newest thread stands first."""
        if not self._is_channel:
            return card
        ends_with_reply_box = self._page.get_by_role("button", name="Send Message")
        threads = self._page.locator("div[role=group].fui-Card").filter(has=ends_with_reply_box)
        return threads.filter(has=card).first.locator(card)

    def _write(self, editor: Locator, text: str) -> None:
        editor.click()
        if self._must_mention:
            self._page.keyboard.type(f"@{VARV}", delay=10)
            self._page.locator("#typeahead-menu [role=menuitem]").filter(has_text=VARV).first.click()
            text = f" {text}"
        self._page.keyboard.insert_text(text)


def _stay_here(route: Route) -> None:
    """Nothing is fetched from outside this machine: the page asks for fonts."""
    route.abort()
