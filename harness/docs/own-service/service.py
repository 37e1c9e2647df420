"""GET /items/ID?q=TEXT&tag=TEXT&tag=TEXT in Python alone: stands for a service in any language."""

import asyncio
import json
import sys
from urllib.parse import parse_qs, urlsplit


def answer(target: str) -> tuple[str, bytes]:
    url = urlsplit(target)
    item = url.path.removeprefix("/items/")
    if item == url.path:
        return "404 Not Found", b"{}"
    if not item.isdecimal() or int(item) < 1:
        return "422 Unprocessable Content", b"{}"
    query = parse_qs(url.query)
    found = {"id": int(item), "q": query.get("q", [None])[0], "tags": query.get("tag", [])}
    return "200 OK", json.dumps(found).encode()


class Connection(asyncio.Protocol):
    received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.received += data
        while b"\r\n\r\n" in self.received:
            head, self.received = self.received.split(b"\r\n\r\n", 1)
            status, body = answer(head.split(b" ", 2)[1].decode())
            fields = f"content-type: application/json\r\ncontent-length: {len(body)}"
            self.transport.write(f"HTTP/1.1 {status}\r\n{fields}\r\n\r\n".encode() + body)


async def serve(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", port, backlog=2048)
    await server.serve_forever()


asyncio.run(serve(int(sys.argv[1])))
