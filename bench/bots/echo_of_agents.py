"""An echo agent on microsoft-agents, in the shape its samples have: `… echo_of_agents`. Anonymous."""

import socket
from typing import Any

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import ActivityHandler, RestChannelServiceClientFactory, TurnContext
from microsoft_agents.hosting.core.authorization import AnonymousTokenProvider, ClaimsIdentity


class Echo(ActivityHandler):
    """Says what it hears, and answers a card's button with nothing."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")

    async def on_invoke_activity(self, turn_context: TurnContext) -> Any:
        return self._create_invoke_response()


class Nobody:
    """Gives everybody the token of nobody: what is measured is a turn, not an identity service."""

    def get_token_provider(self, *_: object) -> Any:
        return AnonymousTokenProvider()


def main() -> None:
    """Listen until killed."""
    adapter, echo = (
        CloudAdapter(channel_service_client_factory=RestChannelServiceClientFactory(Nobody())),
        Echo(),
    )

    async def messages(request: web.Request) -> web.StreamResponse:
        request["claims_identity"] = ClaimsIdentity({}, authentication_type="Anonymous")
        answer: web.StreamResponse = await adapter.process(request, echo)
        return answer

    application = web.Application()
    application.router.add_post("/api/messages", messages)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}/api/messages", flush=True)
        web.run_app(application, sock=listener, print=None, access_log=None)


if __name__ == "__main__":
    main()
