import asyncio
from json import JSONDecodeError
from types import TracebackType

from tornado.escape import json_decode
from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler

from app.objects import first_objects
from app.orders import Order
from app.problems import InvalidRequestError
from app.queries import read_item, read_object_count, read_wait_ms


class ContractHandler(RequestHandler):
    def write_error(self, status_code: int, **details: object) -> None:
        """Called with what a handler raised; anything but this stays with Tornado."""
        match details.get("exc_info"):
            case (_, InvalidRequestError() as error, _):
                self.set_status(422)
                self.finish(error.body)
            case _:
                super().write_error(status_code, **details)

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if not isinstance(value, InvalidRequestError):
            super().log_exception(typ, value, tb)

    @property
    def query(self) -> dict[str, str]:
        return {name: self.get_query_argument(name) for name in self.request.query_arguments}


class PlaintextHandler(ContractHandler):
    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.finish("Hello, World!")


class JsonHandler(ContractHandler):
    def get(self) -> None:
        self.finish({"message": "Hello, World!"})


class ItemHandler(ContractHandler):
    def get(self, item_id: str) -> None:
        self.finish({**read_item(int(item_id), self.query, self.get_query_arguments("tag"))})


class OrderValidationHandler(ContractHandler):
    def post(self) -> None:
        self.finish(Order.parse(self._json()).summary())

    def _json(self) -> object:
        media_type = self.request.headers.get("Content-Type", "").partition(";")[0].strip()
        if media_type.lower() != "application/json":
            return None
        try:
            return json_decode(self.request.body)
        except (JSONDecodeError, UnicodeDecodeError):
            return None


class ObjectsHandler(ContractHandler):
    def get(self) -> None:
        self.finish({"items": first_objects(read_object_count(self.query))})


class WaitHandler(ContractHandler):
    async def get(self) -> None:
        ms = read_wait_ms(self.query)
        await asyncio.sleep(ms / 1000)
        self.finish({"waited_ms": ms})


class EchoHandler(WebSocketHandler):
    async def on_message(self, message: str | bytes) -> None:
        await self.write_message(message, binary=isinstance(message, bytes))


class HealthHandler(ContractHandler):
    def get(self) -> None:
        self.set_status(204)
