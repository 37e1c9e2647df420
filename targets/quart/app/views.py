import asyncio

from quart import Blueprint, Response, jsonify, request, websocket

from app.objects import first_objects
from app.orders import Order
from app.queries import read_item, read_object_count, read_wait_ms

views = Blueprint("views", __name__)


@views.get("/plaintext")
async def plaintext() -> Response:
    return Response("Hello, World!", mimetype="text/plain")


@views.get("/json")
async def json_message() -> Response:
    return jsonify(message="Hello, World!")


@views.get("/items/<int:item_id>")
async def item(item_id: int) -> Response:
    return jsonify(read_item(item_id, request.args, request.args.getlist("tag")))


@views.post("/orders/validate")
async def validate_order() -> Response:
    order = Order.parse(await _json())
    return jsonify(order.summary())


@views.get("/objects")
async def objects() -> Response:
    return jsonify(items=first_objects(read_object_count(request.args)))


@views.get("/wait")
async def wait() -> Response:
    ms = read_wait_ms(request.args)
    await asyncio.sleep(ms / 1000)
    return jsonify(waited_ms=ms)


@views.websocket("/ws")
async def echo() -> None:
    while True:
        await websocket.send(await websocket.receive())


@views.get("/healthz")
async def healthz() -> Response:
    return Response(status=204)


async def _json() -> object:
    """Quart is silent about what is no JSON, and not about what is no text."""
    try:
        return await request.get_json(silent=True)
    except UnicodeDecodeError:
        return None
