from django.db import transaction
from rest_framework.exceptions import APIException

from api.models import Account, Transfer


class NoAccountError(APIException):
    status_code = 404
    default_code = "no_account"


class InsufficientFundsError(APIException):
    status_code = 409
    default_code = "insufficient_funds"


def transfer_money(from_account: int, to_account: int, amount_cents: int) -> dict[str, int]:
    both = (from_account, to_account)
    with transaction.atomic():
        # In the order of their ids, so that two transfers never wait for each other.
        locked = Account.objects.select_for_update().filter(id__in=both).order_by("id")
        accounts = {account.id: account for account in locked}
        if not accounts.keys() >= set(both):
            raise NoAccountError
        payer, payee = accounts[from_account], accounts[to_account]
        if payer.balance_cents < amount_cents:
            raise InsufficientFundsError
        payer.balance_cents -= amount_cents
        payee.balance_cents += amount_cents
        payer.save(update_fields=["balance_cents"])
        payee.save(update_fields=["balance_cents"])
        transfer = Transfer.objects.create(
            from_account=payer, to_account=payee, amount_cents=amount_cents
        )
    return {
        "id": transfer.id,
        "from_balance": payer.balance_cents,
        "to_balance": payee.balance_cents,
    }
