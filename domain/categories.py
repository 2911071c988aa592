"""What a drive was for, as the tax rules and the rates tell drives apart."""

from enum import StrEnum


class Category(StrEnum):
    """The purpose class of a drive; ``unclassified`` until the person says."""

    BUSINESS = "business"
    PERSONAL = "personal"
    MEDICAL = "medical"
    CHARITY = "charity"
    MOVING = "moving"
    UNCLASSIFIED = "unclassified"
