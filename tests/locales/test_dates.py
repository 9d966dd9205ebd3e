"""Days and periods are read as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.dates import NoSuchDay, NotADay, read_day, read_period
from locales.words import LANGUAGES, Words

FRIDAY = date(2026, 2, 20)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-03-02", date(2026, 3, 2)),
        ("20260302", date(2026, 3, 2)),
        ("1/5", date(2026, 5, 1)),
        ("1/5 2026", date(2026, 5, 1)),
        ("1/5-2026", date(2026, 5, 1)),
        ("1.5.2026", date(2026, 5, 1)),
        ("1 maj", date(2026, 5, 1)),
        ("den 1:a maj", date(2026, 5, 1)),
        ("1 Maj.", date(2026, 5, 1)),
        ("May 1", date(2026, 5, 1)),
        ("the 1st of May", date(2026, 5, 1)),
        ("May 1st, 2027", date(2027, 5, 1)),
        ("1 juli 2026", date(2026, 7, 1)),
        ("3 sept", date(2026, 9, 3)),
        ("20 februari", FRIDAY),
        ("19 februari", date(2027, 2, 19)),
        ("29/2", date(2028, 2, 29)),
        ("fredag 6 mars", date(2026, 3, 6)),
        ("måndagen den 2 mars", date(2026, 3, 2)),
        ("Friday, 6 March 2026", date(2026, 3, 6)),
        ("i dag", FRIDAY),
        ("today", FRIDAY),
        ("i morgon", date(2026, 2, 21)),
        ("tomorrow", date(2026, 2, 21)),
        ("i övermorgon", date(2026, 2, 22)),
        ("på fredag", date(2026, 2, 27)),
        ("on monday", date(2026, 2, 23)),
        ("nästa fredag", date(2026, 2, 27)),
        ("next friday", date(2026, 2, 27)),
        ("nästa onsdag", date(2026, 2, 25)),
        ("om två veckor", date(2026, 3, 6)),
        ("in 2 weeks", date(2026, 3, 6)),
        ("om 10 dagar", date(2026, 3, 2)),
        ("om en månad", date(2026, 3, 20)),
        ("fredag om två veckor", date(2026, 3, 6)),
        ("nästa vecka", date(2026, 2, 23)),
        ("v. 14", date(2026, 3, 30)),
        ("vecka 14", date(2026, 3, 30)),
        ("week 14", date(2026, 3, 30)),
        ("tisdag v. 14", date(2026, 3, 31)),
        ("v. 53", date(2026, 12, 28)),
        ("v. 1 2027", date(2027, 1, 4)),
    ],
)
def test_a_day(said: str, day: date) -> None:
    assert read_day(said, FRIDAY) == day


@pytest.mark.parametrize("today", [date(2026, 2, 16), date(2026, 2, 18), date(2026, 2, 22)])
def test_next_friday_is_the_friday_of_next_week(today: date) -> None:
    assert read_day("nästa fredag", today) == date(2026, 2, 27)


@pytest.mark.parametrize(
    "said",
    [
        "31/2",
        "2026-13-01",
        "week 54",
        "v. 0",
        "29/2 2027",
        "30 februari",
        "fredag 5 mars",
        "v. 53 2027",
        "0/0",
    ],
)
def test_no_calendar_has_it(said: str) -> None:
    with pytest.raises(NoSuchDay):
        read_day(said, FRIDAY)


@pytest.mark.parametrize(
    "said", ["", " ", "hej", "snart", "maj", "10 000", "1234567", "2026", "på", "1 maj 2 maj"]
)
def test_it_is_not_a_day(said: str) -> None:
    with pytest.raises(NotADay):
        read_day(said, FRIDAY)


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("v. 10-17", date(2026, 3, 2), date(2026, 4, 26)),
        ("veckorna 10–17", date(2026, 3, 2), date(2026, 4, 26)),
        ("weeks 10-17", date(2026, 3, 2), date(2026, 4, 26)),
        ("vecka 10 till vecka 17", date(2026, 3, 2), date(2026, 4, 26)),
        ("v. 50-3", date(2026, 12, 7), date(2027, 1, 24)),
        ("v. 14", date(2026, 3, 30), date(2026, 4, 5)),
        ("v. 8", date(2026, 2, 16), date(2026, 2, 22)),
        ("1–14 juli", date(2026, 7, 1), date(2026, 7, 14)),
        ("July 1-14", date(2026, 7, 1), date(2026, 7, 14)),
        ("1-14/5", date(2026, 5, 1), date(2026, 5, 14)),
        ("1/5-14/5", date(2026, 5, 1), date(2026, 5, 14)),
        ("14-1 juli", date(2026, 7, 14), date(2026, 7, 1)),
        ("2 mars - 26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("2 mars—26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("från 2 mars till 26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("från och med 2 mars till och med 26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("2 mars t.o.m. 26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("mellan 2 mars och 26 april", date(2026, 3, 2), date(2026, 4, 26)),
        ("from 2 March to 26 April", date(2026, 3, 2), date(2026, 4, 26)),
        ("2026-03-02 - 2026-04-26", date(2026, 3, 2), date(2026, 4, 26)),
        ("2026-04-26 - 2026-03-02", date(2026, 4, 26), date(2026, 3, 2)),
        ("20 december - 10 januari", date(2026, 12, 20), date(2027, 1, 10)),
        ("1 februari - 1 maj", date(2026, 2, 1), date(2026, 5, 1)),
        ("i dag till fredag", FRIDAY, date(2026, 2, 27)),
        ("i morgon till 14 maj", date(2026, 2, 21), date(2026, 5, 14)),
        ("2 mars i fyra veckor", date(2026, 3, 2), date(2026, 3, 29)),
        ("from 2 March for 4 weeks", date(2026, 3, 2), date(2026, 3, 29)),
        ("fyra veckor från 2 mars", date(2026, 3, 2), date(2026, 3, 29)),
        ("2 mars och fyra veckor framåt", date(2026, 3, 2), date(2026, 3, 29)),
        ("i två månader", FRIDAY, date(2026, 4, 19)),
        ("nästa vecka", date(2026, 2, 23), date(2026, 3, 1)),
        ("i maj", date(2026, 5, 1), date(2026, 5, 31)),
        ("december 2026", date(2026, 12, 1), date(2026, 12, 31)),
        ("26 februari", date(2026, 2, 26), date(2026, 2, 26)),
    ],
)
def test_a_period(said: str, start: date, end: date) -> None:
    assert read_period(said, FRIDAY) == (start, end)


@pytest.mark.parametrize("said", ["31/2 - 1/3", "1-40 juli", "v. 10-60", "30/2", "9999-12-31 i tre veckor"])
def test_no_calendar_has_the_period(said: str) -> None:
    with pytest.raises(NoSuchDay):
        read_period(said, FRIDAY)


@pytest.mark.parametrize("said", ["", "-", "hej - hopp", "2 mars -", "1 - 2", "länge", "i hej veckor"])
def test_it_is_not_a_period(said: str) -> None:
    with pytest.raises(NotADay):
        read_period(said, FRIDAY)


@given(DAYS, DAYS, st.sampled_from(LANGUAGES))
def test_any_day_that_varv_writes_is_read_back(day: date, today: date, language: str) -> None:
    words = Words(language)

    assert read_day(words.day(day), today) == day
    assert read_day(day.isoformat(), today) == day


@given(DAYS, st.integers(0, 300), st.sampled_from(LANGUAGES))
def test_a_weekday_in_the_year_to_come_is_read_back(today: date, ahead: int, language: str) -> None:
    day = today + timedelta(days=ahead)
    words = Words(language)

    assert read_day(words.weekday(day), today) == day
    assert read_day(words.short_day(day), today) == day


@given(DAYS, st.integers(0, 700), DAYS, st.sampled_from(LANGUAGES))
def test_any_period_that_varv_writes_is_read_back(
    start: date, length: int, today: date, language: str
) -> None:
    end = start + timedelta(days=length)

    assert read_period(Words(language).period(start, end), today) == (start, end)


@given(st.text(max_size=60), DAYS)
def test_anything_else_is_refused_kindly(text: str, today: date) -> None:
    for read in (read_day, read_period):
        try:
            read(text, today)
        except (NotADay, NoSuchDay):
            continue
