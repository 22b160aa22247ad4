"""The types of the records for tables: the fields of the pydantic models as Arrow types.

`Extraction` becomes the columns `id`, `url`, `events` (a list of structs) and `error`. Spark and Parquet
have the same types.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from lvextract.records import Event, Extraction

if TYPE_CHECKING:
    import pyarrow


def extraction_schema() -> pyarrow.Schema:
    """The columns of what `extract_many` gives. An id is a string here, since a column has one type.

    >>> extraction_schema().names
    ['id', 'url', 'events', 'error']
    """
    import pyarrow

    return pyarrow.schema(_fields(Extraction))


def event_type() -> pyarrow.DataType:
    """An event as an Arrow struct."""
    import pyarrow

    return pyarrow.struct(_fields(Event))


def _fields(model: type[BaseModel]) -> list[pyarrow.Field]:
    import pyarrow

    return [pyarrow.field(name, _type(field.annotation)) for name, field in model.model_fields.items()]


def _type(annotation: Any) -> pyarrow.DataType:
    """The Arrow type of a field's annotation: a model, a list, a plain type, or one of them or None."""
    import pyarrow

    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        return pyarrow.list_(_type(arguments[0]))
    if origin in (Union, UnionType):
        kinds = [argument for argument in arguments if argument is not NoneType]
        return _type(str if str in kinds else kinds[0])
    if origin is Literal:
        return pyarrow.string()
    if issubclass(annotation, BaseModel):
        return pyarrow.struct(_fields(annotation))
    return {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}[annotation]
