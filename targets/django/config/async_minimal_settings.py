"""Settings of the minimal ASGI target: middleware that is async by itself, and no more."""

from config.async_settings import *  # noqa: F403

# The apps that are left out would ask for middleware that is left out.
INSTALLED_APPS = ["api"]

# Nor are there context processors, which are those apps' own.
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

# Sets Content-Length; without it the server would have to send each answer in chunks.
MIDDLEWARE = ["api.middleware.content_length"]
