import time

from flask import Blueprint, Response, jsonify, request

from app.objects import first_objects
from app.orders import Order
from app.queries import read_item, read_object_count, read_wait_ms

views = Blueprint("views", __name__)


@views.get("/plaintext")
def plaintext() -> Response:
    return Response("Hello, World!", mimetype="text/plain")


@views.get("/json")
def json_message() -> Response:
    return jsonify(message="Hello, World!")


@views.get("/items/<int:item_id>")
def item(item_id: int) -> Response:
    return jsonify(read_item(item_id, request.args, request.args.getlist("tag")))


@views.post("/orders/validate")
def validate_order() -> Response:
    order = Order.parse(request.get_json(silent=True))
    return jsonify(order.summary())


@views.get("/objects")
def objects() -> Response:
    return jsonify(items=first_objects(read_object_count(request.args)))


@views.get("/wait")
def wait() -> Response:
    ms = read_wait_ms(request.args)
    time.sleep(ms / 1000)
    return jsonify(waited_ms=ms)


@views.get("/healthz")
def healthz() -> Response:
    return Response(status=204)
