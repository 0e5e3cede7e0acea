"""Which face answers at which address."""

from django.urls import URLPattern, URLResolver, include, path

from . import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("look/", include("bianmin.look.urls")),
    path("desk/", include("bianmin.desk.urls")),
    path("api/", include("bianmin.api.urls")),
    path("accounts/", include("bianmin.desk.door.urls")),
    path("", include("bianmin.portal.urls")),
]

handler400 = "bianmin.look.views.bad_request"
handler403 = "bianmin.look.views.forbidden"
handler404 = "bianmin.look.views.not_found"
handler500 = "bianmin.look.views.server_error"
