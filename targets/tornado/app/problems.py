"""The contracts' error body."""


class InvalidRequestError(Exception):
    """What is wrong with a request: a code for each field, by the field's path."""

    def __init__(self, codes: dict[str, str]) -> None:
        super().__init__(codes)
        self._codes = codes

    @property
    def body(self) -> dict[str, object]:
        fields = [{"path": path, "code": code} for path, code in sorted(self._codes.items())]
        return {"error": {"code": "validation", "fields": fields}}
