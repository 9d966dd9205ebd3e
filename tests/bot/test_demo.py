"""The demo plays the pilot case against the real bot, and stops where the bot does something else."""

import time
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from app import open_bot, read_settings
from bot.demo import Demo, OffScript, play_demo
from bot.play import CHANNEL, PERSONAL, Play, PlayFault, Scene, Step, read_play
from bot.pretend_teams import PretendTeams
from improvement.cycle import progress
from locales.dates import read_day

MOMENTS = [
    "Kanalen är tyst, bara Maria får ett kort.",
    "Är du chef för teamet?",
    "Gissningarna: 6, 7, 7, 8, 9. I mitten: 7 av 10.",
    "Minst 7 av 10 nybesök de två sista veckorna, eftersom de flesta svarar gärna när vi frågar.",
    "Sammanlagt 11 av 61.",
    "Det gick lättare när jag sa att vi frågar alla. Elin Öst,",
    "Göra · vecka 3 av 8",
    "Dags att studera",
    "Säg att vi frågar alla. Lägg materialet där samtalet är.",
    "AUDIT och DUDIT vid nybesök · varv 2 Beslut: Anpassa",
    "AUDIT och DUDIT vid nybesök · varv 3",
    "Omfattning 8",
    "Serien så här långt",
    "Tidigare varv i Mottagningen",
]
LONGEST = 30  # seconds


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
        played = await play_demo(server.endpoint, Console(file=screen, width=100))

    assert played == len(steps_of(read_play()))
    assert [words for words in MOMENTS if words not in read(screen)] == []
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
        assert sum(map(bool, (step.installs, step.says, step.taps, step.hears, step.waits))) == 1
        assert step.installs or step.sees
        assert step.where in (CHANNEL, PERSONAL)


@pytest.mark.parametrize("weekday", range(7))
def test_the_weeks_of_the_second_turn_are_the_same_whatever_day_it_is_played(weekday: int) -> None:
    day = date(2026, 11, 23) + timedelta(days=weekday)
    period: tuple[date, date] | None = None
    passed: list[tuple[int, bool]] = []

    for step in steps_of(read_play()):
        if step.waits:
            day = read_day(step.waits, day)
        if "Sista dagen" in step.fill:
            period = read_day(step.fill["Första dagen"], day), read_day(step.fill["Sista dagen"], day)
        if step.waits and period:
            passed.append((progress(*period, day).week, day > period[1]))

    assert passed[-3:] == [(1, False), (3, False), (8, True)]


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
    await Demo(short, teams, Console(file=screen, width=100)).run(pace=0)
    return screen.getvalue()


def steps_of(play: Play) -> list[Step]:
    return [step for scene in play.scenes for step in scene.steps]


def read(screen: StringIO) -> str:
    """What stands there, however the lines are broken."""
    return " ".join(screen.getvalue().replace("│", " ").split())
