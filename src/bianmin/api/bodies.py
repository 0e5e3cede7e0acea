"""From the directory's cards to the shapes that are answered."""

from bianmin.network.cards import BodyCard, DivisionCard, PostCard
from bianmin.network.directory import Directory

from .shapes.network import PlaceLine
from .shapes.parts import Body, Post


def body(card: BodyCard) -> Body:
    return Body(
        id=card.id,
        name=card.name,
        short_name=card.short_name,
        tier=card.tier,
        place=card.division,
        department=card.department,
        phone=card.phone,
    )


def post(card: PostCard, directory: Directory) -> Post:
    return Post(id=card.id, name=card.name, role=card.role, body=body(directory.body(card.body)))


def place(card: DivisionCard) -> PlaceLine:
    return PlaceLine(
        code=card.code,
        name=card.short_name,
        full_name=card.full_name,
        level=card.level,
        within=card.parent,
    )
