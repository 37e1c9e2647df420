from django.db import models


class World(models.Model):
    """targets/database/schema.sql makes the tables, for all targets alike."""

    id = models.IntegerField(primary_key=True)
    random_number = models.IntegerField()

    class Meta:
        managed = False
        db_table = "world"

    def __str__(self) -> str:
        return f"world {self.pk}"


class Fortune(models.Model):
    id = models.IntegerField(primary_key=True)
    message = models.TextField()

    class Meta:
        managed = False
        db_table = "fortune"

    def __str__(self) -> str:
        return self.message


class Account(models.Model):
    id = models.IntegerField(primary_key=True)
    balance_cents = models.BigIntegerField()

    class Meta:
        managed = False
        db_table = "account"

    def __str__(self) -> str:
        return f"account {self.pk}"


class Transfer(models.Model):
    id = models.BigAutoField(primary_key=True)
    from_account = models.ForeignKey(Account, models.PROTECT, related_name="sent")
    to_account = models.ForeignKey(Account, models.PROTECT, related_name="received")
    amount_cents = models.BigIntegerField()

    class Meta:
        managed = False
        db_table = "transfer"

    def __str__(self) -> str:
        return f"transfer {self.pk}"
