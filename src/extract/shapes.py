"""Data classes as in the standard library, made in a tenth of the time.

The methods of a class are written when one of them is first called. Most classes of this
package never come to that while one document is read, and the standard library takes half a
millisecond for each, the import of ``inspect`` apart. ``dataclasses.fields``, ``asdict`` and
``replace`` take these classes as their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from extract.shaping import dataclass, field, replace

__all__ = ["dataclass", "field", "replace"]
