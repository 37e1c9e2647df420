"""https://django-ninja.dev/guides/authentication/#http-bearer"""

import jwt
from django.conf import settings
from django.http import HttpRequest
from ninja import Schema
from ninja.security import HttpBearer


class Bearer(Schema):
    sub: str
    scopes: list[str]


class BearerAuth(HttpBearer):
    def authenticate(self, _request: HttpRequest, token: str) -> Bearer | None:
        try:
            claims = jwt.decode(
                token,
                settings.JWT_SECRET,
                algorithms=["HS256"],
                options={"require": ["exp", "sub"]},
            )
        except jwt.InvalidTokenError:
            return None
        return Bearer(sub=claims["sub"], scopes=claims.get("scopes", []))
