"""The contracts that every framework of the roster offers, and nothing else is imported."""

from app import echo, health, hello, items, objects, orders, wait
from app.application import create_app

app = create_app(
    hello.router,
    items.router,
    orders.router,
    objects.router,
    wait.router,
    echo.router,
    health.router,
)
