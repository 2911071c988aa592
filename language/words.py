"""Word classes: how people say the things this product is about. Lower case; a class may use another as ``%NAME%``."""

from collections.abc import Mapping

MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|nesd)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)

CLASSES: Mapping[str, str] = {
    "GAP": r"(?:[^\s]+ ){0,6}?",
    "UNIT": r"miles?|mi|mls|kms?|kilomet(?:er|re)s?|klicks?|clicks?|k's|ks",
    "MONTH": MONTH,
    "WEEKDAY": WEEKDAY,
    "SHOW": r"show(?: me| us)?|list|display|view|see|give me|get(?: me)?|pull up|bring up|fetch|open|print|look at"
    r"|look up"
    r"|check(?: on)?|what(?:'s| is| are|s)|i(?:'d| would) like to see|let me (?:see|have)|i want to see|can i"
    r" see|where are|go through",
    "LOG": r"log|record|add|track|put(?: in| down| me down(?: for)?)?|enter|note(?: down)?|register|save|book(?: in)?"
    r"|jot(?: down)?"
    r"|write down|count|capture|create|new|start|make a note of|stick|pop|bung|chalk(?: up)?|claim|expense"
    r"|charge|input|key in"
    r"|mark(?: down)?|tally|include|submit|upload|post",
    "DRIVE": r"drive|trip|journey|run|ride|mileage|entry|log|record|commute|errand|trek|visit|claim|route|leg|outing",
    "DRIVES": r"drives?|trips?|journeys?|runs?|rides?|mileage|miles|kms?|kilomet(?:er|re)s?"
    r"|entr(?:y|ies)|logs?|records?"
    r"|driving|travels?|claims?|commutes?|log ?book",
    "MY": r"my|the|that|this|those|these|all|all my|all the|all of my|any|our|every|each|some|both|a|an",
    "DELETE": r"delete|remove|erase|scrap|discard|bin|trash|clear(?: out)?|wipe(?: out)?|drop|get rid of|take out|take"
    r" off|kill"
    r"|nuke|purge|cancel|undo|scrub|throw away|throw out|toss|chuck|zap|destroy|scratch|dump|forget|un-?log"
    r"|void|strike|cut",
    "EDIT": r"change|edit|correct|fix|update|amend|adjust|modify|alter|revise|move|shift|reschedule|switch|swap|rename"
    r"|redo",
    "SUBMIT": r"submit|send(?: in| off| over)?|hand in|turn in|report|file|put in|claim|put through|hand over|lodge"
    r"|release|send up",
    "CATEGORY": r"business|work|personal|private|medical|charity|charitable|moving|relocation|volunteer(?:ing)?",
    "ADMIN": r"admin(?:istrator)?s?|admins?|manager|owner|co-?admin",
    "PROGRAM": r"program(?:me)?|org(?:ani[sz]ation)?|company|team|scheme|plan|group|mileiq"
    r"|mileage bot|contoso|app|list",
    "INVITES": r"invit(?:e|es|ation|ations|ed)|invitees?",
    "PEOPLE": r"members?|drivers?|people|employees?|team(?: ?mates?| members)?|users?|staff|folks|participants|everyone"
    r"|everybody"
    r"|colleagues|crew|enrolled|signed up|roster|workers",
    "RATE": r"rates?|per[- ]mile|per[- ]km|pence per mile|cents per mile|ppm|p per mile|mileage allowance|allowance"
    r"|reimbursement(?! for)|payout",
    "IRS": r"irs|feds|uncle sam|tax(?= (?:rate|mileage))|internal revenue|i\.r\.s\.?|federal|government|govt|gov'?t|gov"
    r"|gsa|hmrc|cra|ato|official|standard mileage|tax office"
    r"|inland revenue",
    "POLITE": r"please|pls|plz|plse|kindly|hi(?: there)?|hey(?: there)?|hello(?: there)?|ok(?:ay)?|oh|so|well"
    r"|yo|um+|uh+|he+y+a?|hiya|howdy|g'day|so{2,}|oo+h+|a+h+|ugh+|omg|lol|(?:ha){2,}|okie|okay+|alrighty|anyways?|phew"
    r"|(?:i )?(?:need|want) you to(?= (?:log|add|record|put|enter|submit|track|note))|would love to(?= (?:log|add))"
    r"|(?:i )?(?:need|want|have|got) to(?= (?:log|add|record|put|enter|submit|track|note)\b)"
    r"|(?:i'm |i am )?(?:gonna|wanna|gotta)(?= (?:log|add|record|put|enter|submit|track|note))"
    r"|(?:sorry,? )?(?:this is |that's |it's |i'm )?(?:a )?(?:bit |little )?late(?: but| for this| with this|(?=:))"
    r"|err?|hmm+|just|quickly|right|also"
    r"|morning|good morning|good afternoon|good evening|afternoon|evening|bot|mileiq|mileage bot|cheers|thanks"
    r"|thank you|sorry|yes|yep|yeah|yup|sure|and|then|now|btw|fyi|quick one|alright"
    r"|(?:can|could|would|will|may|might) (?:you|u|i|we)(?: please| kindly| just| quickly| maybe)?|would you"
    r" mind|do me a favou?r and|be a (?:dear|love|star) and|go ahead and|let's|lets|let us"
    r"|i(?:'d| would)? (?:like|love|want|need|wanna|have|wish)(?: you)? to|i(?:'d| would) like|i wanna|i want"
    r"|i gotta|i must|i need|gimme|(?:can|could|may) i (?:have|get)|help me(?: to)?"
    r"|(?:is it )?possible to|is it possible to|any chance (?:you could|of)|time to|i'm ready to|ready to|try"
    r" to|do the needful(?: and)?|don't"
    r" forget to|remember to|make sure (?:to|you)|mate|dude|buddy|team|folks|guys|boss|my friend|pal",
}
