"""One question: what is asked, why, an example, the field, and the ways on."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row, stack
from cards.evidence import evidence
from cards.fields import fields_of
from cards.guesses import guesses
from cards.harmless import harmless
from cards.lines import lines
from cards.look import Look
from cards.text import heading, hint, say, small, warning
from dialogs.flows import FLOWS
from dialogs.question import Question
from dialogs.readers import Choice, Level
from dialogs.views import AskQuestion, Step, Trouble
from improvement.guess import LEVELS


def question(view: AskQuestion, look: Look) -> list[CardElement]:
    """The whole card of a question."""
    return [
        *_head(view, look),
        *evidence(view.evidence, look),
        *lines(view.lines, look, title=look.words("lines-so-far")),
        *_guessing(view, look),
        *field(view, look),
        *row(_ways_on(view), look, is_apart=True),
    ]


def field(view: AskQuestion, look: Look) -> list[CardElement]:
    """What was wrong, the field, and the buttons that answer."""
    asked = _asked(view)
    trouble = [warning(sentence(view.trouble, look))] if view.trouble else []
    fields = fields_of(view, look)
    if isinstance(asked.reads, Choice):
        return [*trouble, *_choices(_options(view, asked.reads), look)]
    kind_word = [hint(look.words("scale-large"))] if view.small_word else []
    return [*trouble, *fields, *kind_word, *_pages(view, look), *row(_answers(view, asked), look)]


def sentence(trouble: Trouble, look: Look) -> str:
    """What could not be read, and how to write it instead."""
    args = {key: harmless(value) if isinstance(value, str) else value for key, value in trouble.args.items()}
    return look.words(f"problem-{trouble.code}", **args)


def _asked(view: AskQuestion) -> Question:
    return FLOWS[view.flow].question(view.key)


def _head(view: AskQuestion, look: Look) -> list[CardElement]:
    id = f"{view.flow}-{view.key}"
    words = look.words
    place = _place(view, look)
    example = harmless(view.example) or words(f"{id}.example")
    return [
        *([small(_cycle(view, look))] if view.title else []),
        small(place),
        heading(_ask(view, look)),
        hint(words("question-why", why=words(f"{id}.why"))),
        *([hint(words("question-example", example=example))] if example else []),
        *([hint(words("question-lost", lost=words(f"{id}.lost")))] if view.skippable else []),
    ]


def _cycle(view: AskQuestion, look: Look) -> str:
    return look.words("cycle-name", title=harmless(look.call(view.title)), number=view.turn)


def _place(view: AskQuestion, look: Look) -> str:
    """ "Planera · fråga 3 av 9: Vad tror ni?" """
    flow, title = look.words(f"flow-{view.flow}"), look.words(f"{view.flow}-{view.key}")
    if view.of is None:
        return look.words("question-heading-open", flow=flow, number=view.number, title=title)
    return look.words("question-heading", flow=flow, number=view.number, of=view.of, title=title)


def _ask(view: AskQuestion, look: Look) -> str:
    chances = harmless(view.chances) or look.words("chances")
    return harmless(view.ask) or look.words(f"{view.flow}-{view.key}.ask", chances=chances)


def _guessing(view: AskQuestion, look: Look) -> list[CardElement]:
    if view.spread is None or not isinstance(_asked(view).reads, Level) or view.needs_reason:
        return []
    steps = [Step(verb="guess", page=view.page, value=str(level)) for level in LEVELS]
    return [*guesses(view.spread, steps, view.guessed, look), say(look.words("guess-settle"))]


def _choices(steps: Sequence[Step], look: Look) -> list[CardElement]:
    """Short options side by side; those that need explaining one by one, each with its line."""
    if not look.words.has(f"{steps[0].words}.about"):
        return [*row(steps, look)]
    return [
        element
        for step in steps
        for element in (*stack([step], look), hint(look.words(f"{step.words}.about")))
    ]


def _options(view: AskQuestion, reads: Choice) -> list[Step]:
    return [
        Step(
            verb="answer",
            page=view.page,
            words=f"{view.flow}-{view.key}-{option}",
            revision=view.revision,
            value=option,
            is_primary=option == view.value,
        )
        for option in reads.options
    ]


def _pages(view: AskQuestion, look: Look) -> list[CardElement]:
    """The other pages of a long list of people; those picked there are carried along."""
    if view.option_pages == 1:
        return []
    place = look.words("question-page", page=view.option_page + 1, pages=view.option_pages)
    turns = [
        Step(
            verb="turn-page",
            words=words,
            page=view.page,
            revision=view.revision,
            value=str(number),
            carries=_carried(view),
        )
        for words, number in (
            ("button-previous-page", view.option_page - 1),
            ("button-next-page", view.option_page + 1),
        )
        if 0 <= number < view.option_pages
    ]
    return [hint(place), *row(turns, look)]


def _carried(view: AskQuestion) -> str:
    here = {id for id, _ in view.options}
    return ",".join(id for id in view.picked if id not in here)


def _answers(view: AskQuestion, asked: Question) -> Sequence[Step]:
    if not asked.many:
        save = Step(
            verb="answer",
            page=view.page,
            revision=view.revision,
            carries=_carried(view) if view.option_pages > 1 else "",
            is_primary=True,
        )
        return (save,)
    return (
        Step(verb="add-line", page=view.page, revision=view.revision, is_primary=True),
        Step(verb="move-on", page=view.page, revision=view.revision),
    )


def _ways_on(view: AskQuestion) -> list[Step]:
    back = Step(verb="back", page=view.page, revision=view.revision)
    skip = Step(verb="skip", page=view.page, revision=view.revision)
    later = Step(verb="later", page=view.page, revision=view.revision)
    may_skip = view.skippable and not _asked(view).many
    return [*([back] if view.can_go_back else []), *([skip] if may_skip else []), later]
