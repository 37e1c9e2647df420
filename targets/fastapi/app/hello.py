from fastapi import APIRouter
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

router = APIRouter()


class Message(BaseModel):
    message: str


@router.get("/plaintext", response_class=PlainTextResponse)
async def plaintext() -> str:
    return "Hello, World!"


@router.get("/json")
async def json() -> Message:
    return Message(message="Hello, World!")
