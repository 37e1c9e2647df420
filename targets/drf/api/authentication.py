"""https://www.django-rest-framework.org/api-guide/authentication/#custom-authentication"""

from dataclasses import dataclass

import jwt
from django.conf import settings
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request


@dataclass(frozen=True, slots=True)
class Bearer:
    sub: str
    scopes: list[str]
    is_authenticated: bool = True


class BearerAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[Bearer, str] | None:
        match get_authorization_header(request).decode("latin-1").split():
            case [scheme, token] if scheme.lower() == "bearer":
                return _bearer_of(token), token
            case _:
                return None

    def authenticate_header(self, _request: Request) -> str:
        return "Bearer"


def _bearer_of(token: str) -> Bearer:
    try:
        claims = jwt.decode(
            token, settings.JWT_SECRET, algorithms=["HS256"], options={"require": ["exp", "sub"]}
        )
    except jwt.InvalidTokenError as error:
        raise AuthenticationFailed from error
    return Bearer(sub=claims["sub"], scopes=claims.get("scopes", []))
