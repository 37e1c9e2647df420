from django.core.validators import RegexValidator
from rest_framework import serializers

from api.fields import StrictCharField, StrictIntegerField
from api.models import World


class ItemSerializer(serializers.Serializer):
    id = serializers.IntegerField(min_value=1)
    q = serializers.CharField(max_length=500, trim_whitespace=False, default=None)
    tags = serializers.ListField(child=serializers.CharField(allow_blank=True))


class ObjectsQuerySerializer(serializers.Serializer):
    n = serializers.ChoiceField(choices=(100, 1_000))


class WaitQuerySerializer(serializers.Serializer):
    ms = serializers.IntegerField(min_value=0, max_value=10_000)


class CustomerSerializer(serializers.Serializer):
    name = StrictCharField(max_length=100)
    email = StrictCharField(
        max_length=254,
        allow_blank=True,
        validators=[RegexValidator(r"\A[^@\s]+@[^@\s]+\.[^@\s]+\Z", code="format")],
    )


class OrderLineSerializer(serializers.Serializer):
    sku = StrictCharField(
        min_length=3,
        max_length=20,
        validators=[RegexValidator(r"\A[A-Z0-9-]+\Z", code="format")],
    )
    quantity = StrictIntegerField(min_value=1, max_value=1_000)
    unit_price_cents = StrictIntegerField(min_value=0, max_value=10_000_000)


class OrderSerializer(serializers.Serializer):
    customer = CustomerSerializer()
    currency = serializers.ChoiceField(choices=("EUR", "GBP", "USD"))
    lines = OrderLineSerializer(many=True, min_length=1, max_length=20)
    note = StrictCharField(max_length=500, allow_blank=True, allow_null=True, default=None)


class WorldQuerySerializer(serializers.Serializer):
    id = serializers.IntegerField(min_value=1, max_value=10_000)


class WorldRunSerializer(serializers.Serializer):
    n = serializers.IntegerField(min_value=1, max_value=500)
    first = serializers.IntegerField(min_value=1, max_value=10_000)


class PageQuerySerializer(serializers.Serializer):
    limit = serializers.IntegerField(min_value=1, max_value=100)
    after = serializers.IntegerField(min_value=0, max_value=10_000, default=0)


class CpuQuerySerializer(serializers.Serializer):
    n = serializers.IntegerField(min_value=1, max_value=100_000)


class StreamQuerySerializer(serializers.Serializer):
    n = serializers.IntegerField(min_value=1, max_value=10_000)


class TransferSerializer(serializers.Serializer):
    from_account = StrictIntegerField(min_value=1, max_value=1_000_000)
    to_account = StrictIntegerField(min_value=1, max_value=1_000_000)
    amount_cents = StrictIntegerField(min_value=1, max_value=1_000_000_000)


class CredentialsSerializer(serializers.Serializer):
    username = StrictCharField(max_length=150)
    password = StrictCharField(max_length=128)


class UploadSerializer(serializers.Serializer):
    file = serializers.FileField(allow_empty_file=True)


class WorldSerializer(serializers.ModelSerializer):
    randomNumber = serializers.IntegerField(source="random_number")  # noqa: N815 - the name in JSON

    class Meta:
        model = World
        fields = ("id", "randomNumber")


class ObjectSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()
    price_cents = serializers.IntegerField()
    active = serializers.BooleanField()
    tags = serializers.ListField(child=serializers.CharField())
    created = serializers.DateTimeField()
