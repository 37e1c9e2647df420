"""The contracts' error body, in place of DRF's own."""

from collections.abc import Iterator
from typing import Any

from rest_framework.exceptions import (
    ErrorDetail,
    ParseError,
    UnsupportedMediaType,
    ValidationError,
)
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import exception_handler

from api.logins import WrongCredentialsError
from api.transfers import InsufficientFundsError, NoAccountError

# Codes of DRF's fields and of Django's validators;
# what is not named here says that the value has the wrong type.
CODES = {
    "required": "missing",
    "min_value": "range",
    "max_value": "range",
    "max_string_length": "range",
    "blank": "length",
    "empty": "length",
    "min_length": "length",
    "max_length": "length",
    "format": "format",
    "invalid_choice": "choice",
}


def answer_error(error: Exception, context: dict[str, Any]) -> Response | None:
    """https://www.django-rest-framework.org/api-guide/exceptions/#custom-exception-handling"""
    match error:
        case ParseError() | UnsupportedMediaType():
            return _validation_problem({"": "json"})
        case ValidationError():
            codes = dict(_codes(error.detail))
            return _validation_problem({"": "json"} if "" in codes else codes)
        case NoAccountError() | InsufficientFundsError() | WrongCredentialsError():
            return Response({"error": {"code": error.default_code}}, status=error.status_code)
        case _:
            return exception_handler(error, context)


def _validation_problem(codes: dict[str, str]) -> Response:
    fields = [{"path": path, "code": code} for path, code in sorted(codes.items())]
    return Response({"error": {"code": "validation", "fields": fields}}, status=422)


def _codes(detail: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    match detail:
        # A field's own limits are checked after the validators that it was given.
        case [*_, ErrorDetail() as last]:
            yield ".".join(path), CODES.get(last.code, "type")
        case list():
            for place, below in enumerate(detail):
                yield from _codes(below, (*path, str(place)))
        case dict():
            for name, below in detail.items():
                own = name == api_settings.NON_FIELD_ERRORS_KEY
                yield from _codes(below, path if own else (*path, str(name)))
