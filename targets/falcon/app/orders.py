import re
from dataclasses import dataclass
from typing import Self

from app.fields import Fields
from app.problems import InvalidRequestError

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
SKU = re.compile(r"[A-Z0-9-]+")


@dataclass(frozen=True, slots=True)
class Customer:
    name: str
    email: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(name=fields.text("name", 1, 100), email=fields.text("email", 0, 254, EMAIL))


@dataclass(frozen=True, slots=True)
class OrderLine:
    sku: str
    quantity: int
    unit_price_cents: int

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(
            sku=fields.text("sku", 3, 20, SKU),
            quantity=fields.integer("quantity", 1, 1_000),
            unit_price_cents=fields.integer("unit_price_cents", 0, 10_000_000),
        )


@dataclass(frozen=True, slots=True)
class Order:
    customer: Customer
    currency: str
    lines: list[OrderLine]
    note: str | None

    @classmethod
    def parse(cls, body: object) -> Self:
        """An order from what a request's JSON says, whatever that is."""
        if not isinstance(body, dict):
            raise InvalidRequestError({"": "json"})
        fields = Fields(body)
        order = cls(
            customer=fields.object("customer", Customer.read),
            currency=fields.choice("currency", "EUR", "GBP", "USD"),
            lines=fields.objects("lines", OrderLine.read, 1, 20),
            note=fields.optional_text("note", 0, 500),
        )
        fields.check()
        return order

    def summary(self) -> dict[str, int]:
        total_cents = sum(line.quantity * line.unit_price_cents for line in self.lines)
        return {"lines": len(self.lines), "total_cents": total_cents}
