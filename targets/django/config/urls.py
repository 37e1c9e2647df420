from django.urls import path

from api import light_views, views

urlpatterns = [
    path("plaintext", light_views.plaintext),
    path("json", light_views.json_message),
    path("items/<int:item_id>", light_views.item),
    path("orders/validate", light_views.validate_order),
    path("objects", light_views.objects),
    path("wait", light_views.wait),
    path("db", views.db),
    path("queries", views.queries),
    path("worlds", views.worlds),
    path("transfers", views.transfers),
    path("fortunes", views.fortunes),
    path("auth/me", views.who_am_i),
    path("auth/login", views.log_in),
    path("session/me", views.who_is_logged_in),
    path("upstream", views.upstream),
    path("cpu", views.cpu),
    path("upload", views.upload),
    path("stream", views.stream),
    path("sse", views.sse),
    path("healthz", light_views.healthz),
]
