"""The benchmark's contracts as a Quart application."""

from quart import Quart, Response, jsonify

from app.problems import InvalidRequestError
from app.views import views


def create_app() -> Quart:
    app = Quart(__name__, static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.register_blueprint(views)
    app.register_error_handler(InvalidRequestError, answer_invalid_request)
    return app


async def answer_invalid_request(error: InvalidRequestError) -> tuple[Response, int]:
    return jsonify(error.body), 422
