from django.urls import path

from api.sync_operations import api

urlpatterns = [path("", api.urls)]
