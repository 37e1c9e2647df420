"""The same application with what a new Django project has.

Sessions, a check of the host, headers, and CSRF tokens for what the session's cookie authenticates.
"""

import os

from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from app import routers
from app.application import create_app
from app.csrf import CsrfMiddleware
from app.lifespan import lifespan
from app.security_headers import SecurityHeadersMiddleware

SECRET = os.environ["SESSION_SECRET"]

app = create_app(*routers.ALL, lifespan=lifespan)
# The last one is the outermost, as SecurityMiddleware is in Django.
# A password authenticates a login, whatever session the request is in, and a form sends no JSON.
app.add_middleware(CsrfMiddleware, secret_key=SECRET, exempt_paths={"/auth/login"})
app.add_middleware(SessionMiddleware, secret_key=SECRET)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
app.add_middleware(SecurityHeadersMiddleware)
