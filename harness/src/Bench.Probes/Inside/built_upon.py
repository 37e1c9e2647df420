"""The first steps of FastAPI's tutorial, beside what the installed packages say of themselves."""

import fastapi
import pydantic
import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse


class Item(pydantic.BaseModel):
    name: str
    price: float


app = FastAPI()


@app.get("/healthz", status_code=204)
def healthz() -> Response:
    return Response(status_code=204)


@app.get("/found")
def found() -> object:
    return {
        "requires": required_by("fastapi"),
        "bases": [f"{base.__module__}.{base.__qualname__}" for base in FastAPI.__mro__],
        "versions": {name: metadata.version(name) for name in ("fastapi", "starlette", "pydantic")},
    }


@app.post("/items/")
async def create_item(item: Item) -> Item:
    return item


@app.post("/pydantic")
async def validated_by_pydantic_alone(request: Request) -> JSONResponse:
    try:
        Item.model_validate(await request.json())
    except pydantic.ValidationError as error:
        return JSONResponse({"detail": error.errors(include_url=False)}, status_code=422)
    return JSONResponse({})


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=False)
