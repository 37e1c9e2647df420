"""What needs nothing of Django: digests, chunks and events."""

import hashlib
from collections.abc import AsyncIterator, Iterator

CHUNK = "x" * 1_023 + "\n"


def chained(rounds: int) -> str:
    """Short inputs: hashlib keeps the interpreter's lock for them."""
    digest = b""
    for _ in range(rounds):
        digest = hashlib.sha256(digest).digest()
    return digest.hex()


def sha256_of(chunks: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def chunks(count: int) -> Iterator[str]:
    for _ in range(count):
        yield CHUNK


def events(count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        yield f"id: {number}\ndata: event {number}\n\n"


async def each_awaited(pieces: Iterator[str]) -> AsyncIterator[str]:
    """https://docs.djangoproject.com/en/stable/ref/request-response/#django.http.StreamingHttpResponse"""
    for piece in pieces:
        yield piece
