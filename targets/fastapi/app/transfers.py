from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import Select, select

from app.database import Database
from app.orders import StrictModel
from app.problems import RESPONSES
from app.tables import Account, Transfer

router = APIRouter(responses=RESPONSES)

type AccountId = Annotated[int, Field(ge=1, le=1_000_000)]


class TransferOrder(StrictModel):
    from_account: AccountId
    to_account: AccountId
    amount_cents: Annotated[int, Field(ge=1, le=1_000_000_000)]


class TransferReceipt(BaseModel):
    id: int
    from_balance: int
    to_balance: int

    @classmethod
    def of(cls, transfer: Transfer, payer: Account, payee: Account) -> Self:
        return cls(id=transfer.id, from_balance=payer.balance_cents, to_balance=payee.balance_cents)


class Refusal(BaseModel):
    code: Literal["insufficient_funds", "no_account"]


class RefusedTransfer(BaseModel):
    error: Refusal


REFUSED: dict[int | str, dict[str, Any]] = {
    404: {"model": RefusedTransfer},
    409: {"model": RefusedTransfer},
}
NO_ACCOUNT = JSONResponse({"error": {"code": "no_account"}}, status.HTTP_404_NOT_FOUND)
INSUFFICIENT_FUNDS = JSONResponse(
    {"error": {"code": "insufficient_funds"}}, status.HTTP_409_CONFLICT
)


def both_locked(order: TransferOrder) -> Select[Account]:
    """In the order of their ids, so that two transfers never wait for each other."""
    both = (order.from_account, order.to_account)
    return select(Account).where(Account.id.in_(both)).order_by(Account.id).with_for_update()


def moved(order: TransferOrder, payer: Account, payee: Account) -> Transfer:
    payer.balance_cents -= order.amount_cents
    payee.balance_cents += order.amount_cents
    return Transfer(
        from_account_id=payer.id, to_account_id=payee.id, amount_cents=order.amount_cents
    )


@router.post(
    "/transfers",
    status_code=status.HTTP_201_CREATED,
    response_model=TransferReceipt,
    responses=REFUSED,
)
async def transfer_money(
    order: TransferOrder, database: Database
) -> TransferReceipt | JSONResponse:
    async with database.begin():
        accounts = {account.id: account for account in await database.scalars(both_locked(order))}
        payer, payee = accounts.get(order.from_account), accounts.get(order.to_account)
        if payer is None or payee is None:
            return NO_ACCOUNT
        if payer.balance_cents < order.amount_cents:
            return INSUFFICIENT_FUNDS
        transfer = moved(order, payer, payee)
        database.add(transfer)
    return TransferReceipt.of(transfer, payer, payee)
