"""Serves the application: python -m app --port=8080 --workers=1"""

import asyncio
from argparse import ArgumentParser
from socket import socket

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.process import fork_processes

from app.main import create_app


async def serve(sockets: list[socket]) -> None:
    server = HTTPServer(create_app(), idle_connection_timeout=75)
    server.add_sockets(sockets)
    await asyncio.Event().wait()


parser = ArgumentParser()
parser.add_argument("--port", type=int, required=True)
parser.add_argument("--workers", type=int, required=True)
arguments = parser.parse_args()

sockets = bind_sockets(arguments.port, "127.0.0.1", backlog=2048)
if arguments.workers > 1:
    fork_processes(arguments.workers)
asyncio.run(serve(sockets))
