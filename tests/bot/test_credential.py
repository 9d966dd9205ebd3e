"""Signing in as an app: by secret, certificate and managed identity, and what a no is called."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest

from bot.credential import SCOPE, AppCredential, IdentityService, Kind
from improvement.delivery import DeliveryUnauthorised, DeliveryUnreachable
from tests.bot.identity_service import APP, SECRET, TENANT, FakeIdentityService, running_identity_service
from tests.bot.own_tls import Certificate, new_certificate

HOUSE = Path(__file__).parents[2]
BY_SECRET = AppCredential(app_id=APP, kind=Kind.SECRET, tenant=TENANT, secret=SECRET)
SIGNS_IN = f"""
import asyncio
from bot.credential import AppCredential, IdentityService, Kind
app = AppCredential(app_id="{APP}", kind=Kind.MANAGED_IDENTITY)
try:
    print(asyncio.run(IdentityService().sign_in(app)).text)
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.fixture(scope="module")
def server_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return new_certificate(tmp_path_factory.mktemp("tls"), "localhost")


@pytest.fixture
async def entra(server_certificate: Certificate) -> AsyncIterator[FakeIdentityService]:
    async with running_identity_service(server_certificate.serving) as fake:
        yield fake


@pytest.fixture
def service(entra: FakeIdentityService, server_certificate: Certificate) -> IdentityService:
    return IdentityService(authority=entra.url, trusted=server_certificate.public, patience=5)


async def test_a_secret_gives_a_token_for_the_chat_service(
    service: IdentityService, entra: FakeIdentityService
) -> None:
    token = await service.sign_in(BY_SECRET)

    assert token.text == "token-1"
    assert timedelta(minutes=59) < token.expires_at - datetime.now(UTC) <= timedelta(hours=1)
    [asked] = entra.asked
    assert (asked["tenant"], asked["client_id"], asked["client_secret"]) == (TENANT, APP, SECRET)
    assert asked["scope"] == SCOPE


async def test_a_certificate_signs_what_is_asked(
    service: IdentityService, entra: FakeIdentityService, tmp_path: Path
) -> None:
    own = new_certificate(tmp_path, "varv")
    app = AppCredential(app_id=APP, kind=Kind.CERTIFICATE, tenant=TENANT, certificate=own.file)

    await service.sign_in(app)

    [asked] = entra.asked
    said = jwt.decode(
        asked["client_assertion"],
        own.key.public_key(),
        algorithms=["RS256", "PS256"],
        audience=f"{entra.url}/{TENANT}/oauth2/v2.0/token",
    )
    assert (said["iss"], said["sub"]) == (APP, APP)
    assert "client_secret" not in asked


async def test_each_sign_in_gives_a_token_of_its_own(
    service: IdentityService, entra: FakeIdentityService
) -> None:
    tokens = [await service.sign_in(BY_SECRET) for _ in range(2)]

    assert [token.text for token in tokens] == ["token-1", "token-2"]


async def test_a_managed_identity_needs_nothing_but_the_machine() -> None:
    async with running_identity_service(None) as machine:
        told = await in_a_process(IDENTITY_ENDPOINT=f"{machine.url}/managed", IDENTITY_HEADER="husnyckel")

    assert told == "token-1"
    [asked] = machine.asked
    assert (asked["client_id"], asked["secret"]) == (APP, "husnyckel")
    assert asked["resource"] == SCOPE.removesuffix("/.default")


async def test_a_machine_that_does_not_have_the_managed_identity_is_told_apart() -> None:
    async with running_identity_service(None) as machine:
        machine.answers.append((400, {"statusCode": 400, "message": "No User Assigned identity"}))
        told = await in_a_process(IDENTITY_ENDPOINT=f"{machine.url}/managed", IDENTITY_HEADER="husnyckel")

    assert told.startswith("DeliveryUnauthorised")
    assert "VARV_CREDENTIAL" in told


async def in_a_process(**environment: str) -> str:
    """What a process of its own says that signs in with this in its environment."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SIGNS_IN),
        cwd=HOUSE,
        env={**os.environ, **environment},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    return said.decode().strip()


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("AADSTS7000215", "VARV_APP_SECRET"),
        ("AADSTS7000222", "expired, see VARV_APP_SECRET"),
        ("AADSTS700016", "VARV_APP_TENANT and VARV_APP_IDS"),
        ("AADSTS90002", "no such organisation, see VARV_APP_TENANT"),
    ],
)
async def test_a_refusal_names_the_setting_and_the_services_own_code(
    service: IdentityService, entra: FakeIdentityService, code: str, named: str
) -> None:
    entra.refuse_next(code)

    with pytest.raises(DeliveryUnauthorised) as refused:
        await service.sign_in(BY_SECRET)

    assert refused.value.code == code
    assert named in str(refused.value)
    assert SECRET not in str(refused.value)


async def test_a_certificate_that_is_refused_or_cannot_be_read_is_named(
    service: IdentityService, entra: FakeIdentityService, tmp_path: Path
) -> None:
    own = new_certificate(tmp_path, "varv")
    app = AppCredential(app_id=APP, kind=Kind.CERTIFICATE, tenant=TENANT, certificate=own.file)
    entra.refuse_next("AADSTS700027")

    for shown in (app, replace(app, certificate=own.public), replace(app, certificate=tmp_path / "nowhere")):
        with pytest.raises(DeliveryUnauthorised, match="VARV_APP_CERTIFICATE"):
            await service.sign_in(shown)

    assert len(entra.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_fault_of_the_service_is_no_refusal(
    service: IdentityService, entra: FakeIdentityService, status: int
) -> None:
    entra.refuse_next("temporarily_unavailable", status=status, times=3)

    with pytest.raises(DeliveryUnreachable):
        await service.sign_in(BY_SECRET)


async def test_an_answer_that_makes_no_sense_is_no_token(
    service: IdentityService, entra: FakeIdentityService
) -> None:
    entra.answers.extend([(200, "<html>Logga in på nätet</html>"), (200, {"hej": 1}), (200, [])])

    for _ in range(3):
        with pytest.raises(DeliveryUnreachable):
            await service.sign_in(BY_SECRET)


async def test_an_identity_service_without_the_right_certificate_hears_no_secret(
    entra: FakeIdentityService,
) -> None:
    with pytest.raises(DeliveryUnreachable):
        await IdentityService(authority=entra.url, patience=5).sign_in(BY_SECRET)

    assert entra.asked == []


async def test_nobody_there_is_unreachable(server_certificate: Certificate) -> None:
    async with running_identity_service(server_certificate.serving) as gone:
        pass

    with pytest.raises(DeliveryUnreachable):
        await IdentityService(authority=gone.url, patience=5).sign_in(BY_SECRET)


async def test_a_secret_never_goes_without_encryption() -> None:
    async with running_identity_service(None) as plain:
        with pytest.raises(DeliveryUnauthorised, match="VARV_AUTHORITY"):
            await IdentityService(authority=plain.url, patience=5).sign_in(BY_SECRET)

    assert plain.asked == []


def test_a_secret_is_shown_nowhere() -> None:
    assert SECRET not in repr(BY_SECRET)
