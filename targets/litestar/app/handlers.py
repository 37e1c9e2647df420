import asyncio
from typing import Annotated, Literal

from litestar import MediaType, Request, get, post
from litestar.datastructures import State
from litestar.params import Parameter
from msgspec import DecodeError, Struct
from msgspec.json import decode

from app.objects import ObjectList
from app.orders import Order, OrderSummary


class Message(Struct, frozen=True):
    message: str


class Item(Struct, frozen=True):
    id: int
    q: str | None
    tags: list[str]


class Waited(Struct, frozen=True):
    waited_ms: int


@get("/plaintext", media_type=MediaType.TEXT)
async def plaintext() -> str:
    return "Hello, World!"


@get("/json")
async def json_message() -> Message:
    return Message(message="Hello, World!")


@get("/items/{id:int}")
async def read_item(
    id: Annotated[int, Parameter(ge=1)],  # noqa: A002 - the path's own name, told in problems
    q: Annotated[str | None, Parameter(min_length=1, max_length=500)] = None,
    tags: Annotated[list[str] | None, Parameter(query="tag")] = None,
) -> Item:
    return Item(id=id, q=q, tags=tags or [])


@post("/orders/validate", status_code=200)
async def validate_order(request: Request[None, None, State]) -> OrderSummary:
    if request.content_type[0] != "application/json":
        raise DecodeError("The body is not declared as JSON.")
    return OrderSummary.of(decode(await request.body(), type=Order))


@get("/objects")
async def list_objects(n: Literal["100", "1000"]) -> ObjectList:
    return ObjectList.first(int(n))


@get("/wait")
async def wait(ms: Annotated[int, Parameter(ge=0, le=10_000)]) -> Waited:
    await asyncio.sleep(ms / 1000)
    return Waited(waited_ms=ms)


@get("/healthz", status_code=204)
async def healthz() -> None:
    """Answers as soon as the event loop is free."""
