import time
from typing import Annotated

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from ninja import File, NinjaAPI, Path, Query, Status
from ninja.files import UploadedFile

from api.fortunes import sorted_fortunes
from api.models import Fortune, World
from api.objects import ObjectList
from api.problems import tell_problems
from api.schemas import (
    Digest,
    Item,
    ItemQuery,
    Message,
    Milliseconds,
    ObjectCount,
    Order,
    OrderSummary,
    Rounds,
    StreamCount,
    Upload,
    UpstreamAnswer,
    Waited,
)
from api.tokens import Bearer, BearerAuth
from api.transfers import TransferOrder, TransferReceipt, transfer_money
from api.upstream import client, upstream_answer
from api.work import chained, chunks, events, sha256_of
from api.worlds import (
    After,
    Count,
    First,
    Limit,
    WorldId,
    WorldPage,
    WorldRow,
    ids_from,
    page_after,
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


@api.get("/db", response=WorldRow, by_alias=True)
def read_world(request: HttpRequest, world_id: WorldId) -> World:
    return World.objects.get(id=world_id)


@api.get("/queries", response=list[WorldRow], by_alias=True)
def read_worlds(request: HttpRequest, n: Count, first: First) -> list[World]:
    return [World.objects.get(id=world_id) for world_id in ids_from(first, n)]


@api.get("/worlds", response=WorldPage, by_alias=True)
def list_worlds(request: HttpRequest, limit: Limit, after: After = 0) -> WorldPage:
    return WorldPage.of(list(page_after(after, limit)), limit)


@api.post("/transfers", response={201: TransferReceipt})
def transfer(request: HttpRequest, order: TransferOrder) -> Status[TransferReceipt]:
    return Status(201, transfer_money(order))


@api.get("/fortunes")
def show_fortunes(request: HttpRequest) -> HttpResponse:
    return render(request, "fortunes.html", {"fortunes": sorted_fortunes(Fortune.objects.all())})


@api.get("/auth/me", response=Bearer, auth=BearerAuth())
def who_am_i(request: HttpRequest) -> Bearer:
    bearer: Bearer = request.auth  # type: ignore[attr-defined] # set by Ninja
    return bearer


@api.get("/upstream", response=UpstreamAnswer)
def call_upstream(request: HttpRequest, ms: Milliseconds) -> dict[str, int]:
    return upstream_answer(client.get("/delayed", params={"ms": ms}))


@api.get("/cpu", response=Digest)
def compute(request: HttpRequest, rounds: Rounds) -> Digest:
    return Digest(digest=chained(rounds))


@api.post("/upload", response=Upload)
def upload(request: HttpRequest, file: File[UploadedFile]) -> Upload:
    return Upload(name=file.name or "", size=file.size or 0, sha256=sha256_of(file.chunks()))


@api.get("/stream")
def stream(request: HttpRequest, n: StreamCount) -> StreamingHttpResponse:
    return StreamingHttpResponse(chunks(n), content_type="text/plain; charset=utf-8")


@api.get("/sse")
def send_events(request: HttpRequest, n: StreamCount) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        events(n), content_type="text/event-stream", headers={"Cache-Control": "no-cache"}
    )


@api.get("/healthz", response={204: None})
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)
