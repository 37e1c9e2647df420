"""The same application with `def` endpoints, which FastAPI runs in AnyIO's threads."""

from app import sync_endpoints
from app.application import create_app

app = create_app(sync_endpoints.router)
