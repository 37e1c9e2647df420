"""The same application with what a new Django project has: sessions, a check of the host, headers.

A cookie authenticates nothing here that changes anything, so nothing needs a CSRF token.
"""

import os

from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from app import routers
from app.application import create_app
from app.lifespan import lifespan
from app.security_headers import SecurityHeadersMiddleware

app = create_app(*routers.ALL, lifespan=lifespan)
# The last one is the outermost, as SecurityMiddleware is in Django.
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_SECRET"])
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
app.add_middleware(SecurityHeadersMiddleware)
