from fastapi import APIRouter, WebSocket

router = APIRouter()


@router.websocket("/ws")
async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    while (message := await websocket.receive())["type"] == "websocket.receive":
        if (text := message.get("text")) is not None:
            await websocket.send_text(text)
        else:
            await websocket.send_bytes(message["bytes"])
