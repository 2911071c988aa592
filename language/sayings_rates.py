"""How people ask for rates and amounts, and how they try to change them."""

from language.frames import Intent
from language.patterns import Phrase

RATE = r"(?:rates?|per[- ](?:mile|km|kilomet(?:er|re))|pence per mile|cents per mile|allowance|ppm)"
CHANGE = (
    r"(?:raise|increase|up|bump|change|set|make|lower|decrease|cut|drop|adjust|update|double|triple|boost|put"
    r"|reduce|hike|fix|bring|move|edit|modify|amend|switch|alter|override|reset|jack)"
)

WE_PAY = (
    r"(?:we|the company|contoso|our company|it|everyone|everybody|drivers)(?:'re|'ll|'s| will| are| is| shall| be|"
    r" gets?"
    r"| now)* ?(?:pays?|paying|reimburses?|reimbursing|at|to be|get)? ?(?:people |everyone |drivers |out |you"
    r" )*(?:MONEY|NUM"
    r"|[0-9.]+) ?(?:a|per|/|for each|each|for every) ?(?:mile|km|kilomet\w+)\b(?!.*\?)"
)
"""What is paid from some time on, in words that name no rate."""

ESTIMATE = Phrase(
    r"^(?:dollars?|money|cash|payment|compensation|euros?|pounds|how many dollars) (?:for|on) (?:a )?DIST\W*$|\bDIST"
    r" (?:x|times) [0-9]+\b.{0,12}\b(?:pays?|get|worth|how much)\b|^DIST (?:reimbursement|payout|pay|worth|money"
    r"|value|compensation)\W*$|^how much (?:would|will|could|does|did)"
    r" (?:a )?DIST\b|\bDIST\b.{0,60}\b(?:what|how much) (?:would|will|do|does"
    r"|should|can) (?:i|we|that|it|you|they)\b.{0,12}\b(?:make"
    r"|get|earn|pay|be|claim|receive|come)\b|\bDIST\b.{0,40}\b(?:gets?|makes?|earns?|pays?|is|would be|comes to) (?:me"
    r" |us )?how much\b|\bDIST\b.{0,40}\bhow"
    r" much\W*$|^DIST (?:at|@|x|times) (?:MONEY|[0-9]*"
    r"[.,]?[0-9]+)(?: (?:a|per) (?:mile|km))?\W*\?|\bwhat would (?:i|we) (?:\w+ )?(?:claim|get|be paid|receive|make"
    r"|earn)\b.{0,20}\bfor\b|\bis it worth driving\b"
    r"|^how much (?:for|on|is|about) [0-9][0-9.,]*\W*$|\bDIST\b.{0,60}[.,;!?-] ?(?:and |so )?(?:what|how"
    r" much)\b.{0,30}\b(?:pay|pays|paid|make|get|worth|earn"
    r"|reimburse\w*|that"
    r"|owe\w*|come to|receive|claim)\b|\b(?:payout|reimbursement|payment|amount|value|money|pay) (?:on|for|of|from)"
    r" (?:a )?DIST"
    r"|\bconvert\b.{0,20}DIST.{0,20}\b(?:dollars|money|cash|pounds|euros?|usd)\b|^DIST ?= ?\?|^(?:would|will"
    r"|does|do|is|was) (?:a |my )?DIST\b.{0,40}\b(?:worth|pay|more than|get|earn|cover)\b|\bwhat DIST (?:pays?"
    r"|gets?|is worth|would|makes?|earns?|comes?)|^what would (?:driving|a drive|a trip"
    r"|going)\b.{0,40}\b(?:get|pay|earn|make|be worth)\b|\bhow much .{0,20}\bDIST\W*$|\b(?:how much"
    r"|what)\b.{0,60}\b(?:DIST|NUM|it|that|a trip|the trip|a drive|driving|going|for"
    r"|miles)\b.{0,60}\b(?:pay|paid|worth|get|gotten|got|be|earn|cost|come to|make|reimburse\w*|amount to|owe"
    r"|bring|give|out|net|back|work out|receive|claim)\b"
    r"|\b(?:how much|what)\b.{0,60}\b(?:pay|paid|worth|get|gotten|got|earn|come to|make|reimburse\w*|amount to"
    r"|owe|give|back|receive|claim|expect)\b.{0,60}\b(?:DIST|a trip|a drive|a round trip|driving|a journey|a"
    r" run|going to|if i)\b"
    r"|^(?:how much|what about|how about|what)(?: is| are|'s)?(?: for| on)? (?:a )?DIST|^pay(?:out)? (?:for"
    r"|on) (?:a )?DIST|^how much (?:\w+ )?(?:for|is|are|on)\b.{0,30}(?:DIST|trip|drive)|\b(?:estimate"
    r"|calculate|compute|work out|quote|figure out|calc|ballpark|value)\b.{0,60}(?:DIST|NUM|trip|drive"
    r"|reimburse\w*)|\b(?:if|when|suppose|supposing|say|imagine|assuming|let's say|were) (?:i|we) (?:\S+"
    r" )?(?:drive|drove|did|do|log|logged|took|take|make|made|went|go|was|were|had|claim|travel\w*|to drive"
    r"|submit)\b(?=.{0,60}DIST)"
    r"|^DIST (?:in (?:dollars|money|cash|\$|pounds|euros?)|pays?(?: out)?(?: what| how much)?|worth|(?:is|="
    r"|equals|makes?|gets? me|gives?|would be|comes? to) (?:how much|what|worth|in))|\b(?:worth|value) of (?:a"
    r" )?DIST|^DIST(?: [a-z ]{0,30})?\? how much|\bDIST\b.{0,30}\b(?:how much|what)\b.{0,20}(?:that|is|pay|get"
    r"|worth)|^estimate\b|^how much (?:is|for|would|does|will)\b.{0,20}\b(?:driving|a drive|a trip|going|the"
    r" drive|the trip|a round trip)\b|\breimbursement (?:for|on|of) (?:a )?(?:DIST|NUM)(?! to\b)|\bwould (?:i"
    r"|we) (?:get|be paid|receive|earn|make)\b.{0,40}DIST|\bwhat would .{0,40}(?:DIST|trip|drive).{0,30}(?:pay"
    r"|worth|be|get)|\bhow much (?:do|would|will|can|could|am|should) (?:i|we|you|it|they)\b.{0,30}\b(?:for"
    r"|from|on|if)\b.{0,30}(?:DIST|trip|drive)"
    r"|^(?:please )?(?:give|get|make|show|do) me an? (?:estimate|quote|calculation)\W*$"
    r"|^do the (?:math|maths|sums?) (?:on|for)\b"
    r"|\bowes? me for (?:DIST|NUM|[0-9])"
)

OWN_RATE = Phrase(
    rf"\bmy rate (?:is|=|was) (?:now |really |actually )?(?:MONEY|0?\.[0-9]+)|\bapprove (?:a |my )?(?:raise|MONEY)\b"
    rf"|\bput me (?:on|at|up to|down for) (?:MONEY|NUM|[0-9.]+)|\bmatch .{{0,20}}\brate for me\b|\b(?:should|ought to"
    rf"|deserve to|want to|need to) be (?:on|at|paid)"
    rf" (?:a |an )?(?:different|higher|better|other|MONEY)\b|\b(?:my|a|the) (?:pay )?(?:raise|rise)\b|\bi (?:only"
    rf"|just) (?:get|make|am paid) (?:MONEY|[0-9.]+)"
    rf"|\bhow come .{{0,30}}\b(?:gets?|makes?|earns?|paid)\b.{{0,40}}\bi\b|^(?:can you |could you |please )*make it"
    rf" (?:MONEY) (?:a|per) (?:mile|km)\b|\b(?:get|have|receive|give me|pay me|want|like|need|earn|make|giving me"
    rf"|paying me)\b.{{0,12}}\bMONEY (?:a|per"
    rf"|for"
    rf" (?:each|every)|each|every|/) ?(?:mile|km)\b(?! (?:from|starting|as of|effective))|\b(?:bump|move|put|raise|get"
    rf"|set) me (?:up )?(?:to|at) (?:MONEY|NUM|[0-9.]+)|\b(?:be|get|getting|being)"
    rf" paid (?:MONEY|more|[0-9.]+)|\b(?:raise|increase|bump|change|up) what (?:i|we)(?:'m|'re)? ?(?:am )?(?:paid|get"
    rf"|getting"
    rf"|make)|\b(?:changing|raising|increasing|editing|updating|adjusting|negotiating) my (?:own |mileage "
    rf"|current )?rate|\bmy rate\b.{{0,30}}\bmake it (?:MONEY|[0-9.]+)|\b{CHANGE}\b.{{0,40}}\bmy (?:own "
    rf"|personal |mileage |current |reimbursement |pay |business |individual"
    rf" )*(?:{RATE}|reimbursement|pay|payout)\b|\bmy {RATE} (?:should|needs?|must|ought|has) (?:to )?(?:be|go"
    rf"|change)"
    rf"|\b(?:my|our) (?:mileage |current |reimbursement |own |business )*{RATE} (?:could|can|may|might|should|will"
    rf"|is able to|is going to) (?:possibly |ever |please |maybe |also )*(?:be )?(?:increased|raised|changed|reviewed"
    rf"|upped|improved|reconsidered|adjusted|go up|rise|increase)\b"
    rf"|\bmy {RATE} (?:to|=|up|is too|isn't (?:high|fair|enough)|sucks"
    rf"|is (?:so |way |really )?(?:low|unfair|wrong|bad))"
    rf"|(?<!trips )(?<!drives )(?<!miles )\b(?:get|have|need|want|deserve|give me|like|ask for|request|negotiate"
    rf"|receive|pay me"
    rf"|due)\b.{{0,30}}\b(?:a |an )?(?:better|higher|bigger|different|new|custom|increased|special|raise|bump"
    rf"|increase|more|fairer|larger)\b.{{0,30}}\b(?:{RATE}|mile|mileage|km)\b"
    rf"|\b(?:can|could|may|how|why|who|where|is it|am i|are we|when|whom)\b.{{0,50}}\b(?:{CHANGE}|edit|choose"
    rf"|pick|decide|negotiate|appeal|get|dispute)\w*\b.{{0,30}}\b(?:my|own|the|a|our)\b.{{0,20}}\b{RATE}\b(?!"
    rf" (?:for|of) (?:PERIOD|DATE))"
    rf"|^(?:give|get) me (?:a )?(?:raise|pay rise|rise)\b|\b(?:request|ask for|apply for|need|get) (?:a )?rate"
    rf" (?:change|increase|raise|review)|\bmy (?:\w+ )?rate (?:\w+ )?(?:changed|raised|increased|updated"
    rf"|bumped)|\bsame rate as\b|\b(?:increase|raise|improve|boost|better|change) (?:what|how much) i (?:get|am"
    rf" paid|earn|make)\b|\bpay me (?:MONEY|more|better|extra|NUM|double)|\bi (?:want|need|deserve|demand"
    rf"|should get|should be paid)\b.{{0,20}}(?:MONEY|NUM|more|[0-9.]+)(?: (?:a|per|for (?:each|every)|each"
    rf"|every))? ?(?:mile|km|kilomet\w+)?(?= |$)(?!.{{0,20}}(?:parking|toll|DIST))|\b(?:rate|pay) (?:increase"
    rf"|raise|rise|bump|hike)\b|\b(?:increase|raise|bump|double|boost|up|triple) my (?:pay|reimbursement"
    rf"|mileage|money|allowance|payout)|\bset (?:me|myself)\b.{{0,20}}(?:MONEY|NUM|rate)|\buse (?:MONEY|NUM"
    rf"|[0-9.]+)(?: per mile| a mile)? (?:for|as) (?:me|my|mine)"
)
RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.CANCEL_RATE,
        Phrase(
            r"^(?:cancel|delete|remove|withdraw|undo|drop|scrap|take back|revoke|rescind)\b.{0,40}\b(?:planned|new"
            r"|future|upcoming|next|scheduled|that|the|january|last|PERIOD|DATE|medical|charity"
            r"|business)?.{0,20}\brates?\b(?: change)?"
        ),
    ),
    (Intent.CHANGE_RATE_REQUEST, OWN_RATE),
    (
        Intent.IRS_RATE_QUESTION,
        Phrase(
            rf"^(?!(?:set|follow|use|switch|change|make|move|update|adopt|go with|match|pay|can|does|do"
            rf"|will)\b).*\b(?:%IRS%|feds)\b.{{0,40}}\b(?:change[ds]?|paid|pay"
            rf"|gave|give|allow\w*|raise[ds]?|announce[ds]?|publish(?:e[ds])?|releas(?:e[ds]?)|issue[ds]?|update[ds]?"
            rf"|put out|come out|came out|decide[ds]?|go|went|use|used|have|had|in|for)\b.{{0,30}}(?:PERIOD|DATE"
            rf"|\b[12][0-9]{{3}}\b)|^(?!(?:set|follow|use|switch"
            rf"|change|make|move|update|adopt|match)\b).*\b(?:%IRS%|feds)\b (?:rate |mileage |number )?(?:PERIOD"
            rf"|[12][0-9]{{3}})\b|^(?!(?:set|follow|use|switch|change|make|move|update|adopt|go with|match"
            rf"|pay)\b).*(?:\b(?:%IRS%)\b.{{0,50}}\b(?:{RATE}|mileage|mile|pay|allow\w*|reimburse\w*|figure|number"
            rf"|deduction|medical|charity|standard|say|set)\b|\b(?:{RATE}|mileage|number"
            rf"|figure)\b.{{0,40}}\b(?:%IRS%)\b)|^(?:the )?irs(?: PERIOD| [0-9]{{4}}|\?|$)|^(?!(?:set|follow|use|switch"
            rf"|change|make|move|update|adopt|match)\b).*\b(?:tax[- ]free|deductible|statutory|amap|simplified method"
            rf"|approved mileage)\b.{{0,30}}\b(?:{RATE}|mile|amount|allowance|payments?)\b"
        ),
    ),
    (
        Intent.SET_RATE,
        Phrase(
            rf"^(?:raise|increase|bump|lower|cut|reduce|drop|boost) (?:everybody|everyone|all|them|the team|all"
            rf" drivers|drivers|people|us) (?:by|to|up|down)\b"
            rf"|^(?:set|change|update|make|raise|increase|lower|decrease|drop|cut|reduce|adjust|bump|put|switch|move"
            rf"|fix"
            rf"|edit|modify|boost|up|hike|bring|define|establish|amend|reset|start|alter|slash|double|triple|knock"
            rf"|trim|shave|nudge|push|take"
            rf"|halve)\b.{{0,60}}\b(?:{RATE}|reimbursement|mileage rate|rate of pay|mileage pay)\b"
            rf"|^(?:the |our |a )?(?:new |business |medical |charity |moving |mileage |company |standard |km |mile "
            rf"|per[- ]mile |programme |program |organi[sz]ation |reimbursement |default )*{RATE}\b\s?(?:(?:will be|is"
            rf" now|should be|becomes?|shall be|goes? (?:up|down)?|changes?|is going|=|:|to be|needs to be|is changing"
            rf"|moves|is to be|drops|rises|to)\b|[=:]|is(?= (?:MONEY|NUM|[0-9.]))|(?=MONEY|NUM|[0-9]))"
            rf"|^(?:follow|use|adopt|switch to|go with|match|peg (?:it |us )?to|pay|track"
            rf"|mirror)\b.{{0,30}}\b(?:%IRS%)\b|^(?:pay|reimburse)(?: everyone| people| drivers| them| staff| members|"
            rf" everybody| us| out| the team| our drivers| employees)* (?:at )?(?:MONEY|NUM|[0-9.]+)(?: (?:a|per|for"
            rf" each|each|/) ?(?:mile|km))?|^(?:business|medical|charity|moving|mileage)(?: rate)?:? (?:at |is |to |now"
            rf" )?(?:MONEY|[0-9]*\.[0-9]+)|^rates? (?:MONEY|NUM|[0-9.]+|irs)|\bstart(?:ing)? (?:paying"
            rf"|reimbursing)\b.{{0,30}}(?:MONEY|NUM|[0-9])|^(?:MONEY|NUM|[0-9.]+) ?(?:a|per|/) ?(?:mile|mi|km) (?:from"
            rf"|starting|as of|effective)|\b(?:give|pay) (?:everyone|everybody|the team|all drivers|them|drivers"
            rf"|people)\b.{{0,30}}(?:MONEY|NUM|[0-9]).{{0,10}}(?:mile|km)|^from (?:DATE|PERIOD),? (?:the |our )?(?:new"
            rf" )?(?:medical |charity |business |mileage )?rate"
            rf"|^(?:(?:from now on|going forward|effective immediately|henceforth|from today(?: on)?|from here on"
            rf"|(?:from|starting|as of|effective|beginning) (?:DATE|PERIOD)(?: on| onwards?)?)[\s,:]+)+{WE_PAY}"
            rf"|^{WE_PAY}[\s,]+(?:from now on|going forward|effective immediately|henceforth|from today|from here on"
            rf"|(?:from|starting|as of|effective|beginning) (?:DATE|PERIOD))\b"
        ),
    ),
    (
        Intent.RATE_HISTORY,
        Phrase(
            rf"\b(?:history|all|past|previous|old|earlier|former) (?:of )?(?:the |my |our )?(?:mileage )?{RATE}\b(?:"
            rf" history)?|\b{RATE} (?:history|changes|over time|timeline)\b|\b(?:when|how (?:often|many times)) (?:did"
            rf"|has|was|have)\b.{{0,30}}\b{RATE}\b.{{0,20}}\bchang"
        ),
    ),
    (
        Intent.LIST_RATES,
        Phrase(
            r"^(?:(?:%SHOW%)\s)(?:me )?(?:all |our |the |planned |future |upcoming |current )*(?:rates|rate table|rate"
            r" list|rate card)\W*$|^(?:rates|rate table|rate list|rate card)\W*$|\b(?:planned|upcoming|future"
            r"|scheduled) rates?\b"
        ),
    ),
)

QUESTION: Phrase = Phrase(
    rf"^what (?:are|am|do|is) (?:i|we) (?:get |being |getting )?paid\b(?!.{{0,30}}\b(?:so far|PERIOD))|^(?:so )?(?:is"
    rf"|was|isn't|wasn't) (?:it|the rate|that|our rate) (?:still |now |really |about |around )?(?:MONEY"
    rf"|[0-9]+ or MONEY|[0-9]+(?:\.[0-9]+)?)\b|^(?:cents|pence"
    rf"|dollars?|how many (?:cents|pence)) (?:per|a|each) (?:mile|km|k|kilomet\w+)\W*$|^rates? (?:in effect|in force"
    rf"|on|for|at|as of) (?:on )?(?:DATE|PERIOD)|^(?:how much|what|how) (?:is|are|does|do)\b.{{0,30}}\b(?:mileage"
    rf"|miles?|driving|km"
    rf"|kilomet\w+)\b.{{0,12}}\b(?:paid|pay"
    rf"|pays|reimbursed)\b(?: (?:at|here|now|out|per|for))*\W*$|\b(?:what|which|how|tell|show|check|see|give|when|is"
    rf"|are|was|do|does|did|know|get|remind|who|where|why"
    rf"|has|have|current|today's|my|our|the|view|find)\b.{{0,60}}\b(?:{RATE}|cents|pence|(?:per|a|each|every"
    rf"|for (?:a|each|every)) (?:mile|km|kilomet(?:er|re)|one mile)|reimbursement|mileage allowance"
    rf"|reimbursed)\b"
    rf"|^(?:(?:mileage|reimbursement|business|medical|charity|moving|my|our|the|current|km|company|today's"
    rf"|irish|french|british|uk|canadian|australian|german|swiss|dutch|motorcycle|bicycle"
    rf"|per[- ]mile|petrol|gas|car|driving|personal|PERIOD|DATE)\s)*{RATE}(?: (?:please|now|today|for .{{0,30}}"
    rf"|in PERIOD|PERIOD|DATE|on DATE|info|per mile|per km|current|in effect|in force|that applied|applicable|here"
    rf"|currently|at the moment))*\W*$|\bhow"
    rf" much\b.{{0,30}}\b(?:per|a|each|every|/) ?(?:mile|km|kilomet\w+|k)\b|\bwhat do (?:i|we) get (?:paid"
    rf" )?(?:for|per)? ?(?:driving|mileage|each mile)?\W*$|\bhow much (?:do|does|am|are|is|will|would) (?:i|we"
    rf"|you|they|the company|contoso|my company|it)\b.{{0,20}}\b(?:pay|paid|get|reimburse\w*)(?: for (?:driving"
    rf"|mileage|miles))?(?: per mile| a mile| here| now)?\W*$|\bhow (?:is|are|am) (?:my|i|the|our|we)"
    rf" (?:mileage |drives? |rate |miles )?(?:reimbursed|calculated|paid|priced)|^rate\W*$|\brates?\b.*\?\W*$"
    rf"|\bwhat (?:do|does|will|is|are|would) (?:i|we|you|they|the company|my company|contoso|my employer|it|the"
    rf" program\w*) (?:pay|reimburse|paying)\b|\bremind me (?:of |what )?(?:my |the |our )?(?:mileage )?rate"
)
