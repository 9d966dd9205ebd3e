"""One card on the Playground's page: what it shows, its fields, its buttons, a picture of it."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, Request, TimeoutError, expect

from tests.e2e.recorded import Recorded

CARD = ".ac-preview-panel"
PHONE = 320  # pixels: a card in Teams on a telephone held upright
PATIENCE = 20_000  # milliseconds until something must have shown
NOTICED = 3_000  # milliseconds until a tap must be answered, unless it was lost
TRIES = 4
_STILL = """card => {
  const now = [...document.querySelectorAll(card)].map(each => each.outerHTML).join();
  const seen = window.varvSeen;
  if (!seen || seen.cards !== now) window.varvSeen = {cards: now, since: Date.now()};
  return !!seen && seen.cards === now && Date.now() - seen.since > 150;
}"""


class ShownCard:
    """A card found by words on it; one that moves on to other words is another card."""

    def __init__(self, card: Locator, texts: Sequence[str], recorded: Recorded, shots: Path | None) -> None:
        self._card = card
        self._texts = texts
        self._recorded = recorded
        self._shots = shots

    def has(self, *texts: str) -> "ShownCard":
        """It shows these words."""
        for text in texts:
            expect(self._card).to_contain_text(text, timeout=PATIENCE)
        return self

    def has_not(self, *texts: str) -> "ShownCard":
        """It does not show these words."""
        for text in texts:
            expect(self._card).not_to_contain_text(text, timeout=PATIENCE)
        return self

    def holds(self, label: str, text: str) -> "ShownCard":
        """The field whose label begins like this is filled with this."""
        expect(self._field(label)).to_have_value(text, timeout=PATIENCE)
        return self

    def has_picked(self, *choices: str) -> "ShownCard":
        """These choices are ticked."""
        for choice in choices:
            expect(self._choice(choice)).to_be_checked(timeout=PATIENCE)
        return self

    def for_all(self) -> "ShownCard":
        """The card itself shows these words by now, and not only the answer to one's own tap.

        Until then the edit of the card may come and sweep away what is being written in it.
        """
        self._recorded.card(*self._texts)
        wait_until_still(self._page)
        return self

    def fills(self, label: str, text: str) -> "ShownCard":
        """Write in the field whose label begins like this."""
        self._field(label).fill(text)
        return self

    def picks(self, *choices: str) -> "ShownCard":
        """Tick or pick by the words beside the box."""
        for choice in choices:
            self._choice(choice).check()
        return self

    def picks_in_list(self, label: str, choice: str) -> "ShownCard":
        """Pick from a list that folds out."""
        self._field(label).click()
        self._page.get_by_role("option", name=choice, exact=True).click()
        return self

    def taps(self, title: str) -> str:
        """Tap a button. Returns what the one who tapped is shown, as text to look for words in."""
        return self._tap(self._card.get_by_role("button", name=_called(title)), title)

    def taps_beside(self, text: str, title: str) -> str:
        """Tap the button with this title that stands nearest to these words."""
        button = self._page.get_by_role("button", name=_called(title))
        around = self._card.locator("div").filter(has_text=text).filter(has=button)
        return self._tap(around.last.get_by_role("button", name=_called(title)), title)

    def shot(self, name: str, *, phone: bool = False) -> "ShownCard":
        """A picture of the card, and one as narrow as on a telephone if asked for."""
        if self._shots is None:
            return self
        self._picture(self._shots / f"{name}.png")
        if phone:
            self._card.evaluate(f"card => card.style.width = '{PHONE}px'")
            self._picture(self._shots / f"{name}-narrow.png")
            self._card.evaluate("card => card.style.width = ''")
        return self

    @property
    def _page(self) -> Page:
        return self._card.page

    def _tap(self, button: Locator, title: str) -> str:
        """The page draws a card anew when Varv edits it; a tap lost in that moment is made again."""
        for _ in range(TRIES):
            try:
                with self._page.expect_request_finished(_is_tap, timeout=NOTICED) as tapped:
                    button.locator("visible=true").first.click()
            except TimeoutError:
                continue
            wait_until_still(self._page)
            return _answer(tapped.value)
        raise AssertionError(f"the page never sent a tap on {title!r}")

    def _picture(self, file: Path) -> None:
        self._card.screenshot(path=file, animations="disabled")

    def _field(self, label: str) -> Locator:
        return self._card.get_by_label(re.compile(rf"^{re.escape(label)}")).first

    def _choice(self, words: str) -> Locator:
        name = re.compile(rf"\b{re.escape(words)}")
        box = self._card.get_by_role("checkbox", name=name)
        return box.or_(self._card.get_by_role("radio", name=name)).first


def wait_until_still(page: Page) -> None:
    """The page draws the answer to a tap in two steps, and what is ticked between them is lost."""
    page.wait_for_function(_STILL, arg=CARD, polling=50)


def _called(title: str) -> re.Pattern[str]:
    """A button's name is its title, and what it is about where many are alike."""
    return re.compile(rf"^{re.escape(title)}(: .*)?$")


def _is_tap(request: Request) -> bool:
    return request.url.endswith("/_conversation/v1/invoke")


def _answer(request: Request) -> str:
    response = request.response()
    return json.dumps(response.json(), ensure_ascii=False) if response else ""
