from fastapi import APIRouter, status

router = APIRouter()


@router.get("/healthz", status_code=status.HTTP_204_NO_CONTENT)
async def healthz() -> None:
    """Answers as soon as the event loop is free."""
