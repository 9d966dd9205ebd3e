"""The turns of one change idea in line: on how many, what was learned, how each ended."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.follow_up import follow_ups
from cards.harmless import harmless
from cards.lines import lines
from cards.look import Look
from cards.text import frame, heading, hint, label, say, small
from dialogs.views import Series, SeriesLine

ARROW = " \N{RIGHTWARDS ARROW} "


def series(view: Series, look: Look) -> list[CardElement]:
    """The scale from turn to turn first, then every turn, the latest last."""
    return [
        heading(look.words("series-heading", title=harmless(look.call(view.title)))),
        *_scale(view, look),
        *(_turn(turn, look) for turn in view.turns[-look.lines :]),
        *row(view.steps, look, is_apart=True),
    ]


def _scale(view: Series, look: Look) -> list[CardElement]:
    """ "1 → 5 → hela enheten"."""
    tried = [str(turn.scale) for turn in view.turns if turn.scale is not None]
    if view.is_adopted:
        tried.append(look.words("series-unit"))
    if not tried:
        return []
    kind = "series-grows" if view.grows or view.is_adopted else "series-begins"
    return [label(look.words("series-scale", scales=ARROW.join(tried))), hint(look.words(kind))]


def _turn(turn: SeriesLine, look: Look) -> CardElement:
    learned = lines(turn.learned, look, title=look.words("cycle-learned"))
    return frame(
        [
            label(look.words("cycle-turn", number=turn.number)),
            say(_where(turn, look)),
            *_days(turn, look),
            *(learned or [hint(look.words("series-not-learned"))]),
            *follow_ups(turn.follow_ups, look),
            *row([turn.step] if turn.step else [], look),
        ]
    )


def _where(turn: SeriesLine, look: Look) -> str:
    """On how many, and how it ended or which stage it is in."""
    ended = look.words(f"decision-{turn.decision}.past" if turn.decision else f"phase-{turn.phase}")
    if turn.scale is None:
        return ended
    return look.words("series-turn", scale=turn.scale, ended=ended)


def _days(turn: SeriesLine, look: Look) -> list[CardElement]:
    if turn.started is None:
        return []
    if turn.ended is None or turn.ended < turn.started:
        return [small(look.words("series-since", day=look.words.day(turn.started)))]
    return [small(look.words.period(turn.started, turn.ended))]
