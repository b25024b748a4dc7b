"""The addresses of the installation: the web at the root, the API under /api/."""

from django.urls import URLPattern, URLResolver, include, path

handler400 = "huiyin.web.views.errors.bad_request"
handler403 = "huiyin.web.views.errors.forbidden"
handler404 = "huiyin.web.views.errors.not_found"
handler500 = "huiyin.web.views.errors.broken"

# The API first: no page may ever shadow it.
urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("huiyin.api.urls")),
    path("", include("huiyin.web.urls")),
]
