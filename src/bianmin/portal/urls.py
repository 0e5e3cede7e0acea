"""Addresses of the portal."""

from django.urls import include, path

from .online import urls as online
from .views import (
    agent,
    agents,
    calculator,
    delivered,
    explanation,
    feed,
    guide,
    home,
    how,
    issued,
    lists,
    papers,
    photo,
    search,
    sheets,
    shelves,
    telling,
    track,
    tracked,
    urge,
)

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.results, name="search"),
    path("items/", shelves.by_theme, name="themes"),
    path("items/departments/", shelves.by_department, name="departments"),
    path("items/lists/", lists.lists, name="lists"),
    path("items/<str:code>/", guide.guide, name="guide"),
    path("items/<str:code>/<str:kind>.pdf", sheets.pdf, name="sheet"),
    path("apply/", include(online.urlpatterns)),
    path("agents/", agents.agents, name="agents"),
    path("agents/photos/<int:account>/", photo.photo, name="photo"),
    path("agents/<str:code>/", agent.agent, name="agent"),
    path("agents/<str:code>/card/", agent.card, name="card"),
    path("how-it-works/", how.how, name="how"),
    path("calculator/", calculator.calculator, name="calculator"),
    path("calculator.json", calculator.as_json, name="calculator_json"),
    path("calculator.pdf", calculator.as_pdf, name="calculator_pdf"),
    path("track/", track.track, name="track"),
    path("track/<str:code>/", tracked.tracked, name="tracked"),
    path("track/<str:code>/urge/", urge.urge, name="urge"),
    path("track/<str:code>/messages/", telling.wanted, name="messages"),
    path("track/<str:code>/close/", track.close, name="close"),
    path("track/<str:code>/why/<str:clock>/", explanation.why, name="why"),
    path("track/<str:code>/why/<str:clock>.json", explanation.as_json, name="why_json"),
    path("track/<str:code>/why/<str:clock>.pdf", explanation.as_pdf, name="why_pdf"),
    path("track/<str:code>/papers/<int:paper>/", issued.pdf, name="issued"),
    path("calendars/<str:token>.ics", feed.feed, name="feed"),
    path("papers/<str:access_code>/", papers.check, name="paper"),
    path("messages/delivered/", delivered.delivered, name="delivered"),
]
