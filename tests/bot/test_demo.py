"""The demo plays the pilot case against the real bot, and stops where the bot does something else."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.demo import Demo, OffScript, play_demo
from bot.play import CHANNEL, PERSONAL, Play, PlayFault, Scene, Step, read_play
from bot.pretend_teams import PretendTeams
from running.assembly import open_bot
from running.settings import read_settings

MOMENTS = [
    "Kanalen är tyst, bara Maria får ett kort.",
    "Är du chef för teamet?",
    "Gissningarna: 6, 7, 7, 8, 9. I mitten: 7 av 10.",
    "Minst 7 av 10 nybesök de två sista veckorna, eftersom de flesta svarar gärna när vi frågar.",
    "Sammanlagt 11 av 61.",
    "Det gick lättare när jag sa att vi frågar alla. Elin Öst,",
    "Har du använt AUDIT eller DUDIT vid något nybesök den här veckan?",
    "Förra veckan: 3 av 10 nybesök.",
    "Karin Ek ordnar det",
    "Blanketter och lathund ligger nu i alla tre samtalsrummen.",
    "Göra · vecka 4 av 8",
    "För tidigt att säga: tidigast om fyra veckor, vecka 16,",
    "Något har hänt sedan vecka 10 Sju veckor i rad ligger över det vanliga före testet, som var 2 av 10",
    "o Värden (%) | Mittlinje 18 %",
    "Det har blivit bättre sedan vecka 10: åtta veckor i rad",
    "Det gick att se först i vecka 16",
    "Dags att studera",
    "Säg att vi frågar alla. Lägg materialet där samtalet är.",
    "AUDIT och DUDIT vid nybesök · varv 2 Beslut: Anpassa",
    "AUDIT och DUDIT vid nybesök · varv 3",
    "Omfattning 8",
    "Serien så här långt",
    "Tidigare varv i Mottagningen",
]
# The table of the pilot case: used and eligible, week by week, with Johan's late answer in week 16.
SUMS = {10: (3, 10), 11: (4, 11), 12: (4, 9), 13: (6, 12), 14: (5, 7), 15: (4, 7), 16: (7, 10), 17: (8, 11)}
# What the summaries say: week 16 twice, before and after the late answer.
TOLD = [*((week, *SUMS[week]) for week in range(10, 16)), (16, 6, 8), (16, *SUMS[16]), (17, *SUMS[17])]
LONGEST = 60  # seconds


async def test_the_pilot_case_is_played_to_the_end(tmp_path: Path) -> None:
    screen, started = StringIO(), time.monotonic()
    settings = read_settings(
        database_url=f"sqlite:///{tmp_path}/demo.db",
        dev=True,
        host="127.0.0.1",
        port=0,
        tick_seconds=0.05,
        card_pause_seconds=0,
        spread_seconds=0,
        clock_begins=read_play().begins,
    )

    async with open_bot(settings) as server:
        played = await play_demo(server.endpoint, Console(file=screen, width=100), tmp_path)

    assert played == len(steps_of(read_play()))
    assert (tmp_path / "rapport.pptx").read_bytes().startswith(b"PK")
    assert [words for words in MOMENTS if words not in read(screen)] == []
    assert summaries_in(read(screen)) == TOLD
    assert time.monotonic() - started < LONGEST


async def test_a_step_is_told_and_the_card_shown_as_its_person_sees_it(teams: PretendTeams) -> None:
    told = await play(teams, Step(who="Johan", says="hjälp", sees="echo (sv) hjälp"))

    assert "▸ Johan, i kanalen: ”@Varv hjälp”" in told
    assert "─ Johan ser ─" in told
    assert "[Öppna]" in told


async def test_of_a_quiet_step_only_the_words_to_see_are_printed(teams: PretendTeams) -> None:
    told = await play(teams, Step(who="Johan", says="hjälp", sees="hjälp", quiet=True))

    assert "Varv: hjälp" in told
    assert "Johan ser" not in told


async def test_what_is_filled_in_is_told_with_the_button(teams: PretendTeams) -> None:
    told = await play(
        teams,
        Step(who="Maria", where=PERSONAL, says="hjälp", sees="hjälp"),
        Step(who="Maria", where=PERSONAL, taps="Öppna", value="fika", sees="tapped-open (sv) word=fika"),
    )

    assert "▸ Maria, i sin egen chatt: ”fika” [Öppna]" in told


async def test_a_card_that_lacks_the_words_stops_the_demo(teams: PretendTeams) -> None:
    with pytest.raises(OffScript, match=r"sees='status'(.|\n)*echo \(sv\) hjälp"):
        await play(teams, Step(who="Johan", says="hjälp", sees="status"))


async def test_a_field_that_is_not_there_stops_the_demo(teams: PretendTeams) -> None:
    with pytest.raises(OffScript, match="no fields"):
        await play(
            teams,
            Step(who="Johan", says="hjälp", sees="hjälp"),
            Step(who="Johan", taps="Öppna", fill={"Mått": "andel"}, sees="tapped"),
        )


def test_every_step_does_one_thing_and_says_what_is_then_seen() -> None:
    for step in steps_of(read_play()):
        done = (step.installs, step.says, step.taps, step.hears, step.looks, step.waits, step.fetches)
        assert sum(map(bool, done)) == 1
        assert step.installs or step.fetches or step.sees
        assert step.where in (CHANNEL, PERSONAL)


def test_what_people_tap_in_the_play_adds_up_to_the_pilots_table() -> None:
    """The play's own words, so that a slip in it is found before it is played."""
    tapped: dict[int, list[tuple[int, int, int]]] = {week: [] for week in SUMS}
    for week, step in steps_by_week():
        if step.sees.startswith("Sparat: "):
            used, chances = map(int, re.findall(r"\d+", step.sees)[:2])
            tapped[week].append((used, chances, "en tackade nej" in step.sees))

    sums = {week: tuple(map(sum, zip(*told, strict=True))) for week, told in tapped.items()}
    assert {week: told[:2] for week, told in sums.items()} == SUMS
    assert sum(told[2] for told in sums.values()) == 3


def steps_by_week() -> Iterator[tuple[int, Step]]:
    """Every step of the eight weeks with its week; a late answer belongs to the week it is about."""
    for scene in read_play().scenes:
        if week := re.fullmatch(r"Vecka (\d+)", scene.title):
            yield from ((int(week[1]), step) for step in scene.steps)


def test_an_unknown_field_of_a_step_is_named_with_the_file(tmp_path: Path) -> None:
    scene = '[[scene]]\ntitle = "t"\nstory = ""\nsteps = [{ who = "Maria", shouts = "hej" }]'
    (tmp_path / "sv.toml").write_text(scene, encoding="utf-8")

    with pytest.raises(PlayFault, match=r"sv\.toml: a step has no shouts"):
        read_play(folder=tmp_path)


@pytest.mark.parametrize("text", ["team = ", 'team = "Mottagningen"', '[[scene]]\ntitle = "t"'])
def test_a_play_that_is_not_whole_is_refused_with_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "sv.toml").write_text(text, encoding="utf-8")

    with pytest.raises(PlayFault, match=r"sv\.toml"):
        read_play(folder=tmp_path)


def test_a_play_that_is_not_there_is_refused_with_the_file(tmp_path: Path) -> None:
    with pytest.raises(PlayFault, match=r"sv\.toml"):
        read_play(folder=tmp_path)


async def play(teams: PretendTeams, *steps: Step) -> str:
    """What stands in the terminal when these steps have been played."""
    screen = StringIO()
    scene = Scene(title="En scen", story="", steps=steps)
    short = replace(read_play(), scenes=(scene,))
    await Demo(short, teams, Console(file=screen, width=100), Path()).run(pace=0)
    return screen.getvalue()


def steps_of(play: Play) -> list[Step]:
    return [step for scene in play.scenes for step in scene.steps]


def summaries_in(told: str) -> list[tuple[int, ...]]:
    """(week, used, eligible) of every summary that is printed, in order."""
    found = re.findall(
        r"Så gick vecka (\d+)(?: Kommer [^.]+\.)? AUDIT och DUDIT.*? (\d+) av (\d+) nybesök\.", told
    )
    return [tuple(map(int, numbers)) for numbers in found]


def read(screen: StringIO) -> str:
    """What stands there, however the lines are broken."""
    return " ".join(screen.getvalue().replace("│", " ").split())
