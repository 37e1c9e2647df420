from collections.abc import Iterable
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from sqlalchemy import select

from app.database import ReadOnlyDatabase
from app.tables import Fortune

router = APIRouter()
templates = Jinja2Templates(Path(__file__).parent.parent / "templates")

ALL_FORTUNES = select(Fortune)


def fortunes_page(request: Request, stored: Iterable[Fortune]) -> HTMLResponse:
    added = Fortune(id=0, message="Added while you waited.")
    fortunes = sorted([*stored, added], key=lambda fortune: fortune.message)
    return templates.TemplateResponse(request, "fortunes.html", {"fortunes": fortunes})


@router.get("/fortunes", response_class=HTMLResponse)
async def show_fortunes(request: Request, database: ReadOnlyDatabase) -> HTMLResponse:
    return fortunes_page(request, await database.scalars(ALL_FORTUNES))
