from datetime import UTC, datetime, timedelta
from typing import TypedDict

# Aware and of whole seconds: Pydantic and Django both write it as 2026-01-01T03:25:45Z.
# Of a fraction Django's encoder would keep three digits, Pydantic all six.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(seconds=12_345)
TAGS = ("new", "sale", "fragile")


class Object(TypedDict):
    id: int
    name: str
    price_cents: int
    active: bool
    tags: list[str]
    created: datetime


def first_objects(count: int) -> list[Object]:
    return [_numbered(number) for number in range(1, count + 1)]


def _numbered(number: int) -> Object:
    return {
        "id": number,
        "name": f"Object {number}",
        "price_cents": number * 7_919 % 100_000,
        "active": number % 3 != 0,
        "tags": list(TAGS[: number % 4]),
        "created": EPOCH + number * STEP,
    }
