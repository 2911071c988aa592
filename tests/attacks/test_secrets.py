"""What could slip out: texts in logs of failures, reports that were taken back, texts no database keeps."""

import json
import logging

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.errors import MileageError
from domain.reports import ANY_REPORT, ReportState
from files.values import Habits, money
from services import exports, members, reporters, reports
from storage.engine import make_engine
from teams.redaction import redact
from tests.office import entry


def test_the_error_of_a_database_does_not_tell_what_was_to_be_kept(address):
    engine = make_engine(address)
    with engine.connect() as connection, pytest.raises(DBAPIError) as failure:
        connection.execute(text("INSERT INTO nowhere (purpose) VALUES (:purpose)"), {"purpose": "to my doctor"})
    engine.dispose()
    assert "doctor" not in str(failure.value)


async def test_a_log_of_a_whole_conversation_holds_nothing_anybody_said(place, caplog):
    caplog.set_level(logging.DEBUG)
    ada, ana = await place.programme()
    place.teams.refuse = 0
    await ana.says("23.4 miles to Zanzibar yesterday, doctor visit, $4 parking")
    await ana.says("Tell me about Quetzalcoatl")
    await ana.says("review")
    await ana.presses("Report")
    await ada.says("reported")
    await ana.invokes({"verb": "drive.edit", "data": {"v": 1, "number": 2**60, "purpose": "Quetzalcoatl"}})
    place.teams.refuse = 500
    await ana.says("12 miles to Timbuktu yesterday, doctor visit")
    told = " ".join(record.getMessage() + str(vars(record)) for record in caplog.records)
    for secret in ("Zanzibar", "doctor", "Quetzalcoatl", "Timbuktu", "ana@contoso.example"):
        assert secret not in told, secret


def test_a_report_that_was_taken_back_leaves_no_trace_for_administrators(office):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    numbers = office.log(ana, entry("10"))
    key = office(reports.submit, numbers, by=ana, at=office.at).report.key
    assert office(reporters.meant, "Ana", by=ada)
    office(reports.recall, key, by=ana, at=office.at)
    assert office(reporters.meant, "Ana", by=ada) == []
    assert office(members.waiting_reports, ana.person, by=ada) == 0
    assert office(reports.reported, by=ada, states=list(ReportState)).reports == []
    assert office(exports.reported_page, ANY_REPORT, by=ada, states=list(ReportState)).rows == []
    for act, facts in (
        (reports.get_for_administrator, {}),
        (reports.approve, {"at": office.at}),
        (reports.send_back, {"at": office.at, "reason": "because"}),
        (reports.mark_paid, {"at": office.at}),
    ):
        with pytest.raises(MileageError) as refusal:
            office(act, key, by=ada, **facts)
        assert "Ana" not in str(refusal.value)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            lambda whole: json.dumps(whole).replace("Acme", "Ac\ud800me").encode("utf-8", "surrogatepass"),
            id="half a character",
        ),
        pytest.param(lambda whole: json.dumps(whole).replace("Acme", "Ac\\u0000me").encode("utf-16"), id="UTF-16"),
        pytest.param(lambda whole: json.dumps(whole).replace("Acme", "Ac\\ud800\\u0000me").encode(), id="escaped"),
    ],
)
async def test_no_bytes_that_cannot_be_kept_reach_the_database(place, body):
    ana = place.chatter("Ana Diaz", "3f0c1f6e-3333-4c1e-9a51-0000000000bb")
    await ana.says("hi")
    before = len(ana.messages)
    activity = ana.activity("message", text="23.4 miles to Acme yesterday, client visit")
    async with place.teams.session.post(place.teams.bot_url, data=body(activity)) as answer:
        assert answer.status in (200, 202, 400)
    assert not [one for one in ana.messages[before:] if "went wrong" in one.words]


@pytest.mark.parametrize("cell", ["9" * 40, "$" + "1" * 29, "1" + "0" * 60])
def test_an_absurd_amount_in_a_file_is_a_problem_of_its_row(cell):
    with pytest.raises(MileageError):
        money(cell, "Parking", Habits())


def test_the_row_in_an_error_of_postgres_is_not_logged():
    error = "null value in column\nDETAIL:  Failing row contains (1, 7, to my doctor, ana@contoso.example).\nHINT: none"
    assert redact(error) == "null value in column\nDETAIL:  [redacted]\nHINT: none"
