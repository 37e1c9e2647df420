"""Bearer tokens: Django has none of its own, PyJWT reads them."""

from typing import TypedDict

import jwt
from django.conf import settings
from django.http import HttpRequest


class Bearer(TypedDict):
    sub: str
    scopes: list[str]


def bearer_of(request: HttpRequest) -> Bearer | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        claims = jwt.decode(
            token, settings.JWT_SECRET, algorithms=["HS256"], options={"require": ["exp", "sub"]}
        )
    except jwt.InvalidTokenError:
        return None
    return {"sub": claims["sub"], "scopes": claims.get("scopes", [])}
