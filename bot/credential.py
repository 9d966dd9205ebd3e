"""How Varv proves to the identity service that it is an app, by azure-identity. Nothing is kept here."""

import asyncio
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeAlias

from azure.core.credentials import AccessToken
from azure.core.exceptions import AzureError, ClientAuthenticationError, HttpResponseError
from azure.identity import CredentialUnavailableError
from azure.identity.aio import CertificateCredential, ClientSecretCredential, ManagedIdentityCredential

from improvement.delivery import DeliveryFailed, DeliveryUnauthorised, DeliveryUnreachable

SCOPE = "https://api.botframework.com/.default"
PUBLIC_CLOUD = "https://login.microsoftonline.com"
NO = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
_CODE = re.compile(r"AADSTS\d+")
_Credential: TypeAlias = CertificateCredential | ClientSecretCredential | ManagedIdentityCredential


class Kind(StrEnum):
    """What Varv shows to prove that it is an app."""

    MANAGED_IDENTITY = "managed-identity"
    SECRET = "secret"
    CERTIFICATE = "certificate"


def variable(field: str) -> str:
    """What a field is called where the only app is told in variables."""
    return "VARV_CREDENTIAL" if field == "credential" else f"VARV_APP_{field.upper()}"


@dataclass(frozen=True, kw_only=True, slots=True)
class AppCredential:
    """What one app shows. `tenant` is the organisation it signs in with.

    The conversations of `organisations` are spoken in as this app, and those of its own. `named` says how the
    operator calls each of these fields: a variable, or a line in a file.
    """

    app_id: str
    kind: Kind
    tenant: str = ""
    secret: str = field(default="", repr=False)
    certificate: Path | None = None
    organisations: frozenset[str] = frozenset()
    named: Callable[[str], str] = variable


@dataclass(frozen=True, slots=True)
class Token:
    """What opens the chat service's door until it expires."""

    text: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class IdentityService:
    """Where apps sign in. `trusted` is a file of certificates to trust instead of the usual ones."""

    authority: str = PUBLIC_CLOUD
    scope: str = SCOPE
    trusted: Path | None = None
    patience: float = 10

    async def sign_in(self, app: AppCredential) -> Token:
        """A new token. Raises `DeliveryUnauthorised` when refused, `DeliveryUnreachable` without an answer.

        The credential is built anew each time: a renewed certificate is read, and no older token comes back.
        """
        logging.getLogger("azure").setLevel(logging.CRITICAL)  # every failure is told by these two
        try:
            async with (
                asyncio.timeout(self.patience),
                await asyncio.to_thread(self._built, app) as credential,
            ):
                return _token(await credential.get_token(self.scope))
        except ClientAuthenticationError as error:
            raise _refusal(app, error) from None
        except (AzureError, TimeoutError, OSError, LookupError) as error:
            raise _silence(error) from None
        except ValueError as error:
            raise _unusable(app, error) from None

    def _built(self, app: AppCredential) -> _Credential:
        match app.kind:
            case Kind.MANAGED_IDENTITY:
                return ManagedIdentityCredential(client_id=app.app_id)
            case Kind.SECRET:
                return ClientSecretCredential(app.tenant, app.app_id, app.secret, **self._manner())
            case Kind.CERTIFICATE:
                content = _content(app)
                return CertificateCredential(
                    app.tenant, app.app_id, certificate_data=content, **self._manner()
                )

    def _manner(self) -> dict[str, Any]:
        return {
            "authority": self.authority,
            "disable_instance_discovery": self.authority.rstrip("/") != PUBLIC_CLOUD,
            "retry_total": 1,
            **({"connection_verify": str(self.trusted)} if self.trusted else {}),
        }


def _token(given: AccessToken) -> Token:
    return Token(given.token, datetime.fromtimestamp(given.expires_on, UTC))


def _content(app: AppCredential) -> bytes:
    try:
        return app.certificate.read_bytes() if app.certificate else b""
    except OSError as error:
        raise ValueError(error.strerror or type(error).__name__) from None


def _refusal(app: AppCredential, error: ClientAuthenticationError) -> DeliveryFailed:
    """The identity service's no, with the setting it is about. A fault of its own is no refusal."""
    status = error.status_code or 0
    if status not in NO and not isinstance(error, CredentialUnavailableError):
        return _silence(error)
    found = _CODE.search(str(error.message))
    code = found.group() if found else type(error).__name__
    return DeliveryUnauthorised(
        f"The identity service does not let app {app.app_id} in ({code}): {_remedy(app, error, code)}.",
        status=status,
        code=code,
    )


def _remedy(app: AppCredential, error: ClientAuthenticationError, code: str) -> str:
    if app.kind is Kind.MANAGED_IDENTITY or isinstance(error, CredentialUnavailableError):
        return (
            f"this machine needs a managed identity with that client id, or another {app.named('credential')}"
        )
    match code:
        case "AADSTS90002" | "AADSTS900023" | "AADSTS900021":
            return f"there is no such organisation, see {app.named('tenant')}"
        case "AADSTS700016":
            return f"that organisation does not know the app, see {app.named('tenant')} and VARV_APP_IDS"
        case "AADSTS7000222":
            return f"the secret has expired, see {app.named('secret')}"
    return f"see {app.named(str(app.kind))}"


def _unusable(app: AppCredential, error: ValueError) -> DeliveryFailed:
    """What cannot even be shown: a certificate that cannot be read, a tenant that cannot be one."""
    if app.kind is Kind.CERTIFICATE:
        return DeliveryUnauthorised(
            f"The certificate of app {app.app_id} cannot be read: see {app.named('certificate')}. "
            "It is a PEM file with the private key and the certificate, or a PKCS12 file without a password."
        )
    return DeliveryUnauthorised(
        f"App {app.app_id} cannot sign in: see {app.named('tenant')} and VARV_AUTHORITY. ({error})"
    )


def _silence(error: Exception) -> DeliveryUnreachable:
    status = (error.status_code or 0) if isinstance(error, HttpResponseError) else 0
    why = f"{type(error).__name__} {status or ''}".rstrip()
    return DeliveryUnreachable(
        f"the identity service at VARV_AUTHORITY gives no token ({why})", status=status
    )
