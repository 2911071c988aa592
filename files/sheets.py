"""A sheet of paper: fonts, colours, a footer with page numbers, text that is cut to its place."""

import logging
from typing import Literal

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from domain.exports import Speaker, plainly
from files.fonts import FAMILY, SECOND, font_files

logging.getLogger("fontTools.subset").setLevel(logging.ERROR)  # it remarks on tables no reader of the PDF needs

Paper = Literal["letter", "a4"]
Colour = tuple[int, int, int]
INK: Colour = (32, 31, 30)
FAINT: Colour = (96, 94, 92)
LINE: Colour = (200, 198, 196)
BAND: Colour = (246, 246, 248)
ACCENT: Colour = (15, 84, 140)
MARGIN = 12.0
UNKNOWN = "?"


class Sheet(FPDF):
    """Landscape paper with the product's look; ``remark`` stands at the foot of every page."""

    def __init__(self, paper: Paper, remark: str, say: Speaker = plainly) -> None:
        super().__init__("landscape", "mm", paper)
        self.remark = remark
        self.say = say
        self.lacks_letters = False
        for (family, style), path in font_files().items():
            self.add_font(family, "B" if style else "", path)
        self.known = {letter for family in (FAMILY, SECOND) for letter in self.fonts[family.lower()].cmap}  # type: ignore[union-attr]  # both are TrueType
        self.set_fallback_fonts([SECOND])
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(False)
        self.alias_nb_pages()

    @property
    def room(self) -> float:
        """How many millimetres are left above the footer."""
        return float(self.h - MARGIN - 8 - self.get_y())

    def footer(self) -> None:
        """The remark and the page number."""
        self.set_y(-MARGIN - 2)
        self.write_in(FAINT, 7.5)
        self.cell(self.epw / 2, 4, self.readable(self.remark))
        self.cell(self.epw / 2, 4, self.say("Page {page} of {pages}", page=self.page_no(), pages="{nb}"), align="R")

    def write_in(self, colour: Colour, size: float, *, bold: bool = False) -> None:
        """Choose colour, size in points and weight of what is written next."""
        self.set_font(FAMILY, "B" if bold else "", size)
        self.set_text_color(*colour)

    def line_of(self, text: str, height: float, *, width: float = 0, align: Literal["L", "R"] = "L") -> None:
        """Write one line and go to the next."""
        self.cell(width, height, self.readable(text), align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def readable(self, text: str) -> str:
        """The text with a question mark for each letter our fonts lack, which the log then mentions."""
        if text.isascii() or all(ord(letter) in self.known for letter in text):
            return text
        self.lacks_letters = True
        return "".join(letter if ord(letter) in self.known else UNKNOWN for letter in text)

    def wrapped(self, text: str, width: float, *, most: int) -> list[str]:
        """The lines of a text within a width, at most so many; the last ends in dots where more was cut."""
        text = self.readable(text)
        if not text or self.get_string_width(text) <= width:
            return [text]
        lines = self.multi_cell(width, 4, text, dry_run=True, output="LINES", padding=0)
        if not isinstance(lines, list):
            raise TypeError("the lines were asked for")
        shown = lines[:most]
        if len(lines) > most:
            shown[-1] = shown[-1].rstrip()[:-1] + "\u2026"
        return shown
