"""The benchmark's contracts as a FastAPI application."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError

from app import health, hello, items, objects, orders, wait
from app.problems import answer_invalid_request

app = FastAPI(
    title="Benchmark contracts",
    exception_handlers={RequestValidationError: answer_invalid_request},
)
app.include_router(hello.router)
app.include_router(items.router)
app.include_router(orders.router)
app.include_router(objects.router)
app.include_router(wait.router)
app.include_router(health.router)
