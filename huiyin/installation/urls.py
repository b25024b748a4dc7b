"""The addresses of the installation: the web at the root, the API under /api/."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

# The API first: no page may ever shadow it.
urlpatterns: list[URLPattern | URLResolver] = [
    path(prefix, include(f"huiyin.{door}.urls"))
    for prefix, door in (("api/", "api"), ("", "web"))
    if find_spec(f"huiyin.{door}") and find_spec(f"huiyin.{door}.urls")
]
