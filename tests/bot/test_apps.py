"""What the settings say about apps, and the sentence when they do not say enough."""

from pathlib import Path
from typing import Any

import pytest

from bot.apps import read_apps
from bot.credential import Kind
from bot.server import CannotStart
from tests.bot.identity_service import APP, SECRET, TENANT

OTHER = "608cacfd-1cea-40c9-b678-4b93e69bb72b"
TWO_APPS = f"""
[{APP}]
credential = "secret"
tenant = "{TENANT}"
secret = "{SECRET}"

[{OTHER.upper()}]
credential = "certificate"
tenant = "Björkviken"
certificate = "other.pem"
organisations = ["SKOGSBY"]
"""


def test_one_app_is_told_in_variables() -> None:
    [app] = read_apps([APP], credential="secret", secret=SECRET, tenant=TENANT)

    assert (app.app_id, app.kind, app.secret, app.tenant) == (APP, Kind.SECRET, SECRET, TENANT)
    assert app.named("credential") == "VARV_CREDENTIAL"


def test_managed_identities_need_nothing_but_their_ids() -> None:
    apps = read_apps([APP, OTHER], credential="managed-identity")

    assert [app.app_id for app in apps] == [APP, OTHER]


def test_several_apps_are_told_in_a_file_in_the_order_of_their_ids(tmp_path: Path) -> None:
    file = tmp_path / "apps.toml"
    file.write_text(TWO_APPS, encoding="utf-8")

    first, second = read_apps([OTHER, APP], file=file)

    assert (first.app_id, first.kind, first.organisations) == (
        OTHER,
        Kind.CERTIFICATE,
        frozenset({"skogsby"}),
    )
    assert first.tenant == "björkviken"  # in whatever letters it was written
    assert first.certificate == tmp_path / "other.pem"
    assert second.secret == SECRET
    assert second.named("secret") == f"'secret' of app {APP} in {file} (VARV_APPS)"


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, "VARV_CREDENTIAL"),
        ({"credential": "password"}, "VARV_CREDENTIAL"),
        ({"credential": "secret", "tenant": TENANT}, "VARV_APP_SECRET"),
        ({"credential": "secret", "secret": SECRET}, "VARV_APP_TENANT"),
        ({"credential": "certificate", "tenant": TENANT}, "VARV_APP_CERTIFICATE"),
        ({"credential": "certificate", "certificate": Path("a.pem")}, "VARV_APP_TENANT"),
        ({"app_ids": [APP, OTHER], "credential": "secret", "secret": SECRET, "tenant": TENANT}, "VARV_APPS"),
        ({"credential": "secret", "file": Path("apps.toml")}, "VARV_CREDENTIAL"),
        ({"file": Path("/nowhere/apps.toml")}, "VARV_APPS"),
    ],
)
def test_what_is_missing_is_named(settings: dict[str, Any], named: str) -> None:
    with pytest.raises(CannotStart, match=named):
        read_apps(**{"app_ids": [APP], **settings})


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("[", "not TOML"),
        ("", f"how app {APP}"),
        (f"{APP} = 3", f"how app {APP}"),
        (f"[{APP}]", f"'credential' of app {APP}"),
        (f'[{APP}]\ncredential = "secret"\ntenant = "t"', f"'secret' of app {APP}"),
        (f'[{APP}]\ncredential = "managed-identity"\nsecrets = "x"', "'secrets'"),
        (f'[{APP}]\ncredential = "managed-identity"\norganisations = "x"', "'organisations'"),
        (f'[{APP}]\ncredential = "managed-identity"\n[{OTHER}]', f"app {OTHER}, which VARV_APP_IDS"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_the_app(tmp_path: Path, written: str, named: str) -> None:
    file = tmp_path / "apps.toml"
    file.write_text(written, encoding="utf-8")

    with pytest.raises(CannotStart, match="VARV_APPS") as refused:
        read_apps([APP], file=file)

    assert named in str(refused.value)
    assert SECRET not in str(refused.value)
