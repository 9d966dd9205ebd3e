"""Nobody gets an effect without authority: everything that can be tapped or said, by everybody."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dialogs.commands import NAMES
from dialogs.heard import Tap
from dialogs.obeying import COMMANDS, OWN_COMMANDS
from dialogs.pages import OWN_PAGES, PAGES
from dialogs.taps import OWN_TAPS, TAPS, deed_of
from dialogs.views import Notice, View
from improvement.page import Page
from improvement.permission import STRANGER, Deed, may
from improvement.ports import Missing
from locales.words import Words
from tests.dialogs.the_crowd import STANDINGS, Crowd, gather
from tests.dialogs.those_who_lead import channel_of

REFUSED = {
    "not-a-member",
    "only-coaches",
    "only-coaching",
    "only-leaders",
    "only-leaders-set-up",
    "only-managers",
    "yes-first",
}
KIND = REFUSED | {"old-card"}
TRIED: dict[str, Deed] = {  # every button, and every page that can be looked at, and what it takes
    **{verb: deed for verb, (deed, _) in TAPS.items() if deed},
    **{f"open {name}": deed for name, (deed, _) in PAGES.items()},
}
ASKS_ITS_PAGE = {"answer", "back", "change", "keep", "later", "open", "skip", "turn-page"}
GOODBYE = {"erase-me", "erase-all"}  # of oneself, and then nobody is there to try the rest
FILLED_IN = {"value": "Hej", "text": "Hej", "until": "2026-03-20", "period": "10 mars"}
FORGED = ("9" * 5000, "x" * 2001, "\u202e-1", "' OR 1=1 --")
STILL_ALLOWED = {  # whatever has become of a cycle, a week or an obstacle
    "export",
    "open",
    "present",
    "save-away",
}


@pytest.fixture
async def crowd() -> Crowd:
    return await gather()


def taps(crowd: Crowd) -> Iterator[tuple[Deed, Tap]]:
    """Everything that takes standing in the team, filled in as by somebody who means it."""
    for tried, deed in TRIED.items():
        verb, _, name = tried.partition(" ")
        yield deed, Tap(verb=verb, page=crowd.page(name or verb), inputs=FILLED_IN)
    for verb in ASKS_ITS_PAGE:
        for name in ("plan", "setup", "encourage", "obstacle-help"):
            yield PAGES[name][0], Tap(verb=verb, page=crowd.page(name), inputs=FILLED_IN)


def every_tap(page: Page, **parts: str) -> Iterator[Tap]:
    """Every button there is, of everybody, on one page, and every page."""
    for verb in (*TAPS, *(OWN_TAPS.keys() - GOODBYE), "no-such-verb", ""):
        name = verb if verb in PAGES else page.name
        value = parts.get("value", "")
        yield Tap(verb=verb, page=replace(page, name=name), inputs=FILLED_IN, value=value, carries=value)
    for name in (*PAGES, *OWN_PAGES, "no-such-page"):
        yield Tap(verb="open", page=replace(page, name=name))


def code_of(view: View) -> str:
    return view.code if isinstance(view, Notice) else ""


def deed_of_known(tap: Tap) -> Deed | None:
    """What a tap takes; None for one that nobody knows."""
    try:
        return deed_of(tap)
    except Missing:
        return None


def whoever_may(tap: Tap) -> str:
    deed = deed_of_known(tap)
    if deed is None or may(deed, STANDINGS["a leader"]):
        return "a leader"
    return "a coach" if may(deed, STANDINGS["a coach"]) else "a manager"


def word_for(command: str) -> str:
    return Words("sv")(f"command-{command}")


def test_who_may_is_said_of_everything() -> None:
    """A button or a word of one's own is nobody else's business; all others ask a deed."""
    assert {verb for verb, (deed, _) in TAPS.items() if deed is None} == ASKS_ITS_PAGE
    assert not any(may(deed, STRANGER) for deed in TRIED.values())
    assert not OWN_TAPS.keys() & TAPS.keys()
    assert not OWN_PAGES.keys() & PAGES.keys()
    assert sorted([*COMMANDS, *OWN_COMMANDS]) == sorted(NAMES)


@pytest.mark.parametrize("standing", STANDINGS)
async def test_what_is_not_allowed_changes_nothing_and_gets_a_kind_sentence(
    crowd: Crowd, standing: str
) -> None:
    before = await crowd.rows()

    for deed, tap in taps(crowd):
        if not may(deed, STANDINGS[standing]):
            assert code_of(await crowd.who(standing).sends(tap)) in KIND, tap

    assert await crowd.rows() == before


@pytest.mark.parametrize("standing", ["staff", "a leader", "a manager", "a coach"])
async def test_what_is_allowed_is_not_refused(crowd: Crowd, standing: str) -> None:
    for deed, tap in taps(crowd):
        if may(deed, STANDINGS[standing]):
            assert code_of(await crowd.copy().who(standing).sends(tap)) not in REFUSED, tap


@pytest.mark.parametrize("standing", STANDINGS)
async def test_a_word_does_no_more_than_a_button(crowd: Crowd, standing: str) -> None:
    for name, (deed, _) in COMMANDS.items():
        if not may(deed, STANDINGS[standing]):
            here = crowd.copy()
            view = await here.who(standing).says(word_for(name))
            assert await here.kept_of_the_team() == await crowd.kept_of_the_team(), name
            assert code_of(view) in REFUSED or not STANDINGS[standing].is_member, name


@pytest.mark.parametrize("standing", ["a stranger", "somebody of another organisation"])
async def test_ones_own_buttons_touch_nobody_elses_things(crowd: Crowd, standing: str) -> None:
    before = await crowd.kept_of_the_team()

    for tap in every_tap(crowd.page("check-in")):
        await crowd.who(standing).sends(tap)

    assert await crowd.kept_of_the_team() == before


async def test_a_card_of_another_organisation_is_an_old_card(crowd: Crowd) -> None:
    before = await crowd.rows(of=crowd.talk.tenant)

    for tap in every_tap(crowd.page("plan")):
        if deed_of_known(tap) not in (None, Deed.OWN):
            assert code_of(await crowd.who("somebody of another organisation").sends(tap)) == "old-card", tap

    assert await crowd.rows(of=crowd.talk.tenant) == before


async def test_a_card_copied_to_another_channel_is_an_old_card(crowd: Crowd) -> None:
    await crowd.talk.meet("Bo", "Maria", place=channel_of("Vuxenenheten"))
    leader = crowd.talk.person("Maria", channel_of("Vuxenenheten"))
    before = await crowd.rows()

    for tap in every_tap(crowd.page("plan")):
        if deed_of_known(tap) not in (None, Deed.OWN):
            assert code_of(await leader.sends(tap)) == "old-card", tap

    assert await crowd.rows() == before


async def test_things_of_another_team_cannot_be_reached_from_ones_own(crowd: Crowd) -> None:
    """A member of another team forges a card: their own team, and everything else of this one."""
    theirs = await crowd.talk.team("19:Vuxenenheten")
    before = await crowd.kept_of_the_team()

    for tap in every_tap(replace(crowd.page("plan"), team=theirs.id), value=crowd.obstacle.id):
        await crowd.who("a member of another team").sends(tap)

    assert await crowd.kept_of_the_team() == before


@pytest.mark.parametrize("forged", FORGED)
@pytest.mark.parametrize("part", ["team", "cycle", "item"])
async def test_forged_ids_and_numbers_are_met_kindly(crowd: Crowd, part: str, forged: str) -> None:
    before = await crowd.kept_elsewhere()
    page = crowd.page("plan")
    forged_page = replace(
        page,
        team=forged if part == "team" else page.team,
        cycle=forged if part == "cycle" else page.cycle,
        item=forged if part == "item" else page.item,
    )

    for tap in every_tap(forged_page, value=forged):
        assert await crowd.who(whoever_may(tap)).sends(tap) is not None

    assert await crowd.kept_elsewhere() == before


@pytest.mark.parametrize("standing", ["staff", "a leader", "a manager", "a coach"])
@pytest.mark.parametrize("day", ["", "2026-03-02", "2026-02-23"])
async def test_last_months_card_changes_nothing(crowd: Crowd, standing: str, day: str) -> None:
    """The cycle is closed, the week is over, what stood in the way is removed, and the card still hangs."""
    await crowd.is_over()
    before = await crowd.kept_of_the_team()

    for tap in every_tap(crowd.page("plan", item=day), value="yes"):
        if tap.verb not in STILL_ALLOWED:
            await crowd.who(standing).sends(tap)

    assert await crowd.kept_of_the_team() == before
