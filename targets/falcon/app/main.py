"""The benchmark's contracts as a Falcon application."""

from typing import Any

import falcon
from falcon.asgi import App, Request, Response
from falcon.media import Handlers, JSONHandler

from app.problems import InvalidRequestError
from app.resources import (
    HealthResource,
    ItemResource,
    JsonResource,
    ObjectsResource,
    OrderValidationResource,
    PlaintextResource,
    WaitResource,
)


async def answer_invalid_request(
    _req: Request, resp: Response, error: InvalidRequestError, _params: dict[str, Any]
) -> None:
    resp.status = falcon.HTTP_422
    resp.media = error.body


def create_app() -> App[Request, Response]:
    app = App()
    # No forms: a body of another type than JSON is refused.
    app.req_options.media_handlers = Handlers({falcon.MEDIA_JSON: JSONHandler()})
    app.add_error_handler(InvalidRequestError, answer_invalid_request)
    app.add_route("/plaintext", PlaintextResource())
    app.add_route("/json", JsonResource())
    app.add_route("/items/{item_id:int}", ItemResource())
    app.add_route("/orders/validate", OrderValidationResource())
    app.add_route("/objects", ObjectsResource())
    app.add_route("/wait", WaitResource())
    app.add_route("/healthz", HealthResource())
    return app
