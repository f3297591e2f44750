"""The tree of goods that may be given, from "arms" down to "artillery shells"; the table is ``tables/goods.yaml``.

One tree serves both ends: the words of reports and the lists of sanctions measures.
"""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, Field

from .errors import LibraryError, UnknownName
from .strict_yaml import read_models

TABLE = Path(__file__).parent / "tables" / "goods.yaml"


class Goods(BaseModel, frozen=True, extra="forbid"):
    """One class of goods."""

    id: str = Field(pattern=r"^[a-z][a-z_]*$")
    name: str
    """In words, for people: artillery shells."""
    parents: tuple[str, ...] = ()
    """Classes it belongs to; a thing may stand in two (a submarine is a warship and a vessel)."""
    same_as: str | None = None
    """Another id for the same class."""
    hs: tuple[str, ...] = ()
    """Chapters of the Harmonized System, e.g. "87"."""
    register_class: str | None = None
    """Class of the UN Register of Conventional Arms, e.g. "VII(a)"."""


@cache
def goods_tree() -> dict[str, Goods]:
    """Return every class of goods by id."""
    tree: dict[str, Goods] = {}
    for entry in read_models(TABLE, Goods, LibraryError):
        if entry.id in tree:
            raise LibraryError(TABLE, entry.id, "this class stands twice in the table")
        tree[entry.id] = entry
    for entry in tree.values():
        for other in (*entry.parents, *([entry.same_as] if entry.same_as else [])):
            if other not in tree:
                raise LibraryError(TABLE, entry.id, str(UnknownName("goods", other, tree)))
    return tree


def goods(identifier: str) -> Goods:
    """Return one class of goods, or raise :class:`UnknownName`.

    >>> goods("artillery_shells").name
    'artillery shells'
    """
    tree = goods_tree()
    if identifier not in tree:
        raise UnknownName("goods", identifier, tree)
    same = tree[identifier].same_as
    return tree[same] if same else tree[identifier]


@cache
def above(identifier: str) -> frozenset[str]:
    """Return the class itself and every class that contains it.

    >>> sorted(above("refined_petroleum"))
    ['any', 'oil', 'refined_petroleum']
    """
    entry = goods(identifier)
    found = {entry.id}
    for parent in entry.parents:
        found |= above(parent)
    return frozenset(found)


def is_a(narrow: str, broad: str) -> bool:
    """Whether every piece of ``narrow`` is one of ``broad``.

    >>> is_a("submarine", "warship"), is_a("oil", "crude_oil")
    (True, False)
    """
    return goods(broad).id in above(goods(narrow).id)
