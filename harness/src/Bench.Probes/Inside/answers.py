"""The beginning of every program that a probe starts in the place of a service: answers on loopback."""

import json
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def answer(found: Callable[[], object]) -> None:
    """204 for /healthz, and what was found as JSON for everything else."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"" if self.path == "/healthz" else json.dumps(found(), indent=2).encode()
            self.send_response(200 if body else 204)
            if body:
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Answering).serve_forever()
