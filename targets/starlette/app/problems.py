"""The contracts' error body."""

from typing import cast

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse

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


async def answer_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    invalid = cast(ValidationError, error)  # the only kind that it is registered for
    fields = {
        ".".join(map(str, problem["loc"])): CODES.get(problem["type"], "type")
        for problem in invalid.errors(include_url=False, include_context=False, include_input=False)
    }
    return validation_problem({"": "json"} if "" in fields else fields)


def validation_problem(fields: dict[str, str]) -> JSONResponse:
    listed = [{"path": path, "code": code} for path, code in sorted(fields.items())]
    return JSONResponse({"error": {"code": "validation", "fields": listed}}, status_code=422)
