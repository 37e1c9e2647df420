"""A project as Django's own commands make it, with one model in its admin, on Django's own server."""

import os
import subprocess
import tempfile
from pathlib import Path

PROJECT = Path(tempfile.mkdtemp())
ENVIRONMENT = {**os.environ, "DJANGO_SETTINGS_MODULE": "fresh.settings", "DJANGO_SUPERUSER_PASSWORD": "correct horse battery"}

OTHER_USER = """
from django.contrib.auth.models import User
User.objects.create_user("other", password="correct horse battery", is_staff=True)
"""

MODEL = """
from django.db import models


class Note(models.Model):
    text = models.CharField(max_length=100)

    def __str__(self):
        return self.text
"""

ADMIN = """
from django.contrib import admin

from .models import Note

admin.site.register(Note)
"""

# The harness waits for /healthz; the rest is as startproject writes it.
URLS = """
from django.http import HttpResponse
urlpatterns.append(path("healthz", lambda request: HttpResponse(status=204)))
"""


def manage(*arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=PROJECT, env=ENVIRONMENT, check=True)


subprocess.run([sys.executable, "-m", "django", "startproject", "fresh", str(PROJECT)], env={**os.environ, "DJANGO_SETTINGS_MODULE": ""}, check=True)
manage("startapp", "notes")
(PROJECT / "notes/models.py").write_text(MODEL)
(PROJECT / "notes/admin.py").write_text(ADMIN)
settings = PROJECT / "fresh/settings.py"
settings.write_text(settings.read_text().replace("INSTALLED_APPS = [", 'INSTALLED_APPS = [\n    "notes",'))
with (PROJECT / "fresh/urls.py").open("a") as urls:
    urls.write(URLS)
manage("makemigrations", "notes")
manage("migrate")
manage("createsuperuser", "--noinput", "--username", "admin", "--email", "admin@example.org")
manage("shell", "-c", OTHER_USER)
os.chdir(PROJECT)
os.execve(sys.executable, [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{sys.argv[1]}"], ENVIRONMENT)
