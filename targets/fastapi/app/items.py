from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel

from app.problems import RESPONSES

router = APIRouter(responses=RESPONSES)

Tags = Annotated[list[str], Query(alias="tag", default_factory=list)]
Q = Annotated[str | None, Query(min_length=1, max_length=500)]


class Item(BaseModel):
    id: int
    q: str | None
    tags: list[str]


@router.get("/items/{id}")
async def read_item(
    item_id: Annotated[int, Path(alias="id", ge=1)], tags: Tags, q: Q = None
) -> Item:
    return Item(id=item_id, q=q, tags=tags)
