"""What each contract reads from a request; ValidationError where that is invalid."""

import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinLengthValidator,
    MinValueValidator,
)
from django.http import HttpRequest, QueryDict

from api.fields import Fields
from api.orders import Order

ITEM_ID = (MinValueValidator(1),)
OBJECT_COUNTS = ("100", "1000")
Q = (MinLengthValidator(1), MaxLengthValidator(500))
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
    fields = Fields(query)
    ms = fields.integer_text("ms", *WAIT_MS)
    fields.raise_errors()
    return ms


def read_order(request: HttpRequest) -> Order:
    fields = Fields(_json_object(request))
    order = Order.read(fields)
    fields.raise_errors()
    return order


def _json_object(request: HttpRequest) -> dict[str, object]:
    if request.content_type == "application/json":
        try:
            body = json.loads(request.body)
        except ValueError:
            body = None
        if isinstance(body, dict):
            return body
    raise ValidationError({"": ValidationError("This is no JSON object.", code="json")})
