"""Short cards: a sentence and a way on, a choice of one, and help."""

from collections.abc import Mapping

from microsoft_teams.cards import CardElement, Container

from cards.buttons import row, stack
from cards.harmless import harmless
from cards.look import Look
from cards.text import heading, hint, label, paragraphs, quotation, say, section, small, written
from cards.verdicts import trends
from dialogs.views import Choose, Help, Notice, TemplateChoice
from locales.words import Argument


def notice(view: Notice, look: Look) -> list[CardElement]:
    """What happened, somebody's own words when it is about them, and the buttons."""
    args = safe_args(view.args, look)
    id = f"notice-{view.code}"
    title = [heading(look.words(f"{id}.title", **args))] if look.words.has(f"{id}.title") else []
    quoted = [quotation([written(look.shorten(view.quoted))])] if view.quoted else []
    return [
        *title,
        *paragraphs(look.words(id, **args)),
        *quoted,
        *trends(view.trends, look),
        *row(view.steps, look),
    ]


def safe_args(args: Mapping[str, Argument], look: Look) -> dict[str, Argument]:
    """What fills Varv's words, with everything people wrote made harmless."""
    return {
        key: harmless(look.call(value)) if isinstance(value, str) else value for key, value in args.items()
    }


def choose(view: Choose, look: Look) -> list[CardElement]:
    """One question, one button for each answer."""
    return [heading(look.words(f"choose-{view.code}")), *stack(view.options[: look.lines], look)]


def template_choice(view: TemplateChoice, look: Look) -> list[CardElement]:
    """What a cycle can begin from: a line about each, and its button."""
    words = look.words
    head = [heading(words("templates-heading")), hint(words("templates-intro"))]
    shown = [
        Container(items=[*stack([step], look), small(harmless(look.shorten(about)))], spacing="Medium")
        for step, _, about in view.templates
    ]
    return [*head, *shown, *row(view.steps, look)]


def help_card(view: Help, look: Look) -> list[CardElement]:
    """Where the team is among the managers' five steps, what can be done now, and what can be written."""
    words = look.words
    if view.is_second:
        return [heading(words("help-more")), *_commands(view, look)]
    step = f"help-step-{view.frame}"
    return [
        heading(words("help-heading")),
        label(words("help-frame", number=view.frame, step=words(step))),
        say(words(f"{step}.about")),
        hint(words(f"help-audience-{view.audience}")),
        *row(view.steps, look),
        *([section(words("help-words"))] if view.commands else []),
        *_commands(view, look),
    ]


def _commands(view: Help, look: Look) -> list[CardElement]:
    """A line for each word, and the way to the other part of the page."""
    lines = [small(_command(name, look)) for name in view.commands]
    return [*lines, *row([view.turn] if view.turn else [], look)]


def _command(name: str, look: Look) -> str:
    id = f"command-{name}"
    return look.words("help-word", command=f"**{look.words(id)}**", about=look.words(f"{id}.about"))
