"""Sends one parcel: anew in a short form when it was too large, anew with a new token when that was old."""

from improvement.delivery import (
    DeliveryAmbiguous,
    DeliveryTooBig,
    DeliveryUnauthorised,
    DeliveryUnreachable,
)
from improvement.message import Delivery, Message
from scheduler.courier import Courier
from scheduler.parcel import Parcel


async def send(courier: Courier, message: Message, parcel: Parcel) -> tuple[str, str]:
    """Show it. Returns the conversation and the activity it is shown in."""
    try:
        return await _send(courier, message, parcel)
    except DeliveryUnauthorised:
        await courier.sign_in_anew()
        return await _send(courier, message, parcel)


async def _send(courier: Courier, message: Message, parcel: Parcel) -> tuple[str, str]:
    try:
        return await _show(courier, message, parcel, short=False)
    except DeliveryTooBig:
        return await _show(courier, message, parcel, short=True)


async def _show(courier: Courier, message: Message, parcel: Parcel, *, short: bool) -> tuple[str, str]:
    if parcel.post is not None:
        await courier.edit(
            parcel.conversation,
            parcel.service_url,
            parcel.post.activity,
            parcel.view,
            parcel.language,
            tenant=message.tenant,
            page=parcel.post.page,
            refresh_users=parcel.hands,
            short=short,
        )
        return parcel.conversation, parcel.post.activity
    conversation = parcel.conversation
    if message.delivery is Delivery.PERSONAL and not conversation:
        conversation = await _open_personal(courier, message, parcel)
    activity = await courier.post(
        conversation,
        parcel.service_url,
        parcel.view,
        parcel.language,
        parcel.thread,
        tenant=message.tenant,
        short=short,
    )
    return conversation, activity


async def _open_personal(courier: Courier, message: Message, parcel: Parcel) -> str:
    """Opening a chat twice gives the same one and shows nothing, so that nothing about it is ambiguous."""
    assert parcel.person is not None
    try:
        return await courier.open_personal(parcel.person, parcel.service_url, message.tenant)
    except DeliveryAmbiguous as error:
        raise DeliveryUnreachable(str(error), status=error.status, code=error.code) from error
