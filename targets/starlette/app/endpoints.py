import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.websockets import WebSocket

from app.models import ItemQuery, ObjectsQuery, Order, WaitQuery
from app.objects import ObjectList
from app.problems import validation_problem


async def plaintext(_request: Request) -> Response:
    return PlainTextResponse("Hello, World!")


async def json(_request: Request) -> Response:
    return JSONResponse({"message": "Hello, World!"})


async def read_item(request: Request) -> Response:
    query = request.query_params
    item = ItemQuery(id=request.path_params["id"], q=query.get("q"), tags=query.getlist("tag"))
    return JSONResponse(item.model_dump())


async def validate_order(request: Request) -> Response:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip()
    if media_type.lower() != "application/json":
        return validation_problem({"": "json"})
    order = Order.model_validate_json(await request.body())
    return JSONResponse({"lines": len(order.lines), "total_cents": order.total_cents})


async def list_objects(request: Request) -> Response:
    query = ObjectsQuery.model_validate(dict(request.query_params))
    objects = ObjectList.first(query.n)
    return Response(objects.model_dump_json(), media_type="application/json")


async def wait(request: Request) -> Response:
    query = WaitQuery.model_validate(dict(request.query_params))
    await asyncio.sleep(query.ms / 1000)
    return JSONResponse({"waited_ms": query.ms})


async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    while (message := await websocket.receive())["type"] == "websocket.receive":
        if (text := message.get("text")) is not None:
            await websocket.send_text(text)
        else:
            await websocket.send_bytes(message["bytes"])


async def healthz(_request: Request) -> Response:
    return Response(status_code=204)
