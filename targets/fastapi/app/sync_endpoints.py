import hashlib
import time
from collections.abc import Iterator
from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, Path, Request, UploadFile, status
from fastapi.responses import PlainTextResponse, StreamingResponse

from app.auth import Bearer, authenticate
from app.digests import Digest, Rounds, chained
from app.hello import Message
from app.items import Item, Q, Tags
from app.objects import ObjectCount, ObjectList
from app.orders import Order, OrderSummary
from app.problems import RESPONSES
from app.streams import CHUNK, Count, event
from app.uploads import Upload
from app.upstream import UpstreamAnswer
from app.wait import Milliseconds, Waited

router = APIRouter()


def client_of(request: Request) -> httpx.Client:
    client: httpx.Client = request.app.state.upstream
    return client


@router.get("/plaintext", response_class=PlainTextResponse)
def plaintext() -> str:
    return "Hello, World!"


@router.get("/json")
def json() -> Message:
    return Message(message="Hello, World!")


@router.get("/items/{id}", responses=RESPONSES)
def read_item(item_id: Annotated[int, Path(alias="id", ge=1)], tags: Tags, q: Q = None) -> Item:
    return Item(id=item_id, q=q, tags=tags)


@router.post("/orders/validate", responses=RESPONSES)
def validate_order(order: Order) -> OrderSummary:
    return OrderSummary.of(order)


@router.get("/objects", responses=RESPONSES)
def list_objects(n: ObjectCount) -> ObjectList:
    return ObjectList.first(n)


@router.get("/wait", responses=RESPONSES)
def wait(ms: Milliseconds) -> Waited:
    time.sleep(ms / 1000)
    return Waited(waited_ms=ms)


@router.get("/auth/me")
def who_am_i(user: Annotated[Bearer, Depends(authenticate)]) -> Bearer:
    return user


@router.get("/upstream", responses=RESPONSES)
def call_upstream(
    ms: Milliseconds, client: Annotated[httpx.Client, Depends(client_of)]
) -> UpstreamAnswer:
    answer = client.get("/delayed", params={"ms": ms})
    return UpstreamAnswer(status=answer.status_code, bytes=len(answer.content))


@router.get("/cpu", responses=RESPONSES)
def compute(rounds: Rounds) -> Digest:
    return Digest(digest=chained(rounds))


@router.post("/upload", responses=RESPONSES)
def upload(file: UploadFile) -> Upload:
    content = file.file.read()
    return Upload(
        name=file.filename or "", size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )


def chunks(count: int) -> Iterator[str]:
    for _ in range(count):
        yield CHUNK


def events(count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        yield event(number)


@router.get("/stream", response_class=StreamingResponse, responses=RESPONSES)
def stream(n: Count) -> StreamingResponse:
    return StreamingResponse(chunks(n), media_type="text/plain")


@router.get("/sse", response_class=StreamingResponse, responses=RESPONSES)
def send_events(n: Count) -> StreamingResponse:
    return StreamingResponse(
        events(n), media_type="text/event-stream", headers={"Cache-Control": "no-cache"}
    )


@router.get("/healthz", status_code=status.HTTP_204_NO_CONTENT)
def healthz() -> None:
    """Answers as soon as a thread is free."""
