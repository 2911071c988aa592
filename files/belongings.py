"""All that is kept about a person, as a ZIP file: the drives and reports as CSV, the rest as JSON with plain names."""

import io
import json
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from domain.belongings import Belongings, Invited, KeptReceipt, OwnDrive
from domain.exports import ExportRow, Imprint, rows_of_filed
from domain.members import Membership
from domain.reports import Filed
from domain.saved_places import SavedPlace
from domain.saved_trips import SavedTrip
from domain.vehicles import Vehicle
from domain.work_hours import WorkHours
from files.columns import COLUMNS, HEADINGS, Value
from files.drives_csv import drives_csv, lines_of

READ_ME = """What {brand} keeps about {name}, as of {at} UTC.

about-you.json          who you are, your memberships, invitations and reports, your saved places and trips
drives.csv              every drive you have, those in the trash too
reported-drives.csv     the copies that your organization has, as they were reported
receipts/               the receipts of your drives by the drive's number
"""
NOT_ALL = """
There are more receipts than fit in one file. about-you.json names them all; to see one of those that are not in it,
type for example: show the receipt of #12
"""


def belongings_zip(belongings: Belongings, imprint: Imprint) -> bytes:
    """The file; the times of what is inside are those of the making."""
    read_me = READ_ME.format(
        brand=imprint.brand, name=belongings.person.label, at=imprint.made_at.strftime("%Y-%m-%d %H:%M")
    )
    reported = [row for filed in belongings.reports for row in rows_of_filed(filed)]
    about = json.dumps(_about(belongings), ensure_ascii=False, indent=1)
    if any(one.content is None for one in belongings.receipts):
        read_me += NOT_ALL
    pictures = [(_file_of(one), one.content) for one in belongings.receipts if one.content is not None]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, inside in (
            ("READ-ME.txt", read_me.encode()),
            ("about-you.json", about.encode()),
            ("drives.csv", _drives(belongings.drives)),
            ("reported-drives.csv", _reported(reported)),
            *pictures,
        ):
            entry = zipfile.ZipInfo(name, imprint.made_at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, inside)
    return content.getvalue()


def _drives(drives: Iterable[OwnDrive]) -> bytes:
    added = ["Told by", "Changed (UTC)", "Deleted (UTC)", "Addresses", "Time told", "Vehicle name"]
    headings = [*HEADINGS, *added]
    rows = [[*(column.value(one.row) for column in COLUMNS), *_told(one)] for one in drives]
    listed: list[list[Value]] = [[*headings], *rows]
    return b"".join(lines_of(listed))


def _addresses(one: OwnDrive) -> str:
    return "; ".join(f"{name}: {address}" for name, address in one.row.entry.addresses)


def _told(one: OwnDrive) -> list[Value]:
    vehicle = one.row.entry.vehicle_name
    return [one.source, one.changed_at, one.deleted_at, _addresses(one), _began(one), vehicle]


def _began(one: OwnDrive) -> str:
    return one.row.entry.began.isoformat("minutes") if one.row.entry.began else ""


def _reported(rows: Iterable[ExportRow]) -> bytes:
    return b"".join(drives_csv(rows))


def _about(belongings: Belongings) -> dict[str, Any]:
    person = belongings.person
    return {
        "name": person.name,
        "mail": person.mail,
        "tenant": person.identity.tenant_id,
        "account": person.identity.object_id,
        "language": person.locale,
        "time_zone": person.zone,
        "is_administrator": belongings.is_administrator,
        "commute_each_way": str(belongings.commute) if belongings.commute is not None else None,
        "work_hours": _hours(belongings.hours),
        "memberships": [_membership(name, spell) for name, spell in belongings.memberships],
        "invitations": [_invitation(one) for one in belongings.invitations],
        "reports": [_report(filed) for filed in belongings.reports],
        "saved_places": [_place(place) for place in belongings.places],
        "vehicles": [_vehicle(one) for one in belongings.vehicles],
        "saved_trips": [_trip(trip) for trip in belongings.trips],
        "receipts": [_receipt(one) for one in belongings.receipts],
    }


def _file_of(one: KeptReceipt) -> str:
    drive = "no-drive" if one.number is None else f"drive-{one.number}"
    return f"receipts/{drive}-{one.receipt.key[:8]}.{one.receipt.kind.ending}"


def _receipt(one: KeptReceipt) -> dict[str, Any]:
    return {
        "drive": one.number,
        "file": _file_of(one) if one.content is not None else None,
        "kind": one.receipt.kind.value,
        "bytes": one.receipt.size,
        "sent": _instant(one.receipt.added_at),
        "removed": _instant(one.receipt.removed_at),
    }


def _vehicle(one: Vehicle) -> dict[str, Any]:
    facts = one.facts
    return {
        "name": one.name,
        "type": facts.kind,
        "fuel": facts.fuel.value if facts.fuel else None,
        "in_service_since": facts.in_service_on.isoformat() if facts.in_service_on else None,
        "removed": _instant(one.deleted_at),
    }


def _hours(hours: WorkHours | None) -> dict[str, Any] | None:
    if hours is None:
        return None
    at = {"from": hours.starts, "to": hours.ends}
    return {"weekdays": sorted(hours.days), **{name: one and one.isoformat("minutes") for name, one in at.items()}}


def _place(place: SavedPlace) -> dict[str, Any]:
    return {
        "name": place.name,
        "address": place.address,
        "address_before": place.was,
        "forgotten": _instant(place.deleted_at),
    }


def _trip(trip: SavedTrip) -> dict[str, Any]:
    drive = trip.pattern
    return {
        "name": trip.name,
        "name_before": trip.was,
        "from": drive.origin,
        "via": list(drive.via),
        "to": drive.destination,
        "distance": f"{drive.distance}",
        "round_trip": drive.round_trip,
        "distance_is": drive.basis.value,
        "purpose": drive.purpose,
        "project": drive.project,
        "category": drive.category.value,
        "vehicle": drive.vehicle,
        "passengers": drive.passengers,
        "forgotten": _instant(trip.deleted_at),
    }


def _membership(organization: str, spell: Membership) -> dict[str, Any]:
    return {
        "organization": organization,
        "state": spell.state.value,
        "joined": _instant(spell.joined_at),
        "ended": _instant(spell.ended_at),
    }


def _invitation(one: Invited) -> dict[str, Any]:
    return {
        "organization": one.organization,
        "state": one.state.value,
        "made": _instant(one.created_at),
        "changed": _instant(one.changed_at),
        "your_reason": one.reason,
    }


def _report(filed: Filed) -> dict[str, Any]:
    report = filed.report
    return {
        "organization": filed.organization,
        "state": report.state.value,
        "from": report.from_on.isoformat(),
        "to": report.to_on.isoformat(),
        "submitted": _instant(report.submitted_at),
        "drives": report.drives,
        "total": f"{report.total.amount:f}",
        "currency": report.total.currency,
        "decided": _instant(report.decided_at),
        "reason": report.reason,
    }


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.strftime("%Y-%m-%dT%H:%M:%SZ")
