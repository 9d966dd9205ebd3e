"""The digest and the manager's cards: small enough, in words where they must be, and nobody named."""

import json
from dataclasses import replace
from datetime import date

import pytest

from cards.rendering import render
from dialogs.views import ManagerStatus, View, Waiting, WeekFigures, WeeklyDigest
from locales.words import LANGUAGES, Words
from tests.cards.leaders_samples import DIGEST, FULL, LEADERS, ROW, WEEK_12, WEEK_13, step
from tests.cards.models import every, faults_in, shown
from tests.cards.worst import swell


def read(view: View, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


@pytest.mark.parametrize("letter", ["å", "🙂", '"', "*", "\n", "["])
@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_many_teams_with_long_names_and_long_lists_still_make_a_small_card(
    name: str, letter: str, language: str
) -> None:
    content = render(swell(FULL[name], letter), Words(language)).content

    assert len(json.dumps(content, ensure_ascii=False).encode()) < 24_000
    assert faults_in(content) == []


def test_a_quiet_week_is_one_line() -> None:
    assert read(LEADERS["digest-quiet"]) == "Veckobrev, vecka 13\nEn lugn vecka. Inget väntar på dig."


def test_a_long_list_ends_with_how_many_more() -> None:
    team = replace(DIGEST.teams[0], waiting=DIGEST.teams[0].waiting * 8)

    assert "och 19 till" in read(WeeklyDigest(monday=DIGEST.monday, teams=(team,)))


def test_one_button_serves_neighbours_that_share_it() -> None:
    roles = tuple(
        Waiting(code=f"role-{role}", since=date(2026, 3, 2), step=step(words="button-see-roles"))
        for role in ("process_leader", "manager")
    )
    team = replace(DIGEST.teams[0], advice=None, waiting=roles, due=(), lost=())

    content = render(WeeklyDigest(monday=DIGEST.monday, teams=(team,)), Words("sv")).content

    assert len(every(content, "Action.Execute")) == 1


@pytest.mark.parametrize(
    ("used", "chances", "said"),
    [
        (6, 12, "Så här långt: 6 av 12 nybesök."),
        (5, 5, "Så här långt: 5 av 5 nybesök."),
        (0, 9, "Så här långt: 0 av 9 nybesök."),
        (3, 10, "Så här långt: några av 10 nybesök."),
        (2, 3, "Så här långt: några nybesök."),
        (0, 3, "Det har inte blivit av ännu."),
    ],
)
def test_promise_7_a_manager_sees_counts_of_visits_only_from_five_up(
    used: int, chances: int, said: str
) -> None:
    total = replace(WEEK_13, used=used, chances=chances, in_words=True)
    row = replace(ROW, cycles=(replace(ROW.cycles[0], total=total),), needs=())

    assert said in read(ManagerStatus(teams=(row,)))


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (4, 4, "Alla har svarat den här veckan."),
        (3, 4, "De flesta har svarat den här veckan."),
        (4, 5, "De flesta har svarat den här veckan."),
        (2, 8, "Några har svarat den här veckan."),
        (1, 8, "Någon har svarat den här veckan."),
        (6, 8, "6 av 8 har svarat den här veckan."),
        (0, 4, "Ingen har svarat ännu den här veckan."),
    ],
)
def test_promise_7_a_manager_never_sees_fewer_than_five_of_the_staff_in_figures(
    answered: int, asked: int, said: str
) -> None:
    week = WeekFigures(monday=date(2026, 4, 6), answered=answered, asked=asked, in_words=True)
    cycle = replace(ROW.cycles[0], line=replace(ROW.cycles[0].line, week=week), total=None)

    assert said in read(ManagerStatus(teams=(replace(ROW, cycles=(cycle,), needs=()),)))


def test_inside_the_team_small_counts_of_visits_are_shown() -> None:
    moved = replace(DIGEST.teams[0].moved[0], week=replace(WEEK_13, used=1, chances=2), before=WEEK_12)
    team = replace(DIGEST.teams[0], moved=(moved,))

    said = read(WeeklyDigest(monday=DIGEST.monday, teams=(team,)))

    assert "Vecka 13: 1 av 2 nybesök. 4 av 5 har svarat. Vecka 12: 4 av 9 nybesök." in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["happened", "none_came", ""])
def test_a_week_without_counts_is_told_all_the_same(kind: str, language: str) -> None:
    week = WeekFigures(monday=date(2026, 3, 23), answered=2, asked=5, happened=kind == "happened")
    moved = replace(DIGEST.teams[0].moved[0], week=replace(week, none_came=kind == "none_came"))

    said = read(
        WeeklyDigest(monday=DIGEST.monday, teams=(replace(DIGEST.teams[0], moved=(moved,)),)), language
    )

    expected = {
        "happened": ("Vecka 13: det blev av.", "Week 13: it happened."),
        "none_came": ("Vecka 13: inga tillfällen.", "Week 13: no occasions."),
        "": ("Vecka 13: det blev inte av.", "Week 13: it did not happen."),
    }[kind]
    assert expected[LANGUAGES.index(language)] in said
