from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError

from app.problems import answer_invalid_request


def create_app(
    *routers: APIRouter,
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[None]] | None = None,
) -> FastAPI:
    app = FastAPI(
        title="Benchmark contracts",
        exception_handlers={RequestValidationError: answer_invalid_request},
        lifespan=lifespan,
    )
    for router in routers:
        app.include_router(router)
    return app
