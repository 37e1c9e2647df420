from datetime import UTC, datetime, timedelta
from typing import Self

from ninja import Schema

# Aware and of whole seconds: Pydantic and Django both write it as 2026-01-01T03:25:45Z.
# Of a fraction Django's encoder would keep three digits, Pydantic all six.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(seconds=12_345)
TAGS = ("new", "sale", "fragile")


class Object(Schema):
    id: int
    name: str
    price_cents: int
    active: bool
    tags: list[str]
    created: datetime

    @classmethod
    def numbered(cls, number: int) -> Self:
        return cls(
            id=number,
            name=f"Object {number}",
            price_cents=number * 7_919 % 100_000,
            active=number % 3 != 0,
            tags=list(TAGS[: number % 4]),
            created=EPOCH + number * STEP,
        )


class ObjectList(Schema):
    items: list[Object]

    @classmethod
    def first(cls, count: int) -> Self:
        return cls(items=[Object.numbered(number) for number in range(1, count + 1)])
