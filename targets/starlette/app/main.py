"""The benchmark's contracts on Starlette alone, with Pydantic for what needs checking."""

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute

from app.endpoints import (
    echo,
    healthz,
    json,
    list_objects,
    plaintext,
    read_item,
    validate_order,
    wait,
)
from app.problems import answer_invalid_request

app = Starlette(
    routes=[
        Route("/plaintext", plaintext),
        Route("/json", json),
        Route("/items/{id:int}", read_item),
        Route("/orders/validate", validate_order, methods=["POST"]),
        Route("/objects", list_objects),
        Route("/wait", wait),
        WebSocketRoute("/ws", echo),
        Route("/healthz", healthz),
    ],
    exception_handlers={ValidationError: answer_invalid_request},
)
