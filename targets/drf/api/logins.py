from rest_framework.exceptions import APIException


class WrongCredentialsError(APIException):
    status_code = 401
    default_code = "wrong_credentials"
