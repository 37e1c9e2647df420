"""Reads the fields of untrusted input and gathers all that is wrong with them, by path.

The framework brings no validation, and its lock no library for it.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from app.problems import InvalidRequestError


class FieldError(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Fields:
    """The members of one object; objects below it share its problems.

    A field that fails is noted and reads as None: call `check` before using any.
    """

    def __init__(
        self, members: Mapping[str, Any], prefix: str = "", codes: dict[str, str] | None = None
    ) -> None:
        self._members = members
        self._prefix = prefix
        self._codes = {} if codes is None else codes

    def text(self, name: str, least: int, most: int, form: re.Pattern[str] | None = None) -> str:
        def convert(value: object) -> str:
            text = _within(least, most, len, _exactly(str, value), "length")
            if form and not form.fullmatch(text):
                raise FieldError("format")
            return text

        return self._read(name, convert)

    def optional_text(self, name: str, least: int, most: int) -> str | None:
        return None if self._members.get(name) is None else self.text(name, least, most)

    def integer(self, name: str, least: int, most: int | None = None) -> int:
        return self._read(
            name, lambda value: _within(least, most, int, _exactly(int, value), "range")
        )

    def integer_text(self, name: str, least: int, most: int) -> int:
        """An integer as a query string has it."""
        return self._read(name, lambda value: _within(least, most, int, _integer(value), "range"))

    def choice(self, name: str, *choices: str) -> str:
        return self._read(name, lambda value: _one_of(choices, value))

    def object[T](self, name: str, read: Callable[["Fields"], T]) -> T:
        return self._read(name, lambda value: read(self._below(name, _exactly(dict, value))))

    def objects[T](
        self, name: str, read: Callable[["Fields"], T], least: int, most: int
    ) -> list[T]:
        def read_each(value: object) -> list[T]:
            values = _within(least, most, len, _exactly(list, value), "length")
            elements = self._below(name, {str(i): element for i, element in enumerate(values)})
            return [elements.object(str(i), read) for i in range(len(values))]

        return self._read(name, read_each)

    def check(self) -> None:
        if self._codes:
            raise InvalidRequestError(self._codes)

    def _read[T](self, name: str, convert: Callable[[Any], T]) -> T:
        try:
            if name not in self._members:
                raise FieldError("missing")
            return convert(self._members[name])
        except FieldError as error:
            self._codes[self._prefix + name] = error.code
            return cast(T, None)

    def _below(self, name: str, members: Mapping[str, Any]) -> "Fields":
        return Fields(members, f"{self._prefix}{name}.", self._codes)


def _exactly[T](kind: type[T], value: object) -> T:
    """True is no integer here, though `isinstance` says so."""
    if type(value) is not kind:
        raise FieldError("type")
    return value


def _within[T](least: int, most: int | None, measure: Callable[[T], int], value: T, code: str) -> T:
    if measure(value) < least or (most is not None and measure(value) > most):
        raise FieldError(code)
    return value


def _integer(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise FieldError("type") from None


def _one_of(choices: tuple[str, ...], value: str) -> str:
    if value not in choices:
        raise FieldError("choice")
    return value
