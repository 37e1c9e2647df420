"""Passwords are stored as Django stores them: both frameworks read the same row at the same cost.

https://docs.djangoproject.com/en/stable/topics/auth/passwords/#how-django-stores-passwords
"""

import base64
import hashlib
import hmac

# What is checked where there is no such user. Its hash is empty, and nothing hashes to that.
NOBODY = "pbkdf2_sha256$100000$salt-of-nobody$"


def is_password(password: str, stored: str) -> bool:
    """Takes as long as the stored iterations ask for, without the interpreter's lock."""
    _, iterations, salt, expected = stored.split("$")
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), int(iterations))
    return hmac.compare_digest(base64.b64encode(digest).decode(), expected)
