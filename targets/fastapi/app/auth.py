"""Bearer tokens, as FastAPI's tutorial has them.

https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/
"""

import os
from typing import Annotated

import jwt
from fastapi import APIRouter, Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

SECRET = os.environ["JWT_SECRET"]

router = APIRouter()
bearer = HTTPBearer()


class Bearer(BaseModel):
    sub: str
    scopes: list[str]


async def authenticate(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)],
) -> Bearer:
    try:
        claims = jwt.decode(
            credentials.credentials,
            SECRET,
            algorithms=["HS256"],
            options={"require": ["exp", "sub"]},
        )
    except jwt.InvalidTokenError:
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED, "Invalid token", {"WWW-Authenticate": "Bearer"}
        ) from None
    return Bearer(sub=claims["sub"], scopes=claims.get("scopes", []))


@router.get("/auth/me")
async def who_am_i(user: Annotated[Bearer, Depends(authenticate)]) -> Bearer:
    return user
