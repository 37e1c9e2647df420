from django.urls import path

from api import light_views as views

urlpatterns = [
    path("plaintext", views.plaintext),
    path("json", views.json_message),
    path("items/<int:item_id>", views.item),
    path("orders/validate", views.validate_order),
    path("objects", views.objects),
    path("wait", views.wait),
    path("healthz", views.healthz),
]
