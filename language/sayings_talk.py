"""Small talk, help, privacy and leaving: what is said to the bot and not about a drive."""

from language.frames import Intent
from language.patterns import Phrase

END = (
    r"(?: (?:please|pls|now|bot|there|all|again|today|mate|team|everyone|everybody|buddy|friend|thanks|thank"
    r" you|after all|mileiq|mileage|partner|then|so much|very much|a lot|for now|it|that|this|anyway|my friend|folks"
    r"|guys|a bunch|a million|lol|haha|for that|for the help|for your help|sir|man|dude|ok|okay|k|DATE|you"
    r"|lots|heaps|ever so much|to you|to all|to everyone|to everybody))*[\s!.?,:;)(~-]*$"
)

WHOLE: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.OWN_INVITATION,
        Phrase(
            r"^(?:(?:and|so|please|tell me|do you know|can you tell me)[\s,]+)*"
            r"(?:who(?:'s| has| is it that| was it that)? (?:actually |exactly )?"
            r"(?:invited|added|enrolled|signed up|brought) (?:me|us)(?: up)?(?: in| on)?"
            r"(?: (?:to|into|for) (?:the |this )?(?:%PROGRAM%|mileage|bot|chat|app|here)\w*)?"
            r"|(?:by whom|by who|who by) (?:was i|were we|have i been|i was) (?:invited|added)"
            r"|when (?:was i|were we|have i been) (?:invited|added)(?: and by whom)?"
            r"|since when (?:am i|have i been) (?:a member|in|enrolled)|when did i join|who was i invited by"
            r"|(?:show )?my (?:own )?invitation)(?: (?:here|please|again))*\W*$"
        ),
    ),
    (
        Intent.CANCEL,
        Phrase(
            r"^(?:(?:no|nope|nah|oh|ok|oops|wait|hmm|actually|sorry)[\s,.!]+)*(?:never ?mind|nvm|forget (?:it|that)"
            r"|cancel(?: that| it"
            r"| this)?|leave it|not now|no thanks|stop|wrong (?:button|chat|person|window|bot|one|thing)|by accident"
            r"|accident"
            r"|misclick\w*|don't|skip (?:it|that)|ignore that)[\s,.!-]+(?:forget (?:it|that)|cancel(?: that| it)?"
            r"|leave it|never"
            r" ?mind|please|nope|nah|no|wrong (?:button|chat|person|window|bot|one|thing)|it was (?:an accident|a"
            r" mistake)|my"
            r" (?:mistake|bad)|by"
            r" (?:accident|mistake))[\s.!]*$|^(?:(?:no|nah|oh|ok|oops|wait|hmm|actually|sorry)[\s,.!]+)*(?:never ?mind"
            r"|nvm|forget"
            r" (?:it|that)|cancel that|leave it|not now|no thanks|maybe later)[\s,.!-]+(?:i'll|i will|it's|i'm"
            r"|we'll|later|not|don't|do it|that's|i|too|there's|we|you)\b[^?]{0,60}$"
        ),
    ),
    (
        Intent.GREETING,
        Phrase(
            r"^(?:hi+|hiya+|hey+a?|hello+|hallo|helo|hullo|yo+|howdy|greetings|g'?day|sup|wass?up|what's up|good"
            r" (?:morning|afternoon|evening|day)|morning|afternoon|evening|mornin'?|hi hi|hey hey|heya|hola|bonjour"
            r"|salut|guten (?:tag|morgen|abend)|servus|moin|ciao|buen[oa]s? (?:d[ií]as?|tardes|noches)|namaste|how are"
            r" you(?: doing)?|how's it going|how do you do|nice to meet you|you there|are you (?:there|alive|awake"
            r"|online|a (?:bot|robot|human|real person))|anyone there|is (?:anyone|anybody) there|test|testing|ping"
            r"|hello world|alright|ahoy|pleased to meet you|long time no see)(?:[\s,!.]+(?:hi|hello|hey|there|how are"
            r" you|how's it going|all|bot|good morning|what's up|(?:i'm|i am|this is|my name is) \w+))*" + END
        ),
    ),
    (
        Intent.DASHBOARD,
        Phrase(
            r"^(?:(?:please )?(?:open|show(?: me)?|see|visit|go to|where is|where's|where can i find) )?(?:the |my"
            r" |your )?(?:web ?)?(?:dash ?board|web ?site|web page|(?:mobile |phone )?app)" + END
        ),
    ),
    (
        Intent.THANKS,
        Phrase(
            r"^(?:(?:ok|okay|great|perfect|cool|nice|awesome|super|brilliant|lovely|good|fab|excellent|wonderful"
            r"|alright|amazing)[\s,!.]*)*(?:thanks|thank you|thank u|thankyou|many thanks|cheers|ta|much appreciated"
            r"|appreciate it|appreciated|good bot|great job|well done|nice one|you rock|you're (?:the best|great"
            r"|awesome)|merci|gracias|danke|good job|nice work)(?:[\s,!.]+(?:bye|great|goodbye))?" + END
        ),
    ),
    (
        Intent.GREETING,
        Phrase(
            r"^(?:bye+|goodbye|good ?night|see (?:you|ya)(?: later| soon| tomorrow)?|cya|later|ttyl|take care|have a"
            r" (?:good|great|nice) (?:day|one|weekend|evening)|ok|okay|k|kk|cool|great|nice|perfect|awesome|lol|haha+"
            r"|good|fine|got it|understood|alright|super|sweet|neat)" + END
        ),
    ),
    (
        Intent.CANCEL,
        Phrase(
            r"^(?:(?:no|nope|nah|oh|ok|actually|sorry|oops|wait|hmm|please|um|on second"
            r" thou?ghts?)[\s,!.]*)*(?:cancel(?:"
            r" (?:that|this|it|everything|please|the (?:question|request|operation|action|whole thing|log|form"
            r"|command)|request|what i said|my (?:last )?request))?|never ?mind|nvm|nm|forget (?:it|that|this|about it"
            r"|i (?:asked|said anything))|stop(?: (?:it|that|this|asking(?: me)?(?: (?:that|this|about (?:it|this"
            r"|that)|questions|things))?|now))?|(?:no,? )?that's (?:all|it|enough)|wrong (?:button|chat|person|window"
            r"|bot)|i'd rather not|let it (?:go|be)|not today|another time|some other time|don't ask(?: me)?(?:"
            r" again)?|didn't mean (?:that|to)|abort|abandon(?: (?:it|this|that))?|drop"
            r" (?:it|this|that)|no thanks|no thank you|quit|exit"
            r"|skip(?: (?:it|this|that))?|leave it(?: (?:out|there|be|alone|at that))?|don't (?:bother|worry(?: about"
            r" it)?|do (?:it|that|anything)|log it"
            r"|save it|log that|save that)|scratch that|ignore (?:that|me|this)|not now|maybe later|drop it|nope|no"
            r"|nah|i changed my mind|changed my mind|back|go back|start over|reset|disregard(?: that)?|let's not|hold"
            r" on|wait|forget what i said|false alarm|my bad|not (?:any ?more|needed)|discard|dismiss|close|undo all"
            r" that|no need)" + END
        ),
    ),
    (
        Intent.HELP,
        Phrase(
            r"^(?:help(?: me)?(?: out)?|h|\?+|menu|commands?|options|instructions|examples?|usage|man|manual|guide"
            r"|tutorial|faq|support|info|about|i need help|need help|can you help(?: me)?|i'm (?:lost|stuck|confused"
            r"|new(?: here)?)|what now|what next|now what|i don't (?:get|understand)(?: (?:it|this|how this works))?"
            r"|how do i use (?:this|you|it)|what is this|what's this|who are you|what are you|start|sos|huh|help\?+"
            r"|idk|get help|help please|help me please|i'm not sure what to do)" + END
        ),
    ),
    (
        Intent.SIGN_OUT,
        Phrase(
            r"^(?:sign|log)(?: me)? ?(?:out|off)(?: (?:of|on|from|in) .{1,30}| my account.{0,30}| everywhere)\W*$"
            r"|^(?:disconnect|unlink|log"
            r" off|deauthori[sz]e)(?: my account| me)?|(?:sign|log|sing|sgin)(?:"
            r" me)?[ -]?(?:out|off)(?: of (?:this|mileiq|my account|the (?:bot|app)|here|everything|teams|all"
            r" devices))?" + END
        ),
    ),
    (
        Intent.JOIN,
        Phrase(
            r"^(?:join(?: (?:the )?(?:program\w*|now|us|contoso|team))?|i(?:'d like to| want to| accept| will|'ll)"
            r" ?(?:join|accept)?(?: the| my)?(?: program\w*| invit\w+)?|accept(?: (?:the |my )?invit\w+)?|i accept|i'm"
            r" in|count me in|sign me up|enroll? me|yes,? i(?:'d| would)? (?:like to )?join)" + END
        ),
    ),
    (
        Intent.DECLINE,
        Phrase(
            r"^(?:decline(?: (?:the |my )?invit\w+)?|i decline|reject (?:the |my )?invit\w+|no,? i don't want to join"
            r"|i don't want to join(?: the program\w*)?|refuse (?:the |my )?invit\w+|turn down the invit\w+)(?:"
            r" because .{1,200})?" + END
        ),
    ),
)

HELP = Phrase(
    r"^(?:the |a )?(?:list of (?:all )?(?:the )?)?(?:commands|options|features|things you can do)(?: list|"
    r" please)?\W*$|\bwhere (?:do|should|can"
    r"|to) (?:i )?(?:start|begin)\b|\bnot sure (?:what|how) (?:you|this|it|to (?:use|start|begin|do this))\b"
    r"|^what(?:'s| is) (?:this|the|your)"
    r" (?:bot|app|thing|chat|tool|purpose|job)(?: for| about| do| does| meant to do)*\W*$|^(?:i'm )?new (?:here|to"
    r" this|user|starter)\b"
    r"|^what (?:is|was) (?:this|that) for\W*$|\bwalk me through\b|^what (?:kind|sort|type)s? of (?:things|stuff"
    r"|questions|commands)\b|^what (?:things"
    r"|questions) can\b|^(?:how|what|where|can|could|which)\b.{0,12}\b(?:can|do|does|could|would|should|to|are"
    r"|is|else|all"
    r"|i)\b.{0,20}\b(?:you|i|we|one|this|it|bot|say|type|commands?|work)\b.{0,10}\b(?:do|say|ask|type|help|use"
    r"|work|possible|available|understand|know|able)\b(?!.{0,30}\b(?:about me|mileage rate)\b)"
    r"|^how (?:do|can|does|would|should|could|to|am)\b(?! i (?:doing|looking))(?: (?:i|we|you|one|someone|people|it"
    r"|this|the bot))?"
    r" ?(?:go about )?(?:\w+ing|log|record|add|track|enter|submit|report|delete|edit|change|correct|fix|export"
    r"|download|invite|classify|get (?:started|my|a|the|paid)|work|use|start|see|view|remove|undo|set|make|put"
    r"|save|import|upload|create|approve|cancel|mark|join|lock|unlock|close|reopen|rename|scan|attach|require|restore|recall"
    r"|decline|leave|unsubscribe|switch|return|pay)\b|\b(?:show|teach|tell) me how\b|\bhow (?:does|do)"
    r" (?:this|it|the bot|you|mileiq|everything)\b.{0,20}\bwork|^(?:help|assist|support|explain)(?: me)?"
    r" (?:with|on|using|about|how)\b|\bwhat can (?:you|i|this)\b|\bwhat (?:are )?(?:the |your )?(?:commands"
    r"|options|features|capabilities)\b|\bhelp (?:me )?(?:to )?(?:get started|understand|use|with)\b"
    r"|\bexamples?\b|\bwhat are my options\b|\bget(?:ting)? started\b|\bi (?:need|want|could use) (?:some"
    r" )?help\b|\bi don't know (?:how|what)\b|^what do you do\b|\bdifference between\b|\bwhat does .{1,30}"
    r" mean\b|^(?:can|could) (?:you|someone|anyone) help\b|^help\b|\b(?:user )?(?:guide|manual|instructions"
    r"|tutorial)\b"
)
PRIVACY = Phrase(
    r"^who (?:all )?(?:sees|gets to see|reads|has access)\b|^can (?:my |the )?(?:boss|manager|employer|company"
    r"|admin\w*|hr)\b.*\bsee\W*$|^(?:do|does|will|are|is|can|would|did) .{0,30}\b(?:go|get|sent|reported|forwarded"
    r"|passed|shown|visible|available"
    r"|end up|given) (?:on )?(?:to|with|at)"
    r" (?:my |the |our )?(?:hr|boss|manager|company|employer|admin\w*|payroll|accounting|irs)\b|\b(?:nobody|no ?one"
    r"|anyone|anybody|someone|everyone|everybody) (?:else )?(?:can |could |will |to )?(?:sees?"
    r"|knows?|finds? out"
    r"|gets?|looks?)\b|\b(?:boss|manager|employer|company|admin\w*|hr|supervisor|organi[sz]ation|contoso|accounting"
    r"|payroll|wife"
    r"|husband|they) (?:actually |really |be able to |also |even )*(?:tell|get|gets|receive|receives|learn|notice"
    r"|notices|told"
    r"|notified|informed)\b(?!.{0,20}\b(?:rate|paid|reimbursed)\b)|\bshow up (?:to|for|at) (?:the|my|our) (?:company"
    r"|boss|manager"
    r"|employer|admin\w*)\b|\b(?:record|log|know|see|track|store|keep|collect|follow|watch)\w*\b.{0,12}\bwhere (?:i"
    r"|we)\b|\b(?:my|our)"
    r" (?:locations?|whereabouts|position|movements|routes?|phone|gps)\b.{0,24}\b(?:recorded|tracked|stored|shared"
    r"|saved|logged"
    r"|known|kept|watched|followed)\b|\b(?:who|can|could|does|do|will|is|are|would|has|did|may|what|which"
    r"|how)\b.{0,60}\b(?:see|view|access"
    r"|read|look at|spy|know|find out|monitor|watch|check|track|tracking|tracked|visible|shared|share|sell"
    r"|sold|follow|show(?:n|s)?)\b.{0,50}\b(?:my|me|i|mine|our|us|data|drives|trips|where|location|personal"
    r"|weekend|private|gps|phone|everything)\b(?!.{0,20}\b(?:rate|csv)\b)"
    r"|\b(?:my|personal|our)\b.{0,12}\b(?:drives|trips|data|location|weekend trips|weekend drives|journeys"
    r"|mileage|info\w*|stuff|whereabouts)\b.{0,40}\b(?:private|visible|shared|safe|secure|confidential|seen"
    r"|tracked|anonymous|protected|kept|stored|hidden|public)\b|\b(?:is|are) my .{0,40}\b(?:visible|sold"
    r"|shared|private|safe|secure|public|anonymous|tracked|deleted|gone)\b|^(?:is|are) (?:this|it|these"
    r"|everything|that|what i (?:say|type|log))\b.{0,20}\b(?:private|confidential|secure|safe|recorded"
    r"|visible)\b|\bwhat happens (?:to|with) my (?:data|drives|info\w*|history)\b|\bwho (?:sees|reads|can see"
    r"|can read) (?:this|these|it|what)|\bprivacy\b|\bgdpr\b|\bccpa\b|\bconfidential\w*\b|\bdata protection\b"
    r"|\b(?:what|which|how|where|do|does|how long)\b.{0,40}\b(?:store|keep|collect|save|know|hold|gather"
    r"|retain|stored|kept|saved|collected|record)\b.{0,40}\b(?:about me|on me|my|data|info\w*|of me|mine|me)\b"
    r"|\bwhat (?:data|info\w*)\b|\b(?:are|is|r) (?:you|it|this|they|the (?:bot|app|company)|my (?:boss|manager"
    r"|company|employer)|contoso)\b.{0,15}\b(?:spying|tracking|watching|monitoring|recording|listening"
    r"|following|selling)\b|\bwho (?:can|could|gets to|is able to|will|has|sees|else|all) .{0,20}(?:see|sees"
    r"|access|view|look|know|drives|trips)\b|\b(?:boss|manager|employer|company|admin\w*|hr|supervisor|team"
    r"|organi[sz]ation|contoso|microsoft|wife|husband|colleagues?|coworkers?|irs|they|anyone|everybody|anybody"
    r"|people|police|you) (?:can |could |will |be able to |get to )?(?:see|sees|view|know|knows|track|access"
    r"|read|watch|find out)\b|\bkeep .{0,20}private\b"
)
OWN_PLACE = Phrase(
    r"^(?:am|are|was|were) (?:i|we) (?:still |already |even |actually |now |ever |currently )*(?:a |an )?(?:member|in"
    r" (?:the|this|your)|in\W*$"
    r"|enrolled|signed up|part of|on (?:the|this)|registered|invited|added)\b|^(?:did|have|has) (?:i|we) (?:already "
    r"|even |actually |ever |now"
    r" )*(?:join|joined|been (?:invited|added|accepted|enrolled)|accept|accepted|get (?:an )?invit\w*|got (?:an"
    r" )?invit\w*|sign up|signed up)\b"
    r"|^(?:where(?:'s| is)|did you (?:get|receive)|has|have you (?:got|received)|when (?:do|will) i get|i (?:haven't"
    r"|have not|didn't|never) (?:got"
    r"|get|gotten|received?|had)|has) (?:my|an|the|any) (?:invit\w*|acceptance|reply|answer)\b(?!.{0,40}\bby\b)|^did"
    r" my (?:acceptance|answer"
    r"|reply|join\w*) (?:go|come|get)\b|^(?:add|put|get|sign|enroll?) (?:me|myself)(?: up)? (?:to|on|onto|in|into|for)"
    r" (?:the|this|your|our|a)"
    r" (?:%PROGRAM%|mileage)\b|^my (?:membership|join) status\W*$"
)
HOW_TO_LEAVE = Phrase(
    r"^how (?:do|can|would|could) (?:i|we) (?:leave|quit|opt out|get out|unsubscribe|unenroll|drop out)\b"
)
LEAVE = Phrase(
    r"(?!.*\badmin)(?:^(?:i want |i'd like |let me )?out\W*$|^how (?:do|can|would|could) (?:i|we) (?:leave|quit|opt"
    r" out|get out|unsubscribe"
    r"|unenroll|drop out)\b(?! (?:a |my |the )?(?:note|message|review|comment|feedback|drive|trip))|^out of (?:the"
    r"|this|your|our) .{0,20}(?:%PROGRAM%|mileage)|\brather not (?:be|take part|participate|continue"
    r"|stay|remain"
    r"|carry on)\b.{0,30}(?:%PROGRAM%|part|it|this)?|\bget me out of (?:the|this|your)\b|\b(?:leave|quit|exit|come off"
    r"|get off|be off|get out of|opt(?:ing)? out|withdraw (?:from|me)"
    r"|unsubscribe(?: me)?(?: from)?|unenroll? (?:me|myself)|drop out|resign from|stop (?:being|participating)"
    r"|pull out of|step out of|be done with|disenroll|part ways)\b.{0,30}\b(?:%PROGRAM%|membership|here"
    r"|account|contoso|mileage|participation|enrollment|enrolment|it|this)\b|^how (?:do|can|would) i (?:leave"
    r"|quit|opt out|get out|unsubscribe|unenroll)(?: this| it| here)?\W*$|^(?:leave|opt out|i quit|quit the"
    r" program\w*|unenroll?(?: me)?|unsubscribe(?: me)?)\W*$|\b(?:end|cancel|terminate|close|stop) my"
    r" (?:membership|participation|account|enroll?ment)\b|\b(?:remove|take|delete|unsubscribe|unenroll?|drop"
    r"|get|count|sign) (?:me|myself)\b(?: (?:from|off|out(?: of)?)\b|(?<!get me)(?=\W*$))(?!.{0,30}\b(?:rate|admin|trip"
    r"|drive)\b).{0,30}(?:%PROGRAM%|out|$)|\bi(?:'m| am)? ?(?:don't|do not|no longer|not) (?:want|wish"
    r"|wanna)?(?: to)? ?(?:be|participate|take part|being|stay|participating|continue"
    r"|remain)\b.{0,30}(?:%PROGRAM%|member|part|anymore|any more|this|participat\w*|in)\b|\bi (?:want|wanna"
    r"|would like|need)(?: to be)? (?:out|off)\b|\bi'm (?:out|leaving|quitting|done with (?:this|the))(?:"
    r" \S+){0,4}\W*$|^(?:leave|quit) (?:\S+ ){0,3}(?:%PROGRAM%)|\bi(?:'m| am) leaving (?:the )?(?:%PROGRAM%)"
    r")"
)
