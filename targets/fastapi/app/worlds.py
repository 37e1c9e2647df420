from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Select, select

from app.database import ReadOnlyDatabase
from app.problems import RESPONSES
from app.tables import World

WORLDS = 10_000

router = APIRouter(responses=RESPONSES)

WorldId = Annotated[int, Query(alias="id", ge=1, le=WORLDS)]
First = Annotated[int, Query(ge=1, le=WORLDS)]
Count = Annotated[int, Query(ge=1, le=500)]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[int, Query(ge=0, le=WORLDS)]


class WorldRow(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    random_number: Annotated[int, Field(serialization_alias="randomNumber")]


class WorldPage(BaseModel):
    items: list[WorldRow]
    next: int | None

    @classmethod
    def of(cls, worlds: list[World], limit: int) -> Self:
        return cls(
            items=[WorldRow.model_validate(world) for world in worlds],
            next=worlds[-1].id if len(worlds) == limit else None,
        )


def ids_from(first: int, count: int) -> list[int]:
    """Consecutive, and from the last on to the first again."""
    return [(first - 1 + place) % WORLDS + 1 for place in range(count)]


def page_after(after: int, limit: int) -> Select[World]:
    return select(World).where(World.id > after).order_by(World.id).limit(limit)


@router.get("/db", response_model=WorldRow)
async def read_world(world_id: WorldId, database: ReadOnlyDatabase) -> World:
    return await database.get_one(World, world_id)


@router.get("/queries", response_model=list[WorldRow])
async def read_worlds(n: Count, first: First, database: ReadOnlyDatabase) -> list[World]:
    return [await database.get_one(World, world_id) for world_id in ids_from(first, n)]


@router.get("/worlds")
async def list_worlds(limit: Limit, database: ReadOnlyDatabase, after: After = 0) -> WorldPage:
    worlds = await database.scalars(page_after(after, limit))
    return WorldPage.of(list(worlds), limit)
