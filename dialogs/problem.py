"""What stops a dialog, and is not a fault: something a person can put right, or nothing left to say."""


class Problem(Exception):
    """Something a person can put right.

    `code` names the sentence, `problem-<code>` in `locales/`, and `args` fill it. `kept` is what they
    wrote, ready to be shown in the field again; it is empty for what must not be echoed, such as an
    identity number.
    """

    def __init__(self, code: str, *, kept: str = "", **args: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.kept = kept
        self.words = args


class NothingToSay(Exception):
    """The cause of a message is gone before it was sent; `reason` is kept with the message instead."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
