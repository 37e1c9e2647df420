"""A login by name and password, which opens a session: FastAPI brings neither.

https://fastapi.tiangolo.com/advanced/response-cookies/
"""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Response, status
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import Select, select

from app.database import Database, open_reading_session
from app.orders import StrictModel
from app.passwords import NOBODY, is_password
from app.problems import RESPONSES
from app.sessions import SESSION_COOKIE, LoggedIn
from app.tables import User, UserSession

router = APIRouter(responses=RESPONSES)

LIFETIME = timedelta(weeks=2)


class Credentials(StrictModel):
    username: Annotated[str, Field(min_length=1, max_length=150)]
    password: Annotated[str, Field(min_length=1, max_length=128)]


class LoginRefusal(BaseModel):
    code: Literal["wrong_credentials"]


class RefusedLogin(BaseModel):
    error: LoginRefusal


REFUSED_LOGIN: dict[int | str, dict[str, Any]] = {401: {"model": RefusedLogin}}
WRONG_CREDENTIALS = JSONResponse(
    {"error": {"code": "wrong_credentials"}}, status.HTTP_401_UNAUTHORIZED
)


def user_named(username: str) -> Select[User]:
    return select(User).where(User.username == username)


def authenticated(user: User | None, password: str) -> User | None:
    """Hashes in any case: how long a refusal takes shall not tell which users there are."""
    is_right = is_password(password, user.password if user else NOBODY)
    return user if user and user.is_active and is_right else None


def opened_session(user: User) -> UserSession:
    user.last_login = datetime.now(UTC)
    return UserSession(
        key=secrets.token_urlsafe(24), user_id=user.id, expires=user.last_login + LIFETIME
    )


def set_session_cookie(response: Response, session: UserSession) -> None:
    response.set_cookie(
        SESSION_COOKIE,
        session.key,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
    )


@router.post("/auth/login", response_model=LoggedIn, responses=REFUSED_LOGIN)
async def log_in(
    credentials: Credentials, database: Database, response: Response
) -> User | JSONResponse:
    # Its connection is given back before the hash, which takes longer than all the statements.
    async with open_reading_session() as reading:
        found = await reading.scalar(user_named(credentials.username))
    user = await run_in_threadpool(authenticated, found, credentials.password)
    if user is None:
        return WRONG_CREDENTIALS
    async with database.begin():
        session = opened_session(user)
        database.add_all([user, session])
    set_session_cookie(response, session)
    return user
