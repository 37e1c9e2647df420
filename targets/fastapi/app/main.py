"""The benchmark's contracts as a FastAPI application."""

from app import health, hello, items, objects, orders, wait
from app.application import create_app

app = create_app(
    hello.router,
    items.router,
    orders.router,
    objects.router,
    wait.router,
    health.router,
)
