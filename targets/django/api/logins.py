from dataclasses import dataclass
from typing import Self

from django.core.validators import MaxLengthValidator, MinLengthValidator

from api.fields import Fields

USERNAME = (MinLengthValidator(1), MaxLengthValidator(150))
PASSWORD = (MinLengthValidator(1), MaxLengthValidator(128))


@dataclass(frozen=True, slots=True)
class Credentials:
    username: str
    password: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        return cls(
            username=fields.text("username", *USERNAME), password=fields.text("password", *PASSWORD)
        )
