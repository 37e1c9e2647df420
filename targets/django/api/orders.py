from dataclasses import dataclass
from typing import Self

from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinLengthValidator,
    MinValueValidator,
    RegexValidator,
)

from api.fields import Fields

CURRENCIES = ("EUR", "GBP", "USD")
LINES = (MinLengthValidator(1), MaxLengthValidator(20))
NAME = (MinLengthValidator(1), MaxLengthValidator(100))
EMAIL = (MaxLengthValidator(254), RegexValidator(r"\A[^@\s]+@[^@\s]+\.[^@\s]+\Z", code="format"))
NOTE = (MaxLengthValidator(500),)
SKU = (
    MinLengthValidator(3),
    MaxLengthValidator(20),
    RegexValidator(r"\A[A-Z0-9-]+\Z", code="format"),
)
QUANTITY = (MinValueValidator(1), MaxValueValidator(1_000))
UNIT_PRICE_CENTS = (MinValueValidator(0), MaxValueValidator(10_000_000))


@dataclass(frozen=True, slots=True)
class Customer:
    name: str
    email: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(name=fields.text("name", *NAME), email=fields.text("email", *EMAIL))


@dataclass(frozen=True, slots=True)
class OrderLine:
    sku: str
    quantity: int
    unit_price_cents: int

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(
            sku=fields.text("sku", *SKU),
            quantity=fields.integer("quantity", *QUANTITY),
            unit_price_cents=fields.integer("unit_price_cents", *UNIT_PRICE_CENTS),
        )


@dataclass(frozen=True, slots=True)
class Order:
    customer: Customer
    currency: str
    lines: list[OrderLine]
    note: str | None

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(
            customer=fields.object("customer", Customer.read),
            currency=fields.choice("currency", *CURRENCIES),
            lines=fields.objects("lines", OrderLine.read, *LINES),
            note=fields.optional_text("note", *NOTE),
        )

    @property
    def total_cents(self) -> int:
        return sum(line.quantity * line.unit_price_cents for line in self.lines)
