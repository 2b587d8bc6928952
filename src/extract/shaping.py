"""How ``shapes`` makes data classes: methods written as source when first called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

MISSING: Any = object()


class Field:
    """What ``field`` gives: how an attribute gets its value where none is passed."""

    __slots__ = ("compare", "default", "default_factory", "init", "repr")

    def __init__(
        self, default: Any, default_factory: Any, init: bool, repr: bool, compare: bool
    ) -> None:
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare = init, repr, compare


def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    init: bool = True,
    repr: bool = True,
    compare: bool = True,
) -> Any:
    """Return the description of an attribute, as ``dataclasses.field`` does."""
    return Field(default, default_factory, init, repr, compare)


def dataclass(
    cls: type | None = None, *, frozen: bool = False, slots: bool = False, eq: bool = True
) -> Any:
    """Make a class a data class, as ``dataclasses.dataclass`` does.

    >>> @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(1, 2) == Point(x=1, y=2)
    (Point(x=1, y=0), True)
    """
    if cls is None:
        return lambda real: _shape(real, frozen, slots, eq)
    return _shape(cls, frozen, slots, eq)


def replace(obj: Any, /, **changes: Any) -> Any:
    """Return a copy of ``obj`` with other values, as ``dataclasses.replace`` does.

    >>> @dataclass
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> replace(Point(1), y=3)
    Point(x=1, y=3)
    """
    return _replacer(obj.__class__)(obj, **changes)


def _shape(cls: type, frozen: bool, slots: bool, eq: bool) -> type:
    own = _own_fields(cls)
    shape: dict[str, Field] = {}
    for base in cls.__mro__[-1:0:-1]:
        shape.update(base.__dict__.get("__shape__", {}))
    inherited = set(shape)
    shape.update(own)
    given = dict(cls.__dict__)
    members: dict[str, Any] = {
        "__shape__": shape,
        "__match_args__": tuple(name for name, one in shape.items() if one.init),
        "__dataclass_fields__": Fields(),
        "__signature__": _Signature(),
        "__init__": _written("__init__", _init_source),
        "__repr__": _written("__repr__", _repr_source),
    }
    if eq:
        members["__eq__"] = _written("__eq__", _eq_source)
        members["__hash__"] = _written("__hash__", _hash_source) if frozen else None
    if frozen:
        members |= {"__setattr__": _refuse, "__delattr__": _refuse}
        if slots:
            members |= {"__getstate__": _getstate, "__setstate__": _setstate}
    for name, one in own.items():
        if one.default is not MISSING and not slots:
            members[name] = one.default
        elif isinstance(given.get(name), Field):
            given.pop(name)
            if not slots:
                delattr(cls, name)
    members = {name: value for name, value in members.items() if _is_free(name, given)}
    if not slots:
        for name, value in members.items():
            setattr(cls, name, value)
        return cls
    body = {name: value for name, value in given.items() if name not in own}
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, {**body, **members})
    made.__qualname__ = cls.__qualname__
    return made


def _is_free(name: str, given: dict[str, Any]) -> bool:
    """Tell whether the class leaves a member to be made; a hash is None where only eq is given."""
    if name == "__hash__":
        return given.get(name) is None
    return name not in given or not name.startswith("__")


def _own_fields(cls: type) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for name, kind in cls.__annotations__.items():
        if str(kind).startswith(("ClassVar", "typing.ClassVar")):
            continue
        value = cls.__dict__.get(name, MISSING)
        if not isinstance(value, Field):
            value = Field(value, MISSING, True, True, True)
        found[name] = value
    return found


Source = tuple[str, dict[str, Any]]
"""The source of a method without its name, and the values that it refers to."""


def _written(name: str, source: Callable[[type], Source]) -> Any:
    """Return a method that writes itself when it is first called."""

    def first(self: Any, *arguments: Any, **named: Any) -> Any:
        owner = next(base for base in type(self).__mro__ if base.__dict__.get(name) is first)
        return _write(owner, name, source)(self, *arguments, **named)

    return first


def _write(owner: type, name: str, source: Callable[[type], Source]) -> Any:
    text, values = source(owner)
    exec(f"def {name}{text}", values)
    method = values[name]
    method.__qualname__ = f"{owner.__qualname__}.{name}"
    setattr(owner, name, method)
    return method


_DISPLAYS: dict[Any, str] = {list: "[]", dict: "{}"}
"""What is made quicker as it is written than by a call."""


def _init_source(owner: Any) -> Source:
    values: dict[str, Any] = {"_MISSING": MISSING, "_set": object.__setattr__}
    frozen = owner.__setattr__ is _refuse
    arguments, lines = ["self"], []
    for name, one in owner.__shape__.items():
        if one.default_factory is not MISSING:
            made = _DISPLAYS.get(one.default_factory, f"_make_{name}()")
            values[f"_make_{name}"] = one.default_factory
            if one.init:
                arguments.append(f"{name}=_MISSING")
                lines.append(f"if {name} is _MISSING: {name} = {made}")
            else:
                lines.append(f"{name} = {made}")
        elif one.default is not MISSING:
            values[f"_default_{name}"] = one.default
            if one.init:
                arguments.append(f"{name}=_default_{name}")
            else:
                lines.append(f"{name} = _default_{name}")
        elif one.init:
            arguments.append(name)
        else:
            continue
        if not frozen:
            lines.append(f"self.{name} = {name}")
        elif hasattr(getattr(owner, name, None), "__set__"):
            values[f"_set_{name}"] = getattr(owner, name).__set__
            lines.append(f"_set_{name}(self, {name})")
        else:
            lines.append(f"_set(self, {name!r}, {name})")
    if hasattr(owner, "__post_init__"):
        lines.append("self.__post_init__()")
    return f"({', '.join(arguments)}):\n " + "\n ".join(lines or ["pass"]), values


@cache
def _replacer(owner: Any) -> Callable[..., Any]:
    """Write the function that makes a copy of an object of a class with other values."""
    names = [name for name, one in owner.__shape__.items() if one.init]
    arguments = ", ".join(["_of", "/", *(f"{name}=_MISSING" for name in names)])
    kept = ", ".join(f"_of.{name} if {name} is _MISSING else {name}" for name in names)
    values: dict[str, Any] = {"_MISSING": MISSING, "_owner": owner}
    exec(f"def replaced({arguments}):\n return _owner({kept})", values)
    return values["replaced"]  # type: ignore[no-any-return]


def _values(owner: Any, of: str, which: str) -> str:
    names = [name for name, one in owner.__shape__.items() if getattr(one, which)]
    return "(" + "".join(f"{of}.{name}, " for name in names) + ")"


def _eq_source(owner: type) -> Source:
    ours, theirs = _values(owner, "self", "compare"), _values(owner, "other", "compare")
    return (
        "(self, other):\n if other.__class__ is self.__class__:\n"
        f"  return {ours} == {theirs}\n return NotImplemented",
        {},
    )


def _hash_source(owner: type) -> Source:
    return f"(self):\n return hash({_values(owner, 'self', 'compare')})", {}


def _repr_source(owner: Any) -> Source:
    names = [name for name, one in owner.__shape__.items() if one.repr]
    inner = ", ".join(f"{name}={{self.{name}!r}}" for name in names)
    return f"(self):\n return f'{{self.__class__.__qualname__}}({inner})'", {}


def _refuse(self: object, name: str, value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__shape__]


def _setstate(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__shape__, state, strict=True):
        object.__setattr__(self, name, value)


class Fields:
    """What the standard library asks a data class for, made when it is asked for."""

    def __get__(self, obj: object, owner: Any) -> dict[str, Any]:
        import dataclasses

        body: dict[str, Any] = {"__annotations__": dict.fromkeys(owner.__shape__, Any)}
        for name, one in owner.__shape__.items():
            given = {key: getattr(one, key) for key in Field.__slots__}
            given = {key: value for key, value in given.items() if value is not MISSING}
            body[name] = dataclasses.field(**given)
        made: Any = dataclasses.dataclass(type(owner.__name__, (), body))
        fields: dict[str, Any] = made.__dataclass_fields__
        return fields


class _Signature:
    """What tools ask a class for to show how it is called."""

    def __get__(self, obj: object, owner: Any) -> Any:
        import inspect

        init = owner.__init__
        if init.__closure__ is not None and init.__code__.co_name == "first":
            init = _write(owner, "__init__", _init_source)
        called = inspect.signature(init)
        return called.replace(parameters=list(called.parameters.values())[1:])
