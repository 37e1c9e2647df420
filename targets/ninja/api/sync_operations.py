import time
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Path, Query

from api.objects import ObjectList
from api.problems import tell_problems
from api.schemas import (
    Item,
    ItemQuery,
    Message,
    Milliseconds,
    ObjectCount,
    Order,
    OrderSummary,
    Waited,
)

api = NinjaAPI(title="Benchmark contracts")
tell_problems(api)


@api.get("/plaintext")
def plaintext(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello, World!", content_type="text/plain; charset=utf-8")


@api.get("/json", response=Message)
def json_message(request: HttpRequest) -> Message:
    return Message(message="Hello, World!")


@api.get("/items/{id}", response=Item)
def read_item(
    request: HttpRequest,
    item_id: Annotated[int, Path(alias="id", ge=1)],
    query: Query[ItemQuery],
) -> Item:
    return Item(id=item_id, q=query.q, tags=query.tags)


@api.post("/orders/validate", response=OrderSummary)
def validate_order(request: HttpRequest, order: Order) -> OrderSummary:
    return OrderSummary.of(order)


@api.get("/objects", response=ObjectList)
def list_objects(request: HttpRequest, n: ObjectCount) -> ObjectList:
    return ObjectList.first(n)


@api.get("/wait", response=Waited)
def wait(request: HttpRequest, ms: Milliseconds) -> Waited:
    time.sleep(ms / 1000)
    return Waited(waited_ms=ms)


@api.get("/healthz", response={204: None})
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)
