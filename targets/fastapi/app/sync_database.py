"""The same pool for `def` endpoints, with psycopg's own blocking calls.

https://docs.sqlalchemy.org/en/20/dialects/postgresql.html#module-sqlalchemy.dialects.postgresql.psycopg
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from app.database import CONNECTIONS, url

engine = create_engine(
    url.set(drivername="postgresql+psycopg"), pool_size=CONNECTIONS, max_overflow=0
)

open_session = sessionmaker(engine, expire_on_commit=False)
open_reading_session = sessionmaker(
    engine.execution_options(isolation_level="AUTOCOMMIT"), expire_on_commit=False
)


def session() -> Iterator[Session]:
    with open_session() as opened:
        yield opened


def reading_session() -> Iterator[Session]:
    with open_reading_session() as opened:
        yield opened


type Database = Annotated[Session, Depends(session, scope="function")]
type ReadOnlyDatabase = Annotated[Session, Depends(reading_session, scope="function")]
