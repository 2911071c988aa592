"""What is none of this bot's business: other people's errands, the weather, the news, one's calendar."""

from language.patterns import Phrase

LEAD = r"^(?:(?:hey|hi|please|ok|so|and|bot)[\s,]+)*(?:can you |could you |would you |please |do you know )*"
OF_DRIVES = (
    r"(?!.*\b(?:drives?|drove|driven|driving|trips?|journeys?|miles?|mileage|kms?|logs?|logged|(?<!exchange"
    r" )(?<!interest )(?<!heart )rates?|reports?|reported"
    r"|reimburse\w*|entries|submit\w*|claim\w*|REF|DIST|MAIL|EXTRA)\b)"
)
"""Not where drives are asked for, whatever else is named."""
ASKS = (
    r"(?:what(?:'s|'ll| is| are| was| were| will)?|how(?:'s|'ll| is| are| was| were| will| did)?|when(?:'s| is| are)"
    r"|where"
    r"(?:'s| is| are)|who(?:'s| is| won| will win)?|show(?: me| us)?|tell(?: me| us)?|give(?: me| us)?|get(?: me)?"
    r"|check|any|is there(?: any)?|find(?: me)?|look up)"
)
THINGS = (
    r"(?:weather|forecast|temperature|rain|snow|news|headlines|scores?|game|match|super bowl|world cup|playoffs?"
    r"|stocks?"
    r"|stock (?:price|market)s?|share price|exchange rate|recipe|joke|horoscope|lottery(?: numbers?)?|jackpot|tv|telly"
    r"|television|movies?|cinema|concerts?|traffic|menu|calendar|schedule|agenda|appointments?|to-?do(?: list)?"
    r"|plans?|cooking|party|new(?= (?:DATE|PERIOD|in|with)\b)|(?:price|cost) of [a-z ]+|interest rates?|heart rate"
    r"|pay ?(?:slip|stub|check|cheque)s?|salary|e-?mails?|inbox|voicemails?|parking(?="
    r" (?:at|near|in|available|spaces?|spots?))|breakfast|lunch|dinner|supper|sunrise|sunset|tides?|pollen|holidays?"
    r"|capital of [a-z ]+|population of [a-z ]+"
    r"|happening|up(?= (?:with you|in|at|for DATE)\b)|going on(?= in\b)|open(?= (?:DATE|PERIOD|on|late)\b))"
)
OFF_TOPIC = Phrase(
    r"^(?:(?:hey|hi|please|ok|so|bot)[\s,]+)*(?:can you |could you |would you |please )*(?:translate\b|(?:how do"
    r" (?:you|i|we)"
    r" say|what's the (?:word|german|french|spanish) for)\b|(?:write|compose|draft)(?: me| us)? (?:an? |the"
    r" )?(?:e-?mail"
    r"|letter|poem|song|text|message|essay|haiku|story|speech)\b|what does .{1,40} mean in (?:german|french|spanish"
    r"|english|italian|dutch|chinese)\b|say .{2,60} in (?:german|french|spanish|english|italian|dutch|chinese)\b"
    r"|spell \w+\W*$|repeat after me\b)"
    r"|^(?:please )?book (?:me |us |in )?(?:a |an |the |some )?(?:meeting|room|hotel|flight|table|rental|hire|car\b"
    r"|taxi"
    r"|cab|uber|lyft|ticket|train|seat|holiday|day off|appointment|haircut)\b(?!.*\bDIST\b)"
    r"|^(?:order|buy|get|fetch|make|call|bring) (?:me |us )(?:a |an |some )?(?:pizza|coffee|tea|uber|taxi|cab|lyft"
    r"|lunch"
    r"|sandwich|burger|drink|beer|ticket|flight|lift)\b|^(?:set|start) (?:an? |the )?(?:alarm|timer)\b"
    r"|^remind (?:my|the|our) (?:wife|husband|kids?|mom|mum|dad|son|daughter|partner|girlfriend|boyfriend)\b"
    r"|^(?:cheapest|nearest|closest) (?:gas|petrol|fuel|charger|parking|station)\b"
)
"""Whatever command stands in it, it is not given to this bot."""
SMALL_TALK = Phrase(
    rf"{LEAD}{OF_DRIVES}(?:{ASKS} (?!(?:i|did|have)\b)(?:\S+ ){{0,3}}?{THINGS}(?=\W|$)(?:'s)?[^.;]{{0,40}}$"
    r"|(?:will|is|was|does|did|would) (?:it|there)(?: going to| gonna| be| likely to| supposed to)* (?:rain|snow|hail"
    r"|freez|storm|thunder|sunny|cold|hot|warm|windy|icy|wet|fog)\w*\b"
    r"|(?:what(?:'s| is)|tell me|do you know) (?:the |today's )*(?:time|date|day|year|month)(?: is it)?(?: of (?:the"
    r" )?(?:week|month))?"
    r"(?: right now| now| is it| today| DATE| please)*\W*$|what (?:time|day|date|month|year|week) is (?:it|DATE"
    r"|today)\b"
    r"|what (?:are|r) (?:you|u) (?:doing|up to|planning|having)\b|what (?:meetings?|appointments?|calls|tasks) (?:do"
    r"|have"
    r"|are|did|is)\b|(?:is|was|are) (?:DATE|PERIOD|we|you|it|the (?:office|shop|store|bank|branch)) (?:a |an |the"
    r" )*(?:open|closed|bank holiday|holiday|public holiday|day off|working day)\b|what (?:bank |public "
    r")?holidays? (?:is|are|do)\b|when (?:is|are|does|do) (?:the )?(?:next )?(?:bank holiday|holidays?|DATE|easter"
    r"|christmas|thanksgiving|ramadan|diwali|school)\b)"
)
"""Questions of every day that name a day, and ask for no drives."""
