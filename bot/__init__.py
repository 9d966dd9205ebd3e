"""The Teams edge: what comes in over HTTP, what goes out to the chat service.

The only room that knows the Bot Framework SDK and aiohttp. Nothing of either leaves it.
"""
