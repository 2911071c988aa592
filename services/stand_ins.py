"""Stand-ins: an administrator who is away names another one, who is told; it ends by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.deliveries import Template
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator
from domain.names import are_begun_by, words_of
from domain.organizations import Organization
from domain.people import Person
from domain.stand_ins import StandIn, check_until
from services.audit import fresh, fresh_alone, record
from services.locks import day_at
from storage.store import Store

BATCH = 200


@dataclass(frozen=True, slots=True)
class Named:
    """A stand-in with who is away and who stands in."""

    stand_in: StandIn
    away: Person
    person: Person


def meant(store: Store, words: str, *, by: Profile) -> list[Person]:
    """The other administrators that a mail address, an object id, a name or its beginning may mean."""
    organization = check_is_administrator(fresh(store, by))
    others = [one for one in store.organizations.administrators(organization.id) if one.id != by.person.id]
    return [one for one in others if _is_meant(one, words)]


def find_meant(store: Store, words: str, *, by: Profile) -> Person:
    """The one other administrator who is meant; a refusal for anybody else."""
    organization, found = check_is_administrator(fresh(store, by)), meant(store, words, by=by)
    if len(found) != 1:
        raise MileageError(
            "A stand-in is another administrator of {organization}. To make {name} one, type: make {example} an admin",
            organization=organization.name,
            name=words,
            example=words,
        )
    return found[0]


def _is_meant(person: Person, words: str) -> bool:
    if "@" in words:
        return person.mail.casefold() == words.strip().casefold()
    if person.identity.object_id == words:
        return True
    return bool(words_of(words)) and are_begun_by([*words_of(person.name)], words_of(words))


def find_by_id(store: Store, object_id: str, *, by: Profile) -> Person:
    """The other administrator a card names."""
    organization = check_is_administrator(fresh(store, by))
    found = [one for one in store.organizations.administrators(organization.id) if one.identity.object_id == object_id]
    if not found:
        raise MileageError(
            "They no longer administer {organization}. Please choose somebody else.", organization=organization.name
        )
    return found[0]


def check_dates(store: Store, until_on: date, *, by: Profile, at: datetime) -> None:
    """Refuse a last day that can't be one, where the organization is."""
    check_until(until_on, today=day_at(check_is_administrator(fresh(store, by)), at))


def appoint(store: Store, person: Person, until_on: date, *, by: Profile, at: datetime) -> Named:
    """Have another administrator stand in for oneself to the end of a day; instead of whoever did. Twice is once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    check_until(until_on, today=day_at(organization, at))
    if person.id == profile.person.id:
        raise MileageError("Nobody stands in for themselves. Who decides while you are away?")
    if person.id not in {one.id for one in store.organizations.administrators(organization.id)}:
        raise MileageError(
            "They no longer administer {organization}. Please choose somebody else.", organization=organization.name
        )
    before = _mine(store, organization, profile)
    if before is not None and (before.person_id, before.until_on) == (person.id, until_on):
        return Named(before, profile.person, person)
    if before is not None:
        _end(store, before, by=profile, at=at)
    until_at = _end_of(until_on, organization)
    new = store.stand_ins.add(
        organization.id, profile.person.id, person.id, until_on=until_on, until_at=until_at, at=at
    )
    record(store, "stand_in.set", by=profile, at=at, subject=person.label, after=until_on.isoformat())
    store.outbox.queue(person, Template.STAND_IN, str(new.id), key=f"stand_in:{new.id}:set", at=at)
    return Named(new, profile.person, person)


def _end_of(on: date, organization: Organization) -> datetime:
    """When a day is over where an organization is."""
    after = datetime.combine(on + timedelta(days=1), time(0), tzinfo=ZoneInfo(organization.zone))
    return after.astimezone(UTC)


def _mine(store: Store, organization: Organization, by: Profile) -> StandIn | None:
    return next(
        (one for one in store.stand_ins.about(organization.id, by.person.id) if one.away_id == by.person.id), None
    )


def end(store: Store, *, by: Profile, at: datetime) -> Person | None:
    """Decide oneself again; who stood in until now. Twice is once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    mine = _mine(store, organization, profile)
    if mine is None:
        return None
    _end(store, mine, by=profile, at=at)
    return store.people.get(mine.person_id)


def _end(store: Store, stand_in: StandIn, *, by: Profile, at: datetime) -> None:
    if store.stand_ins.end(stand_in, at=at):
        person = store.people.get(stand_in.person_id)
        record(store, "stand_in.end", by=by, at=at, subject=person.label)
        _tell_end(store, stand_in, person, at=at)


def _tell_end(store: Store, stand_in: StandIn, person: Person, *, at: datetime) -> None:
    key = f"stand_in:{stand_in.id}:end:{person.id}"
    store.outbox.queue(person, Template.STAND_IN, str(stand_in.id), key=key, at=at)


def end_all_of(store: Store, person: Person, *, by: Profile, at: datetime) -> None:
    """End what somebody has to do with as an administrator, who is none any more."""
    organization = check_is_administrator(by)
    for one in store.stand_ins.about(organization.id, person.id):
        _end(store, one, by=by, at=at)
        if one.away_id not in (person.id, by.person.id):
            _tell_end(store, one, store.people.get(one.away_id), at=at)


def end_due(store: Store, *, at: datetime) -> int:
    """End those whose last day is over, and tell both; how many were looked at."""
    due = store.stand_ins.due(at=at, limit=BATCH)
    for one in due:
        if store.stand_ins.end(one, at=at):
            away = store.people.get_profile(one.away_id)
            person = store.people.get(one.person_id)
            record(store, "stand_in.over", by=away, at=at, subject=person.label)
            for told in (person, away.person):
                _tell_end(store, one, told, at=at)
    return len(due)


def listed(store: Store, *, by: Profile) -> Sequence[Named]:
    """Who stands in for whom in an administrator's organization."""
    organization = check_is_administrator(fresh(store, by))
    return [_named(store, one) for one in store.stand_ins.of_organization(organization.id)]


def get(store: Store, stand_in_id: int) -> Named:
    """A stand-in by key, for rendering; whoever shows it checks who looks."""
    return _named(store, store.stand_ins.get(stand_in_id))


def _named(store: Store, stand_in: StandIn) -> Named:
    people = store.people.named({stand_in.away_id, stand_in.person_id})
    return Named(stand_in, people[stand_in.away_id], people[stand_in.person_id])


def find_away_for(store: Store, organization_id: int, person_id: int, *, at: datetime) -> tuple[str, ...]:
    """The names of the administrators somebody stands in for at an instant."""
    about = store.stand_ins.about(organization_id, person_id)
    found = [one for one in about if one.person_id == person_id and at < one.until_at]
    return tuple(store.people.get(one.away_id).label for one in found)


def record_decision(  # as record
    store: Store, action: str, *, by: Profile, at: datetime, subject: str, after: str = "", reason: str = ""
) -> None:
    """Add a decision on a report to the audit; of a stand-in, with whom they stand in for."""
    names = () if by.organization is None else find_away_for(store, by.organization.id, by.person.id, at=at)
    told = f"{action}_for" if names else action
    record(store, told, by=by, at=at, subject=subject, before=", ".join(names), after=after, reason=reason)
