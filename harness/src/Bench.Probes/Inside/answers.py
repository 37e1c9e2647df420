"""The beginning of every program that a probe starts in the place of a service: answers on loopback."""

import json
import sys
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def answer(found: Callable[[], object]) -> None:
    """204 for /healthz, and what was found as JSON for everything else; 500 and why not where that fails."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/healthz":
                self.send_response(204)
                self.end_headers()
                return
            try:
                self.send(200, "application/json", json.dumps(found(), indent=2))
            except Exception:
                self.send(500, "text/plain", traceback.format_exc())

        def send(self, status: int, media_type: str, text: str) -> None:
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Answering).serve_forever()
