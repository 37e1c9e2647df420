from django.contrib.auth.hashers import PBKDF2PasswordHasher


class AgreedPasswordHasher(PBKDF2PasswordHasher):
    """Django's own, at the cost that all targets have agreed on (decision record 0084).

    https://docs.djangoproject.com/en/stable/topics/auth/passwords/#increasing-the-work-factor
    """

    iterations = 100_000
