"""Data classes of our own behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any, ClassVar

import pytest

from extract import shaping
from extract.shaping import field


@shaping.dataclass(frozen=True, slots=True)
class Point:
    """A point."""

    x: int
    y: int = 0
    tags: tuple[str, ...] = ()

    @property
    def sum(self) -> int:
        return self.x + self.y


@shaping.dataclass(slots=True)
class Basket:
    kind: ClassVar[str] = "basket"
    name: str
    items: list[int] = field(default_factory=list)
    hidden: int = field(default=3, repr=False, compare=False)
    size: int = field(init=False, default=7)

    def __post_init__(self) -> None:
        self.size = len(self.items)


@shaping.dataclass
class Loose:
    a: int = 1
    b: list[int] = field(default_factory=list)


@shaping.dataclass(slots=True)
class Wide(Basket):
    width: int = 5


@shaping.dataclass(frozen=True)
class Fixed:
    a: int
    b: str = "b"


@shaping.dataclass(slots=True, eq=False)
class Self:
    a: int


MADE: list[tuple[Any, str]] = [
    (Point(1, 2, ("t",)), "Point(x=1, y=2, tags=('t',))"),
    (Basket("n", [1]), "Basket(name='n', items=[1], size=1)"),
    (Loose(b=[2]), "Loose(a=1, b=[2])"),
    (Wide("w", [4, 5]), "Wide(name='w', items=[4, 5], size=2, width=5)"),
    (Fixed(1), "Fixed(a=1, b='b')"),
]


@pytest.mark.parametrize(("made", "shown"), MADE)
def test_shown_compared_and_copied(made: Any, shown: str) -> None:
    assert repr(made) == shown
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made
        assert again is not made
    assert dataclasses.replace(made) == made == shaping.replace(made)
    assert made != object()


def test_hash_is_that_of_the_values_where_frozen() -> None:
    assert hash(Point(1, 2)) == hash((1, 2, ()))
    assert hash(Fixed(1)) == hash((1, "b"))
    assert len({Self(1), Self(1)}) == 2
    for loose in (Basket("n"), Loose()):
        with pytest.raises(TypeError, match="unhashable"):
            hash(loose)


def test_frozen_is_frozen() -> None:
    for made in (Point(1), Fixed(1)):
        with pytest.raises(dataclasses.FrozenInstanceError):
            made.x = 2
        with pytest.raises(dataclasses.FrozenInstanceError):
            del made.x


def test_slots_leave_no_dictionary() -> None:
    assert not hasattr(Point(1), "__dict__")
    assert not hasattr(Wide("w"), "__dict__")
    assert Point.__slots__ == ("x", "y", "tags")
    assert Wide.__slots__ == ("width",)
    assert Basket.kind == "basket"


def test_defaults_are_made_for_each() -> None:
    first, second = Basket("a"), Basket("a")
    first.items.append(1)
    assert second.items == []
    assert first.hidden == 3
    assert Loose.a == 1


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()
    with pytest.raises(TypeError, match="unexpected keyword argument 'size'"):
        Basket("a", size=3)


def test_standard_library_takes_them() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [one.name for one in dataclasses.fields(Wide)] == [
        "name", "items", "hidden", "size", "width",
    ]  # fmt: skip
    assert dataclasses.asdict(Point(1, tags=("a",))) == {"x": 1, "y": 0, "tags": ("a",)}
    assert dataclasses.replace(Point(1), y=4) == Point(1, 4) == shaping.replace(Point(1), y=4)


def test_signature_is_shown() -> None:
    assert list(inspect.signature(Point).parameters) == ["x", "y", "tags"]
    assert inspect.signature(Loose).parameters["a"].default == 1


def test_match() -> None:
    match Point(3, 4):
        case Point(x, y):
            assert (x, y) == (3, 4)


def test_equal_only_to_its_own_class() -> None:
    assert Basket("a") != Wide("a")
    assert Loose(1) == Loose(1) != Loose(2)
