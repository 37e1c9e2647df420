"""The same application with `def` endpoints, which FastAPI runs in AnyIO's threads."""

from app import echo, sync_database_endpoints, sync_endpoints
from app.application import create_app
from app.sync_lifespan import lifespan

app = create_app(
    sync_endpoints.router,
    sync_database_endpoints.router,
    # FastAPI has no `def` endpoints for WebSocket.
    echo.router,
    lifespan=lifespan,
)
