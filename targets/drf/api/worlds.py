from django.db.models import QuerySet

from api.models import World

WORLDS = 10_000


def ids_from(first: int, count: int) -> list[int]:
    """Consecutive, and from the last on to the first again."""
    return [(first - 1 + place) % WORLDS + 1 for place in range(count)]


def page_after(after: int, limit: int) -> QuerySet[World]:
    return World.objects.filter(id__gt=after).order_by("id")[:limit]
