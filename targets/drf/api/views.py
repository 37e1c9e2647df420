import time

from django.contrib.auth import authenticate, login
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import (
    api_view,
    authentication_classes,
    parser_classes,
    permission_classes,
)
from rest_framework.parsers import MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from api.authentication import BearerAuthentication
from api.fortunes import sorted_fortunes
from api.logins import WrongCredentialsError
from api.models import Fortune, World
from api.objects import first_objects
from api.serializers import (
    CpuQuerySerializer,
    CredentialsSerializer,
    ItemSerializer,
    ObjectSerializer,
    ObjectsQuerySerializer,
    OrderSerializer,
    PageQuerySerializer,
    StreamQuerySerializer,
    TransferSerializer,
    UploadSerializer,
    WaitQuerySerializer,
    WorldQuerySerializer,
    WorldRunSerializer,
    WorldSerializer,
)
from api.transfers import transfer_money
from api.upstream import client, upstream_answer
from api.work import chained, chunks, events, sha256_of
from api.worlds import ids_from, page_after


@api_view(["GET"])
def plaintext(_request: Request) -> HttpResponse:
    return HttpResponse("Hello, World!", content_type="text/plain; charset=utf-8")


@api_view(["GET"])
def json_message(_request: Request) -> Response:
    return Response({"message": "Hello, World!"})


@api_view(["GET"])
def item(request: Request, item_id: int) -> Response:
    tags = request.query_params.getlist("tag")
    serializer = ItemSerializer(data={**request.query_params.dict(), "id": item_id, "tags": tags})
    serializer.is_valid(raise_exception=True)
    return Response(serializer.validated_data)


@api_view(["POST"])
def validate_order(request: Request) -> Response:
    serializer = OrderSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    lines = serializer.validated_data["lines"]
    total_cents = sum(line["quantity"] * line["unit_price_cents"] for line in lines)
    return Response({"lines": len(lines), "total_cents": total_cents})


@api_view(["GET"])
def objects(request: Request) -> Response:
    query = ObjectsQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    listed = first_objects(query.validated_data["n"])
    return Response({"items": ObjectSerializer(listed, many=True).data})


@api_view(["GET"])
def wait(request: Request) -> Response:
    query = WaitQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    ms = query.validated_data["ms"]
    time.sleep(ms / 1000)
    return Response({"waited_ms": ms})


@api_view(["GET"])
def db(request: Request) -> Response:
    query = WorldQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    world = World.objects.get(id=query.validated_data["id"])
    return Response(WorldSerializer(world).data)


@api_view(["GET"])
def queries(request: Request) -> Response:
    query = WorldRunSerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    ids = ids_from(query.validated_data["first"], query.validated_data["n"])
    read = [World.objects.get(id=world_id) for world_id in ids]
    return Response(WorldSerializer(read, many=True).data)


@api_view(["GET"])
def worlds(request: Request) -> Response:
    query = PageQuerySerializer(data=request.query_params.dict())
    query.is_valid(raise_exception=True)
    limit = query.validated_data["limit"]
    items = WorldSerializer(page_after(query.validated_data["after"], limit), many=True).data
    return Response({"items": items, "next": items[-1]["id"] if len(items) == limit else None})


@api_view(["POST"])
def transfers(request: Request) -> Response:
    order = TransferSerializer(data=request.data)
    order.is_valid(raise_exception=True)
    return Response(transfer_money(**order.validated_data), status=201)


@api_view(["GET"])
def fortunes(request: Request) -> HttpResponse:
    return render(request, "fortunes.html", {"fortunes": sorted_fortunes(Fortune.objects.all())})


@api_view(["GET"])
@authentication_classes([BearerAuthentication])
@permission_classes([IsAuthenticated])
def who_am_i(request: Request) -> Response:
    return Response({"sub": request.user.sub, "scopes": request.user.scopes})


@api_view(["POST"])
@authentication_classes([])
def log_in(request: Request) -> Response:
    credentials = CredentialsSerializer(data=request.data)
    credentials.is_valid(raise_exception=True)
    user = authenticate(request, **credentials.validated_data)
    if user is None:
        raise WrongCredentialsError
    login(request, user)
    return Response({"username": user.username, "email": user.email})


@api_view(["GET"])
@authentication_classes([SessionAuthentication])
@permission_classes([IsAuthenticated])
def who_is_logged_in(request: Request) -> Response:
    return Response({"username": request.user.username, "email": request.user.email})


@api_view(["GET"])
def upstream(request: Request) -> Response:
    query = WaitQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    answer = client.get("/delayed", params={"ms": query.validated_data["ms"]})
    return Response(upstream_answer(answer))


@api_view(["GET"])
def cpu(request: Request) -> Response:
    query = CpuQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    return Response({"digest": chained(query.validated_data["n"])})


@api_view(["POST"])
@parser_classes([MultiPartParser])
def upload(request: Request) -> Response:
    form = UploadSerializer(data=request.data)
    form.is_valid(raise_exception=True)
    file = form.validated_data["file"]
    return Response({"name": file.name, "size": file.size, "sha256": sha256_of(file.chunks())})


@api_view(["GET"])
def stream(request: Request) -> StreamingHttpResponse:
    query = StreamQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    pieces = chunks(query.validated_data["n"])
    return StreamingHttpResponse(pieces, content_type="text/plain; charset=utf-8")


@api_view(["GET"])
def sse(request: Request) -> StreamingHttpResponse:
    query = StreamQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    return StreamingHttpResponse(
        events(query.validated_data["n"]),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-cache"},
    )


@api_view(["GET"])
def healthz(_request: Request) -> HttpResponse:
    return HttpResponse(status=204)
