import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.problems import RESPONSES

router = APIRouter(responses=RESPONSES)

Milliseconds = Annotated[int, Query(ge=0, le=10_000)]


class Waited(BaseModel):
    waited_ms: int


@router.get("/wait")
async def wait(ms: Milliseconds) -> Waited:
    await asyncio.sleep(ms / 1000)
    return Waited(waited_ms=ms)
