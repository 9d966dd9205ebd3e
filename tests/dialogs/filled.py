"""What stands on a form from the start, to be sent as it is or with a change."""

from dialogs.views import Form


def filled(form: Form, **changed: str) -> dict[str, str]:
    """Every field of a form as it stands, but for those that were changed."""
    return {field.id: field.value for field in form.fields} | changed
