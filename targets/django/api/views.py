from dataclasses import asdict

from django.contrib.auth import authenticate, login
from django.core.exceptions import ValidationError
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from api.fortunes import sorted_fortunes
from api.models import Fortune, World
from api.problems import answer_invalid_request
from api.requests import (
    read_cpu_rounds,
    read_credentials,
    read_file,
    read_page,
    read_stream_count,
    read_transfer_order,
    read_wait_ms,
    read_world_id,
    read_world_run,
)
from api.tokens import bearer_of
from api.transfers import InsufficientFundsError, NoAccountError, transfer_money
from api.upstream import client, upstream_answer
from api.work import chained, chunks, events, sha256_of
from api.worlds import ids_from, page, page_after, row


@require_safe
def db(request: HttpRequest) -> HttpResponse:
    try:
        world_id = read_world_id(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse(row(World.objects.get(id=world_id)))


@require_safe
def queries(request: HttpRequest) -> HttpResponse:
    try:
        count, first = read_world_run(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    worlds = [World.objects.get(id=world_id) for world_id in ids_from(first, count)]
    return JsonResponse([row(world) for world in worlds], safe=False)


@require_safe
def worlds(request: HttpRequest) -> HttpResponse:
    try:
        after, limit = read_page(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse(page(page_after(after, limit), limit))


@csrf_exempt
@require_POST
def transfers(request: HttpRequest) -> HttpResponse:
    try:
        receipt = transfer_money(read_transfer_order(request))
    except ValidationError as error:
        return answer_invalid_request(error)
    except NoAccountError:
        return JsonResponse({"error": {"code": "no_account"}}, status=404)
    except InsufficientFundsError:
        return JsonResponse({"error": {"code": "insufficient_funds"}}, status=409)
    return JsonResponse(receipt, status=201)


@require_safe
def fortunes(request: HttpRequest) -> HttpResponse:
    listed = sorted_fortunes(Fortune.objects.all())
    return render(request, "fortunes.html", {"fortunes": listed})


@require_safe
def who_am_i(request: HttpRequest) -> HttpResponse:
    bearer = bearer_of(request)
    if bearer is None:
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    return JsonResponse(bearer)


@csrf_exempt
@require_POST
def log_in(request: HttpRequest) -> HttpResponse:
    try:
        credentials = read_credentials(request)
    except ValidationError as error:
        return answer_invalid_request(error)
    user = authenticate(request, **asdict(credentials))
    if user is None:
        return JsonResponse({"error": {"code": "wrong_credentials"}}, status=401)
    login(request, user)
    return JsonResponse({"username": user.username, "email": user.email})


@require_safe
def who_is_logged_in(request: HttpRequest) -> HttpResponse:
    user = request.user
    if not user.is_authenticated:
        return HttpResponse(status=401)
    return JsonResponse({"username": user.username, "email": user.email})


@require_safe
def upstream(request: HttpRequest) -> HttpResponse:
    try:
        ms = read_wait_ms(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse(upstream_answer(client.get("/delayed", params={"ms": ms})))


@require_safe
def cpu(request: HttpRequest) -> HttpResponse:
    try:
        rounds = read_cpu_rounds(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse({"digest": chained(rounds)})


@csrf_exempt
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    try:
        file = read_file(request)
    except ValidationError as error:
        return answer_invalid_request(error)
    return JsonResponse({"name": file.name, "size": file.size, "sha256": sha256_of(file.chunks())})


@require_safe
def stream(request: HttpRequest) -> HttpResponseBase:
    try:
        count = read_stream_count(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return StreamingHttpResponse(chunks(count), content_type="text/plain; charset=utf-8")


@require_safe
def sse(request: HttpRequest) -> HttpResponseBase:
    try:
        count = read_stream_count(request.GET)
    except ValidationError as error:
        return answer_invalid_request(error)
    return StreamingHttpResponse(
        events(count), content_type="text/event-stream", headers={"Cache-Control": "no-cache"}
    )
