"""What the application keeps open: https://fastapi.tiangolo.com/advanced/events/#lifespan"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from app.database import engine
from app.upstream import LIMITS, TIMEOUT, URL


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with httpx.AsyncClient(base_url=URL, limits=LIMITS, timeout=TIMEOUT) as client:
        app.state.upstream = client
        yield
    await engine.dispose()
