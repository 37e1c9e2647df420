"""Reads the fields of untrusted input and gathers all that is wrong with them, by path.

Django's forms are made for HTML: to them "2" and 2.0 are the integer 2, and they do not nest.
So an API in plain Django keeps Django's validators and ValidationError, and reads JSON itself.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.core.exceptions import ValidationError

type Validator = Callable[[Any], None]


class Fields:
    """The members of one object; objects below it share its errors.

    A field that fails is noted and reads as None: call `raise_errors` before using any.
    """

    def __init__(
        self,
        members: Mapping[str, Any],
        prefix: str = "",
        errors: dict[str, ValidationError] | None = None,
    ) -> None:
        self._members = members
        self._prefix = prefix
        self._errors = {} if errors is None else errors

    def text(self, name: str, *validators: Validator) -> str:
        return self._read(name, lambda value: _exactly(str, value), validators)

    def optional_text(self, name: str, *validators: Validator) -> str | None:
        return None if self._members.get(name) is None else self.text(name, *validators)

    def integer(self, name: str, *validators: Validator) -> int:
        return self._read(name, lambda value: _exactly(int, value), validators)

    def integer_text(self, name: str, *validators: Validator) -> int:
        """An integer as a query string has it."""
        return self._read(name, _integer, validators)

    def choice(self, name: str, *choices: str) -> str:
        return self._read(name, lambda value: _one_of(choices, value))

    def object[T](self, name: str, read: Callable[["Fields"], T]) -> T:
        return self._read(name, lambda value: read(self._below(name, _exactly(dict, value))))

    def objects[T](self, name: str, read: Callable[["Fields"], T], *limits: Validator) -> list[T]:
        def read_each(value: object) -> list[T]:
            values = _exactly(list, value)
            _check(values, limits)
            elements = self._below(name, {str(i): element for i, element in enumerate(values)})
            return [elements.object(str(i), read) for i in range(len(values))]

        return self._read(name, read_each)

    def raise_errors(self) -> None:
        if self._errors:
            raise ValidationError(self._errors)

    def _read[T](
        self, name: str, convert: Callable[[Any], T], validators: tuple[Validator, ...] = ()
    ) -> T:
        try:
            if name not in self._members:
                raise ValidationError("This field is missing.", code="missing")
            value = convert(self._members[name])
            _check(value, validators)
        except ValidationError as error:
            self._errors[self._prefix + name] = error
            return cast(T, None)
        return value

    def _below(self, name: str, members: Mapping[str, Any]) -> "Fields":
        return Fields(members, f"{self._prefix}{name}.", self._errors)


def _exactly[T](kind: type[T], value: object) -> T:
    """True is no integer here, though `isinstance` says so."""
    if type(value) is not kind:
        raise ValidationError("This value has another type.", code="type")
    return value


def _integer(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValidationError("This is no integer.", code="type") from None


def _one_of(choices: tuple[str, ...], value: str) -> str:
    if value not in choices:
        raise ValidationError("This is none of the choices.", code="choice")
    return value


def _check(value: object, validators: tuple[Validator, ...]) -> None:
    for validate in validators:
        validate(value)
