"""The few statements that every drive runs: compiled once, then run on the driver's own cursor."""

from collections import namedtuple
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, TypeAlias

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from storage.upsert import PerDialect

Values: TypeAlias = Mapping[str, Any]
CHANGED = "this statement is not the same each time"
UNFIT = (TypeError, ValueError, AttributeError, ArithmeticError)
"""How a column's type refuses a value before the driver sees it."""


class Prepared:
    """A statement with the outcome and the errors that SQLAlchemy gives it, at a third of the cost.

    It always takes the same values, by name. Where somebody listens to the engine, SQLAlchemy runs it and they hear.
    """

    def __init__(self, statement: Select[Any] | PerDialect) -> None:
        self._statement = statement
        self._forms: dict[str, Form] = {}

    def rows(self, connection: Connection, values: Values) -> Sequence[Any]:
        """Run it: its rows, whose columns have names."""
        if connection.engine._has_events:  # noqa: SLF001  # there is no public word for it
            found = connection.execute(self.on(connection), values)
            return found.all() if found.returns_rows else ()
        form = self._forms.get(connection.dialect.name)
        if form is None:
            form = self._forms[connection.dialect.name] = Form(self.on(connection), connection.dialect, values)
        return form.rows(connection, values)

    def on(self, connection: Connection) -> Any:
        """The statement as SQLAlchemy takes it."""
        return self._statement.on(connection) if isinstance(self._statement, PerDialect) else self._statement


class Form:
    """A statement as one driver takes it: its text, how values go in and how columns come out."""

    def __init__(self, statement: Any, dialect: Dialect, values: Values) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=sorted(values))
        _check_is_plain(compiled)
        columns = statement.exported_columns
        self._text = str(compiled)
        self._takes = len(values)
        self._known = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
        self._into = [
            (name, _impl(compiled.binds[name].type, dialect).bind_processor(dialect))
            for name in compiled.positiontup or compiled.bind_names.values()
        ]
        self._is_positional = compiled.positional
        self._shape = _shape(columns.keys())
        processes = [_impl(column.type, dialect).result_processor(dialect, None) for column in columns]
        self._out_of = [(place, process) for place, process in enumerate(processes) if process is not None]

    def rows(self, connection: Connection, values: Values) -> Sequence[Any]:
        """Run it in the connection's transaction."""
        if len(values) != self._takes:
            raise ValueError(CHANGED)
        if not connection.in_transaction():
            connection.begin()
        driver: Any = connection.connection.driver_connection
        try:
            bound = self._bound({**self._known, **values} if self._known else values)
        except UNFIT as error:
            self._fail(connection, error)
        try:
            cursor = driver.execute(self._text, bound)
            found = cursor.fetchall() if self._shape._fields else ()
        except connection.dialect.loaded_dbapi.Error as error:
            self._fail(connection, error)
        return [self._row(row) for row in found]

    def _fail(self, connection: Connection, error: Exception) -> NoReturn:
        """Fail as SQLAlchemy's own statements do, without the values."""
        connection._handle_dbapi_exception(error, self._text, None, None, None)  # noqa: SLF001  # see above

    def _bound(self, values: Values) -> Any:
        if self._is_positional:
            return [process(values[name]) if process else values[name] for name, process in self._into]
        return {name: process(values[name]) if process else values[name] for name, process in self._into}

    def _row(self, row: Sequence[Any]) -> Any:
        columns = list(row)
        for place, process in self._out_of:
            columns[place] = process(columns[place])
        return self._shape._make(columns)


def _shape(names: Sequence[str]) -> Any:
    return namedtuple("Row", names)  # noqa: PYI024  # a type for each statement, made here


def _impl(kind: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return kind.dialect_impl(dialect)


def _check_is_plain(compiled: SQLCompiler) -> None:
    """Refuse what depends on the values or on defaults that Python makes: SQLAlchemy alone runs that."""
    late = (compiled.literal_execute_params, compiled.post_compile_params, compiled.escaped_bind_names)
    if any(late) or compiled.insert_prefetch or compiled.update_prefetch:
        raise ValueError(CHANGED)
