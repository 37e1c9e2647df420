from collections.abc import Iterable

from api.models import Fortune


def sorted_fortunes(stored: Iterable[Fortune]) -> list[Fortune]:
    added = Fortune(id=0, message="Added while you waited.")
    return sorted([*stored, added], key=lambda fortune: fortune.message)
