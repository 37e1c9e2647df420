"""Settings of the ASGI targets: the same project, with operations that await."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "config.async_urls"
