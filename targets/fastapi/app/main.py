"""The benchmark's contracts as a FastAPI application."""

from app import routers
from app.application import create_app
from app.lifespan import lifespan

app = create_app(*routers.ALL, lifespan=lifespan)
