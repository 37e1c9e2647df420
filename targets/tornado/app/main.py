"""The benchmark's contracts as a Tornado application."""

from tornado.web import Application

from app.handlers import (
    EchoHandler,
    HealthHandler,
    ItemHandler,
    JsonHandler,
    ObjectsHandler,
    OrderValidationHandler,
    PlaintextHandler,
    WaitHandler,
)


def create_app() -> Application:
    return Application(
        [
            (r"/plaintext", PlaintextHandler),
            (r"/json", JsonHandler),
            (r"/items/(\d+)", ItemHandler),
            (r"/orders/validate", OrderValidationHandler),
            (r"/objects", ObjectsHandler),
            (r"/wait", WaitHandler),
            (r"/ws", EchoHandler),
            (r"/healthz", HealthHandler),
        ],
        log_function=lambda _handler: None,
    )
