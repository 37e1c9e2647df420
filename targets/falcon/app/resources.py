import asyncio

import falcon
from falcon.asgi import Request, Response

from app.objects import first_objects
from app.orders import Order
from app.queries import read_item, read_object_count, read_wait_ms


class PlaintextResource:
    async def on_get(self, _req: Request, resp: Response) -> None:
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = "Hello, World!"


class JsonResource:
    async def on_get(self, _req: Request, resp: Response) -> None:
        resp.media = {"message": "Hello, World!"}


class ItemResource:
    async def on_get(self, req: Request, resp: Response, item_id: int) -> None:
        tags = req.get_param_as_list("tag", default=[])
        resp.media = read_item(item_id, _query(req), tags)


class OrderValidationResource:
    async def on_post(self, req: Request, resp: Response) -> None:
        order = Order.parse(await _json(req))
        resp.media = order.summary()


class ObjectsResource:
    async def on_get(self, req: Request, resp: Response) -> None:
        resp.media = {"items": first_objects(read_object_count(_query(req)))}


class WaitResource:
    async def on_get(self, req: Request, resp: Response) -> None:
        ms = read_wait_ms(_query(req))
        await asyncio.sleep(ms / 1000)
        resp.media = {"waited_ms": ms}


class HealthResource:
    async def on_get(self, _req: Request, resp: Response) -> None:
        resp.status = falcon.HTTP_204


def _query(req: Request) -> dict[str, str]:
    return {name: req.get_param(name, required=True) for name in req.params}


async def _json(req: Request) -> object:
    try:
        return await req.get_media()
    except (
        falcon.MediaMalformedError,
        falcon.MediaNotFoundError,
        falcon.HTTPUnsupportedMediaType,
    ):
        return None
