"""The addresses of the installation: the web at the root, the API under /api/."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

handler400 = "huiyin.web.views.errors.bad_request"
handler403 = "huiyin.web.views.errors.forbidden"
handler404 = "huiyin.web.views.errors.not_found"
handler500 = "huiyin.web.views.errors.broken"

# The API first: no page may ever shadow it.
urlpatterns: list[URLPattern | URLResolver] = [
    path(prefix, include(f"huiyin.{door}.urls"))
    for prefix, door in (("api/", "api"), ("", "web"))
    if door == "web" or (find_spec("huiyin.api") and find_spec("huiyin.api.urls"))
]
