"""Cards with somebody's own text in them: a note, two answers at once, an offer to save, a removal."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.document import fact
from cards.harmless import harmless
from cards.inputs import text_field, tick
from cards.lines import signature
from cards.look import Look
from cards.question import field, sentence
from cards.text import frame, heading, hint, label, quotation, say, small, warning, written
from dialogs.views import Conflict, NoteForm, OfferAnswer, Removable, RemovalList


def note_form(view: NoteForm, look: Look) -> list[CardElement]:
    """A field to write in, and the writer's own yes to being quoted."""
    words = look.words
    about = small(words("note-about", title=harmless(look.call(view.title))))
    trouble = [warning(sentence(view.trouble, look))] if view.trouble else []
    return [
        heading(words("note-heading")),
        *([about] if view.title else []),
        *trouble,
        text_field("value", words("note-label"), look, view.kept, is_long=True),
        hint(words("note-hint")),
        tick("quotable", words("note-quotable"), is_on=view.quotable, label=words("quotable-label")),
        *row([view.save], look),
    ]


def conflict(view: Conflict, look: Look) -> list[CardElement]:
    """What is saved, then one's own answer still in its field."""
    words = look.words
    theirs = quotation([label(words("conflict-theirs")), fact(view.theirs, look, chances=view.ask.chances)])
    return [
        heading(words("conflict-heading")),
        say(words("conflict-intro")),
        theirs,
        *field(view.ask, look),
        *row([view.keep], look),
    ]


def offer_answer(view: OfferAnswer, look: Look) -> list[CardElement]:
    """A message that may be an answer: the text stands in a field, to be saved as one or as a note."""
    words = look.words
    id = f"{view.flow}-{view.key}"
    steps = [step for step in (view.save, view.note, view.leave) if step]
    return [
        heading(words("offer-heading")),
        say(words("offer-intro", title=words(id))),
        text_field("value", words("offer-label"), look, view.text, is_long=True),
        *row(steps, look),
    ]


def removal_list(view: RemovalList, look: Look) -> list[CardElement]:
    """Texts to choose from, each with where it stands and its button."""
    if not view.texts:
        return [say(look.words("removal-none")), *row(view.steps, look)]
    return [
        heading(look.words("removal-heading")),
        hint(look.words("removal-intro")),
        *(_removable(text, look) for text in view.texts),
        *row(view.steps, look),
    ]


def _removable(text: Removable, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(_where(text, look)),
        written(look.shorten(text.line.text)),
        small(signature(text.line.by, text.line.at, look)),
        *row([text.step], look),
    ]
    return frame(items)


def _where(text: Removable, look: Look) -> str:
    """What the text stands under: a question, or something that only this list has a heading for."""
    here = f"removal-{text.where}"
    if look.words.has(here):
        return look.words(here)
    where = text.where if look.words.has(text.where) else "document-observations"
    return look.words(where)
