"""The contracts' error body, in place of Ninja's own."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from api.transfers import InsufficientFundsError, NoAccountError

# Pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/);
# what is not named here says that the value has the wrong type.
CODES = {
    "missing": "missing",
    "greater_than_equal": "range",
    "less_than_equal": "range",
    "string_too_short": "length",
    "string_too_long": "length",
    "too_short": "length",
    "too_long": "length",
    "string_pattern_mismatch": "format",
    "literal_error": "choice",
    "enum": "choice",
}


def tell_problems(api: NinjaAPI) -> None:
    """https://django-ninja.dev/guides/errors/"""

    @api.exception_handler(ValidationError)
    def answer_invalid_request(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return validation_problem(api, request, dict(_codes(error.errors)))

    @api.exception_handler(HttpError)
    def answer_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
        if error.status_code == 400:  # the body is no JSON
            return validation_problem(api, request, {"": "json"})
        return api.create_response(request, {"detail": error.message}, status=error.status_code)

    @api.exception_handler(NoAccountError)
    def answer_no_account(request: HttpRequest, _error: NoAccountError) -> HttpResponse:
        return api.create_response(request, {"error": {"code": "no_account"}}, status=404)

    @api.exception_handler(InsufficientFundsError)
    def answer_no_funds(request: HttpRequest, _error: InsufficientFundsError) -> HttpResponse:
        return api.create_response(request, {"error": {"code": "insufficient_funds"}}, status=409)


def validation_problem(api: NinjaAPI, request: HttpRequest, codes: dict[str, str]) -> HttpResponse:
    fields = [{"path": path, "code": code} for path, code in sorted(codes.items())]
    body = {"error": {"code": "validation", "fields": fields}}
    return api.create_response(request, body, status=422)


def _codes(errors: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for error in errors:
        source, parameter, *path = error["loc"]
        if source != "body":
            path = [parameter]
        code = CODES.get(error["type"], "type")
        yield ".".join(map(str, path)), code if path else "json"
