"""The call to another service with aiohttp's client instead of httpx, and nothing else.

https://docs.aiohttp.org/en/stable/client_quickstart.html#make-a-request
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import aiohttp
from fastapi import APIRouter, Depends, FastAPI, Request

from app import health
from app.application import create_app
from app.problems import RESPONSES
from app.upstream import CONNECTIONS, URL, UpstreamAnswer
from app.wait import Milliseconds

router = APIRouter(responses=RESPONSES)


async def client_of(request: Request) -> aiohttp.ClientSession:
    client: aiohttp.ClientSession = request.app.state.upstream
    return client


@router.get("/upstream")
async def call_upstream(
    ms: Milliseconds, client: Annotated[aiohttp.ClientSession, Depends(client_of)]
) -> UpstreamAnswer:
    async with client.get("/delayed", params={"ms": ms}) as answer:
        return UpstreamAnswer(status=answer.status, bytes=len(await answer.read()))


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(URL, connector=connector) as client:
        app.state.upstream = client
        yield


app = create_app(router, health.router, lifespan=lifespan)
