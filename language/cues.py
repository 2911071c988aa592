"""Cues: turns of phrase that decide between intents, or forbid acting on one."""

from language.patterns import Pattern, Phrase

GLAD = (
    r"great|perfect|cool|nice|good|awesome|super|brilliant|excellent|lovely|fine|correct|exactly|all good"
    r"|that's (?:right|it|correct|fine)|looks? (?:good|right|fine|great)|sounds (?:good|right|great)"
)
LEAD = Phrase(
    rf"^(?:(?:(?:now )?you (?:can|may)(?: now| go ahead and)? (?=submit|report|send|hand|turn))"
    rf"|(?:%POLITE%)\b[\s,!.:;?-]*|(?:{GLAD})[\s,]*[,.!;:-]+\s*|(?:{GLAD}) (?=submit\b|report\b|send\b))+"
)
TRAIL = Phrase(
    r"(?:[\s,!.;-]{1,8}(?:please|pls|plz|thanks|thank you|cheers|thx|ta|for me|if you can|when you can|asap"
    r"|now|right away|mate|will you|would you|ok|okay|bot|if possible|you legend|many thanks|rn|lol|haha|tho|though"
    r"|btw|rightio|too|as well|immediately))+(?=[\s.!?]*$)"
)
INJECTION = Phrase(
    r"\b(?:ignore|disregard|forget|override|bypass|disable|skip)\b.{0,30}\b(?:previous|prior|above|earlier|all"
    r"|your|the|any|system|safety|my)\b.{0,20}\b(?:instructions?|prompts?|rules?|guidelines|limits?"
    r"|restrictions?|checks?|polic\w+|programming|directives?|orders)\b|\bsystem prompt\b|\b(?:reveal|print"
    r"|show|dump|leak|tell me|output|repeat)\b.{0,25}\b(?:your|the system|hidden|internal)\b.{0,20}\b(?:prompt"
    r"|instructions?|configuration|config|rules|secrets?|source|passwords?|tokens?|keys?|code|system)\b"
    r"|\b(?:you are now|pretend (?:to be|you|that)|act as|roleplay|developer mode|jailbreak|dan mode|sudo|root"
    r" access|god mode|admin mode)\b|<script|\bdrop table\b|\bselect \*|\bunion select\b|\b(?:delete|insert)"
    r" (?:from|into) \w+|\bor 1 ?= ?1\b|\brm -rf\b|\bexec\(|\beval\(|\$\{|\{\{|\balert\(|\bsystem:"
    r"|\bassistant:"
)
NOT_DRIVEN = Phrase(
    r"\b(?:morning|evening|lunch ?time|fun|park|trail|sponsored|5k|10k|practice|training) run(?! (?:to|for|at|in)\b)"
    r"|\b(?:i|we) walk\b|\b(?:walk(?:ed|ing)|ran(?! (?:an? |some |over|errands?|out to|up to|down to|by)\b)"
    r"|jog(?:ged|ging)?|cycl(?:ed|ing)|bik(?:ed|ing)|bicycled|biked|swam|swim|flew"
    r"|flying|hik(?:ed|ing)|row(?:ed|ing)|sail(?:ed|ing)|skat(?:ed|ing)|skied|march(?:ed)|strolled|marathon"
    r"|paddl(?:ed|ing)|kayak\w*|rollerblad\w*|scooted|crawled|teleport\w*|pedal+ed|hitchhiked"
    r"|(?:by|took|on|caught|rode|riding|take|via|in) (?:the |a |an |my |our )?(?:TIME |early |late |new |last |first "
    r"|express )?(?:auto(?!mobile)|auto ?rickshaw"
    r"|rickshaw|tuk ?tuk|lift|train|bus|coach|plane|flight|tube|metro|subway|tram|taxi|cab|uber|lyft|bike"
    r"|bicycle|foot|scooter|ferry|boat|horse|e-?bike|unicycle|skateboard|rail|air|public transport)|train ride"
    r"|bus ride|bike ride|passenger in|rode (?:along|with|in .{0,20}'s car)|got a (?:lift|ride)|run with|went"
    r" for a (?:run|walk|jog|swim|ride)|bike(?! (?:shop|store|path|show|trail|rack|rental|park|company|dealer))"
    r"|treadmill)\b"
)
BY_BIKE = Phrase(r"^(?:what|how much) (?:would|will|does|do|did)\b.{0,20}DIST\b.{0,20}\b(?:bikes?|bicycles?|e-?bike)\b")
"""A bicycle has a rate in some countries: asked for, not told."""
ON_WHEELS = Phrase(r"\b(?:drove|driv(?:en|ing)|by car|in my car|(?:drive|log|trip))\b")
FUTURE = Phrase(
    r"\b(?:will|'ll|gonna|going to|plan(?:ning|s)? (?:to|on)|intend(?:ing)? to|about to|hope to|hoping to"
    r"|might|may|would|should|could|thinking (?:of|about)|have to|need to|scheduled to|supposed to|expect to"
    r"|expecting to|i'm) (?:be )?(?:driv(?:e|ing)|go(?:ing)?|travel(?:l?ing)?|head(?:ing)?|mak(?:e|ing) (?:a"
    r"|the) (?:trip|drive)|do(?:ing)? (?:a |about )?DIST|leav(?:e|ing)|visit(?:ing)?)\b(?!.{0,10}\b(?:have"
    r"|log)\b)|\b(?:almost|nearly) (?:drove|went|did|made)\b|\bturned (?:around|back)\b|\bnever (?:made it|got"
    r" there|arrived|happened)|\bnot (?:yet )?driven\b|\bupcoming (?:drive|trip)\b"
)
NEGATED = Phrase(
    r"^(?:i |we |you |pls |but )?(?:don't|do not|didn't|did not|never|won't|will not|haven't|have not|not|no"
    r" longer|stop|shouldn't|can't|cannot|wasn't|weren't)\b|\bi (?:didn't|did not|haven't|never|couldn't"
    r"|wasn't able to) (?:drive|driven|drove|go|make|log|actually|end up|travel)\b|\b(?:supposed|meant) to"
    r" (?:have|drive|go)\b|\b(?:would|could|should|might|may) have (?:driven|gone|done)\b|\b(?:don't|do not)"
    r" (?:log|record|add|track|save|submit|delete|report)\b"
)
ASKED = Phrase(
    r"^(?:what|which|how|who|whom|whose|when|where|why|is|are|was(?! (?:in|at|out|over|up|down|on site|DIST)\b[^?]*$)"
    r"|were|do|does|did|has|have|am|will(?! be\b)|would"
    r"|should(?! (?:be|have been|say|read)\b)|could|can|may)\b|\?\s?$"
)
ASKS_WHETHER = Phrase(r"\b(?:ask|asking|wonder|wondering|know|curious|tell me) (?:if|whether)\b")
COMPOUND = Phrase(
    r"(?:[.;,]|\band|\bthen|\balso|&)\s(?:then |also |please |can you |could you )*(?:(?:delete|remove|erase"
    r"|submit|invite|approve|export|rescind|make me|set (?:the|my|our)|raise|promote|send|sign me"
    r"|cancel|increase|email|wipe|give|reveal|reimburse|ignore|add (?:MAIL|an? admin))\b"
    r"|(?:change|show|list|mark|clear|grant|update(?!\W*$)|drop|pay|transfer)\b(?![ -]offs?\b|-)"
    r"(?!\s(?:interview|application|writing|proposal|review|hearing|workshop|committee|presentation|signing|audit|prep"
    r"|orders?|management|board|home|house|room|station|session|training|talk|meeting|event|ceremony|funding|round)s?\b"
    r"(?! (?:drives?|trips?|rates?|to|as|for)\b)))"
)
CORRECTING = Phrase(
    r"^(?:(?:no|nope|nah|sorry|oops|whoops|wait|actually|hmm|oh|hang on|hold on|correction|ah|argh|damn|ok|and"
    r"|but|also|ugh|dang|darn|bugger|my bad|typo|fat fingers|(?:scratch|strike) that(?=.* (?:its?|it's|[0-9]|DIST"
    r"|DATE|make|should))|wrong(?: again| number| distance| one|"
    r" figure)?)[\s,.!:-]*)+"
    r"(?=.)|^(?:(?:[0-9][0-9.,]{0,8}|DIST) ?,? (?:and )?not [0-9]+|i meant|i mean|(?:the )?(?:date|distance|day"
    r"|purpose|destination|mileage)(?:'s| is| was) (?:wrong|off)"
    r"|make (?:it|that)"
    r"|it(?:'s| was| is| should| wasn't| isn't)|that(?:'s| was"
    r"| is| should)|should(?:'ve| have)? (?:be|been)|not (?:DIST|DATE|NUM)|change (?:it|that|the)|was|they"
    r" were|(?:the |its )?(?:distance|date|purpose|parking|destination|reason|toll|origin)(?: ?: ?| was\b| is\b|"
    r" should\b| were\b)"
    r"|wasn't"
    r"|weren't|isn't|the (?:distance|date|purpose|parking|destination|toll|EXTRA|drive|trip|mileage)|EXTRA|(?:to|from"
    r"|for|via):? (?!me\b)|(?:km|kms|kilomet(?:er|re)s|miles|mi)(?:,? not \w+|,? sorry)?\W*$|set (?:it|that)"
    r"|correct (?:it|that)|fix (?:it|that)|update (?:it|that)|edit (?:it|that)|(?:parking|tolls?) (?:was|were)"
    r"|forgot|there was also|i also paid|plus (?:EXTRA|MONEY)|add (?:EXTRA|MONEY))\b"
)
ONLY_FOUND = Phrase(
    r"^(?:(?:DIST|DATE|EXTRA|MONEY|TIME|it was|was|on|actually|no|not|sorry|and|back|with|plus|round trip"
    r"|roundtrip|there|return|each way|both ways|in total|total|one way|two way|instead|rather|a|also|,|\.|!|-"
    r"|add)\s?)+$"
)
FOLLOWS_ESTIMATE = Phrase(
    r"^(?:and |or |ok )*(?:if|when) it(?:'s| was| were| is) (?:a |an |for )?(?:round[- ]?trip|one[- ]way|return|both"
    r" ways"
    r"|%CATEGORY%|DIST)\W*$|^(?:and |what about |how about |or |ok and |what if (?:it's |it was |it were |i drive |i"
    r" drove |i do |i did"
    r" )?)(?:it's |it"
    r" was |for |in |as |with )?(?:a |the )?(?:DIST|[0-9][0-9.,]*|round[- ]?trip|one[- ]way|return|both ways|km|kms"
    r"|kilomet\w+"
    r"|miles|%CATEGORY%|DATE|PERIOD|EXTRA|half|double|twice)(?: (?:trip|instead|then|that|drive|miles|of that|it))*\W*$"
    r"|^(?:for|in|as) (?:a )?(?:round[- ]?trip|km|kms|kilomet\w+|miles|%CATEGORY%|DATE|PERIOD)\W*$|^(?:double|half"
    r"|twice) (?:that"
    r"|it)\W*$|^(?:and|same (?:but|for|with|question)|what about|how about|what if|or|then|ok and|for|if it(?:'s| was|"
    r" were)"
    r"|make (?:it"
    r"|that))?\s?(?:for |it was |if it was )?(?:DIST|[0-9][0-9.,]*)\W*(?:instead|then|\?)*\s?$"
)
OOPS = Phrase(
    r"^(?:(?:no|nah|nope|oops|whoops|wait|actually|sorry|hmm|oh|damn|argh|ugh|hang on|hold on|shoot|crap|ok|please"
    r"|just|great|perfect|good|nice|cool|fine|lovely|yes|yep|yeah|sweet|awesome|excellent|brilliant|super|thanks"
    r"|thank you|all good|looks good|looks right|that's right|correct|right|ah)[\s,.!:-]+)+"
)
TAKE_BACK = Phrase(
    r"^(?:i )?(?:didn't|did not|never) (?:actually |really )?(?:drive|do|make|take|go on|happen)(?: (?:that|it|this"
    r"|that one))?[\s,;.-]+"
    r"(?:so )?(?:please )?(?:delete|remove|bin|scrap|erase|drop)(?: (?:it|that|this|please))*\W*$|^(?:delete|remove"
    r"|erase|undo|scrap|bin|trash|scratch(?= )|discard(?= )|drop(?= )|cancel(?= (?:that |the "
    r"|this )?(?:drive|trip|log|entry|last)))(?: (?:that|it|this|that one|that last one|the last one|last|the drive"
    r"|that"
    r" drive|that trip|this drive|this one))*\W*$|^that (?:was a mistake|was wrong|shouldn't be there|isn't"
    r" mine|never happened)\W*$"
)
NOT_THE_ONE = Phrase(
    r"^(?:(?:that's |that was |it's |it was |this is |not )?(?:the |a |my )?(?:wrong|bad|that|mistaken|incorrect)(?:"
    r" (?:one"
    r"|drive|trip|day|date|place|number|distance|entry))?|(?:my )?(?:mistake|bad|error)|logged (?:it )?by mistake)"
    r"[\s,.!:;-]+(?:so |please |and |can you |just )*(?=[a-z])(?!(?:was|is|should|it|to|from|one|drive|trip)\b)"
)
"""Before the order to take a drive back that was just shown."""
GO_ON = Phrase(
    r"^(?:submit|report|send in|send off|send|turn in|hand in|turn|hand) (?:it|that one|this one|that|this|those|them"
    r"|these)(?: in| off| over| now| please| too| drive| trip)*\W*$"
)
CATEGORY_ALONE = Phrase(
    r"^(?:not (?:for )?(?:a )?(?:%CATEGORY%)[\s,.;:-]+(?:but |it was |it's |rather )*)?(?:(?:it|that|this)(?:'s| is|"
    r" was) |(?:a|for) )*(?:%CATEGORY%)(?:[\s,]+(?:actually|sorry|please|instead|trip"
    r"|drive"
    r"|one|not (?:for )?(?:%CATEGORY%)|really))*\W*$"
)
MEANING = Phrase(
    r"^what (?:happens|would happen|will happen|do i do) (?:when|if|once|after) (?:i|we|you|someone|somebody|the)\b"
    r"(?!.{0,30}\b(?:rates?|set)\b)|\bdifference between\b|\bwhat does (?!the |my |our |it |this |contoso )[a-z"
    r" ]{1,30} mean\b"
)
HAVE_TO = Phrase(
    r"^(?:do|should|must|why do|when do|why must|when should) (?:i|we) (?:really )?(?:have to|need to|need"
    r"|have|always|still)?\b.{0,30}\b(?:purpose|receipts?|proof|odometer|address|approval|reason|deadline"
    r"|mileage log|write|keep|provide|enter|save)\b"
)
NOT_THAT = Phrase(
    r"^(?:please )?(?:don't|do not|never|no need to) (?:invite|remove|send|submit|delete|make|set|change|export|remind"
    r"|report|log|add|record|resend|cancel|promote|approve)\b"
)
MAY_I = Phrase(
    r"^(?:hi |hey |hello )?(?:can|may|could|should|do) i (?:get to |be able to |have to |need to )?(?:claim"
    r"|deduct|count|expense|charge|log|include|report|submit|record|write off)\b.*\?"
)
WANTED = Phrase(r"\b(?:DATE|PERIOD|REF)\b|\bmy (?:drives|trips)\b|\bDIST to\b")
OTHER_UNIT = Phrase(
    r"^(?:what|how|convert).{0,40}\bDIST (?:in|to|into) (?:km|kms|kilomet|miles|met)|^how many (?:km"
    r"|kilomet\w+|miles) (?:is|are|in) DIST"
)
WRONG_ONE = Phrase(
    r"^(?:stop|cancel|no|wait)[\s,.!]+(?:i don't want|wrong|that's not|not this|not that|forget it|never"
    r" ?mind)\b[^0-9]{0,60}$"
)
SET_TO = Phrase(
    r"^(?:MONEY|0?[.,][0-9]{1,4}) (?:from|starting|effective|as of|beginning) (?:DATE|PERIOD)\b|^(?:make|set|put|have)"
    r" (?:business|medical|charity|moving|personal)(?: miles| mileage| drives| trips| rate)?"
    r" (?:at |to |be"
    r" )?(?:MONEY|0?[.,][0-9]{1,4})\b|^(?:MONEY|0?[.,][0-9]{1,4}) ?(?:/|per|a) ?(?:mile|mi|km)\b.{0,20}\b(?:from"
    r"|starting"
    r"|effective|as of|beginning)\b|^(?:the )?(?:%IRS%)(?: rate)? (?:plus|minus|less|[-+])|^(?:make|move|set|put|bring"
    r"|take|bump) (?:it|us|everyone|everybody|them|people|drivers|the team) (?:up "
    r"|down )?(?:to |at )?(?:MONEY|DIST|0?[.,][0-9]{1,4})\b(?=.*\b(?:from|starting|effective|as of|beginning"
    r"|per|DATE|PERIOD)\b)"
)
WHICH_ARE = Phrase(r"^which (?:of )?(?:my |the |these |those )?(?:drives|trips|journeys|ones)\b")
OVER = Phrase(
    r"^(?:all )?(?:my )?(?:drives|trips|journeys) (?:that are |that were |which are )?(?:over|under|longer"
    r"|shorter|more|less|above|below|of more|of less|greater)\b"
)
TAKEN_FOR = Phrase(r"^(?:my|the|that|DATE'?s?|PERIOD'?s?)\b.{0,40}\b(?:drive|trip|journey|one|run)\b")
SAYS_NOT = Pattern(r"\bnot [0-9]")
IFFY = Phrase(r"^(?:if|when|unless|whether|suppose|say|imagine|what if|do i|does|should i|why|is it)\b")
MAY_CHANGE = Phrase(
    r"^(?:can|could|may|am i able to|is it possible to) (?:i |we )?(?:still |also |ever |later"
    r" )(?:change|edit|delete|correct|remove|fix|undo)\b"
)
ASKING_HOW_MUCH = Phrase(
    r"^(?:did|have|has|am|will) (?:i|we)\b.*\b(?:more than|over|under|less than|at least|reach|exceed\w*|hit"
    r"|pass(?:ed)?|close to)\b.*DIST|^(?:did|have) (?:i|we)\b.*\bmore DIST"
)
WEIGHING = Phrase(r"^(?:should|shall|must|do|ought) (?:i|we) (?:really |also |now |to )*")
REPORT_TOLD = Phrase(
    r"\b(?:go ahead and|can you|could you|please|i want to|i'd like to|let's|now|and|time to|i need"
    r" to) report\b"
)
REPORT_THEM = Phrase(r"^report (?:my |the |all |all of )*(?:PERIOD|DATE|drives|trips|mileage|miles|everything)")
"""Where "report" is what to do and not what to get."""
REMOVES_SOMEBODY = Pattern(
    r"(?:please )?(?:remove|kick(?: out)?|drop|boot|delete"
    r"|offboard)\s(?-i:[A-Z][a-z]+)(?:\s(?-i:[A-Z][a-z]+))?\W*"
)
UNSURE_HOW_FAR = Phrase(r"^(?:i'm |i am )?not sure (?:if|whether|how).*DIST")
SHOW_ME = Phrase(r"^(?:show|list|display|give|pull up|get|bring up) (?:me |us )?(?!.*\b(?:who|whether|if)\b)")
SHOULD_BE = Pattern(
    r"(?:yesterday|day|[0-9])'?s [0-9.,]+ ?(?:miles|mi|kms?) should(?:'ve| have)? (?:be|been|say"
    r"|read)\b"
)
URL_ALONE = Pattern(r"https?://\S+")
LOGS_IT = Phrase(r"\b(?:log|record|add|enter|track) (?:me )?DIST\b")
LOGS_NUMBER = Phrase(r"^(?:log|record|track)\b.{0,12}[0-9].*\b(?:miles|mi|km|kms|to|from)\b")
SUBMITS_NUMBER = Pattern(r"(?:please )?(?:report|submit|send in) (?:drive |trip )?#\s?[0-9]{1,9}\W*")
ANOTHER = Phrase(
    r"^(?:and|plus|then|also) (?:another |then )?DIST\b(?! of| for (?:parking|tolls?))|^(?:and"
    r" )?(?:another|one more) (?:DIST|drive|trip)\b"
)
"""A further drive after one was shown, not a correction of it."""
THEIR_DRIVES = Phrase(
    r"^can i see what .{0,20}\b(?:employees|people|team|drivers|members|staff)\b|\b(?:drives|trips|mileage"
    r"|miles)\b.{0,20}\b(?:each|every) (?:person|employee|driver|member|user|one)\b|^can i see"
    r" .{0,20}\b(?:unreported|unsubmitted|personal|private)\b.{0,20}\b(?:of|from|by) (?:my|the|our|all) |MAIL ?'s"
    r" (?:\S+ ){0,2}(?:drives?|trips?|mileage|data|miles|journeys?)\b|\bcan i see (?:my |the |our"
    r" )?(?:employees'?|team'?s?|people's|drivers'|members'|staff's?|everyone's) .{0,20}(?:drives|trips"
    r"|mileage)"
)
CLAUSE = Phrase(r"[.;!:]\s|, ")
STARTING = Phrase(
    r"^(?:(?:from|starting|as of|as from|effective|beginning|on|with effect from|commencing|in)\s)?(?:DATE"
    r"|PERIOD)(?: on| onwards?)?[, ]+(?:we (?:will |'ll )?|the company (?:will )?|please )?"
)
OFFICIAL = Phrase(r"\b(?:%IRS%)\b")
PER_ONE = Phrase(r"^(?:what|how much|how).{0,40}\b(?:per|each|every|a single|for one) (?:mile|km|kilomet\w+)\b")
TO_BE_PAID = Phrase(
    r"^(?:get|send|have|put|turn|hand) (?:%GAP%)(?:drives|trips|miles|mileage"
    r"|PERIOD'?s?)\b.{0,30}\b(?:reimbursed|for reimbursement|paid|for payment)\W*$"
)
PAID_SO_FAR = Phrase(
    r"^how much (?:money )?(?:will|do|am|should|would|can|'ll) (?:i|we)\b.{0,40}\b(?:reimbursed|paid|get|back|receive"
    r"|expect|owed|due|make|coming)\b.{0,20}\b(?:for|from|in|on) (?:my |the |all )*(?:PERIOD|DATE)(?:'?s)?(?:"
    r" (?:drives?|driving|trips?|miles|mileage))?\W*$|^how much (?:have|has|did|was|were) (?:i"
    r"|we)\b.{0,30}\b(?:reimbursed|paid|earned|earn|gotten|get"
    r"|received|made|make|claimed?)\b(?!.{0,30}\b(?:per|a|each|every|for) (?:mile|km))"
)
HOW_TO_SET = Phrase(
    r"^how (?:do|can|should|would) (?:i|we) (?:set|change|update|edit|raise|lower|enter|add) (?:the|a|our"
    r"|rates?|new)\b(?!.*\bmy\b)"
)
WHAT_IF = Phrase(
    r"^what (?:happens|would happen|if|changes) (?:if )?(?:i|we) (?:set|change|raise|lower|update)\b.*\brate\b"
)
ABOUT_RATE = Phrase(
    r"\b(?:approved|agreed|decided on|decided|settled on|voted for|signed off on)\b.{0,20}\bMONEY\b.{0,20}\b(?:from"
    r"|starting"
    r"|effective|as of|beginning)\b|\b(?:rates?|per (?:mile|km)|a mile|(?:business|medical|charity|moving|personal)"
    r" (?:drives|miles|mileage"
    r"|trips|km)|(?:business|medical|charity|moving)\b.{0,12}(?:=|:|\bat|\bto|\bis|\bnow|\bgets?))"
)
PLAIN_RATE = Phrase(r"(?<![\w.])0?[.,][0-9]{2,4}\b")
ANY_EXTRA = Phrase(r"\bEXTRA\b")
ASKS_TO_SEE = Phrase(
    r"^(?!(?:open (?:day|house|evening|night|mic)|check(?:[ -](?:in|up|out))?(?: visit| call)? ?,? ?DIST"
    r"|list(?:ing)? (?:appointment|presentation)|print (?:pick|job|run|shop)|display (?:unit|set|build))\w*\b)"
    r"(?:%SHOW%|how|what|which|any|find|search|total|sum|count)\b"
)
"""And not what a drive was for: an open day, a check-up."""
WHAT_I_DROVE = Phrase(
    r"^(?:what|which|where) (?:did|have|has) \S+ (?:drive|driven|go|gone|log|logged|do)\b(?!.*\b(?:total|in"
    r" all|altogether)\b)"
)
OWN_SIGHT = Phrase(
    r"\b(?:can|could|may|let|want to|like to|need to|how (?:do|can|could)) (?:i|me|we)?\s?(?:see|view|check"
    r"|look at|access|find|track|read)\b"
)
