"""Settings of the WSGI targets: startproject's, with the deployment checklist applied.

https://docs.djangoproject.com/en/stable/howto/deployment/checklist/
"""

import os
from urllib.parse import urlsplit

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]

DEBUG = False

ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

WSGI_APPLICATION = "config.wsgi.application"

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# A pool instead of CONN_MAX_AGE: as many connections whatever the number of threads, and under ASGI
# too, where CONN_MAX_AGE would connect anew for each request.
# https://docs.djangoproject.com/en/stable/ref/databases/#connection-pool
connections = int(os.environ.get("DATABASE_CONNECTIONS", "16"))
CONNECTIONS: dict[str, object] = {
    "OPTIONS": {"pool": {"min_size": connections, "max_size": connections}}
}
if "CONN_MAX_AGE" in os.environ:
    CONNECTIONS = {"CONN_MAX_AGE": int(os.environ["CONN_MAX_AGE"])}
database = urlsplit(os.environ.get("DATABASE_URL", "postgresql://bench@127.0.0.1/bench"))
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": database.hostname,
        "PORT": database.port,
        "USER": database.username,
        "PASSWORD": database.password,
        "NAME": database.path.removeprefix("/"),
        **CONNECTIONS,
    }
}

DOWNSTREAM_URL = os.environ.get("DOWNSTREAM_URL", "http://127.0.0.1:8190")
JWT_SECRET = os.environ["JWT_SECRET"]

STATIC_URL = "static/"

PASSWORD_HASHERS = ["api.hashers.AgreedPasswordHasher"]
