from typing import Annotated, Self

from django.db.models import QuerySet
from ninja import Field, Query, Schema

from api.models import World

WORLDS = 10_000

WorldId = Annotated[int, Query(alias="id", ge=1, le=WORLDS)]
First = Annotated[int, Query(ge=1, le=WORLDS)]
Count = Annotated[int, Query(ge=1, le=500)]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[int, Query(ge=0, le=WORLDS)]


class WorldRow(Schema):
    id: int
    random_number: Annotated[int, Field(serialization_alias="randomNumber")]


class WorldPage(Schema):
    items: list[WorldRow]
    next: int | None

    @classmethod
    def of(cls, worlds: list[World], limit: int) -> Self:
        return cls(
            items=[WorldRow.from_orm(world) for world in worlds],
            next=worlds[-1].id if len(worlds) == limit else None,
        )


def ids_from(first: int, count: int) -> list[int]:
    """Consecutive, and from the last on to the first again."""
    return [(first - 1 + place) % WORLDS + 1 for place in range(count)]


def page_after(after: int, limit: int) -> QuerySet[World]:
    return World.objects.filter(id__gt=after).order_by("id")[:limit]
