from typing import Annotated, Literal

from msgspec import Meta, Struct

type Name = Annotated[str, Meta(min_length=1, max_length=100)]
type Email = Annotated[str, Meta(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+\Z")]
type Sku = Annotated[str, Meta(min_length=3, max_length=20, pattern=r"^[A-Z0-9-]+\Z")]
type Quantity = Annotated[int, Meta(ge=1, le=1_000)]
type Cents = Annotated[int, Meta(ge=0, le=10_000_000)]
type Note = Annotated[str, Meta(max_length=500)]


class Customer(Struct, frozen=True):
    name: Name
    email: Email


class OrderLine(Struct, frozen=True):
    sku: Sku
    quantity: Quantity
    unit_price_cents: Cents


type OrderLines = Annotated[list[OrderLine], Meta(min_length=1, max_length=20)]


class Order(Struct, frozen=True):
    customer: Customer
    currency: Literal["EUR", "GBP", "USD"]
    lines: OrderLines
    note: Note | None = None


class OrderSummary(Struct, frozen=True):
    lines: int
    total_cents: int

    @classmethod
    def of(cls, order: Order) -> "OrderSummary":
        total_cents = sum(line.quantity * line.unit_price_cents for line in order.lines)
        return cls(lines=len(order.lines), total_cents=total_cents)
