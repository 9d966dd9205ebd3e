"""Reads the settings that say who may speak to Varv."""

from uuid import UUID

from yarl import URL

from bot.cannot_start import CannotStart
from bot.key_ring import may_fetch_keys


def read_ids(setting: str, listed: str) -> tuple[str, ...]:
    """The ids in a setting, with commas between, in that order. Raises `CannotStart`."""
    return tuple(dict.fromkeys(_id(setting, each.strip()) for each in listed.split(",") if each.strip()))


def _id(setting: str, written: str) -> str:
    try:
        return str(UUID(written))
    except ValueError:
        raise CannotStart(
            f"{setting} has {written!r}, which is no id of Entra: write ids such as "
            "1b2c3d4e-0000-4000-8000-123456789abc, with commas between."
        ) from None


def read_metadata(setting: str, written: str) -> URL:
    """The address in a setting where keys are told of. Raises `CannotStart`."""
    try:
        address = URL(written)
    except ValueError:
        address = URL()
    if not may_fetch_keys(address):
        raise CannotStart(f"{setting} is {written!r}: set it to an address that begins with https.")
    return address
