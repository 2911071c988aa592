"""How drivers speak of drives that are already there, and of all their drives together."""

from language.frames import Intent
from language.patterns import Phrase

THING = (
    r"(?:%DRIVES%|REF|history|duplicates?|dupe|DATE'?s?|PERIOD'?s?|it|that|this|these|those|them|one|ones|last"
    r" one|everything|all|MAIL)"
)
PRONOUN = (
    r"(?:it|that|this|that one|this one|the last one|last one|them|those|these|last|previous one|the previous"
    r" one|the one|the other one)"
)

DELETE = Phrase(
    rf"(?!.*\b(?:parking|tolls?|EXTRA|purpose|note|round ?trip|csv|excel|spreadsheet|xlsx|pdf)\b(?! (?:drive|trip|run"
    rf"|one)\b))(?:"
    rf"^take (?:%GAP%)(?:drive|trip|entry|one|REF|DATE'?s?)\b.{{0,12}}\b(?:out|off|away)\b(?! (?:of|to) )|^(?:lose"
    rf"|ditch|take off|take away|take out|knock off|pull) (?:%GAP%)(?:drive|trip|entry|REF|DATE'?s?"
    rf" (?:entry|drive|trip|log)|one|last thing i (?:logged|added|entered))\b(?!.*\bup\b)|\b(?:last|latest)"
    rf" thing i (?:logged|added|entered)\b|^(?:%DELETE%)\b(?! (?:in|by) )(?: out| off| away)? (?:%GAP%){THING}(?=\W"
    rf"|$)(?!.{{0,20}}\b(?:from|off) (?:the"
    rf" )?(?:program|team|scheme))"
    rf"|\b(?:should(?:n't| not) have (?:logged|recorded|added|entered)|don't (?:want|need|count|keep)|take"
    rf" .{{0,30}} off|get rid of|(?:remove|delete|erase|scrap|wipe))\b.{{0,40}}{THING}|\b{THING} (?:was|is)"
    rf" (?:a )?(?:mistake|duplicate|error|wrong entry)|\b(?:delete|remove|erase)d?\b.{{0,50}}\b(?:drives?"
    rf"|trips?|journeys?|REF)\b|^i didn't (?:drive|do|take|make) .{{0,30}}(?:DATE|trip|drive).{{0,30}}(?:remove"
    rf"|delete)|^(?:last |my )*(?:%DRIVES%|DATE|REF) delete\W*$|^(?:delete|remove|erase|scrap)\b(?: (?:the|my"
    rf"|last|latest))*(?: (?:DATE|PERIOD|REF|one))?\W*$|^(?:delete|remove|erase) (?:the )?(?:\S+ ){{1,3}}(?:one"
    rf"|drive|trip)|[,.;!] (?:please )?(?:%DELETE%) (?:it|that|this)\W*$)"
)
EDIT = Phrase(
    rf"[:;,.-] ?(?:please )?(?:%EDIT%|set|make) (?:it |that |them )?(?:to|be) (?:DIST|DATE|EXTRA|MONEY|[0-9])"
    rf"|\bDATE'?s? (?:DIST|[0-9][0-9.]*)"
    rf" (?:should|was meant|needs|ought|is wrong|was wrong)\b|^(?:(?:my |the )?(?:last|latest|previous) (?:one|drive"
    rf"|trip|entry|run)) (?:was|is)"
    rf" (?:actually |really |only )?(?:DIST|[0-9])|^(?:%DELETE%|lower|knock|raise|increase|take|cut|bring|set|put"
    rf"|change) (?:%GAP%)?(?:parking"
    rf"|tolls?|EXTRA|purpose|note)\b|\b(?:mistake|error|typo|problem|something wrong) (?:in|on|with)"
    rf" (?:%GAP%)(?:%DRIVES%|DATE'?s?|REF)|^(?:put|use|set) (?:DATE|DIST) (?:for|on|as|in) (?:%GAP%)(?:drive|trip"
    rf"|entry|one|REF)\b|^convert"
    rf" (?:%GAP%)(?:drive|trip|entry|REF|one|it|that)\b|^(?:put|use|make it|should be|set) (?:DATE|DIST) (?:instead of"
    rf"|rather than|not) (?:DATE|DIST)"
    rf"|^(?:edit|correction|change|amend|fix|correct)(?: (?:a |my |the )?(?:drive|trip|entry|something|one))?\W*$"
    rf"|\b(?:i )?(?:told you|said|put|typed"
    rf"|logged|wrote) (?:DIST|[0-9.]+),? but (?:it|that) (?:was|is|should)\b|\b(?:destination|purpose|distance|date)"
    rf" was\b.{{0,60}}\b(?:fix|correct"
    rf"|change|update) (?:it|that)\b|[:;,.-] ?(?:please )?(?:change|fix|set|update|correct|edit|amend) (?:the |its "
    rf"|that )?(?:purpose|destination"
    rf"|date"
    rf"|distance|mileage|reason|origin|start|end)\b|\b(?:drive|trip|one|run|journey|entry|visit|mileage"
    rf"|distance)\b.{{0,40}}\b(?:was|is|were) [0-9][0-9.]*,? (?:and )?not [0-9]|^(?:bump|raise|lower|bring|increase"
    rf"|decrease|push) (?:%GAP%)(?:drives?|trips?|DATE'?s?(?: \w+)?|one"
    rf"|it)\b.{{0,20}}\b(?:to|up|down|by)\b|\b(?:wasn't|isn't|weren't) (?:DIST|[0-9][0-9.]*)\b.{{0,12}}\b(?:it|but"
    rf"|was|is)\b|^(?:my |the |that |DATE'?s? )(?:\S+ ){{0,3}}?(?:drive|trip|journey|run|one)\b (?:actually "
    rf"|really )?(?:went|was|started|ended|began|starts|ends) (?:to|from|at|in|off from|out of)\b(?!"
    rf" (?:business|personal|work))|^(?:set|change|update|edit|make|put) (?:the |my )?(?:purpose|destination"
    rf"|origin|reason|distance|date|parking|tolls?|start|end)\b|^(?:make|change|set) (?:it|that) (?:to"
    rf" )?[0-9][0-9.,]*(?: instead)?\W*$"
    rf"|^(?:%EDIT%)\b.{{0,80}}\b(?:%DRIVES%|REF|DATE|PERIOD|DIST|purpose|destination|distance|parking|tolls?"
    rf"|EXTRA|MONEY|date|category|it|that|this|one|start|end|from|to)\b"
    rf"|^(?:(?:set|make|mark|turn(?! in))\b|put(?= (?:the|my|that|it\b|DATE|REF|this)))(?: \S+){{0,6}}? (?:%DRIVES%"
    rf"|DATE|REF|{PRONOUN})(?:'s)?(?: %DRIVES%)?\b.{{0,50}}\b(?:DIST|NUM|round ?trip|one[- ]way|each way|both"
    rf" ways|return|to DATE|DATE|EXTRA|MONEY|from|purpose)\b"
    rf"|^(?:add|put|include|attach|stick|forgot|append|log|record|enter|i paid|also|i forgot|there was|claim"
    rf"|apply)\b(?!.{{0,40}}\bDIST\b).{{0,40}}\b(?:EXTRA|MONEY|purpose|note|parking|tolls?|passenger|round"
    rf" ?trip|return)\b.{{0,20}}\b(?:to|on|onto|for|with|in|against)\b (?:%GAP%)?(?:%DRIVES%|REF|{PRONOUN}"
    rf"|(?:DATE|PERIOD)(?:'?s)?(?: %DRIVES%)?)\W*$"
    rf"|^(?:add|put|include|stick|take|subtract|deduct|knock)\b (?:another |an extra |extra )?DIST (?:to|onto"
    rf"|on|off|from) (?:(?:the |my |that )(?:%GAP%)(?:drive|trip|journey|entry|run|one)\b|DATE (?:drive|trip"
    rf"|journey|entry|run|one)\b|REF|{PRONOUN}\b)"
    rf"|(?:\b|^)(?:%DRIVES%|REF|one|DATE)\b.{{0,40}}\b(?:should(?:'ve| have)? (?:be|been|say|read)|was"
    rf" (?:actually|really|supposed to be|meant to be|wrong|incorrect)|is (?:actually|wrong|incorrect|really)"
    rf"|(?:were|are) (?:actually|really|wrong)|was (?:on |in fact )?DATE|needs? to be|ought to be|has the wrong"
    rf"|had the wrong|was (?:a |an )?(?:round[- ]?trip|return(?: trip)?|one[- ]way|there and back|both ways)"
    rf"|not DIST|isn't right|wasn't DIST)\b"
    r"|\b(?:wrong (?:date|distance|day|destination|mileage|amount|number|place)|\bi (?:logged|put|entered|said"
    r"|wrote|recorded|typed)\b.{0,40}\bbut (?:it|that|i|actually)\b|typo|i (?:mis)?(?:typed|entered|logged|put"
    r"|wrote)\b.{0,50}\b(?:wrong|instead of|by mistake|meant|should))\b|\binstead of (?:DIST|DATE|NUM|EXTRA"
    r"|MONEY)"
)
CLASSIFY = Phrase(
    rf"^(?:%GAP%)(?:DATE'?s?|REF|PERIOD'?s?)(?: %DRIVES%)? ?(?:=|:|->|=>|-) ?(?:%CATEGORY%)\W*$|^recategori[sz]e(?: "
    rf"|\W*$)|^(?:flip|assign|book|sort"
    rf"|swap|toggle|shift) (?:%GAP%)(?:%DRIVES%|REF|DATE'?s?|PERIOD'?s?|it|that|one) (?:%DRIVES% )?(?:to|as|under|over"
    rf" to|into) (?:a |an )?(?:%CATEGORY%)\b|^(?:%GAP%)(?:drive|trip|journey|run|one|DATE'?s?|REF)(?: DATE)? ?\? (?:it"
    rf" was |that was |that's |it's |was"
    rf" )?(?:for"
    rf" )?(?:%CATEGORY%)\W*$|^file (?:%GAP%)(?:drive|trip|one|DATE|REF|it|that) (?:under|as) (?:a |an )?(?:%CATEGORY%)"
    rf"|\b(?:mark|make"
    rf"|call|count) (?:it|that|them|those|this) (?:as )?(?:a |an )?(?:%CATEGORY%)\b|^(?:count"
    rf"|mark|make|call|treat|class|tag|put) (?:the |my |that )(?:\S+ ){{1,3}}?(?:one|ones|thing) (?:as|under|to"
    rf"|down as) (?:a |an )?(?:%CATEGORY%)|^(?:my |the )?(?:DATE'?s?|PERIOD'?s?)(?: (?:\S+ ){{0,2}}(?:drive"
    rf"|trip))? (?:was|is|were) [^0-9?]{{0,40}}?[, ](?:%CATEGORY%)(?: please)?\W*$|^(?:it|that|this|that one"
    rf"|this one)(?:'s| is| was) (?:%CATEGORY%)\W*$|^(?:mark|classify|make|set|categori[sz]e|tag|flag|label"
    rf"|change|count|treat|turn(?! in)|switch|convert"
    rf"|update|move|put|reclassify|recategori[sz]e|call|record|log|register|treat)\b (?:%GAP%)(?:%DRIVES%|REF"
    rf"|DATE(?:'s)?|PERIOD(?:'s)?|everything|all|{PRONOUN}|MAIL|unclassified)(?:'s)?\b.{{0,50}}?(?:\b(?:as|to"
    rf"|into|under|a|for|be|was|is|from \w+ to|=)\b |, )?(?:an? |my )?(?:%CATEGORY%)(?! (?:park|meeting|lunch"
    rf"|district|center|centre|card|appointment|supplies|equipment|records))\b"
    rf"|(?:\b|^)(?:%DRIVES%|REF|DATE(?:'s)?|one|everything|{PRONOUN}|all of PERIOD)\b.{{0,30}}\b(?:was|were|is"
    rf"|are|should be|count(?:s)? as|should count as|wasn't|weren't|goes under|should have been)\b (?:actually "
    rf"|really |all |just |only |not |in fact |marked |a |an |for |on |classed as )*(?:%CATEGORY%)\b(?! (?:park"
    rf"|meeting|lunch|district|center|centre))"
    rf"|^(?:business|personal|private|medical|charity|moving)\b(?: (?:for|on))? (?:%GAP%)(?:{PRONOUN}|REF"
    rf"|%DRIVES%)\W*$|^(?:it|that|this)(?:'s| is| was)? (?:a |an |for |all |just |actually |really"
    rf" )*(?:%CATEGORY%)(?: (?:trip|drive|one|use|mileage|purposes?))?\W*$|^(?:classify|categori[sz]e"
    rf"|reclassify)(?: |\W*$)|^(?:%DRIVES%|REF|DATE|PERIOD)\b.{{0,30}}: (?:%CATEGORY%)\W*$|^(?:mark|make)"
    rf" (?:%GAP%)(?:%CATEGORY%)\W*$|^(?:mark|tag|label|flag) (?:%GAP%)(?:%DRIVES%|REF|last one)\W*$"
)
SUBMIT = Phrase(
    rf"^(?:submit|turn in|hand in|send in|send off|file|put in(?! (?:a|an|another|one|my) (?:drive|trip|journey)\b)"
    rf"|lodge|report|put through|send|release|hand over"
    rf"|claim|i'm ready to submit|ready to submit)\b(?! (?:me|us)\b)(?! (?:a |an )?(?:bug|problem|issue"
    rf"|feedback|complaint)\b)(?: in| off)? ?(?:%GAP%)(?:%DRIVES%|REF|PERIOD'?s?|DATE'?s?|{PRONOUN}|everything"
    rf"|all|mileage|report|claim|expenses|reimbursement|one|week|month)\b(?!.{{0,30}}\b(?:csv|xlsx|excel|pdf"
    rf"|spreadsheet|copy|to me)\b)(?!.{{0,20}}\bagain\b.{{0,10}}invit)"
    r"|^(?:submit|file|turn in|hand in|send in|report)(?: now| please| it all| all)?\W*$|\b(?:submit|hand in"
    r"|turn in|send in)\b.{0,40}\b(?:drives?|trips?|mileage|miles|PERIOD|report|claim"
    r"|journeys?)\b(?!.{0,10}\?$)|^(?:drives?|trips?|mileage|PERIOD|everything"
    r"|business)\b.{0,50}\b(?:submit(?:ted)?|to (?:my )?(?:boss|manager|company|admin|payroll|accounting"
    r"|finance|hr))\W*$"
)
TO_BOSS = Phrase(
    r"^(?:pass|forward|send|hand) (?:%GAP%)(?:drives?|trips?|mileage|miles|report|DATE'?s?"
    r"|PERIOD'?s?)\b.{0,20}\b(?:on |over )?(?:to|for) (?:my |the |our )?(?:boss|manager|employer|admin\w*"
    r"|company|supervisor|payroll|accounting|finance|reimbursement|approval)\b|^(?:send|give|forward|pass"
    r"|hand) (?:my |the )?(?:boss|manager|admin\w*|company|employer|supervisor"
    r"|payroll|accounting|finance|hr|approver)\b.{0,40}\b(?:report|drives?|trips?|mileage|PERIOD|DATE|miles"
    r"|log)|^(?:send|give|forward) (?:%GAP%)(?:report|drives|trips|mileage|PERIOD'?s?|miles|log|it|them"
    r"|that)\b.{0,30}\b(?:to|for) (?:my |the |our )?(?:boss|manager|admin\w*|company|employer|supervisor"
    r"|payroll|accounting|finance|hr|approver|approval|contoso)\b"
)
SUMMARY = Phrase(
    r"^how am i (?:doing|looking)\b|^how much (?:do|does|did|will) (?:you|they|the company|contoso|my company) owe\b"
    r"|\bowe me\b|\bhow much (?:money )?.{0,20}\b(?:have|had|got) coming\b|\bcoming to me\b|^what (?:did|was|were|has"
    r"|does|is)"
    r" (?!i\b"
    r"|we\b|you\b|my\b|the\b|it\b|that\b|a\b|this\b|our\b|company\b|contoso\b|irs\b)[a-z]+ (?:get |been |be"
    r" )?(?:paid|reimburse\w*|earn\w*|claim\w*)\b|^how(?:'d| did| have| am| are| is)? (?:i|we|PERIOD|my month|my week"
    r"|things) (?:do|done|doing|look"
    r"|looking|go|going)?\b(?!.{0,20}\b(?:use|log|work|change)\b)|^how'?d? ?(?:did )?PERIOD (?:look|go)"
    r"|\b(?:miles|mileage|kms?|drives) to date\b|\bwhat(?:'s| is| was| are) (?:my|the) (?:(?:total|PERIOD|year"
    r" to date|current|overall|business"
    r"|personal)\s)*(?:mileage|miles|total|totals)\b(?! rate)|\b(?:how (?:many|much)|what(?! (?:drives?|trips?"
    r"|journeys?)\b)(?:'s| is| was| are| were| did| have)?|number of|count)\b.{0,40}\b(?:miles|mileage|km|kms"
    r"|kilomet(?:er|re)s|drives?|trips?|journeys?|driven|drive|owed|earned|earn|made|make|total|reimbursement"
    r"|business|tolls|parking|so far)\b.{0,60}\b(?:i|i've|my|me|we|total|PERIOD|DATE|logged|drive[n]?|so far"
    r"|drove|did|have|had|do|in all)\b(?!.{0,20}\b(?:rate|per mile)\b)"
    r"|\b(?:summary|summari[sz]e|totals?|sum up|recap|overview|breakdown|stats|statistics|add up|tally|run"
    r" ?down|year in review|weekly digest|digest|snapshot|how am i doing)\b|\bhow (?:much|far) (?:did|have|do"
    r"|am|was|were|has|had|will) i\b(?!.{0,30}\b(?:per|a) (?:mile|km))|\b(?:what am i owed|am i owed|what do"
    r" you owe me|what's owed|how much (?:is|was|am|are) (?:i |my |we |it )?(?:owed|due|reimbursement"
    r"|reimbursed))\b|\bmy (?:earnings|reimbursements?)\b|^(?:my |business |personal |medical |charity |total "
    r"|all )*(?:mileage|miles|km|kilomet(?:er|re)s) (?:(?:in|for|this|so far|during|to date) )*(?:PERIOD|DATE"
    r"|so far)?\W*$|^(?:PERIOD|DATE)(?:'s)? (?:mileage|miles|total|summary|totals)\W*$|^total\b"
)
EXPORT = Phrase(
    r"^(?:my |the |our )?(?:PERIOD|DATE)'?s? (?:mileage |expense |drive |driving )?(?:report|log|statement)\W*$"
    r"|^(?:save|store|dump|put) (?:my |all |the |all my )(?:drives|trips|mileage|miles|data)\b.{0,20}\b(?:file"
    r"|csv|pdf|spreadsheet|excel|disk)\b|^(?:payroll|mileage|expense|reimbursement|tax) (?:file|report|export"
    r"|log|statement)s?\b|\b(?:backup|back-up|copy|dump) of (?:my|all|the|our|every)|^(?:send|e-?mail) (?:me|us)"
    r" (?!.{0,20}\b(?:recap|summary|totals?|overview|list|breakdown|rundown|stats)\b)"
    r"(?:%GAP%)(?:drives|trips|mileage|PERIOD|logs?)\b|^(?:export|download|generate|produce"
    r"|extract|e-?mail me|mail me|dump|print)\b(?=.{0,60}(?:%DRIVES%|PERIOD|DATE|report|csv|xlsx?|excel|spreadsheet"
    r"|pdf|file|everything"
    r"|all\b|it\b|that\b|MAIL|team|history|data|statement|sheet|me\b)|\W*$|(?: it)? (?:now|please))(?! (?:the |my "
    r"|this )?(?:map|directions"
    r"|every user|users?|passwords?))|\b(?:csv|xlsx?|excel"
    r"|spreadsheet|pdf)\b|\bexport(?:ed|ing)?\b|^(?:send|give|get|create|make|prepare|build|run|pull|show"
    r"|need)\b.{0,30}\b(?:report|file|log ?book|mileage log|statement|expense report)\b(?!.{0,20}\b(?:to|for)"
    r" (?:my )?(?:boss|manager|admin|approval))|\b(?:report|statement|log ?book) (?:for|of|covering|from)"
    r" (?:PERIOD|DATE|MAIL|everyone|all|the team)|^(?:PERIOD(?:'s)? )?(?:expense |mileage )?report(?: (?:for"
    r"|of) PERIOD| PERIOD| please)?\W*$|\bdownload\b|^i(?:'d)? (?:like |need |want )?(?:a |the |my"
    r" )?(?:mileage |expense )?report\b"
)
LIST = Phrase(
    r"^when (?:was|were|did) (?:my|i|the|we)\b|^(?:did|has|have|was|were|is) (?:the |my |that )?DIST .{0,20}\b(?:go in"
    r"|gone in|logged|recorded|saved|count\w*"
    r"|added|entered|in)\b|^what(?:'ve| have| did|'d) (?:i|we) (?:got|get|have|log|logged|do|done|drive|driven|report"
    r"|reported|submit"
    r"|submitted)\b.{0,30}(?:PERIOD|DATE|so"
    r" far|this|last)|^(?:drives|trips|journeys|entries|driving|mileage) (?:in|from|over|for|during|of) (?:the"
    r" )?(?:PERIOD|DATE)\W*$|^PERIOD (?:of|worth"
    r" of) (?:my )?(?:drives|trips|journeys|entries|driving)\W*$|^(?:lemme|let's|lets) (?:see|have a look at|look at"
    r"|check) |^(?:could|can) (?:you|i)"
    r" (?:show|see|get|have) (?:me )?(?:%GAP%)(?:drives|trips|everything|PERIOD|DATE)\b|^(?:which|who|any)(?: of)?"
    r" (?:my |the |our )?(?:people|team"
    r"|drivers|employees|members|staff|folks|guys)?\b.{0,20}\b(?:haven't|hasn't|didn't|has|have|drove|drives|logged)"
    r" .{0,12}(?:report|submit|log|most"
    r"|anything|furthest|least|more)|^(?:what|which).{0,20}(?:haven't|have not|not yet|didn't|have"
    r" yet).{0,12}\b(?:sent|send|submitted|submit|reported"
    r"|turned|handed|classified|logged)\b|^(?:got|have you got|have you|is there|are there) (?:any |some"
    r" )?(?:%GAP%)(?:drives|trips|journeys"
    r"|entries)\b|^(?:let me |can i )?(?:look|go|run|flick) (?:over|through|at)\b.{0,30}\b(?:drives|trips"
    r"|entries|mileage|logs?|DATE|PERIOD)\b|^(?:pull|bring|call) (?:%GAP%)(?:drives|trips"
    r"|entries)\b.{0,30}\bup\b|^(?:what|which) (?:drives|trips|journeys|entries)\b|^(?:%SHOW%|see|list) (?:me"
    r" )?what \S+ (?:drove|drive|logged|did|have|'ve|had|got|recorded|reported)\b|^(?:what|which)(?:'s| is| are| have|"
    r" has|)(?: \S+){0,3} (?:not|n't|yet to be|still to"
    r" be"
    r"|un-?)\s?(?:been )?(?:submitted|reported|classified|sent)\b|^(?:was|were|is) (?:%GAP%)(?:drive|trip"
    r"|DATE)\b.{0,20}\b(?:business|personal|medical|charity)\b|^(?:%SHOW%)\b (?:%GAP%)(?:%DRIVES%|driven"
    r"|entered|logged|recorded|DATE|PERIOD|history)\b(?!.{0,20}\b(?:worth|pay|rate)\b)|^(?:(?:my|all|all my"
    r"|recent|latest|last|previous|past|the|unsubmitted|unreported|unclassified|open|pending|business|personal"
    r"|medical|charity|moving|logged|saved|PERIOD(?:'s)?|DATE(?:'s)?|NUM|few)\s)*(?:drives|trips|journeys"
    r"|history|drive history|trip history|drive log|trip log|log ?book|mileage log|drive list|trip list)(?:"
    r"[ ,]+(?:from|for|in|on|during|since|of|between|to|last|this|please|so far|logged|recorded|taken|over))*(?:"
    r"[ ,]+(?:PERIOD|DATE|\S+)){0,3}\W*$"
    r"|^(?:what|which|where)\b.{0,30}\b(?:did|have|had|was|do|were|are)\b.{0,12}\b(?:i|my|we"
    r"|there)\b.{0,40}\b(?:do DATE|do PERIOD|drive[ns]?|drove|log(?:ged)?|go|gone|record(?:ed)?|been"
    r"|travel\w*|trips?|journeys?|enter(?:ed)?|add(?:ed)?|saved?|have|unsubmitted)\b|\b(?:did|have) (?:i|you"
    r"|we)\b.{0,20}\b(?:log|record|add|drive|enter|save|put|got|logged|recorded|driven|saved|miss"
    r"|forget)\w*\b.{0,60}(?:\?|DATE|PERIOD|drives?|trips?|DIST|already|$)|^(?:any|is there|are there|do i"
    r" have|have i got|anything)\b.{0,30}\b(?:drives?|trips?|entries|journeys?|unsubmitted|logged|recorded"
    r"|DATE|PERIOD)\b|^(?:find|search(?: for)?|look for|where(?:'s| is| are))\b.{0,40}\b(?:drives?|trips?"
    r"|journeys?)\b|\bwhere did i (?:go|drive)|\bwhich (?:drives|trips|ones)\b|^(?:is there |is |do i have "
    r"|have i )?(?:anything|what(?:\'s| is)|something) (?:left|still|remaining)?.{0,12}\b(?:to|for me to)"
    r" (?:submit|report|send|hand in)|^last (?:few|NUM|[0-9]+|drive|trip)\b.{0,20}(?:drives?|trips?)?\W*$"
    r"|^(?:my )?(?:last|latest|most recent) (?:drive|trip|journey|entry)\W*\??$"
)
EXTRA_RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.EXPLAIN_DRIVE,
        Phrase(
            r"^(?:and |so )?how much (?:is|was|would|does|will) (?:that|it|this)(?: one| drive| trip)?(?: be| worth|"
            r" pay| come to| then| now| to)*\W*$"
            r"|\b(?:explain|break ?down|justify|show (?:me )?the (?:working|math|maths|calculation))\b.{0,40}\b(?:REF"
            r"|drives?|trips?|amount|it|that|NUM|DATE)\b|^(?:why|how)\b.{0,30}\b(?:REF|drive|trip|that"
            r"|it)\b.{0,30}\b(?:MONEY|only|so (?:little|low|much)|calculated|worked out|come to|priced|amount|paid)\b"
            r"|^explain\b"
        ),
    ),
    (
        Intent.LIST_TRASH,
        Phrase(r"^(?:(?:%SHOW%)\s)?(?:%GAP%)(?:deleted (?:drives|trips|ones)|trash|recycle bin|bin)\W*$"),
    ),
    (
        Intent.UNDO_IMPORT,
        Phrase(
            r"^(?:undo|revert|reverse|take back|roll ?back|remove|delete|cancel) (?:that |the |my |this |last |latest"
            r" )*(?:import(?:ed)?|upload(?:ed)?)(?: (?:file|drives|trips|again|please))*\W*$"
        ),
    ),
    (
        Intent.RESTORE_DRIVE,
        Phrase(
            rf"^(?:restore|undelete|un-?delete|recover|bring back|get back|put back|reinstate)\b"
            rf" (?:%GAP%)(?:{THING})(?=\W|$)|^(?:undo|restore|undelete|revert)(?: (?:that|it|this|delete|the delete"
            rf"|last|the last (?:delete|change|action)|please))*\W*$"
            r"|^(?:bring|get|put) (?:it|that|this|them|those|these|that one|this one|everything|both|REF|(?:the |my )?"
            r"(?:drive|trip|last (?:one|drive|trip)))(?: REF)? back(?: please| again| in)*\W*$"
            r"|^(?:it|that|this|them|those|REF) back(?: please| again)*\W*$"
        ),
    ),
    (
        Intent.RECALL_REPORT,
        Phrase(
            r"\b(?:recall|un-?submit|withdraw|take back|pull back|retract|un-?report|call back)\b (?:%GAP%)(?:reports?"
            r"|drives?|trips?|mileage|PERIOD|DATE|claim|submission|REF|it|that|them|those)\b|^(?:recall|unsubmit)\W*$"
        ),
    ),
    (
        Intent.REPORT_STATUS,
        Phrase(
            r"^(?:my |the )?status\W*$"
            r"|^(?:did|have|has|was|were) (?:i|we|my) (?:already |ever )?(?:submit|report|send|hand|turn)\w*\b"
            r"|\b(?:status|state) of (?:%GAP%)(?:reports?|claim|submission|mileage|reimbursement|PERIOD|drives)\b"
            r"|\b(?:has|have|was|were|is|are|did)\b (?:%GAP%)(?:reports?|claim|submission|drives?|mileage|PERIOD"
            r"|trips?)\b.{0,30}\b(?:approved?|paid|accepted|returned|rejected|processed|reviewed|submitted|been"
            r" (?:approved|paid))\b|^(?:my )?(?:reports?|report status|claim status|submission status|submissions?|my"
            r" (?:claims|reports))\W*$|^(?:%SHOW%) my reports?\W*$|\bwhen (?:will|do|am|can) i (?:get|be|getting)"
            r" (?:paid|reimbursed|my (?:money|reimbursement))|\bhave i been paid\b|\bwhere(?:'s| is) my (?:money"
            r"|reimbursement|payment)"
        ),
    ),
    (
        Intent.COPY_DRIVE,
        Phrase(
            r"\b(?:same (?:drive|trip|one|journey|thing|again|route|distance)?(?: again)?(?: as)?(?: (?:last|the|my|on"
            r"|DATE|PERIOD|before|usual|always|yesterday|to))|same again|same as (?:DATE|PERIOD|usual|before|always"
            r"|last time|the last|my last|REF)|(?:^|\band )(?:repeat|duplicate|copy|clone|re-?do|do again)\b"
            r" (?:%GAP%)(?:%DRIVES%|REF|DATE|it|that|last|one|PERIOD))\b|^(?:the |my )?usual(?: (?:drive|trip|run"
            r"|commute))?(?: (?:please|DATE|again))*\W*$|^same(?: again| as always| please)?\W*$|^(?:repeat|copy"
            r"|duplicate)(?: last| that| it)?\W*$"
        ),
    ),
    (
        Intent.REVIEW,
        Phrase(
            r"^(?:my |the )?(?:PERIOD|DATE|drives|trips) (?:to )?review\W*$|^(?:review|let's review|let me review"
            r"|start (?:the |my )?review|weekly review|go through|check)\b(?:"
            r" (?:my|the|last|this|weekly|all|of|open|unclassified|PERIOD'?s?|DATE|drives?|trips?|mileage|week|for"
            r"|please|now|week's|everything))*\W*$|\b(?:waiting|still|left|yet|need\w*|waiting for me) .{0,12}?to"
            r" (?:be )?(?:classif\w+|categori[sz]ed?"
            r"|review(?:ed)?)\b|\b(?:unclassified|to review|need(?:s|ing)? (?:review|classif\w+|a"
            r" category)|to classify|left to (?:review|classify))\b"
        ),
    ),
)
