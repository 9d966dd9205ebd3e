"""Reads from the settings which apps Varv is, and what each shows to prove it."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.credential import AppCredential, Kind, variable
from bot.incoming import organisation_id
from bot.server import CannotStart

KINDS = "managed-identity, secret or certificate"
KEYS = frozenset({"credential", "secret", "certificate", "tenant", "organisations"})


def read_apps(
    app_ids: Sequence[str],
    *,
    credential: str = "",
    secret: str = "",
    certificate: Path | None = None,
    tenant: str = "",
    file: Path | None = None,
) -> tuple[AppCredential, ...]:
    """What each of these apps shows, in this order. Raises `CannotStart` with the setting to be put right.

    One app is told in variables, several in a `file`. Managed identities need nothing but their ids.
    """
    if file is not None:
        if credential:
            raise CannotStart("VARV_APPS tells how each app signs in, so leave VARV_CREDENTIAL empty.")
        return _from_file(app_ids, file)
    if len(app_ids) > 1 and credential != Kind.MANAGED_IDENTITY:
        raise CannotStart(
            f"VARV_APP_IDS names {len(app_ids)} apps, and each needs a credential of its own: "
            "write them in a file and name it in VARV_APPS."
        )
    shown = {"credential": credential, "secret": secret, "certificate": certificate, "tenant": tenant}
    return tuple(_app(app_id, shown, variable, Path()) for app_id in app_ids)


def _from_file(app_ids: Sequence[str], file: Path) -> tuple[AppCredential, ...]:
    tables = {app_id.lower(): table for app_id, table in _tables(file).items()}
    for app_id in tables:
        if app_id not in app_ids:
            raise CannotStart(f"VARV_APPS: {file} tells of app {app_id}, which VARV_APP_IDS does not name.")
    return tuple(_app_in(file, tables, app_id) for app_id in app_ids)


def _tables(file: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not TOML"
        raise CannotStart(f"VARV_APPS names {file}, and that cannot be read: {why}.") from None


def _app_in(file: Path, tables: Mapping[str, Any], app_id: str) -> AppCredential:
    shown = tables.get(app_id)
    if not isinstance(shown, Mapping):
        raise CannotStart(f"VARV_APPS: {file} does not tell how app {app_id} of VARV_APP_IDS signs in.")
    for key in shown:
        if key not in KEYS:
            raise CannotStart(f"VARV_APPS: in {file}, app {app_id} has {key!r}, which is nothing Varv knows.")

    def named(field: str) -> str:
        return f"{field!r} of app {app_id} in {file} (VARV_APPS)"

    app = _app(app_id, shown, named, file.parent)
    organisations = shown.get("organisations", [])
    if not isinstance(organisations, list) or not all(isinstance(each, str) for each in organisations):
        raise CannotStart(f"{named('organisations')} is a list of organisations' ids.")
    return replace(app, organisations=frozenset(map(organisation_id, organisations)))


def _app(app_id: str, shown: Mapping[str, Any], named: Callable[[str], str], folder: Path) -> AppCredential:
    """One app. A certificate named without its whole path lies beside the file that names it."""
    try:
        kind = Kind(shown.get("credential", ""))
    except ValueError:
        raise CannotStart(
            f"{named('credential')} says how Varv signs in to the chat service as app {app_id}: "
            f"set it to {KINDS}."
        ) from None
    needed = () if kind is Kind.MANAGED_IDENTITY else ("tenant", str(kind))
    for field in needed:
        if not shown.get(field):
            raise CannotStart(f"To sign in with a {kind}, app {app_id} needs {named(field)}.")
    certificate = shown.get("certificate")
    return AppCredential(
        app_id=app_id,
        kind=kind,
        tenant=organisation_id(str(shown.get("tenant") or "")),
        secret=str(shown.get("secret") or ""),
        certificate=folder / certificate if certificate else None,
        named=named,
    )
