"""Who may speak to Varv: every row of the table of tokens, with real keys over real HTTP."""

import base64
import gzip
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.allowed import read_ids, read_metadata
from bot.body import DEEPEST, LARGEST
from bot.cannot_start import CannotStart
from bot.passport import ISSUER
from bot.rate import Limits
from tests.bot.guarded import APP, LETTERED, OTHER_APP, SERVICE, TENANT, Guarded, guarded_bot, said, typing

TEN_MINUTES = timedelta(minutes=10)
CAPITALS = LETTERED.upper()
OTHER_TENANT = "99999999-2222-4333-8444-555555555555"


@pytest.fixture
async def door() -> AsyncIterator[Guarded]:
    async with guarded_bot() as guarded:
        yield guarded


def at(door: Guarded, by: timedelta) -> int:
    return int((door.clock.now() + by).timestamp())


def unsigned(door: Guarded) -> str:
    return f"{part({'alg': 'none', 'typ': 'JWT', 'kid': 'k1'})}.{part(claims(door))}."


def with_a_secret(door: Guarded) -> str:
    return jwt.encode(claims(door), "a secret of our own, long enough", "HS256", headers={"kid": "k1"})


def with_the_public_key_as_secret(door: Guarded) -> str:
    """The old trick: the public key is known to all, and so would be the secret."""
    head = part({"alg": "HS256", "typ": "JWT", "kid": "k1"})
    return f"{head}.{part(claims(door))}.{part('signed')}"


def signed_by_somebody_else(door: Guarded) -> str:
    door.keys.add_key("theirs")
    door.keys.withdraw_key("theirs")
    return door.token(key="theirs", headers={"kid": "k1"})


def without_key_id(door: Guarded) -> str:
    head, body, signature = door.token().split(".")
    told = json.loads(base64.urlsafe_b64decode(head + "=="))
    return f"{part({'alg': told['alg']})}.{body}.{signature}"


def changed_after_signing(door: Guarded) -> str:
    head, _, signature = door.token().split(".")
    return f"{head}.{part(claims(door) | {'aud': OTHER_APP})}.{signature}"


def not_endorsed(door: Guarded) -> str:
    door.keys.add_key("k2", endorsements=["webchat"])
    return door.token(key="k2")


def claims(door: Guarded) -> dict[str, Any]:
    read: dict[str, Any] = jwt.decode(door.token(), options={"verify_signature": False})
    return read


def part(told: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


WRONG: dict[str, Callable[[Guarded], str | None]] = {
    "no header": lambda _: None,
    "empty": lambda _: "",
    "garbage": lambda _: "garbage",
    "garbage in three parts": lambda _: "a.b.c",
    "a header nested deep": lambda _: base64.urlsafe_b64encode(b"[" * 4000).decode() + ".e30.e30",
    "unknown kid": lambda door: door.token(headers={"kid": "k9"}),
    "a kid that is no text": lambda door: f"{part({'alg': 'RS256', 'kid': 7})}.e30.e30",
    "no kid": without_key_id,
    "HS256": with_a_secret,
    "the public key as a secret": with_the_public_key_as_secret,
    "none": unsigned,
    "signed by somebody else": signed_by_somebody_else,
    "changed after signing": changed_after_signing,
    "expired ten minutes ago": lambda door: door.token(exp=at(door, -TEN_MINUTES)),
    "no exp": lambda door: door.token(without=["exp"]),
    "exp is no number": lambda door: door.token(exp="tomorrow"),
    "exp is true": lambda door: door.token(exp=True),
    "not yet valid": lambda door: door.token(nbf=at(door, TEN_MINUTES)),
    "nbf is no number": lambda door: door.token(nbf=[]),
    "wrong aud": lambda door: door.token(aud="another-app"),
    "no aud": lambda door: door.token(without=["aud"]),
    "several aud": lambda door: door.token(aud=[APP, "another-app"]),
    "wrong iss": lambda door: door.token(iss="https://sts.windows.net/tenant/"),
    "iss with ours inside": lambda door: door.token(iss=f"{ISSUER}.evil.example"),
    "iss inside ours": lambda door: door.token(iss="https://api"),
    "no iss": lambda door: door.token(without=["iss"]),
    "no serviceUrl": lambda door: door.token(without=["serviceurl"]),
    "another serviceUrl": lambda door: door.token(serviceurl="http://127.0.0.1:9/other"),
    "serviceUrl is no text": lambda door: door.token(serviceurl=[SERVICE]),
    "channel not endorsed": not_endorsed,
}


@pytest.mark.parametrize("row", WRONG)
async def test_a_token_that_does_not_hold_gets_401_and_no_reason(door: Guarded, row: str) -> None:
    token = WRONG[row](door)

    assert await door.status(token, body=said()) == 401

    assert door.answers == [b""]
    assert door.bot.desk.heard == []


@pytest.mark.parametrize("app", [APP, OTHER_APP])
async def test_a_token_for_any_of_our_apps_lets_an_activity_in(door: Guarded, app: str) -> None:
    assert await door.status(door.token(app_id=app)) == 200


async def test_a_message_that_is_let_in_reaches_the_desk(door: Guarded) -> None:
    await door.status(door.token(), body=said(text="hjälp"))

    assert [heard.text for heard in door.bot.desk.heard] == ["hjälp"]


@pytest.mark.parametrize("scheme", ["bearer", "BEARER"])
async def test_the_scheme_may_be_written_in_any_letters(door: Guarded, scheme: str) -> None:
    assert await door.status(headers={"Authorization": f"{scheme} {door.token()}"}) == 200


@pytest.mark.parametrize("header", ["Basic dmFydg==", "Bearer", "Token {}", "{}", "Bearer åäö.åäö.åäö"])
async def test_another_kind_of_header_is_no_token(door: Guarded, header: str) -> None:
    assert await door.status(headers={"Authorization": header.format(door.token())}) == 401


@pytest.mark.parametrize("ending", ["", "/"])
async def test_a_slash_at_the_end_of_the_service_address_makes_no_difference(
    door: Guarded, ending: str
) -> None:
    assert (
        await door.status(door.token(service_url=f"{SERVICE}/"), body=typing(serviceUrl=SERVICE + ending))
        == 200
    )


async def test_clocks_may_differ_by_five_minutes(door: Guarded) -> None:
    four, minutes = timedelta(minutes=4), timedelta(minutes=5)

    statuses = [
        await door.status(door.token(exp=at(door, -four))),
        await door.status(door.token(nbf=at(door, four))),
        await door.status(door.token(exp=at(door, -minutes))),
    ]

    assert statuses == [200, 200, 401]


@pytest.mark.parametrize("channel", ["webchat", "directline", "emulator", "", "MSTEAMS"])
async def test_other_channels_are_refused_even_when_the_key_endorses_them(
    door: Guarded, channel: str
) -> None:
    """In Web Chat whoever writes says themselves who they are, and Azure opens it with every bot."""
    door.keys.add_key("k2", endorsements=["msteams", "webchat", "directline", "emulator", ""])

    assert await door.status(door.token(key="k2"), body=typing(channelId=channel)) == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"conversation": {"id": "c"}}',
        b'{"type": "message", "conversation": null}',
        b'{"a":' * DEEPEST + b"{}" + b"}" * DEEPEST,
        b"[" * 100_000,
    ],
)
async def test_a_body_that_is_no_activity_gets_400_from_whoever_may_speak(door: Guarded, body: bytes) -> None:
    assert await door.status(door.token(), body=body) == 400


async def test_other_bodies_are_refused_as_in_dev_mode(door: Guarded) -> None:
    token, large = door.token(), typing(text="x" * LARGEST)

    assert await door.status(token, headers={"Content-Type": "text/plain"}) == 415
    assert await door.status(token, body=large) == 413


async def test_a_packed_body_is_refused_whether_it_can_be_unpacked_or_not(door: Guarded) -> None:
    packed = {"Content-Encoding": "gzip"}

    statuses = [
        await door.status(door.token(), body=body, headers=packed)
        for body in (b"garbage", gzip.compress(json.dumps(typing()).encode()))
    ]

    assert statuses == [415, 415]


@pytest.mark.parametrize("body", [b"{", b"x" * (LARGEST + 1)])
async def test_without_a_token_nothing_is_said_about_the_body(door: Guarded, body: bytes) -> None:
    assert await door.status(body=body) == 401


@pytest.mark.parametrize(
    ("tenant", "other"),
    [(OTHER_TENANT, OTHER_TENANT), (TENANT, OTHER_TENANT), (OTHER_TENANT, TENANT), ("", ""), (None, 7)],
)
async def test_an_organisation_that_is_not_listed_gets_403_and_no_effect(
    door: Guarded, tenant: object, other: object, capsys: pytest.CaptureFixture[str]
) -> None:
    place = {"conversationType": "personal", "tenantId": tenant, "id": "a:personal"}
    body = said(text="något hemligt", conversation=place, channelData={"tenant": {"id": other}})

    assert await door.status(door.token(), body=body) == 403

    logged = capsys.readouterr().out
    assert logged.count("tenant refused") == 1
    assert "hemligt" not in logged
    assert door.bot.desk.heard == []
    assert door.answers == [b""]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://evil.example/hemligt/", "evil.example"),
        ("http://maria:hemligt@127.0.0.1:9/_connector", "127.0.0.1"),
        ("ftp://127.0.0.1/", "127.0.0.1"),
        ("hemligt", ""),
        ("http://[", ""),
    ],
)
async def test_who_wants_to_be_answered_elsewhere_gets_403_and_no_effect(
    door: Guarded, address: str, host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A token that the chat service signed for another address of its own, or of somebody else's."""
    assert await door.status(door.token(service_url=address), body=said(serviceUrl=address)) == 403

    (line,) = [line for line in capsys.readouterr().out.splitlines() if "service host refused" in line]
    assert "VARV_SERVICE_HOSTS" in line
    assert host in line
    assert "hemligt" not in line
    assert door.bot.desk.heard == []
    assert door.answers == [b""]


@pytest.mark.parametrize(("tenant", "other"), [(TENANT, ""), ("", TENANT)])
async def test_the_organisation_may_be_named_once(door: Guarded, tenant: str, other: str) -> None:
    place = {"conversationType": "personal", "tenantId": tenant, "id": "a:personal"}

    assert (
        await door.status(
            door.token(), body=typing(conversation=place, channelData={"tenant": {"id": other}})
        )
        == 200
    )


@pytest.mark.parametrize(("tenant", "other"), [(CAPITALS, CAPITALS), (LETTERED, CAPITALS), (CAPITALS, "")])
async def test_an_organisation_is_the_same_in_any_letters(door: Guarded, tenant: str, other: str) -> None:
    place = {"conversationType": "personal", "tenantId": tenant, "id": "a:personal"}
    body = said(conversation=place, channelData={"tenant": {"id": other}})

    assert await door.status(door.token(), body=body) == 200

    assert [heard.tenant for heard in door.bot.desk.heard] == [LETTERED]


async def test_one_person_who_says_too_much_is_asked_to_wait_and_others_are_not() -> None:
    async with guarded_bot(limits=Limits(person=3, tenant=100)) as door:
        johan = {"id": "29:johan", "aadObjectId": "d-johan"}
        statuses = [await door.status(door.token(), body=said(id=f"a{n}")) for n in range(3)]
        refused = await door.knock(door.token(), body=said())
        others = await door.status(door.token(), body=said(**{"from": johan}))
        await door.clock.forward(timedelta(seconds=20))
        again = await door.status(door.token(), body=said())

    assert statuses == [200, 200, 200]
    assert (refused.status, refused.headers["Retry-After"]) == (429, "20")
    assert (others, again) == (200, 200)


async def test_one_organisation_that_sends_too_much_is_asked_to_wait() -> None:
    async with guarded_bot(limits=Limits(person=100, tenant=2)) as door:
        answers = [await door.knock(door.token()) for _ in range(3)]

    assert [answer.status for answer in answers] == [200, 200, 429]
    assert answers[-1].headers["Retry-After"] == "30"


@given(st.text(max_size=40) | st.binary(max_size=40).map(lambda raw: raw.decode("latin-1")))
def test_ids_in_a_setting_are_ids_or_stop_the_start(written: str) -> None:
    try:
        ids = read_ids("VARV_APP_IDS", written)
    except CannotStart:
        return
    assert all(len(id) == len(APP) for id in ids)


@pytest.mark.parametrize("written", ["varv", "1b2c", f"{APP};{TENANT}", "https://example.org"])
def test_a_setting_with_something_else_in_it_is_named(written: str) -> None:
    with pytest.raises(CannotStart, match="VARV_APP_IDS"):
        read_ids("VARV_APP_IDS", written)


def test_ids_may_have_spaces_and_capital_letters() -> None:
    assert read_ids("VARV_TENANTS", f" {APP.upper()} ,, {TENANT}") == (APP, TENANT)


@pytest.mark.parametrize(
    "address", ["http://login.example/", "ftp://127.0.0.1/", "keys", "", "https://", "http://["]
)
def test_keys_come_over_https_or_from_this_machine(address: str) -> None:
    with pytest.raises(CannotStart, match="VARV_OPENID_METADATA"):
        read_metadata("VARV_OPENID_METADATA", address)
