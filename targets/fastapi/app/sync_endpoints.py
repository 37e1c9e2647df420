import time
from typing import Annotated

from fastapi import APIRouter, Path, status
from fastapi.responses import PlainTextResponse

from app.hello import Message
from app.items import Item, Q, Tags
from app.objects import ObjectCount, ObjectList
from app.orders import Order, OrderSummary
from app.problems import RESPONSES
from app.wait import Milliseconds, Waited

router = APIRouter()


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


@router.get("/healthz", status_code=status.HTTP_204_NO_CONTENT)
def healthz() -> None:
    """Answers as soon as a thread is free."""
