"""Serves the application: python -m app --port=8080"""

from argparse import ArgumentParser

import uvloop
from aiohttp import web

from app.main import create_app

parser = ArgumentParser()
parser.add_argument("--port", type=int, required=True)

web.run_app(
    create_app(),
    host="127.0.0.1",
    port=parser.parse_args().port,
    backlog=2048,
    keepalive_timeout=75,
    access_log=None,
    loop=uvloop.new_event_loop(),
)
