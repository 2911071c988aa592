"""Cards of reports and weeks, as the gallery shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from cards import decided, drafts, open_drives, reported, reports, review, samples_programmes, settings, summaries
from cards.elements import Card
from cards.made_drives import (
    ANA,
    ENGLISH,
    GERMAN,
    MARIA,
    SPANISH,
    TODAY,
    acme,
    entry,
    filed,
    late,
    long_one,
    open_one,
    priced,
    week,
)
from domain.categories import Category
from domain.distances import Distance
from domain.members import Profile
from domain.money import Money
from domain.periods import month_of
from domain.previews import Preview
from domain.reports import ReportState
from domain.settings import Settings
from domain.weeks import SummaryTime
from domain.work_hours import WORKWEEK, Leaning, WorkHours


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    yield from reviews()
    yield from filed_reports()
    yield from for_administrators()
    yield from weeks()
    now = Settings("en-US", "America/New_York", has_summary=True, summary=SummaryTime(1, time(8), "America/New_York"))
    yield "settings", settings.settings_card(ENGLISH, now, Profile(ANA), today=TODAY)
    with_hours = replace(now, work_hours=WorkHours(WORKWEEK, time(9), time(17)))
    yield "settings-work-hours", settings.settings_card(GERMAN, with_hours, Profile(ANA), today=TODAY)
    yield from samples_programmes.samples()


def reviews() -> Iterator[tuple[str, Card]]:
    """What could be reported."""
    personal = priced(entry(category=Category.PERSONAL), number=15)
    spring = priced(entry("30", on=date(2026, 6, 20), purpose="stock check", tolls=Money(240)), number=3)
    left_out = ((open_one(), ("category", "purpose")), (late(), ("purpose",)), (personal, ("category",)))
    preview = Preview((spring, acme()), left_out)
    yield "review", review.review_card(ENGLISH, preview, organization="Contoso", today=TODAY)
    yield "review-de", review.review_card(GERMAN, preview, organization="Contoso", today=TODAY)
    draft = replace(preview, period=month_of(date(2026, 10, 1)), others=3)
    yield "draft", drafts.draft_card(ENGLISH, draft, organization="Contoso", today=TODAY)
    yield "draft-de", drafts.draft_card(GERMAN, draft, organization="Contoso", today=TODAY)
    yield "draft-stopped", drafts.stopped_card(ENGLISH, is_on=False)
    yield "draft-resumed", drafts.stopped_card(GERMAN, is_on=True)
    yield "review-period", review.review_card(ENGLISH, draft, organization="Contoso", today=TODAY)
    yield "review-alone", review.review_card(ENGLISH, preview, organization="", today=TODAY)
    many = tuple(priced(entry(str(miles)), number=miles) for miles in range(10, 153))
    yield "review-many", review.review_card(ENGLISH, Preview(many, ()), organization="Contoso", today=TODAY)
    longest = tuple(long_one() for _ in range(30))
    yield "review-long", review.review_card(SPANISH, Preview(longest, ()), organization="Contoso", today=TODAY)
    yield "review-nothing", review.review_card(ENGLISH, Preview((), ()), organization="Contoso", today=TODAY)


def filed_reports() -> Iterator[tuple[str, Card]]:
    """A report as its driver sees it."""
    done = ENGLISH("Reported to {organization}.", organization="Contoso")
    yield "report-mine", reports.report_card(ENGLISH, filed(), for_administrator=False, today=TODAY, done=done)
    for state in (ReportState.APPROVED, ReportState.RETURNED, ReportState.PAID):
        one = filed(state, reason="Drive #1000: please add the customer's name.")
        yield f"report-mine-{state}", reports.report_card(ENGLISH, one, for_administrator=False, today=TODAY)
        yield f"report-decided-{state}", decided.report_decided_card(ENGLISH, one)
    lines = filed().drives
    less = replace(filed(), drives=(replace(lines[0], returned="Which client was that?"), *lines[1:]))
    yield "report-drives-returned", decided.report_decided_card(ENGLISH, less, {lines[0].drive_id: 1042})
    yield "report-mine-drives-returned", reports.report_card(ENGLISH, less, for_administrator=False, today=TODAY)
    yield "report-recalled", reports.recalled_card(ENGLISH, filed(ReportState.RECALLED))
    some = [filed().report, filed(ReportState.PAID).report]
    yield "reports-mine", reports.my_reports_card(ENGLISH, some, title=ENGLISH("Your reports"))


def for_administrators() -> Iterator[tuple[str, Card]]:
    """What an administrator sees."""
    yield "report", reports.report_card(ENGLISH, filed(), for_administrator=True, today=TODAY)
    yield "report-de", reports.report_card(GERMAN, filed(), for_administrator=True, today=TODAY)
    yield (
        "report-taken-back",
        reports.report_card(ENGLISH, filed(ReportState.RECALLED), for_administrator=True, today=TODAY),
    )
    long = filed(drives=[long_one()] * 40, person=MARIA)
    yield "report-long", reports.report_card(ENGLISH, long, for_administrator=True, today=TODAY, after=1009)
    yield "report-return", reported.return_form(ENGLISH, filed(person=MARIA))
    yield "report-return-drives", reported.return_drives_form(ENGLISH, filed(person=MARIA), numbers=[1001])
    yield "report-return-drives-long", reported.return_drives_form(SPANISH, long, wrong=SPANISH("Please say why."))
    both = [(filed().report, filed().person), (long.report, MARIA)] * 5
    waiting = [(replace(report, key=f"k{place}"), person) for place, (report, person) in enumerate(both)]
    title = ENGLISH("Reports waiting for you")
    place: dict[str, object] = {"state": "waiting"}
    yield (
        "reported",
        reported.reported_card(ENGLISH, waiting, title=title, place=place, older_than="Qk3v9Lr0Tz1aWb", is_first=False),
    )
    yield (
        "reported-nothing",
        reported.reported_card(ENGLISH, [], title=title, place=place, older_than=None, is_first=True),
    )


def weeks() -> Iterator[tuple[str, Card]]:
    """The weekly summary."""
    reported_one = priced(entry("8.1", destination="Litware"), number=11, report_id=5)
    open_two = priced(entry("3.2", destination="", purpose="", category=Category.UNCLASSIFIED), number=16)
    personal = priced(entry("6", category=Category.PERSONAL, purpose=""), number=17)
    nameless = priced(entry("12", destination="Depot", purpose=""), number=18)
    full = week(
        [reported_one, acme(), open_one(), open_two, personal, nameless], before=[late()], oldest=date(2026, 10, 2)
    )
    for name, say in (("summary", ENGLISH), ("summary-es", SPANISH), ("summary-de", GERMAN)):
        yield name, summaries.summary_card(say, full, TODAY)
    leanings = {one.drive.number: Leaning(Category.PERSONAL, TODAY, time(19)) for one in full.unclassified}
    for name, say in (("summary-leans", ENGLISH), ("summary-leans-de", GERMAN)):
        yield name, summaries.summary_card(say, replace(full, leanings=leanings), TODAY)
    days = [priced(entry(f"{9 * day}.4", on=date(2026, 11, 22 + day)), number=day) for day in range(1, 7)]
    spread = week(days, before=[late()])
    busy = replace(spread, waiting=1, returned=1, year=Distance(Decimal("8210.4")))
    for name, say in (("summary-days", ENGLISH), ("summary-days-de", GERMAN)):
        yield name, summaries.summary_card(say, busy, TODAY)
        yield f"{name}-words", summaries.summary_card(say, busy, TODAY, charts=False)
    yield "summary-classify-all", open_drives.classify_all_card(ENGLISH, full)
    changed = week(
        [priced(entry("10", on=date(2026, 6, 30)), number=1), priced(entry("10", on=date(2026, 7, 1)), number=2)],
        before=[],
    )
    yield "summary-two-rates", summaries.summary_card(ENGLISH, changed, TODAY)
    yield "summary-nothing", summaries.summary_card(ENGLISH, week([], before=[late()], oldest=date(2026, 9, 3)), TODAY)
    title = ENGLISH("Your drives, {period}", period=ENGLISH.period(date(2026, 10, 1), date(2026, 10, 31)))
    yield "summary-period", summaries.period_card(ENGLISH, full.lines, title=title, drives=full.drives)
    yield "summary-paused", summaries.paused_card(ENGLISH)
