"""The contracts' error body."""

import re

from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import ValidationException
from msgspec import DecodeError, ValidationError

# msgspec tells what it expected in words (https://jcristharif.com/msgspec/constraints.html);
# what is not named here says that the value has the wrong type.
CODES = (
    (re.compile(r"missing required field `(?P<field>\w+)`"), "missing"),
    (re.compile("of length [<>]="), "length"),
    (re.compile("matching regex"), "format"),
    (re.compile("[Ii]nvalid enum value"), "choice"),
    (re.compile("[<>]= "), "range"),
)
PATH = re.compile(r" - at `\$\.?(?P<path>.*)`$")
MISSING_PARAMETER = re.compile(r"Missing required \w+ parameter '(?P<name>\w+)'")


def answer_invalid_parameters(
    _request: Request[None, None, State], error: ValidationException
) -> Response[dict[str, object]]:
    if missing := MISSING_PARAMETER.search(error.detail):
        return validation_problem({missing["name"]: "missing"})
    if not isinstance(error.extra, list):
        raise error
    return validation_problem(
        {problem["key"]: _field(problem["message"])[1] for problem in error.extra}
    )


def answer_invalid_body(
    _request: Request[None, None, State], error: DecodeError | UnicodeDecodeError
) -> Response[dict[str, object]]:
    """msgspec stops at the first problem. A body without an object has no fields."""
    path, code = _field(str(error)) if isinstance(error, ValidationError) else ("", "json")
    return validation_problem({path: code if path else "json"})


def validation_problem(codes: dict[str, str]) -> Response[dict[str, object]]:
    fields = [{"path": path, "code": code} for path, code in sorted(codes.items())]
    return Response({"error": {"code": "validation", "fields": fields}}, status_code=422)


def _field(message: str) -> tuple[str, str]:
    at = PATH.search(message)
    path = re.sub(r"\[(\d+)\]", r".\1", at["path"]) if at else ""
    for pattern, code in CODES:
        if found := pattern.search(message.removesuffix(at[0] if at else "")):
            return ".".join(filter(None, [path, *found.groups()])), code
    return path, "type"
