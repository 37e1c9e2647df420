"""The views of the contracts that need no other package, no database and no user."""

import time
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from api.objects import first_objects
from api.problems import answer_invalid_request
from api.requests import read_item, read_object_count, read_order, read_wait_ms


@require_safe
def plaintext(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello, World!", content_type="text/plain; charset=utf-8")


@require_safe
def json_message(_request: HttpRequest) -> HttpResponse:
    return JsonResponse({"message": "Hello, World!"})


@require_safe
def item(request: HttpRequest, item_id: int) -> HttpResponse:
    try:
        answer = read_item(item_id, request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse(asdict(answer))


@csrf_exempt
@require_POST
def validate_order(request: HttpRequest) -> HttpResponse:
    try:
        order = read_order(request)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse({"lines": len(order.lines), "total_cents": order.total_cents})


@require_safe
def objects(request: HttpRequest) -> HttpResponse:
    try:
        count = read_object_count(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse({"items": first_objects(count)})


@require_safe
def wait(request: HttpRequest) -> HttpResponse:
    try:
        ms = read_wait_ms(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    time.sleep(ms / 1000)
    return JsonResponse({"waited_ms": ms})


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)
