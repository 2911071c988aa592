"""How people speak of what they saved under names of their own: places and trips. Looked at before drives are."""

from language import vehicles
from language.frames import Intent
from language.patterns import Phrase

OF_ALL = r"(?:the |a |an |our |new )*(?:organi[sz]ation|company|shared|team|common|org)(?:'s|-wide|wide)? "
PLACE = r"(?:place|location|address|site)"
STREET = (
    r"(?:streets?|st|roads?|rd|avenues?|ave|boulevards?|blvd|lanes?|ln|drive|dr|way|courts?|ct|squares?|sq|highway|hwy"
    r"|parkway|pkwy|terrace|close|crescent|plaza|alley|row)\.?"
)
SHARED_RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.RENAME_PLACE,
        Phrase(rf"^rename (?:{OF_ALL}|my |the )?{PLACE} .{{1,60}}? (?:to|as|into|in|en|a) .{{1,60}}$"),
    ),
    (
        Intent.REMOVE_SHARED_PLACE,
        Phrase(rf"^(?:forget|delete|remove|erase|drop) {OF_ALL}{PLACE} .{{1,60}}$"),
    ),
    (
        Intent.SHARE_PLACE,
        Phrase(rf"^(?:(?:add|save|share|set|create|define) )?{OF_ALL}{PLACE} \S.*(?::| is | at |=).{{2,210}}$"),
    ),
    (
        Intent.SHARE_PLACE,
        Phrase(rf"^(?:add|share|create|save) {OF_ALL}{PLACE}(?: (?!to |from |at )[^:=]{{1,40}})?\W*$"),
    ),
    (
        Intent.SHARED_PLACES,
        Phrase(rf"^(?:(?:%SHOW%) )?(?:me )?(?:all )?{OF_ALL}(?:{PLACE}s|addresses|favou?rites)\W*$"),
    ),
)
"""Of an organization's places: said so plainly that a distance in an address is no drive."""

RULES: tuple[tuple[Intent, Phrase], ...] = (
    *vehicles.RULES,
    (
        Intent.ADD_PLACE,
        Phrase(
            rf"^(?:add|save) (?:a |the |my |new )*{PLACE} (?!to |from |at )\S[^:]{{0,40}}?(?::| is | at |=).{{2,210}}$"
        ),
    ),
    (
        Intent.CLASSIFY_DRIVE,
        Phrase(
            r"^(?:save|keep|store) (?:(?:it|this|that)(?: (?:one|drive|trip))?|(?:the |my )?(?:last )?(?:drive|trip)"
            r"|REF)"
            r" (?:as|under) (?:a |an )?(?:%CATEGORY%)\W*$"
        ),
    ),
    (
        Intent.RENAME_TRIP,
        Phrase(r"^rename (?:my |the )?(?:saved )?trip (?!REF|to |from |DATE|PERIOD).{1,60}? (?:to|as|into) .{1,60}$"),
    ),
    (
        Intent.FORGET_TRIP,
        Phrase(
            r"^(?:forget|delete|remove|erase|drop) (?:my |the )?saved (?:trip|drive|route) .{1,60}$"
            r"|^forget (?:my |the )?trip (?!REF|to |from |DATE|PERIOD).{1,60}$"
        ),
    ),
    (
        Intent.FORGET_PLACE,
        Phrase(r"^(?:forget|delete|remove|erase|drop) (?:my |the )?(?:saved )?(?:place|location) .{1,60}$"),
    ),
    (
        Intent.SAVED_TRIPS,
        Phrase(
            r"^(?:(?:%SHOW%) )?(?:me )?(?:my |all |the |our |of )*(?:saved|favou?rite|usual|regular)"
            r" (?:trips|drives|routes|journeys)\W*$"
        ),
    ),
    (
        Intent.SAVE_TRIP,
        Phrase(
            r"^(?:save|remember|keep|store) (?:(?:it|this|that)(?: (?:one|drive|trip|journey|route))?"
            r"|(?:the |my )?(?:last )?(?:drive|trip|journey|route)|(?:the |my )?(?:drive |trip )?REF)"
            r" (?:as|under|named|called) (?!(?:a |an )?(?:%CATEGORY%|pdf|csv|xlsx?|excel|drafts?|spreadsheet|file)\b)"
            r".{1,60}$"
        ),
    ),
    (
        Intent.SAVE_PLACE,
        Phrase(
            r"(?!.*\b(?:rates?|cents|pence|miles?|MONEY|DIST|TIME|DATE|alarm|reminder|flight|gate|meeting)\b)(?:"
            r"^(?!what|where|who|how|when|which|why|it |that |this |there |my (?:rate|car|boss|name|zone|time))"
            r"(?:\S+ ){0,3}?\S+ is (?:at|located at) .{0,12}[0-9].{2,90}$"
            r"|^(?:save|remember|store) (?:the )?(?:address )?[^?]{0,20}[0-9][^?]{2,80} as (?:my |the )?"
            r"(?!(?:a |an )?(?:%CATEGORY%)\W*$)[^?]{1,40}$"
            r"|^(?:save|remember|store|set) (?:my |the )?[^?]{1,40}? (?:at|as|to) [0-9]{1,5}[a-z]? [^?]{2,80}$"
            r"|^(?!what|where|who|how|when|which|why|it |that |this |there |parking|tolls?"
            r"|my (?:rate|car|boss|name|zone))"
            rf"(?:my |the )?\S+(?: \S+)? is [0-9]{{1,5}}[a-z]? (?:\S+ ){{1,4}}{STREET}\b.{{0,60}}$)"
        ),
    ),
)
