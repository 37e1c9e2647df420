"""A service of FastAPI's tutorial, with sessions, forms and templates as the documentation adds them.

https://www.starlette.io/middleware/#sessionmiddleware, https://fastapi.tiangolo.com/tutorial/request-forms/,
https://fastapi.tiangolo.com/advanced/templates/
"""

import re
import tempfile
from pathlib import Path
from typing import Annotated

import fastapi
import starlette
import uvicorn
from fastapi import FastAPI, Form, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from fastapi.templating import Jinja2Templates
from starlette.middleware.sessions import SessionMiddleware

FOLDER = Path(tempfile.mkdtemp())
(FOLDER / "notes.html").write_text("<ul>{% for text in texts %}<li>{{ text }}</li>{% endfor %}</ul>")
(FOLDER / "form.html").write_text('<form method="post"><input name="text"></form>')

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="signs nothing")
templates = Jinja2Templates(directory=FOLDER)
texts: list[str] = []


@app.get("/healthz", status_code=204)
def healthz() -> Response:
    return Response(status_code=204)


@app.get("/login", response_class=HTMLResponse)
@app.get("/notes/add", response_class=HTMLResponse)
def form(request: Request) -> HTMLResponse:
    return templates.TemplateResponse(request, "form.html")


@app.post("/login")
def login(request: Request, username: Annotated[str, Form()]) -> RedirectResponse:
    request.session["user"] = username
    return RedirectResponse("/notes", status_code=303)


@app.post("/notes/add")
def add(request: Request, text: Annotated[str, Form()]) -> RedirectResponse:
    if "user" not in request.session:
        raise HTTPException(401)
    texts.append(text)
    return RedirectResponse("/notes", status_code=303)


@app.get("/notes", response_class=HTMLResponse)
def notes(request: Request) -> HTMLResponse:
    return templates.TemplateResponse(request, "notes.html", {"texts": texts})


@app.get("/hashing", response_class=PlainTextResponse)
def hashing() -> str:
    """The lines of both packages' sources that name a hash for passwords."""
    sources = [file for package in (fastapi, starlette) for file in sorted(Path(package.__file__).parent.rglob("*.py"))]
    named = re.compile(r"pbkdf2|scrypt|bcrypt|argon2", re.IGNORECASE)
    lines = [f"{file}: {line}" for file in sources for line in file.read_text().splitlines() if named.search(line)]
    return "\n".join([f"{len(sources)} modules of FastAPI and Starlette were searched for hashes of passwords, and {len(lines)} lines name one.", *lines])


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=False)
