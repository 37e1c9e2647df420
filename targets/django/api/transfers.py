from django.db import transaction

from api.models import Account, Transfer
from api.transfer_orders import TransferOrder


class NoAccountError(Exception):
    pass


class InsufficientFundsError(Exception):
    pass


def transfer_money(order: TransferOrder) -> dict[str, int]:
    both = (order.from_account, order.to_account)
    with transaction.atomic():
        # In the order of their ids, so that two transfers never wait for each other.
        locked = Account.objects.select_for_update().filter(id__in=both).order_by("id")
        accounts = {account.id: account for account in locked}
        if not accounts.keys() >= set(both):
            raise NoAccountError
        payer, payee = accounts[order.from_account], accounts[order.to_account]
        if payer.balance_cents < order.amount_cents:
            raise InsufficientFundsError
        payer.balance_cents -= order.amount_cents
        payee.balance_cents += order.amount_cents
        payer.save(update_fields=["balance_cents"])
        payee.save(update_fields=["balance_cents"])
        transfer = Transfer.objects.create(
            from_account=payer, to_account=payee, amount_cents=order.amount_cents
        )
    return {
        "id": transfer.id,
        "from_balance": payer.balance_cents,
        "to_balance": payee.balance_cents,
    }
