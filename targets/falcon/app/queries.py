"""What each contract reads from a query string."""

from collections.abc import Mapping
from typing import TypedDict

from app.fields import Fields


class Item(TypedDict):
    id: int
    q: str | None
    tags: list[str]


def read_item(item_id: int, query: Mapping[str, str], tags: list[str]) -> Item:
    fields = Fields({"id": item_id, "q": query.get("q")})
    item = Item(id=fields.integer("id", 1), q=fields.optional_text("q", 1, 500), tags=tags)
    fields.check()
    return item


def read_object_count(query: Mapping[str, str]) -> int:
    fields = Fields(query)
    count = fields.choice("n", "100", "1000")
    fields.check()
    return int(count)


def read_wait_ms(query: Mapping[str, str]) -> int:
    fields = Fields(query)
    ms = fields.integer_text("ms", 0, 10_000)
    fields.check()
    return ms
