"""Who is logged in: FastAPI brings no sessions, so this is the application's own.

https://fastapi.tiangolo.com/tutorial/cookie-params/
"""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Cookie, HTTPException, status
from pydantic import BaseModel, ConfigDict

from app.database import ReadOnlyDatabase
from app.tables import User, UserSession

router = APIRouter()

SESSION_COOKIE = "sessionid"

SessionKey = Annotated[str, Cookie(alias=SESSION_COOKIE)]


class LoggedIn(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    username: str
    email: str


def not_logged_in() -> HTTPException:
    return HTTPException(status.HTTP_401_UNAUTHORIZED, "Not logged in")


@router.get("/session/me", response_model=LoggedIn)
async def who_is_logged_in(database: ReadOnlyDatabase, key: SessionKey = "") -> User:
    session = await database.get(UserSession, key) if key else None
    if session is None or session.expires <= datetime.now(UTC):
        raise not_logged_in()
    user = await database.get(User, session.user_id)
    if user is None or not user.is_active:
        raise not_logged_in()
    return user
