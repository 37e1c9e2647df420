from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response, status
from fastapi.responses import HTMLResponse, JSONResponse

from app.fortunes import ALL_FORTUNES, fortunes_page
from app.logins import (
    REFUSED_LOGIN,
    WRONG_CREDENTIALS,
    Credentials,
    authenticated,
    opened_session,
    set_session_cookie,
    user_named,
)
from app.problems import RESPONSES
from app.sessions import LoggedIn, SessionKey, not_logged_in
from app.sync_database import Database, ReadOnlyDatabase, open_reading_session
from app.tables import User, UserSession, World
from app.transfers import (
    INSUFFICIENT_FUNDS,
    NO_ACCOUNT,
    REFUSED,
    TransferOrder,
    TransferReceipt,
    both_locked,
    moved,
)
from app.worlds import (
    After,
    Count,
    First,
    Limit,
    WorldId,
    WorldPage,
    WorldRow,
    ids_from,
    page_after,
)

router = APIRouter(responses=RESPONSES)


@router.get("/db", response_model=WorldRow)
def read_world(world_id: WorldId, database: ReadOnlyDatabase) -> World:
    return database.get_one(World, world_id)


@router.get("/queries", response_model=list[WorldRow])
def read_worlds(n: Count, first: First, database: ReadOnlyDatabase) -> list[World]:
    return [database.get_one(World, world_id) for world_id in ids_from(first, n)]


@router.get("/worlds")
def list_worlds(limit: Limit, database: ReadOnlyDatabase, after: After = 0) -> WorldPage:
    return WorldPage.of(list(database.scalars(page_after(after, limit))), limit)


@router.post(
    "/transfers",
    status_code=status.HTTP_201_CREATED,
    response_model=TransferReceipt,
    responses=REFUSED,
)
def transfer_money(order: TransferOrder, database: Database) -> TransferReceipt | JSONResponse:
    with database.begin():
        accounts = {account.id: account for account in database.scalars(both_locked(order))}
        payer, payee = accounts.get(order.from_account), accounts.get(order.to_account)
        if payer is None or payee is None:
            return NO_ACCOUNT
        if payer.balance_cents < order.amount_cents:
            return INSUFFICIENT_FUNDS
        transfer = moved(order, payer, payee)
        database.add(transfer)
    return TransferReceipt.of(transfer, payer, payee)


@router.get("/fortunes", response_class=HTMLResponse)
def show_fortunes(request: Request, database: ReadOnlyDatabase) -> HTMLResponse:
    return fortunes_page(request, database.scalars(ALL_FORTUNES))


@router.post("/auth/login", response_model=LoggedIn, responses=REFUSED_LOGIN)
def log_in(credentials: Credentials, database: Database, response: Response) -> User | JSONResponse:
    # Its connection is given back before the hash, which takes longer than all the statements.
    with open_reading_session() as reading:
        found = reading.scalar(user_named(credentials.username))
    user = authenticated(found, credentials.password)
    if user is None:
        return WRONG_CREDENTIALS
    with database.begin():
        session = opened_session(user)
        database.add_all([user, session])
    set_session_cookie(response, session)
    return user


@router.get("/session/me", response_model=LoggedIn)
def who_is_logged_in(database: ReadOnlyDatabase, key: SessionKey = "") -> User:
    session = database.get(UserSession, key) if key else None
    if session is None or session.expires <= datetime.now(UTC):
        raise not_logged_in()
    user = database.get(User, session.user_id)
    if user is None or not user.is_active:
        raise not_logged_in()
    return user
