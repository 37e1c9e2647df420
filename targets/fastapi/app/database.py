"""One pool of connections a process, and what a request takes from it.

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
"""

import os
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

CONNECTIONS = int(os.environ.get("DATABASE_CONNECTIONS", "16"))

url = make_url(os.environ.get("DATABASE_URL", "postgresql://bench@127.0.0.1/bench"))
driver = os.environ.get("DATABASE_DRIVER", "asyncpg")
engine = create_async_engine(
    url.set(drivername=f"postgresql+{driver}"), pool_size=CONNECTIONS, max_overflow=0
)

open_session = async_sessionmaker(engine, expire_on_commit=False)
# A single read needs no transaction: BEGIN and ROLLBACK would be two more round trips.
open_reading_session = async_sessionmaker(
    engine.execution_options(isolation_level="AUTOCOMMIT"), expire_on_commit=False
)


async def session() -> AsyncIterator[AsyncSession]:
    async with open_session() as opened:
        yield opened


async def reading_session() -> AsyncIterator[AsyncSession]:
    async with open_reading_session() as opened:
        yield opened


# A connection goes back to the pool before its answer is sent. By default it goes back afterwards,
# and a client that asks again at once takes it before those who wait for one have woken up:
# https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/#early-exit-and-scope
type Database = Annotated[AsyncSession, Depends(session, scope="function")]
type ReadOnlyDatabase = Annotated[AsyncSession, Depends(reading_session, scope="function")]
