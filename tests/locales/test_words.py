"""Words: found by id, filled, and written as each language writes."""

from datetime import UTC, date, datetime, time

import pytest

from locales.completeness import placeholders
from locales.words import LANGUAGES, MissingWord, Words

SV, EN = Words("sv"), Words("en")


def test_a_word_and_its_attributes() -> None:
    assert SV("plan-aim") == "Syfte"
    assert SV("plan-aim.ask") == "Vad ska bli bättre, och för vem?"
    assert EN("plan-aim") == "Aim"


def test_placeholders_are_filled_without_invisible_marks() -> None:
    assert SV("fact-level", level=7, chances="nybesök") == "7 av 10 nybesök"


@pytest.mark.parametrize(("count", "said"), [(1, "och en rad till"), (3, "och 3 rader till")])
def test_numbers_choose_the_plural(count: int, said: str) -> None:
    assert SV("lines-more", count=count) == said


def test_large_numbers_are_grouped_as_the_language_does() -> None:
    assert "2\u00a0000 " in SV("problem-too-long", length=2001, limit=2000)
    assert "2,000 " in EN("problem-too-long", length=2001, limit=2000)


@pytest.mark.parametrize("id", ["no-such-word", "plan-aim.no-such-part", "no-such-word.ask"])
def test_an_unknown_word_is_missing(id: str) -> None:
    with pytest.raises(MissingWord, match=id):
        SV(id)


def test_a_placeholder_without_a_value_is_missing() -> None:
    with pytest.raises(MissingWord, match="fact-level"):
        SV("fact-level", level=7)


def test_asking_whether_a_word_is_there() -> None:
    assert SV.has("notice-noted.title")
    assert not SV.has("notice-nothing-open.title")
    assert not SV.has("nothing-of-the-kind")


def test_a_language_varv_does_not_speak() -> None:
    with pytest.raises(KeyError):
        Words("xx")


def test_dates_and_moments_become_words() -> None:
    assert SV("cycle-until", day=date(2026, 4, 26)) == "Pågår till 26 april 2026."
    assert SV("cycle-until", day=datetime(2026, 4, 26, 12, tzinfo=UTC)) == "Pågår till 26 april 2026 kl. 12."


@pytest.mark.parametrize(
    ("words", "long", "short", "weekday", "week"),
    [
        (SV, "6 mars 2026", "6 mars", "fredag 6 mars", "vecka 10"),
        (EN, "6 March 2026", "6 March", "Friday 6 March", "week 10"),
    ],
)
def test_days(words: Words, long: str, short: str, weekday: str, week: str) -> None:
    day = date(2026, 3, 6)

    assert (words.day(day), words.short_day(day), words.weekday(day), words.week(day)) == (
        long,
        short,
        weekday,
        week,
    )


def test_the_first_of_january_may_be_in_last_years_last_week() -> None:
    assert [words.week(date(2027, 1, 1)) for words in (SV, EN)] == ["vecka 53", "week 53"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2026, 3, 2), date(2026, 4, 26), "2 mars–26 april 2026 (v. 10–17)"),
        (date(2026, 7, 1), date(2026, 7, 14), "1–14 juli 2026 (v. 27–29)"),
        (date(2026, 3, 2), date(2026, 3, 6), "2–6 mars 2026 (v. 10)"),
        (date(2026, 12, 20), date(2027, 1, 10), "20 december 2026–10 januari 2027 (v. 51–v. 1)"),
        (date(2026, 2, 26), date(2026, 2, 26), "26 februari 2026"),
    ],
)
def test_periods(start: date, end: date, said: str) -> None:
    assert SV.period(start, end) == said


def test_a_period_in_english() -> None:
    assert EN.period(date(2026, 3, 2), date(2026, 4, 26)) == "2 March–26 April 2026 (w. 10–17)"


def test_times_of_day() -> None:
    assert [SV.clock(time(12)), SV.clock(time(9, 30))] == ["kl. 12", "kl. 9.30"]
    assert [EN.clock(time(12)), EN.clock(time(9, 30))] == ["at 12:00", "at 9:30"]


@pytest.mark.parametrize(
    ("names", "swedish", "english"),
    [
        ([], "", ""),
        (["Maria"], "Maria", "Maria"),
        (["Maria", "Johan"], "Maria och Johan", "Maria and Johan"),
        (["Maria", "Johan", "Farida"], "Maria, Johan och Farida", "Maria, Johan and Farida"),
    ],
)
def test_lists_of_names(names: list[str], swedish: str, english: str) -> None:
    assert (SV.names(names), EN.names(names)) == (swedish, english)


@pytest.mark.parametrize(
    ("count", "of", "said"),
    [
        (0, 4, "ingen"),
        (1, 4, "någon"),
        (2, 4, "några"),
        (3, 4, "de flesta"),
        (4, 4, "alla"),
        (2, 5, "2 av 5"),
        (5, 5, "alla"),
    ],
)
def test_two_kinds_of_small_numbers(count: int, of: int, said: str) -> None:
    """Promise 7: a group of staff smaller than five is never counted in figures."""
    assert SV.staff(count, of) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_never_blaming(language: str) -> None:
    """The tone of voice in `mission.md`: open and waiting, never missed or late."""
    words = Words(language)
    every = " ".join(
        words(id, **dict.fromkeys(names, 2)).casefold() for id, names in placeholders(language).items()
    )

    for blame in (
        "missat",
        "försenad",
        "saknar svar från",
        "glömt bort",
        "missed",
        "overdue",
        "delayed",
        "failed",
    ):
        assert blame not in every


def test_a_small_group_is_told_in_a_kind_of_words() -> None:
    assert [Words("sv").staff_kind(count, 4) for count in range(5)] == [
        "none",
        "someone",
        "some",
        "most",
        "all",
    ]
    assert Words("sv").staff_kind(4, 5) == "counted"


def test_weekdays_in_a_row_are_said_as_a_span() -> None:
    assert SV.weekdays((0, 1, 2, 3, 4)) == "måndag–fredag"
    assert SV.weekdays((2, 0)) == "måndag och onsdag"
    assert SV.weekdays((0, 1)) == "måndag och tisdag"
    assert EN.weekdays((0, 2, 4)) == "Monday, Wednesday and Friday"


def test_a_time_can_stand_without_the_word_before_it() -> None:
    assert (SV.bare_clock(time(9)), EN.bare_clock(time(9))) == ("9", "9:00")
    assert SV.hours(time(8), time(16, 30)) == "kl. 8–16.30"
    assert EN.hours(time(8), time(16, 30)) == "8:00–16:30"


def test_a_day_far_off_has_its_weekday_and_its_year() -> None:
    assert SV.full_day(date(2026, 8, 10)) == "måndag 10 augusti 2026"
    assert EN.full_day(date(2026, 8, 10)) == "Monday 10 August 2026"


def test_small_numbers_in_running_text_are_words() -> None:
    assert [SV.counting(count) for count in (2, 7, 12, 13, 1200)] == ["två", "sju", "tolv", "13", "1\xa0200"]
    assert [EN.counting(count) for count in (0, 7, 12, 13)] == ["zero", "seven", "twelve", "13"]
