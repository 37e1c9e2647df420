"""An asynchronous view that asks the ORM, and says which thread did what."""

import threading

import django
import uvicorn
from asgiref.sync import sync_to_async
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/threads.sqlite3"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    ROOT_URLCONF=__name__,
    SECRET_KEY="signs nothing",
)
django.setup()

from django.core.asgi import get_asgi_application  # noqa: E402
from django.core.exceptions import SynchronousOnlyOperation  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.http import HttpRequest, HttpResponse, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402


class SeenText(models.TextField):
    """Remembers the thread that read it from the database's answer."""

    readers: set[int] = set()

    def from_db_value(self, value: str, *_: object) -> str:
        self.readers.add(threading.get_ident())
        return value


class Note(models.Model):
    text = SeenText()

    class Meta:
        app_label = "notes"


async def found(_: HttpRequest) -> HttpResponse:
    SeenText.readers.clear()
    await Note.objects.aget(pk=1)
    try:
        with transaction.atomic():
            in_loop = "works"
    except SynchronousOnlyOperation as refused:
        in_loop = f"SynchronousOnlyOperation: {refused}"
    return JsonResponse(
        {
            "eventLoopThread": threading.get_ident(),
            "queryThreads": sorted(SeenText.readers),
            "atomicInTheEventLoop": in_loop,
            "atomicIsAsynchronousToo": hasattr(transaction.Atomic, "__aenter__"),
            "threadOfSyncToAsync": await sync_to_async(in_transaction)(),
        }
    )


def in_transaction() -> int:
    with transaction.atomic():
        return threading.get_ident()


async def healthz(_: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)


urlpatterns = [path("healthz", healthz), path("found", found)]

with connection.schema_editor() as editor:
    editor.create_model(Note)
Note.objects.create(pk=1, text="read me")
connection.close()

uvicorn.run(get_asgi_application(), host="127.0.0.1", port=int(sys.argv[1]), access_log=False, lifespan="off")
