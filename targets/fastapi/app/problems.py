"""The contracts' error body, in place of FastAPI's own."""

from typing import Any, Literal

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel

type Code = Literal["choice", "format", "json", "length", "missing", "range", "type"]

# Pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/);
# what is not named here says that the value has the wrong type.
CODES: dict[str, Code] = {
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


class FieldProblem(BaseModel):
    path: str
    code: Code


class ProblemDetail(BaseModel):
    code: Literal["validation"] = "validation"
    fields: list[FieldProblem]


class Problem(BaseModel):
    error: ProblemDetail


# For routers whose requests are validated, so that the generated documentation names this body.
RESPONSES: dict[int | str, dict[str, Any]] = {422: {"model": Problem}}


async def answer_invalid_request(_request: Request, error: RequestValidationError) -> JSONResponse:
    fields = sorted(map(_field, error.errors()), key=lambda field: field.path)
    problem = Problem(error=ProblemDetail(fields=fields))
    return JSONResponse(problem.model_dump(), status_code=422)


def _field(error: dict[str, Any]) -> FieldProblem:
    source, *path = error["loc"]
    if source == "body" and (not path or error["type"] == "json_invalid"):
        return FieldProblem(path="", code="json")
    return FieldProblem(path=".".join(map(str, path)), code=CODES.get(error["type"], "type"))
