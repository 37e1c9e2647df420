from django.urls import path

from api.async_operations import api

urlpatterns = [path("", api.urls)]
