from enum import IntEnum
from typing import Annotated, Literal, Self

from ninja import Field, Query, Schema
from pydantic import BaseModel, ConfigDict


class Message(Schema):
    message: str


class Item(Schema):
    id: int
    q: str | None
    tags: list[str]


class ItemQuery(Schema):
    tags: Annotated[list[str], Field(alias="tag", default_factory=list)]
    q: Annotated[str | None, Field(min_length=1, max_length=500)] = None


class ObjectCount(IntEnum):
    HUNDRED = 100
    THOUSAND = 1_000


class Waited(Schema):
    waited_ms: int


class UpstreamAnswer(Schema):
    status: int
    bytes: int


class Digest(Schema):
    digest: str


class Upload(Schema):
    name: str
    size: int
    sha256: str


Rounds = Annotated[int, Query(alias="n", ge=1, le=100_000)]
StreamCount = Annotated[int, Query(ge=1, le=10_000)]
Milliseconds = Annotated[int, Query(ge=0, le=10_000)]


class StrictModel(BaseModel):
    """JSON has types of its own: "2" and 2.0 are not the integer 2.

    No Schema: that reads the attributes of whatever it is given, so that a text has no members.
    """

    model_config = ConfigDict(strict=True)


class Customer(StrictModel):
    name: Annotated[str, Field(min_length=1, max_length=100)]
    email: Annotated[str, Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]


class OrderLine(StrictModel):
    sku: Annotated[str, Field(min_length=3, max_length=20, pattern=r"^[A-Z0-9-]+$")]
    quantity: Annotated[int, Field(ge=1, le=1_000)]
    unit_price_cents: Annotated[int, Field(ge=0, le=10_000_000)]


class Order(StrictModel):
    customer: Customer
    currency: Literal["EUR", "GBP", "USD"]
    lines: Annotated[list[OrderLine], Field(min_length=1, max_length=20)]
    note: Annotated[str | None, Field(max_length=500)] = None


class OrderSummary(Schema):
    lines: int
    total_cents: int

    @classmethod
    def of(cls, order: Order) -> Self:
        return cls(
            lines=len(order.lines),
            total_cents=sum(line.quantity * line.unit_price_cents for line in order.lines),
        )
