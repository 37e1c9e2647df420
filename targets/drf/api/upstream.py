"""A call to another service, over connections that are kept.

https://www.python-httpx.org/advanced/clients/
"""

import httpx
from django.conf import settings

# As many as any level has users: no request waits for a connection.
LIMITS = httpx.Limits(max_connections=1_024, max_keepalive_connections=1_024)
TIMEOUT = httpx.Timeout(30)

client = httpx.Client(base_url=settings.DOWNSTREAM_URL, limits=LIMITS, timeout=TIMEOUT)


def upstream_answer(answer: httpx.Response) -> dict[str, int]:
    return {"status": answer.status_code, "bytes": len(answer.content)}
