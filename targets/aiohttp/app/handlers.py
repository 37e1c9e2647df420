import asyncio
from json import JSONDecodeError

from aiohttp import web

from app.objects import first_objects
from app.orders import Order
from app.queries import read_item, read_object_count, read_wait_ms

routes = web.RouteTableDef()


@routes.get("/plaintext")
async def plaintext(_request: web.Request) -> web.Response:
    return web.Response(text="Hello, World!")


@routes.get("/json")
async def json_message(_request: web.Request) -> web.Response:
    return web.json_response({"message": "Hello, World!"})


@routes.get(r"/items/{id:\d+}")
async def item(request: web.Request) -> web.Response:
    item_id = int(request.match_info["id"])
    return web.json_response(read_item(item_id, request.query, request.query.getall("tag", [])))


@routes.post("/orders/validate")
async def validate_order(request: web.Request) -> web.Response:
    order = Order.parse(await _json(request))
    return web.json_response(order.summary())


@routes.get("/objects")
async def objects(request: web.Request) -> web.Response:
    return web.json_response({"items": first_objects(read_object_count(request.query))})


@routes.get("/wait")
async def wait(request: web.Request) -> web.Response:
    ms = read_wait_ms(request.query)
    await asyncio.sleep(ms / 1000)
    return web.json_response({"waited_ms": ms})


@routes.get("/ws")
async def echo(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.type is web.WSMsgType.TEXT:
            await socket.send_str(message.data)
        elif message.type is web.WSMsgType.BINARY:
            await socket.send_bytes(message.data)
    return socket


@routes.get("/healthz")
async def healthz(_request: web.Request) -> web.Response:
    return web.Response(status=204)


async def _json(request: web.Request) -> object:
    if request.content_type != "application/json":
        return None
    try:
        return await request.json()
    except (JSONDecodeError, UnicodeDecodeError):
        return None
