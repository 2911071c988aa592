"""What deliveries about rates look like: a new one, one that does not come, and those of governments."""

from datetime import timedelta

from cards.announcements import official_notice, official_withdrawn_notice, rate_cancelled_notice
from cards.rates import concerned_words, decision_words, rate_card
from delivery.rendering import Rendered, Rendering
from delivery.retry import Verdict
from domain.categories import Category
from domain.deliveries import DeliveryState
from domain.rates import Rate
from services import announcements, rates

NOT_KNOWN_YET = Verdict(DeliveryState.QUEUED, "rate_not_known_here", timedelta(seconds=30))
"""Another replica has the row already; this one will in a moment, or that one sends the message."""


def rate_changed(about: Rendering) -> Rendered | None:
    """To a member: what is paid from a day on."""
    organization = about.to.organization
    if organization is None or not about.to.is_member:
        return None
    decision = next((one for one in about.store.rates.active(organization.id) if str(one.id) == about.subject), None)
    if decision is None:
        return None
    on = max(decision.from_on, about.today)
    category, vehicle = decision.category or Category.BUSINESS, decision.vehicle or "car"
    found = rates.my_rate(about.store, by=about.to, on=on, category=category, vehicle=vehicle)
    if not isinstance(found, Rate):
        return None
    title = about.say("{organization} pays a new rate from {on}", organization=organization.name, on=decision.from_on)
    kept = about.say("Drives you reported before keep the rate they were reported with.")
    concerned = about.say("It is for: {drives}.", drives=concerned_words(about.say, decision))
    return Rendered(rate_card(about.say, found, title=title, remarks=[concerned, kept]))


def rate_cancelled(about: Rendering) -> Rendered | None:
    """To a member who heard of it: that a planned rate does not come."""
    organization = about.to.organization
    if organization is None or not about.to.is_member:
        return None
    rate = about.store.rates.find(organization.id, int(about.subject))
    if rate is None:
        return None
    words = decision_words(about.say, rate)
    return Rendered(rate_cancelled_notice(about.say, rate, organization=organization.name, decision=words))


def official_rate(about: Rendering) -> Rendered | Verdict | None:
    """To an administrator or a member: that the rates their organization follows change."""
    news = announcements.news_for(about.store, int(about.subject), by=about.to)
    if news is None or about.to.organization is None:
        return None
    if not news.is_known:
        return NOT_KNOWN_YET
    notice = official_notice(
        about.say,
        news.paid,
        organization=about.to.organization.name,
        on=news.announcement.from_on,
        for_administrator=about.to.is_administrator,
    )
    return Rendered(notice)


def official_rate_withdrawn(about: Rendering) -> Rendered | None:
    """To those who heard of them: that official rates were taken back before they began."""
    announcement = about.store.announcements.find(int(about.subject))
    if announcement is None or about.to.organization is None:
        return None
    short = announcements.short_of(announcement)
    notice = official_withdrawn_notice(
        about.say, short=short, organization=about.to.organization.name, on=announcement.from_on
    )
    return Rendered(notice)
