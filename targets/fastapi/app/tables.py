from datetime import datetime

from sqlalchemy import BigInteger, DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """targets/database/schema.sql makes the tables."""


class World(Table):
    __tablename__ = "world"

    id: Mapped[int] = mapped_column(primary_key=True)
    random_number: Mapped[int]


class Fortune(Table):
    __tablename__ = "fortune"

    id: Mapped[int] = mapped_column(primary_key=True)
    message: Mapped[str]


class Account(Table):
    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    balance_cents: Mapped[int] = mapped_column(BigInteger)


class Transfer(Table):
    __tablename__ = "transfer"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    from_account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    to_account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    amount_cents: Mapped[int] = mapped_column(BigInteger)


class User(Table):
    __tablename__ = "auth_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    password: Mapped[str]
    last_login: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    username: Mapped[str]
    email: Mapped[str]
    is_active: Mapped[bool]


class UserSession(Table):
    __tablename__ = "user_session"

    key: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("auth_user.id"))
    expires: Mapped[datetime] = mapped_column(DateTime(timezone=True))
