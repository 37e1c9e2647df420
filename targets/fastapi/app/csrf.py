"""What a page of another site makes a browser send has the session's cookie, but not the token.

The signed cookie, bound to the session and sent twice, of OWASP's cheat sheet: FastAPI brings none.
https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
"""

from collections.abc import Collection
from http.cookies import SimpleCookie

from itsdangerous import Signer
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.sessions import SESSION_COOKIE

# Django's names, and the methods that change nothing: RFC 9110, 9.2.1.
TOKEN_COOKIE = "csrftoken"  # noqa: S105
TOKEN_HEADER = "x-csrftoken"  # noqa: S105
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

REFUSED = JSONResponse({"detail": "CSRF token missing or incorrect"}, 403)


class CsrfMiddleware:
    """As Django's CsrfViewMiddleware: a login gives a token, and what its cookie does needs it.

    Pure ASGI: https://www.starlette.io/middleware/#pure-asgi-middleware
    """

    def __init__(self, app: ASGIApp, secret_key: str, exempt_paths: Collection[str]) -> None:
        self._app = app
        self._signer = Signer(secret_key, salt=TOKEN_COOKIE)
        self._exempt_paths = exempt_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS:
            await self._app(scope, receive, send)
        elif scope["path"] in self._exempt_paths or self._has_token(HTTPConnection(scope)):
            await self._app(scope, receive, self._giving_tokens(send))
        else:
            await REFUSED(scope, receive, send)

    def _has_token(self, connection: HTTPConnection) -> bool:
        """Of the session that the request is in; outside of any there is nothing to forge."""
        session = connection.cookies.get(SESSION_COOKIE)
        token = connection.headers.get(TOKEN_HEADER, "")
        return not session or self._signer.verify_signature(session, token)

    def _giving_tokens(self, send: Send) -> Send:
        async def send_with_token(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._give_token(MutableHeaders(scope=message))
            await send(message)

        return send_with_token

    def _give_token(self, headers: MutableHeaders) -> None:
        for cookies in map(SimpleCookie, headers.getlist("set-cookie")):
            if session := cookies.get(SESSION_COOKIE):
                # It lasts as long, and the site's own scripts can read it.
                token = self._signer.get_signature(session.value).decode()
                session.set(TOKEN_COOKIE, token, token)
                session["httponly"] = ""
                headers.append("set-cookie", session.OutputString())
