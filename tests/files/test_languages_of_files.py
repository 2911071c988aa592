"""Files for people speak the language of who takes them; files for programs do not."""

import io

from openpyxl import load_workbook
from pypdf import PdfReader

from cards.file_labels import FILE_LABELS
from cards.words import Say
from files.columns import COLUMNS, HEADINGS
from files.drives_csv import drives_csv
from files.drives_xlsx import TOTALS, drives_xlsx
from files.log_pages import CATEGORY_NAMES
from files.log_pdf import HEADINGS as LOG_HEADINGS
from files.log_pdf import Cover, log_pdf
from tests.files.samples import AT, entry, own

GERMAN = Say("de-DE")


def test_a_workbook_has_its_headings_in_german():
    content = io.BytesIO()
    drives_xlsx(own(entry()), content, GERMAN)
    workbook = load_workbook(content)
    assert workbook.sheetnames == ["Fahrten", "Summen"]
    headings = [cell.value for cell in next(workbook["Fahrten"].iter_rows(max_row=1))]
    assert len(headings) == len(COLUMNS)
    assert {"Nummer", "Strecke", "Währung", "Rechenweg"} <= set(headings)


def test_a_log_is_german_from_title_to_signature():
    content = log_pdf(own(entry()), Cover("MileIQ", AT, "Contoso", say=GERMAN))
    page = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    for words in ("Fahrtenbuch 2026", "1 Fahrt", "Geschäftlich", "Genehmigt von", "Seite 1 von 1"):
        assert words in page
    for words in ("Mileage log", "Approved by", "Signature", "Business"):
        assert words not in page


def test_a_csv_has_the_same_headings_for_everybody():
    head = b"".join(drives_csv(own(entry()))).decode("utf-8-sig").splitlines()[0]
    assert head == ",".join(HEADINGS)


def test_every_heading_of_a_file_is_in_the_catalogue():
    told = {*HEADINGS, *LOG_HEADINGS, *CATEGORY_NAMES.values(), *(heading for heading, _, _ in TOTALS)}
    assert told - set(FILE_LABELS) == set()
