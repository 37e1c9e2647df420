import time

from django.http import HttpResponse
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from api.objects import first_objects
from api.serializers import (
    ItemSerializer,
    ObjectSerializer,
    ObjectsQuerySerializer,
    OrderSerializer,
    WaitQuerySerializer,
)


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
def healthz(_request: Request) -> HttpResponse:
    return HttpResponse(status=204)
