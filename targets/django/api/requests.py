"""What each contract reads from a request; ValidationError where that is invalid."""

import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinLengthValidator,
    MinValueValidator,
)
from django.http import HttpRequest, QueryDict

from api.fields import Fields, Validator
from api.logins import Credentials
from api.orders import Order
from api.transfer_orders import TransferOrder

ITEM_ID = (MinValueValidator(1),)
OBJECT_COUNTS = ("100", "1000")
Q = (MinLengthValidator(1), MaxLengthValidator(500))
CPU_ROUNDS = (MinValueValidator(1), MaxValueValidator(100_000))
STREAM_COUNT = (MinValueValidator(1), MaxValueValidator(10_000))
WORLD_ID = (MinValueValidator(1), MaxValueValidator(10_000))
QUERY_COUNT = (MinValueValidator(1), MaxValueValidator(500))
PAGE_LIMIT = (MinValueValidator(1), MaxValueValidator(100))
PAGE_AFTER = (MinValueValidator(0), MaxValueValidator(10_000))
WAIT_MS = (MinValueValidator(0), MaxValueValidator(10_000))


@dataclass(frozen=True, slots=True)
class Item:
    id: int
    q: str | None
    tags: list[str]


def read_item(item_id: int, query: QueryDict) -> Item:
    fields = Fields({"id": item_id, "q": query.get("q")})
    item = Item(
        id=fields.integer("id", *ITEM_ID),
        q=fields.optional_text("q", *Q),
        tags=query.getlist("tag"),
    )
    fields.raise_errors()
    return item


def read_object_count(query: QueryDict) -> int:
    fields = Fields(query)
    count = fields.choice("n", *OBJECT_COUNTS)
    fields.raise_errors()
    return int(count)


def read_wait_ms(query: QueryDict) -> int:
    return _one_integer(query, "ms", *WAIT_MS)


def read_cpu_rounds(query: QueryDict) -> int:
    return _one_integer(query, "n", *CPU_ROUNDS)


def read_stream_count(query: QueryDict) -> int:
    return _one_integer(query, "n", *STREAM_COUNT)


def read_world_id(query: QueryDict) -> int:
    return _one_integer(query, "id", *WORLD_ID)


def read_world_run(query: QueryDict) -> tuple[int, int]:
    """How many worlds, and from which on."""
    fields = Fields(query)
    run = fields.integer_text("n", *QUERY_COUNT), fields.integer_text("first", *WORLD_ID)
    fields.raise_errors()
    return run


def read_page(query: QueryDict) -> tuple[int, int]:
    """After which world, and how many at most."""
    fields = Fields({"after": "0", **query.dict()})
    page = fields.integer_text("after", *PAGE_AFTER), fields.integer_text("limit", *PAGE_LIMIT)
    fields.raise_errors()
    return page


def read_transfer_order(request: HttpRequest) -> TransferOrder:
    fields = Fields(_json_object(request))
    order = TransferOrder.read(fields)
    fields.raise_errors()
    return order


def read_credentials(request: HttpRequest) -> Credentials:
    fields = Fields(_json_object(request))
    credentials = Credentials.read(fields)
    fields.raise_errors()
    return credentials


def read_file(request: HttpRequest) -> UploadedFile[bytes]:
    if file := request.FILES.get("file"):
        return file
    raise ValidationError({"file": ValidationError("This field is missing.", code="missing")})


def read_order(request: HttpRequest) -> Order:
    fields = Fields(_json_object(request))
    order = Order.read(fields)
    fields.raise_errors()
    return order


def _one_integer(query: QueryDict, name: str, *validators: Validator) -> int:
    fields = Fields(query)
    value = fields.integer_text(name, *validators)
    fields.raise_errors()
    return value


def _json_object(request: HttpRequest) -> dict[str, object]:
    if request.content_type == "application/json":
        try:
            body = json.loads(request.body)
        except ValueError:
            body = None
        if isinstance(body, dict):
            return body
    raise ValidationError({"": ValidationError("This is no JSON object.", code="json")})
