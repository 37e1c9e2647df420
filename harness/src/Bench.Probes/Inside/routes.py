"""The HTTP routes that an application answers, without those by which FastAPI shows the documentation itself: OpenAPI has no word for a WebSocket."""

import importlib

from fastapi.routing import iter_route_contexts


def found() -> object:
    module, _, name = sys.argv[2].partition(":")
    app = getattr(importlib.import_module(module), name)
    documentation = {app.openapi_url, app.docs_url, app.redoc_url, app.swagger_ui_oauth2_redirect_url}
    routes = [route for route in iter_route_contexts(app.routes) if route.path not in documentation]
    return {"routes": [f"{method} {route.path}" for route in routes for method in sorted(route.methods or ())]}


answer(found)
