"""A chat service that takes everything, as fast as a process of its own can: `python -m bench.sink`.

It prints the port it listens on. `GET /` answers how many messages it was sent.
With a PEM file it speaks TLS.
"""

import asyncio
import sys
from ssl import PROTOCOL_TLS_SERVER, SSLContext

ANSWER = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"


class Sink(asyncio.Protocol):
    """Reads requests with a body of known length, and answers each with an id of its own."""

    taken = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._read = b""

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:end].lower()
            _, is_there, length = head.partition(b"content-length:")
            size = int(length.split(b"\r\n", 1)[0]) if is_there else 0
            if len(self._read) < end + 4 + size:
                return
            self._read = self._read[end + 4 + size :]
            self._answer(is_post=head.startswith(b"post"))

    def _answer(self, *, is_post: bool) -> None:
        Sink.taken += is_post
        body = b'{"id":"%d"}' % Sink.taken
        self._transport.write(ANSWER % (len(body), body))


async def main(certificate: str = "") -> None:
    """Listen until killed."""
    tls = SSLContext(PROTOCOL_TLS_SERVER) if certificate else None
    if tls is not None:
        tls.load_cert_chain(certificate)
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
