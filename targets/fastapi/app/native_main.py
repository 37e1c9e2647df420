"""The endpoints with FastAPI's own errors, and no answer that is named for documentation alone.

Nothing is measured on it: probes ask what is documented when nobody writes documentation.
"""

from fastapi import FastAPI
from fastapi.routing import APIRoute

from app import routers
from app.lifespan import lifespan

app = FastAPI(title="Benchmark contracts", lifespan=lifespan)
for router in routers.ALL:
    for route in router.routes:
        if isinstance(route, APIRoute):
            route.responses = {}
    app.include_router(router)
