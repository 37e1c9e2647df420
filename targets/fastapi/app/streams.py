"""Answers whose end is not known when they begin: chunks, and server-sent events."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from app.problems import RESPONSES

router = APIRouter(responses=RESPONSES)

Count = Annotated[int, Query(ge=1, le=10_000)]
CHUNK = "x" * 1_023 + "\n"


def event(number: int) -> str:
    return f"id: {number}\ndata: event {number}\n\n"


async def chunks(count: int) -> AsyncIterator[str]:
    for _ in range(count):
        yield CHUNK


async def events(count: int) -> AsyncIterator[str]:
    for number in range(1, count + 1):
        yield event(number)


@router.get("/stream", response_class=StreamingResponse)
async def stream(n: Count) -> StreamingResponse:
    return StreamingResponse(chunks(n), media_type="text/plain")


@router.get("/sse", response_class=StreamingResponse)
async def send_events(n: Count) -> StreamingResponse:
    return StreamingResponse(
        events(n), media_type="text/event-stream", headers={"Cache-Control": "no-cache"}
    )
