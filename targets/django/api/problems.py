"""The contracts' error body."""

from django.core.exceptions import ValidationError
from django.http import JsonResponse

# Codes of Django's validators; the other codes are the contracts' own.
CODES: dict[str | None, str] = {
    "min_value": "range",
    "max_value": "range",
    "min_length": "length",
    "max_length": "length",
}


def answer_invalid_request(error: ValidationError) -> JsonResponse:
    fields = [
        {"path": path, "code": CODES.get(field.code, field.code)}
        for path, (field, *_) in sorted(error.error_dict.items())
    ]
    return JsonResponse({"error": {"code": "validation", "fields": fields}}, status=422)
