"""How the periods an organization reports by are kept."""

from typing import Any

from domain.periods import PeriodKind, ReportPeriod


def periods_from(row: Any) -> ReportPeriod | None:
    """The periods that a row of an organization holds; None where it never said."""
    return None if row.period_kind is None else ReportPeriod(PeriodKind(row.period_kind), row.period_start)


def columns_of(periods: ReportPeriod) -> dict[str, Any]:
    """The columns of an organization for its periods."""
    return {"period_kind": periods.kind.value, "period_start": periods.start}
