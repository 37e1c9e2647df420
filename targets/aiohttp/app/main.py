"""The benchmark's contracts as an aiohttp application."""

from aiohttp import web
from aiohttp.typedefs import Handler

from app.handlers import routes
from app.problems import InvalidRequestError


@web.middleware
async def answer_invalid_request(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except InvalidRequestError as error:
        return web.json_response(error.body, status=422)


def create_app() -> web.Application:
    app = web.Application(middlewares=[answer_invalid_request])
    app.add_routes(routes)
    return app
