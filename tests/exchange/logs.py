"""Logs of other products, made to measure."""

HEADINGS = (
    "START_DATE*,END_DATE*,CATEGORY*,START*,STOP*,RATE,MILES*,MILES_VALUE,PARKING,TOLLS,TOTAL,VEHICLE,PURPOSE,NOTES"
)


def row(day: str = "03/02/2026", hour: str = "08:15", miles: str = "23.4", to: str = "Acme", **facts: str) -> str:
    """One line of a MileIQ log."""
    category, purpose = facts.get("category", "Business"), facts.get("purpose", "Client visit")
    value = '"=ROUND(PRODUCT(F12, C1), 2)"'
    return f"{day} {hour},{day} 09:00,{category},Office,{to},0.725,{miles},{value},4.00,0,20.97,Car,{purpose},"


def log(*rows: str, separator: str = ",") -> bytes:
    """A MileIQ log with its preamble and footer."""
    text = "\r\n".join(["SUMMARY", "DETAILED LOG", HEADINGS, *rows, "Totals,,,,,,23.4"]) + "\r\n"
    return text.replace(",", separator).encode()


def year(count: int) -> bytes:
    """A log of so many different drives."""
    return log(
        *(
            row(
                f"{number // 28 % 10 + 1:02}/{number % 28 + 1:02}/2026",
                miles=f"{number % 180 + 1}.{number % 9 + 1}",
                to=f"Stop {number}",
            )
            for number in range(count)
        )
    )
