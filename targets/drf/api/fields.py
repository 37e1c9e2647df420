"""JSON has types of its own: to DRF's fields "2" is the integer 2, and 2 the text "2"."""

from typing import Any

from rest_framework import serializers


class StrictIntegerField(serializers.IntegerField):
    def to_internal_value(self, data: Any) -> int:  # noqa: ANN401 - whatever JSON holds
        if not isinstance(data, int) or isinstance(data, bool):
            self.fail("invalid")
        number: int = data
        return number


class StrictCharField(serializers.CharField):
    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - whatever the field takes
        super().__init__(trim_whitespace=False, **options)

    def to_internal_value(self, data: Any) -> str:  # noqa: ANN401 - whatever JSON holds
        if not isinstance(data, str):
            self.fail("invalid")
        text: str = data
        return text
