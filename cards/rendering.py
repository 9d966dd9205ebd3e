"""Turns a view into an Adaptive Card in a language."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from microsoft_teams.cards import AdaptiveCard, CardElement, ExecuteAction, RefreshDefinition

from cards.away import away_list
from cards.buttons import step_data
from cards.chart import chart_card, chart_table
from cards.check_in import ask_count, my_questions
from cards.digest import weekly_digest
from cards.document import document
from cards.files import file_offer
from cards.follow_up import follow_up_card
from cards.form import form
from cards.look import Look
from cards.my_teams import manager_status
from cards.notice import choose, help_card, notice, template_choice
from cards.numbers import measure_card, measure_list, pasted_table
from cards.people import my_data, team_card
from cards.preview import preview
from cards.progress import progress_card
from cards.question import question
from cards.schedule import schedule
from cards.series import series
from cards.status import history, team_status
from cards.summary import week_summary
from cards.week import week_card
from cards.wheel import wheel
from cards.writing import conflict, note_form, offer_answer, removal_list
from dialogs import views
from dialogs.views import Step, View
from improvement.page import Page
from locales.words import Words

MOST_BYTES = 24_000
MOST_REFRESHED = 60  # what Teams takes
SHORT = 4  # where the rooms begin that a card in short form gets


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """An Adaptive Card as plain values, and the neutral words shown where others may see them."""

    content: dict[str, Any]
    summary: str


class CardTooLarge(ValueError):
    """A card does not fit even with every text shortened. Put fewer buttons or options in the view."""


def render(
    view: View,
    words: Words,
    *,
    page: Page | None = None,
    refresh_users: Sequence[str] = (),
    site: str = "",
    short: bool = False,
) -> Card:
    """The card of a view, under 24 KB of UTF-8.

    Texts lose their middle when there is no room for them. `refresh_users` see the card fetched anew
    from `page`, or else from the view's own page. `site` is the address that links begin with.
    `short` leaves out more than the limit asks for.
    """
    kind, show = _SHOWN[type(view)]
    summary = words(f"push-{kind}")
    refresh = _refresh(page or getattr(view, "page", None), refresh_users)
    for room in _ROOMS[SHORT:] if short else _ROOMS:
        look = Look(words=words, site=site, **room)
        content = _content(show(view, look), look, summary, refresh)
        if _size(content) < MOST_BYTES:
            return Card(content=content, summary=summary)
    raise CardTooLarge(kind)


def _content(
    body: list[CardElement], look: Look, summary: str, refresh: RefreshDefinition | None
) -> dict[str, Any]:
    card = AdaptiveCard(
        version="1.5",
        lang=look.words.language,
        fallback_text=summary,
        body=body,
        refresh=refresh,
    )
    return card.model_dump(by_alias=True, exclude_none=True)


def _size(content: dict[str, Any]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode())


def _refresh(page: Page | None, users: Sequence[str]) -> RefreshDefinition | None:
    if page is None or not users:
        return None
    action = ExecuteAction(verb="open", data=step_data(Step(verb="open", page=page)))
    return RefreshDefinition(action=action, user_ids=list(users[:MOST_REFRESHED]))


# From the roomiest on; the first that fits is used, and that is nearly always the first.
_ROOMS: tuple[dict[str, Any], ...] = (
    {},
    {"longest": 4_000, "name": 120, "has_fallback": False},
    {"longest": 1_500, "name": 120, "lines": 8, "has_fallback": False},
    {"longest": 600, "name": 90, "lines": 6, "has_fallback": False},
    {"longest": 300, "name": 60, "lines": 4, "has_fallback": False},
    {"longest": 100, "field": 12_000, "name": 40, "lines": 3, "has_fallback": False},
    {"longest": 40, "field": 6_000, "name": 30, "lines": 2, "has_fallback": False},
)

Shown = Callable[[Any, Look], list[CardElement]]


def _preview(view: views.Preview, look: Look) -> list[CardElement]:
    """What will be posted, whatever kind it is of."""
    _, show = _SHOWN[type(view.shown)]
    return preview(view, show(view.shown, look), look)


_SHOWN: dict[type, tuple[str, Shown]] = {
    views.AskCount: ("ask-count", ask_count),
    views.AskQuestion: ("ask-question", question),
    views.AwayList: ("away-list", away_list),
    views.ChartCard: ("chart-card", chart_card),
    views.ChartTable: ("chart-table", chart_table),
    views.Choose: ("choose", choose),
    views.Conflict: ("conflict", conflict),
    views.CycleDocument: ("cycle-document", document),
    views.FileOffer: ("file-offer", file_offer),
    views.FollowUpCard: ("follow-up-card", follow_up_card),
    views.Form: ("form", form),
    views.Help: ("help", help_card),
    views.History: ("history", history),
    views.ManagerStatus: ("manager-status", manager_status),
    views.MeasureCard: ("measure-card", measure_card),
    views.MeasureList: ("measure-list", measure_list),
    views.MyData: ("my-data", my_data),
    views.MyQuestions: ("my-questions", my_questions),
    views.NoteForm: ("note-form", note_form),
    views.Notice: ("notice", notice),
    views.OfferAnswer: ("offer-answer", offer_answer),
    views.PastedTable: ("pasted-table", pasted_table),
    views.Preview: ("preview", _preview),
    views.ProgressCard: ("progress-card", progress_card),
    views.RemovalList: ("removal-list", removal_list),
    views.ScheduleCard: ("schedule-card", schedule),
    views.Series: ("series", series),
    views.TeamCard: ("team-card", team_card),
    views.TeamStatus: ("team-status", team_status),
    views.TemplateChoice: ("template-choice", template_choice),
    views.WeekCard: ("week-card", week_card),
    views.Wheel: ("wheel", wheel),
    views.WeeklyDigest: ("weekly-digest", weekly_digest),
    views.WeekSummary: ("week-summary", week_summary),
}
