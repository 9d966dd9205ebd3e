"""The drill: processes that send are killed, the chat service misbehaves, and nothing may be lost."""
