from django.urls import path

from api import views
from config import light_urls

urlpatterns = [
    *light_urls.urlpatterns,
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
]
