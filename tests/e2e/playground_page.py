"""The Playground's page as Maria sees it: conversations, cards, fields, buttons, and pictures of them."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e.recorded import Recorded

EDITOR = "[data-lexical-editor=true]"  # the log panel can be edited too, so `contenteditable` is not enough
CARD = ".ac-preview-panel"
NOT_HERE = re.compile(r"^https?://(?!localhost|127\.0\.0\.1)")
WIDE = {"width": 1500, "height": 1000}
PHONE = 320  # pixels: a card in Teams on a telephone held upright
PATIENCE = 10_000  # milliseconds
VARV = "Varv"


class ShownCard:
    """One card on the page, found by words on it; a card that moves on is another card."""

    def __init__(self, card: Locator, shots: Path) -> None:
        self.locator = card
        self._shots = shots

    def fills(self, label: str, text: str) -> "ShownCard":
        """Write in the field with this label."""
        self.locator.get_by_label(re.compile(rf"^{re.escape(label)}")).first.fill(text)
        return self

    def picks(self, *choices: str) -> "ShownCard":
        """Tick or pick by the words beside it."""
        for choice in choices:
            self._choice(choice).click()
        return self

    def picks_in_list(self, label: str, choice: str) -> "ShownCard":
        """Pick from a list that folds out."""
        box = self.locator.get_by_label(re.compile(rf"^{re.escape(label)}")).first
        if box.evaluate("box => box.tagName") == "SELECT":
            box.select_option(label=choice)
        else:
            box.click()
            self.locator.page.get_by_role("option", name=choice, exact=True).click()
        return self

    def taps(self, title: str) -> None:
        """Tap a button; one behind the three dots is looked for there."""
        button = self.locator.get_by_role("button", name=title, exact=True).locator("visible=true")
        button.first.click()

    def has(self, *texts: str) -> "ShownCard":
        """It shows these words."""
        for text in texts:
            expect(self.locator).to_contain_text(text, timeout=PATIENCE)
        return self

    def has_not(self, *texts: str) -> "ShownCard":
        """It does not show these words."""
        for text in texts:
            expect(self.locator).not_to_contain_text(text)
        return self

    def holds(self, label: str, text: str) -> "ShownCard":
        """The field with this label is filled with this."""
        field = self.locator.get_by_label(re.compile(rf"^{re.escape(label)}")).first
        expect(field).to_have_value(text, timeout=PATIENCE)
        return self

    def has_picked(self, *choices: str) -> "ShownCard":
        """These choices are ticked."""
        for choice in choices:
            expect(self.locator.get_by_label(choice, exact=True).first).to_be_checked()
        return self

    def shot(self, name: str, *, phone: bool = False) -> "ShownCard":
        """A picture of the card, also as narrow as on a telephone if asked for."""
        self._picture(name)
        if phone:
            self.locator.evaluate(f"card => card.style.width = '{PHONE}px'")
            self._picture(f"{name}-narrow")
            self.locator.evaluate("card => card.style.width = ''")
        return self

    def _picture(self, name: str) -> None:
        self.locator.screenshot(path=self._shots / f"{name}.png", animations="disabled")

    def _choice(self, words: str) -> Locator:
        return self.locator.locator("label").filter(has_text=re.compile(rf"^{re.escape(words)}$")).first


class PlaygroundPage:
    """Maria's window: one page, opened once. A reload would empty it, and send the install events again."""

    def __init__(self, browser: Browser, address: str, shots: Path) -> None:
        context = browser.new_context(viewport=WIDE, locale="sv-SE", device_scale_factor=1.5)
        self._page: Page = context.new_page()
        self._page.set_default_timeout(PATIENCE)
        self._page.route(NOT_HERE, _stay_here)
        self._shots = shots
        self._is_channel = False
        self.recorded = Recorded(self._page)
        self._page.goto(address)
        expect(self._page.get_by_role("treeitem").first).to_be_visible(timeout=30_000)
        expect(self._page.locator(EDITOR).first).to_be_visible(timeout=30_000)
        self._page.get_by_title("Hide log panel").click()

    def close(self) -> None:
        """Close the window."""
        self._page.context.close()

    def opens_personal(self) -> None:
        """Go to the personal chat with Varv."""
        self._open("Personal Chat", is_channel=False)

    def opens_group(self, name: str) -> None:
        """Go to the group chat."""
        self._open(name, is_channel=False)

    def opens_channel(self, team: str, channel: str) -> None:
        """Go to a channel of the team."""
        self._open(f"{team} - {channel}", is_channel=True)

    def says(self, text: str) -> None:
        """Write to Varv in a chat, or as a new post in a channel."""
        editor = self._page.locator(EDITOR)
        self._write(editor.first if self._is_channel else editor.last, text)
        if self._is_channel:
            self._page.get_by_role("button", name="Post", exact=True).click()
        else:
            self._page.get_by_role("button", name="Send Message").last.click()

    def replies(self, text: str, *, under: str) -> None:
        """Write to Varv in the thread whose newest words are these."""
        thread = self._threads().filter(has_text=under).first
        self._write(thread.locator(EDITOR), text)
        thread.get_by_role("button", name="Send Message").click()

    def sees(self, *texts: str) -> ShownCard:
        """The newest card here that shows all these words; waits for it."""
        places = self._threads() if self._is_channel else self._page.locator("body")
        card = self._page.locator(CARD)
        for text in texts:
            card = card.filter(has_text=text)
        here = places.filter(has=card).first.locator(CARD)
        for text in texts:
            here = here.filter(has_text=text)
        expect(here.last).to_be_visible(timeout=PATIENCE)
        return ShownCard(here.last, self._shots)

    def count(self, text: str) -> int:
        """How many cards here show these words."""
        return self._page.locator(CARD).filter(has_text=text).count()

    def shot(self, name: str) -> None:
        """A picture of the whole window."""
        self._page.screenshot(path=self._shots / f"{name}.png", animations="disabled")

    def _open(self, name: str, *, is_channel: bool) -> None:
        self._page.get_by_role("treeitem", name=re.compile(rf"^{re.escape(name)}")).first.click()
        self._is_channel = is_channel
        post = self._page.get_by_role("button", name="Post", exact=True)
        expect(post).to_have_count(1 if is_channel else 0)

    def _threads(self) -> Locator:
        """Every thread of the open channel, the newest first."""
        return self._page.locator("div[role=group].fui-Card").filter(
            has=self._page.get_by_role("button", name="Send Message")
        )

    def _write(self, editor: Locator, text: str) -> None:
        editor.click()
        if not self._is_personal():
            self._page.keyboard.type(f"@{VARV}", delay=10)
            self._page.locator("#typeahead-menu [role=menuitem]").filter(has_text=VARV).first.click()
            text = f" {text}"
        self._page.keyboard.insert_text(text)

    def _is_personal(self) -> bool:
        chosen = self._page.get_by_role("treeitem", selected=True)
        return (chosen.first.inner_text() or "").startswith("Personal") if chosen.count() else False


def _stay_here(route: Route) -> None:
    """Nothing is fetched from outside this machine: the page asks for fonts."""
    route.abort()
