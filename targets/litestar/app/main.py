"""The benchmark's contracts as a Litestar application."""

from litestar import Litestar
from litestar.exceptions import ValidationException
from msgspec import DecodeError

from app.handlers import (
    healthz,
    json_message,
    list_objects,
    plaintext,
    read_item,
    validate_order,
    wait,
)
from app.problems import answer_invalid_body, answer_invalid_parameters

app = Litestar(
    route_handlers=[
        plaintext,
        json_message,
        read_item,
        validate_order,
        list_objects,
        wait,
        healthz,
    ],
    exception_handlers={
        ValidationException: answer_invalid_parameters,
        DecodeError: answer_invalid_body,
        UnicodeDecodeError: answer_invalid_body,
    },
    openapi_config=None,
    logging_config=None,
)
