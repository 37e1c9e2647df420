import hashlib

from fastapi import APIRouter, UploadFile
from pydantic import BaseModel

from app.problems import RESPONSES

router = APIRouter(responses=RESPONSES)


class Upload(BaseModel):
    name: str
    size: int
    sha256: str


@router.post("/upload")
async def upload(file: UploadFile) -> Upload:
    content = await file.read()
    return Upload(
        name=file.filename or "", size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )
