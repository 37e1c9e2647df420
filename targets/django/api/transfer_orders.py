from dataclasses import dataclass
from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator

from api.fields import Fields

ACCOUNT = (MinValueValidator(1), MaxValueValidator(1_000_000))
AMOUNT_CENTS = (MinValueValidator(1), MaxValueValidator(1_000_000_000))


@dataclass(frozen=True, slots=True)
class TransferOrder:
    from_account: int
    to_account: int
    amount_cents: int

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(
            from_account=fields.integer("from_account", *ACCOUNT),
            to_account=fields.integer("to_account", *ACCOUNT),
            amount_cents=fields.integer("amount_cents", *AMOUNT_CENTS),
        )
