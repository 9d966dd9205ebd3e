"""A file on a card, where Teams cannot be handed the file itself: its name, and the way to fetch it."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.harmless import harmless
from cards.look import Look
from cards.text import heading, say
from dialogs.views import FileOffer


def file_offer(view: FileOffer, look: Look) -> list[CardElement]:
    """The file and its button."""
    name = harmless(look.call(view.name))
    return [
        heading(look.words("file-offer")),
        say(look.words("file-offer-about", name=name)),
        *row(view.steps, look),
    ]
