import asyncio
from typing import Annotated

from asgiref.sync import sync_to_async
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
from api.upstream import async_client, upstream_answer
from api.work import chained, chunks, each_awaited, events, sha256_of
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
async def plaintext(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello, World!", content_type="text/plain; charset=utf-8")


@api.get("/json", response=Message)
async def json_message(request: HttpRequest) -> Message:
    return Message(message="Hello, World!")


@api.get("/items/{id}", response=Item)
async def read_item(
    request: HttpRequest,
    item_id: Annotated[int, Path(alias="id", ge=1)],
    query: Query[ItemQuery],
) -> Item:
    return Item(id=item_id, q=query.q, tags=query.tags)


@api.post("/orders/validate", response=OrderSummary)
async def validate_order(request: HttpRequest, order: Order) -> OrderSummary:
    return OrderSummary.of(order)


@api.get("/objects", response=ObjectList)
async def list_objects(request: HttpRequest, n: ObjectCount) -> ObjectList:
    return ObjectList.first(n)


@api.get("/wait", response=Waited)
async def wait(request: HttpRequest, ms: Milliseconds) -> Waited:
    await asyncio.sleep(ms / 1000)
    return Waited(waited_ms=ms)


@api.get("/db", response=WorldRow, by_alias=True)
async def read_world(request: HttpRequest, world_id: WorldId) -> World:
    return await World.objects.aget(id=world_id)


@api.get("/queries", response=list[WorldRow], by_alias=True)
async def read_worlds(request: HttpRequest, n: Count, first: First) -> list[World]:
    return [await World.objects.aget(id=world_id) for world_id in ids_from(first, n)]


@api.get("/worlds", response=WorldPage, by_alias=True)
async def list_worlds(request: HttpRequest, limit: Limit, after: After = 0) -> WorldPage:
    return WorldPage.of([world async for world in page_after(after, limit)], limit)


@api.post("/transfers", response={201: TransferReceipt})
async def transfer(request: HttpRequest, order: TransferOrder) -> Status[TransferReceipt]:
    # Django has no async transactions: all of it runs in one thread.
    return Status(201, await sync_to_async(transfer_money)(order))


@api.get("/fortunes")
async def show_fortunes(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "fortunes.html",
        {"fortunes": sorted_fortunes([fortune async for fortune in Fortune.objects.all()])},
    )


@api.get("/auth/me", response=Bearer, auth=BearerAuth())
async def who_am_i(request: HttpRequest) -> Bearer:
    bearer: Bearer = request.auth  # type: ignore[attr-defined] # set by Ninja
    return bearer


@api.get("/upstream", response=UpstreamAnswer)
async def call_upstream(request: HttpRequest, ms: Milliseconds) -> dict[str, int]:
    return upstream_answer(await async_client.get("/delayed", params={"ms": ms}))


@api.get("/cpu", response=Digest)
async def compute(request: HttpRequest, rounds: Rounds) -> Digest:
    return Digest(digest=chained(rounds))


@api.post("/upload", response=Upload)
async def upload(request: HttpRequest, file: File[UploadedFile]) -> Upload:
    return Upload(name=file.name or "", size=file.size or 0, sha256=sha256_of(file.chunks()))


@api.get("/stream")
async def stream(request: HttpRequest, n: StreamCount) -> StreamingHttpResponse:
    return StreamingHttpResponse(each_awaited(chunks(n)), content_type="text/plain; charset=utf-8")


@api.get("/sse")
async def send_events(request: HttpRequest, n: StreamCount) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        each_awaited(events(n)),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-cache"},
    )


@api.get("/healthz", response={204: None})
async def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)
