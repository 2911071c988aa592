"""Projects and cost codes: what a drive is charged to, and the list of them that an administrator keeps."""

from language.drafts import Draft
from language.edges import tidy
from language.frames import Context, Intent, Reason, Role
from language.gists import Gist
from language.patterns import Pattern, Phrase, first_found
from language.readings import Found, Kind, Reading

WORD = (
    r"(?:projects?|projekte?|proyecto|projet|(?:project|cost|charge|billing|job|gl|budget|accounting)[- ]codes?"
    r"|cost[- ]?cent(?:er|re)s?|job (?:number|no\.?)|kostenstellen?|kostentr\u00e4ger|centros? de cost[eo]s?"
    r"|centres? de co[u\u00fb]ts?|c\u00f3digo de proyecto|code (?:projet|analytique))"
)
IS = r"(?:\s?[:=#]\s?|\s(?:(?:is|to|as|number|no\.?|nr\.?|code|named|called|ist|es|est)\b\s?[:#]?\s?)?#?)"
CODE = (
    r"(?=[\w./-]{0,30}[0-9])(?![0-9]{1,2}[/.][0-9]{1,2}\b)[a-z0-9](?:[\w/-]|\.(?=\w)){0,39}"
    r"(?![\w/-])(?!\s?(?:%UNIT%)\b)"
)
CAPITAL = r"(?-i:[A-Z\u00c0-\u00de][\w&'-]{0,30}(?:\s[A-Z0-9\u00c0-\u00de][\w&'-]{0,30}){0,3})"
NO_NAME = (
    r"(?!(?:work|meetings?|managers?|management|reviews?|kick[- ]?offs?|planning|plans?|visits?|sites?|updates?"
    r"|status|teams?|discussions?|lunch|dinner|calls?|offices?|handovers?|leads?|leaders?|owners?|staff|schedule"
    r"|budget|besprechung|treffen|sitzung|termin|leitung|drives?|trips?|miles?|codes?|list)\b)"
)
HEAD = (
    r"(?:\b(?:and|it's|it is|it was|that's|that is|charged?|book(?:ed)?|bill(?:ed)?)\s(?:it\s|that\s)?(?:to\s)?)?"
    r"(?:\b(?:for|on|under|against|with|as|im|in|f\u00fcr|auf|por|para|pour|sur|de)\s(?:(?:the|our|das|die|el|la|le)"
    r"\s)?)?"
)
END = (
    r"(?=\s?(?:$|[,;.!?)\n\ue000-\ue0ff]|- |(?:and|please|in|on|during|since|last|this|both|yesterday|today|gestern"
    r"|heute|hier|ayer|hoy)\b))"
)
TOLD = Pattern(
    rf"{HEAD}(?P<said>\b{WORD}{IS}(?:\"(?P<quoted>[^\"\n]{{1,40}})\"|(?P<code>{CODE})|{NO_NAME}(?P<name>{CAPITAL}){END}))"
)
"""A project by its name: in quotation marks, with a digit in it, or in capitals with nothing behind it."""
NAMED_BEFORE = Pattern(rf"\b(?:for|on)\s(?:the\s)?(?P<said>(?P<name>{CAPITAL})\s(?:project|projekt)\b){END}")
LOOKED_FOR = Pattern(
    r"\b(?:drives|trips|how much|how far|export|review|report)\b[^\n]{0,40}?\b(?P<head>for|of|charged\sto|under)\s"
    r"(?P<said>(?P<code>[a-z]{1,6}-[0-9]{1,8}))\b"
)
"""A code that drives are looked for by, though nobody says what it is."""
PART_OF_PURPOSE = Pattern(
    r"\b(?:about|discuss(?:ing)?|re|regarding|of|review|see|visit|inspect|present|check|start|begin|plan|finish|survey"
    r"|audit|deliver|support|a|an|at|to|from|via)\s$"
)
"""Before a project that belongs to a purpose: it stays there too."""
LET_GO = Phrase(
    rf"^(?:please )?(?:remove|delete|clear|drop|take off|no) (?:the |its )?{WORD}"
    r"(?: (?:from|of|on|for) (?:it|that|this|(?:drive )?REF|the last (?:drive|trip|one)))?\W*$"
    rf"|^(?:drive )?REF:? (?:no|without(?: an?)?|remove(?: the)?) {WORD}\W*$"
    rf"|^(?:drive )?REF:? {WORD}:? (?:none|nothing)\W*$"
)
LISTED = Phrase(
    rf"^(?:(?:%SHOW%|which are)\s)?(?:me )?(?:the |our |all |allowed |list (?:of )?)*(?:{WORD}|codes)"
    rf"(?: (?:list|are there|can i use|do we have|there are|are allowed))?\W*$"
    rf"|^(?:which|what) (?:{WORD}|codes)\b.{{0,40}}$"
)
RENAMED = Pattern(
    rf"^\W{{0,3}}(?:please\s)?(?:rename|relabel|change)\s(?:the\s)?(?:{WORD}|codes?)\s(?P<code>{CODE})\s(?:to|as|into)\s"
    r"(?P<name>[^\s].{0,200})$"
)
"""Another name for a code that is on the list."""
ADDED = Pattern(
    rf"^\W{{0,3}}(?:please\s)?(?:add|create|allow)\s(?:a\s|the\s|new\s|these\s){{0,3}}(?:{WORD}|codes?)\b\s?:?\s?"
    rf"(?P<rest>[^\s:][\s\S]{{0,4000}})$"
)
REMOVED = Pattern(
    rf"^\W{{0,3}}(?:please\s)?(?:remove|delete|drop|close|retire)\s(?:the\s)?(?:{WORD}|codes?)\b\s?:?\s?(?P<rest>\w.*?)\W*$"
)
NEEDED = Phrase(
    rf"^(?:please )?(?:always )?(?:require|demand|make|ask for) (?:a |the )?(?:{WORD}|codes?)"
    r"(?: (?:required|mandatory|necessary|compulsory|to report.{0,20}|for .{0,30}))?\W*$"
    rf"|^(?:a |the )?(?:{WORD}|codes?) (?:is |are |should be )?(?:required|mandatory|necessary|needed|compulsory)\b"
)
OPTIONAL = Phrase(
    r"^(?:please )?(?:don't|do not|no longer|stop) (?:requir\w+|demand\w*|ask\w*) (?:for )?(?:a |the )?"
    rf"(?:{WORD}|codes?)\b"
    rf"|^(?:a |the )?(?:{WORD}|codes?) (?:is|are|should be) (?:optional|not (?:required|needed|necessary|mandatory))\b"
    rf"|^make (?:a |the )?(?:{WORD}|codes?) optional\W*$"
)
ALONE = Phrase(r"^(?:no|ok|okay|yes|and|it's|it was|charge it to|\W)*PROJECT\W*$")
CHANGING = Phrase(
    r"^(?:please )?(?:set|change|update|edit|make|put|charge|book|bill|assign|add|use|correct|fix|move)\b"
    r"|^(?:drive )?REF\b(?!.*\b(?:DIST|DATE)\b)"
)
OF_A_DRIVE = Phrase(r"\b(?:REF|last (?:drive|trip|one|journey)|it|that|this)\b")
ANSWERED = Phrase(
    r"^(?!.*\?)(?!(?:%SHOW%|%SUBMIT%|%DELETE%|my|drives?|trips?|miles|summary|export|how|what|review|reports?|reported)\b)"
    r"[a-z][^,;]{2,60}(?:,| for|) PROJECT\W*$"
)
LOOKED_AT = (
    (
        Intent.REVIEW,
        Phrase(r"^(?:please )?(?:review|go through|check)\b(?: my| the| all)*(?: drives| trips)? PROJECT\b"),
    ),
    (
        Intent.SUBMIT_DRIVES,
        Phrase(r"^(?:please )?(?:report|submit|hand in)\b(?: my| the| all)*(?: drives| trips)? PROJECT\b"),
    ),
    (Intent.SUMMARY, Phrase(r"^how (?:many|much|far)\b.* PROJECT\b")),
)
REPORTED = Phrase(r"\b(?:reports|reported|submitted)\b(?!.*\bmy\b)")
SET_TO = Pattern(
    rf"\b{WORD}(?:\s(?:of|on|for)\s(?:it|that|this|(?:drive\s)?[\ue000-\ue0ff]+|(?:the\s)?last\s(?:drive|trip|one))\s?)?"
    rf"(?:\s?[:=]|\s?\b(?:to|is|as))\s(?P<new>(?!(?:be|a|an|the|report|needed|required|optional|mandatory|necessary|not)\b)"
    rf"[\w&'-]{{1,40}}(?:\s[\w&'-]{{1,40}}){{0,3}})\W*$"
)


def find_projects(reading: Reading) -> None:
    """Find what a drive is charged to; where that is part of a purpose it stays there too."""
    for pattern in (TOLD, NAMED_BEFORE, LOOKED_FOR):
        for match in list(pattern.each(reading.masked)):
            name = next(group for group in ("quoted", "code", "name") if match.groupdict().get(group))
            value = reading.script.typed(*match.span(name)).strip(" .")
            start = match.start("head" if pattern is LOOKED_FOR else 0)
            found = Found(start, match.end(), Kind.PROJECT, (value, reading.script.typed(*match.span("said"))))
            if pattern is NAMED_BEFORE or _is_part(reading, match.start()):
                reading.found.append(found)
            else:
                reading.mark(found.start, found.end, found.kind, found.value)


def _is_part(reading: Reading, start: int) -> bool:
    return PART_OF_PURPOSE.before(reading.masked, start, 12) is not None


def put_project(draft: Draft, reading: Reading) -> None:
    """Set what a drive is charged to, and how that was said."""
    told = reading.all(Kind.PROJECT)
    names = dict.fromkeys(found.value[0] for found in told)
    if len(names) > 1:
        draft.ask(Reason.WHICH_PROJECT, *names)
    elif told:
        draft.put("project", told[0].value[0])
        draft.put("project_said", told[0].value[1])


def put_new_project(draft: Draft, reading: Reading) -> None:
    """Set what a drive is to be charged to from now on; empty: to nothing."""
    put_project(draft, reading)
    if (other := RENAMED.match(reading.text)) is not None:
        draft.slots["project"] = reading.script.typed(*other.span("name")).strip(" .!")
    elif LET_GO.search(reading.gist()):
        draft.slots["project"] = ""
    elif ANSWERED.match(reading.gist()) and not CHANGING.search(reading.gist()) and "number" not in draft.slots:
        draft.put("purpose", tidy(reading.script.typed(0, reading.all(Kind.PROJECT)[0].start)))
    elif "project" not in draft.slots and (match := SET_TO.search(reading.masked)) is not None:
        draft.put("project", reading.script.typed(*match.span("new")))


def of_projects(reading: Reading, gist: Gist) -> Intent | None:
    """What somebody wants of projects: charge a drive to one, see its drives, keep the list of them."""
    if gist.has("DIST", "ODO", "MAIL", "EXTRA"):
        return None
    if NEEDED.search(gist.core) or OPTIONAL.search(gist.core):
        return Intent.ORGANIZATION_SETTINGS
    return _of_a_drive(reading, gist) or _of_list(reading, gist)


def _of_a_drive(reading: Reading, gist: Gist) -> Intent | None:
    is_after = reading.context is Context.AFTER_LOG
    if LET_GO.search(gist.core):
        return Intent.EDIT_DRIVE
    is_named = bool(reading.all(Kind.PROJECT))
    if is_named and (found := _named(reading, gist)) is not None:
        return found
    if not is_named and SET_TO.search(reading.masked) is None:
        return None
    is_meant = OF_A_DRIVE.search(gist.core) is not None
    is_change = CHANGING.search(gist.core) is not None
    is_of_list = ADDED.match(reading.text) or (not is_meant and RENAMED.match(reading.text))
    if is_named and not is_meant and reading.role is Role.ADMIN and is_of_list:
        return None
    return Intent.EDIT_DRIVE if (is_change and (is_meant or is_after)) or (is_after and not is_named) else None


def _named(reading: Reading, gist: Gist) -> Intent | None:
    """What a message wants that says little beside a project."""
    if ALONE.match(gist.core):
        return _alone(reading.context)
    if reading.role is Role.ADMIN and REPORTED.search(gist.core):
        return Intent.REPORTED
    if reading.context is Context.AFTER_LOG and ANSWERED.match(gist.core) and not ADDED.match(reading.text):
        return Intent.EDIT_DRIVE
    return first_found(LOOKED_AT, gist.core)


def _alone(context: Context) -> Intent:
    if context is Context.DURING_LOG:
        return Intent.LOG_DRIVE
    return Intent.EDIT_DRIVE if context is Context.AFTER_LOG else Intent.LIST_DRIVES


def _of_list(reading: Reading, gist: Gist) -> Intent | None:
    if LISTED.search(gist.core):
        return Intent.LIST_PROJECTS
    if ADDED.match(reading.text) or RENAMED.match(reading.text):
        return Intent.ADD_PROJECT
    return Intent.REMOVE_PROJECT if REMOVED.match(reading.text) else None


def change_list(reading: Reading) -> Draft:
    """The codes to be allowed, each on a line with what it stands for, or the one to be taken away."""
    draft = Draft()
    if (renamed := RENAMED.match(reading.text)) is not None:
        code, name = (reading.script.typed(*renamed.span(part)) for part in ("code", "name"))
        draft.put("codes", f'"{code}" {name}')
        return draft
    match = ADDED.match(reading.text) or REMOVED.match(reading.text)
    if match is not None:
        draft.put("codes", reading.script.typed(*match.span("rest")))
    return draft


def put_needed(draft: Draft, gist: str) -> None:
    """Set whether a drive needs a project to be reported."""
    if OPTIONAL.search(gist):
        draft.slots["project_needed"] = False
    elif NEEDED.search(gist):
        draft.slots["project_needed"] = True
