from datetime import UTC, datetime, timedelta
from typing import TypedDict

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(seconds=12_345)
TAGS = ("new", "sale", "fragile")


class Object(TypedDict):
    id: int
    name: str
    price_cents: int
    active: bool
    tags: list[str]
    created: str


def first_objects(count: int) -> list[Object]:
    return [_numbered(number) for number in range(1, count + 1)]


def _numbered(number: int) -> Object:
    created = EPOCH + number * STEP
    return {
        "id": number,
        "name": f"Object {number}",
        "price_cents": number * 7_919 % 100_000,
        "active": number % 3 != 0,
        "tags": list(TAGS[: number % 4]),
        "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
