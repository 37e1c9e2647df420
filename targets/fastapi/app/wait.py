import asyncio
import os
import time
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.problems import RESPONSES

# The common mistake, in a target of its own: a call that blocks the event loop.
BLOCKS = os.environ.get("BLOCKING_WAIT") == "yes"

router = APIRouter(responses=RESPONSES)

Milliseconds = Annotated[int, Query(ge=0, le=10_000)]


class Waited(BaseModel):
    waited_ms: int


@router.get("/wait")
async def wait(ms: Milliseconds) -> Waited:
    if BLOCKS:
        time.sleep(ms / 1000)  # noqa: ASYNC251
    else:
        await asyncio.sleep(ms / 1000)
    return Waited(waited_ms=ms)
