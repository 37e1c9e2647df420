"""A call to another service, over connections that are kept.

https://www.python-httpx.org/async/#opening-and-closing-clients
"""

import os
from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel

from app.problems import RESPONSES
from app.wait import Milliseconds

URL = os.environ.get("DOWNSTREAM_URL", "http://127.0.0.1:8190")
# As many as any level has users: no request waits for a connection.
CONNECTIONS = 1_024
LIMITS = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
TIMEOUT = httpx.Timeout(30)

router = APIRouter(responses=RESPONSES)


class UpstreamAnswer(BaseModel):
    status: int
    bytes: int


async def client_of(request: Request) -> httpx.AsyncClient:
    client: httpx.AsyncClient = request.app.state.upstream
    return client


@router.get("/upstream")
async def call_upstream(
    ms: Milliseconds, client: Annotated[httpx.AsyncClient, Depends(client_of)]
) -> UpstreamAnswer:
    answer = await client.get("/delayed", params={"ms": ms})
    return UpstreamAnswer(status=answer.status_code, bytes=len(answer.content))
