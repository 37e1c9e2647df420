from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from app.sync_database import engine
from app.upstream import LIMITS, TIMEOUT, URL


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    with httpx.Client(base_url=URL, limits=LIMITS, timeout=TIMEOUT) as client:
        app.state.upstream = client
        yield
    engine.dispose()
