"""Every view in both languages becomes a card that Teams can show and everybody can use."""

import json
import typing

import pytest

from cards.rendering import MOST_BYTES, Card, render
from dialogs import views
from dialogs.views import View
from improvement.page import Page
from locales.words import LANGUAGES, Words
from tests.cards.models import every, faults_in, shown
from tests.cards.samples import DRAFT, ORDINARY, STATUS
from tests.cards.worst import swell

VIEWS = [
    pytest.param(view, language, id=f"{name}-{language}")
    for name, view in ORDINARY.items()
    for language in LANGUAGES
]


def card(view: View, language: str = "sv") -> Card:
    return render(view, Words(language))


def test_every_kind_of_view_has_a_sample() -> None:
    kinds = {type(view) for view in ORDINARY.values()}

    assert kinds == set(typing.get_args(views.View))


@pytest.mark.parametrize(("view", "language"), VIEWS)
def test_a_card_has_only_what_the_models_know(view: View, language: str) -> None:
    content = card(view, language).content

    assert faults_in(content) == []
    assert content["version"] == "1.5"
    assert content["lang"] == language


@pytest.mark.parametrize(("view", "language"), VIEWS)
def test_every_field_has_a_label_and_no_set_length(view: View, language: str) -> None:
    for field in every(card(view, language).content, "Input."):
        named = "title" if field["type"] == "Input.Toggle" else "label"  # the words beside a box name it
        assert field[named].strip()
        assert "maxLength" not in field


@pytest.mark.parametrize(("view", "language"), VIEWS)
def test_every_button_says_what_it_does_and_what_it_is_about(view: View, language: str) -> None:
    content = card(view, language).content

    for button in every(content, "Action.Execute"):
        assert button["title"].strip()
        assert button["data"]["verb"] == button["verb"]
        assert Page.from_data(button["data"]["page"]).name
        assert button["fallback"]["data"] == button["data"]


@pytest.mark.parametrize(("view", "language"), VIEWS)
def test_push_preview_is_neutral(view: View, language: str) -> None:
    """Promise 8: the phone may lie on the table in front of a client."""
    rendered = card(view, language)

    assert rendered.summary.startswith("Varv: ")
    assert len(rendered.summary) < 30
    assert rendered.summary not in shown(rendered.content["body"])
    for sentence in shown(rendered.content["body"]).splitlines():
        assert len(sentence) < 6 or sentence not in rendered.summary.removeprefix("Varv: ")


@pytest.mark.parametrize(("view", "language"), VIEWS)
def test_an_ordinary_card_is_small(view: View, language: str) -> None:
    assert size(card(view, language)) < MOST_BYTES


@pytest.mark.parametrize("letter", ["å", "🙂", '"', "*", "\n", "["])
@pytest.mark.parametrize("name", ORDINARY)
def test_the_largest_card_is_under_24_kilobytes(name: str, letter: str) -> None:
    view = swell(ORDINARY[name], letter)

    rendered = card(view)

    assert size(rendered) < 24_000
    assert faults_in(rendered.content) == []


def test_a_card_the_chat_service_found_too_large_gets_a_short_form() -> None:
    words = Words("sv")

    usual, short = (render(swell(DRAFT, "å"), words, short=short) for short in (False, True))

    assert len(json.dumps(short.content)) < len(json.dumps(usual.content)) * 2 / 3
    assert short.summary == usual.summary


def test_a_long_answer_stays_whole_in_its_field() -> None:
    view = swell(ORDINARY["plan-aim"], "🙂")

    field = every(card(view).content, "Input.Text")[0]

    assert field["value"] == "🙂" * 2000


def test_a_card_that_is_fetched_anew_asks_for_its_page_and_at_most_sixty_people() -> None:
    people = [f"29:{number}" for number in range(80)]

    content = render(DRAFT, Words("sv"), refresh_users=people).content

    assert content["refresh"]["userIds"] == people[:60]
    assert content["refresh"]["action"]["verb"] == "open"
    assert content["refresh"]["action"]["data"]["page"] == DRAFT.page.to_data()


def test_a_view_without_a_page_is_fetched_from_the_one_it_is_posted_as() -> None:
    page = Page(name="status", team="t1")

    content = render(STATUS, Words("sv"), page=page, refresh_users=["29:1"]).content

    assert content["refresh"]["action"]["data"]["page"] == page.to_data()


def test_nothing_is_fetched_anew_unless_somebody_sees_it() -> None:
    assert "refresh" not in render(DRAFT, Words("sv")).content


def size(rendered: Card) -> int:
    return len(json.dumps(rendered.content, ensure_ascii=False).encode())
