"""Talk around the programme: what the bot is, small goodbyes, what is private."""

from language.frames import Intent
from language.patterns import Phrase

WHAT_IT_IS = Phrase(
    r"\bwhat (?:do|can|does|could|would) (?:you|ya|u|it|this(?: thing| bot| app)?)(?: actually| really| even| exactly"
    r"| all| ever)* (?:do|offer|handle|help with)\b(?!.{0,30}\b(?:about me|with my|to my|for DIST|if)\b)"
    r"|\bwhat(?: else| all)? can (?:you|u|ya|it|this(?: thing| bot)?)(?: actually| really| all)* do\b"
    r"|^(?:so |and |ok |hi |hey )*what(?:'re| are|'s| is) (?:you|u|ya|this(?: thing| bot| app)?|it|all this|that)"
    r"(?: actually| really| even)* (?:good |meant |here |supposed )*(?:for|about|all about|to do|do)\W*$"
    r"|^(?:so )?what(?:'s| is) all this(?: then| about)*\W*$|^whatcha (?:do|up to)\b"
    r"|\bwhat(?:'s| is) the (?:point|purpose|use|idea|deal) (?:of|with|behind) (?:this|it|you|the (?:bot|app|thing))\b"
    r"|^(?:so )?what (?:you|ya) do\W*$|\bhow (?:do|can|should|to) (?:i|we|one)? ?use (?:it|this|you|the bot)\b"
    r"|^(?:i'm |im |i am )?(?:lost|stuck|confused|new here|new)\b[\s,.!]+(?:what now|what next|now what|help|please"
    r"|what do i do"
    r"|where do i start)\b.{0,10}$|\b(?:not sure|unsure|don't know|no idea|no clue) (?:what|how|where) to (?:type|say"
    r"|write|do|ask"
    r"|start|begin|use)\b"
    r"|^how(?:'s| is| does| do) (?:this|it|the|you)(?: whole)?(?: thing| bot| app| stuff)? (?:work|works|working"
    r"|supposed"
    r" to work)\b"
    r"|\b(?:explain|describe|tell me) (?:to me )?what (?:you|this|it)(?: thing| bot)? (?:do|does|can do|is for|are"
    r" for)\b"
    r"|\bwhat (?:am i|are we|do i|should i) (?:meant|supposed|have|need)(?: to)? (?:type|say|write|do|ask|tell you)\b"
    r"(?! .{0,10}\bDIST)|^(?:i have|i've got|i've|got|have) no (?:idea|clue) (?:what|how|where)\b"
    r"|^what (?:do i|should i|can i) (?:type|say|ask)(?: here| you| now| to you)*\W*$"
    r"|^(?:what|which) (?:commands?|words|phrases|sentences|orders|instructions) (?:do|can|could|does|should|may|are)\b"
    r"|^(?:%SHOW%) (?:me )?(?:(?:the|a|all|your|full|complete|whole|available|possible|list|of|my|different)"
    r" )*(?:commands"
    r"|options|features|help(?: (?:page|card|menu|text))?|menu|instructions|functions|examples|capabilities"
    r"|(?:what|everything|things|stuff) (?:that )?(?:i|you|we|one) (?:can |could |might |should )?(?:say|do|ask|type"
    r"|write|use|understand))(?: (?:list|please|again|here|you (?:know|have|understand|take|offer)|i can (?:use|type"
    r"|give|say)))*\W*$|^(?:any )?(?:tips|pointers|hints)\W*$|^show me the ropes\W*$|^(?:i'm )?(?:a )?(?:complete"
    r" )?(?:newbie"
    r"|beginner)\W*$"
)
GOODBYE = Phrase(
    r"^(?:(?:ok|right|alright|cheers|thanks|well|that's it)[\s,]+)*(?:i'm |im |i am )?(?:signing|logging|clocking"
    r"|knocking"
    r"|heading|going) off (?:now|for|home|bye|and|see|thanks|early|guys|folks)\b"
    r"|^(?:i'm |im )?(?:heading|going|off) (?:home|out|for the (?:day|weekend|night))(?:[\s,]+(?:now|bye|see \w+|cheers"
    r"|thanks|have .{1,20}))*\W*$"
    r"|^(?:that's|thats) me (?:done|off|finished|out)\b.{0,20}$|^calling it a (?:day|night)\W*$"
    r"|^(?:that's|thats) (?:it|all|everything)(?: from me| for (?:now|today|me))+(?:[\s,]+(?:thanks|cheers|bye"
    r"|ta))*\W*$"
    r"|^(?:no[\s,]+)?(?:that's|thats|that is|that was) (?:everything|the lot)(?:[\s,]+(?:thanks|cheers|bye|ta|for now"
    r"|thank you))*\W*$|^that'll do(?: nicely| for now| thanks)*\W*$"
    r"|^(?:(?:no|yep|yes|yeah|ok)[\s,]+)*(?:that's|thats|it's|looks|all|that looks|sounds) (?:all )?(?:great|good"
    r"|perfect|fine"
    r"|lovely|brilliant|spot on|awesome|wonderful|super|fab|ace|excellent)(?:[\s,]+(?:ta|thanks|cheers|thank you|mate"
    r"|bye|now"
    r"|to me))*\W*$|^(?:great|good) stuff\W*$|^spot on\W*$|^sweet as\W*$|^lovely jubbly\W*$"
    r"|^brill(?:iant)?(?:[\s,]+(?:cheers|ta"
    r"|thanks))*\W*$|^(?:have a )?(?:good|great|nice) (?:weekend|evening|night|one)(?: all| everyone)?\W*$"
    r"|^(?:happy|merry) (?:christmas|xmas|new years?|holidays|friday)\b.{0,20}$"
    r"|^(?:ripper|bonza|beaut|legend|grand|deadly|sound|champion|magic|top|bueno|noice|no worries(?: mate)?|too easy"
    r"|righto|all good)\W*$"
)
NOT_THIS = Phrase(
    r"^(?:(?:no|nope|nah|wait|oh|ok|hang on|hold on|actually|sorry|stop|ugh|yeah|well|you know what"
    r"|hmm)[\s,.!-]+)*(?:ignore"
    r" (?:that|this|me|it|the last (?:one|message|bit))|never ?mind (?:that|this|the|about)(?: (?:drive|trip|one|it"
    r"|that|last one))*|scrap (?:that|it|this)|forget (?:the whole|this whole|all of it|everything)(?: \w+)?|forget"
    r" (?:that|it|this|about)(?: (?:drive|trip|one|it|that))*|(?:i'll|i"
    r" will|we'll) (?:do|sort|finish|add|log|tell you|type) ?(?:it|that|this)? (?:later|another time|tomorrow|tonight)"
    r"|not now|not right now|don't bother|cancel(?: that| it| this)?(?: one| drive| trip)?|leave it|drop it|skip"
    r" (?:that|it|this)(?: one)?|not (?:logging|doing|finishing|recording) (?:this|that|it)(?: one)?|abandon it"
    r"|ignore my (?:last )?(?:message|text|msg)|pass"
    r"|stop,? don't (?:log|save|record) (?:it|that|this))(?:[\s,]+(?:sorry|please|thanks|mate|for now|ta|actually"
    r"|later|then|no|nope))*\W*$"
)
"""Said while a drive is being told: it is not to be finished."""
WATCHED = Phrase(
    r"\b(?:is|are|does|do|can|will|could|has) (?:microsoft|teams|google|apple|this (?:thing|bot|app)|the (?:bot|app)"
    r"|it|you|they|my (?:boss|manager|company|employer)|contoso|mileiq)\b.{0,30}\b(?:look(?:s|ing)? at|send(?:s|ing)?"
    r"|us(?:e|es|ing)|shar(?:e|es|ing)|sell(?:s|ing)?|collect(?:s|ing)?|record(?:s|ing)?|get(?:s|ting)?|access\w*"
    r"|log(?:s|ging)?|listen(?:s|ing)?|know(?:s)?|read(?:s|ing)?|store(?:s)?|track(?:s|ing)?)\b.{0,20}\b(?:my|our)"
    r" (?:locations?|whereabouts|position|gps|phone|calls?|messages?|chats?|conversations?|data|movements|e-?mails?"
    r"|camera|mic\w*)\b"
    r"|^(?:is|are) (?:my|our) (?:gps|location|phone|position|data|movements)\b"
    r"|\b(?:listen(?:s|ing)? to|reading) my (?:calls|messages|chats|e-?mails)\b"
    r"|^what happens (?:to|with) (?:the )?(?:drives|trips|miles) (?:that )?i (?:never|don't|do not|haven't)\b"
    r"|^(?:can|does|will|may|could) (?:my |the |an? )?(?:boss|manager|employer|company|hr|admin\w*|they) (?:puede )?"
    r"(?:see|view|read|know)\b"
)
RELIEVED = Phrase(
    r"\bdiscontinue (?:the|this|your|our|my)\b.{0,20}\b(?:%PROGRAM%|mileage|participation|membership)|^i (?:don't|do"
    r" not) want (?:in|to be in)\b(?: this| it| the %PROGRAM%)?(?: any ?more| any longer| now)+\W*$"
    r"|\b(?:relieve|release|excuse|exclude|discharge) me (?:from|of) (?:the|this|your|our)\b.{0,20}\b(?:%PROGRAM%"
    r"|mileage)"
    r"|\b(?:discontinue|withdraw|resign|retire|step down|bow out|pull out) (?:my (?:participation|membership) )?(?:from"
    r"|with|in) (?:the|this|your|our)\b.{0,20}\b(?:%PROGRAM%|mileage)"
    r"|\b(?:remove|strike|delete|take) my name (?:from|off)\b.{0,20}\b(?:%PROGRAM%|mileage|roster|list)"
    r"|\bdone with (?:this|the|your)\b.{0,16}\b(?:%PROGRAM%)\b.{0,20}\b(?:out|off|remove me)\b"
)
SENT_IN = Phrase(
    r"^(?:please )?(?:go ahead with|proceed with|do|make|start|process) (?:my |the )?(?:PERIOD|DATE)'?s?"
    r" (?:submission|report(?:ing)?|hand-?in"
    r"|claim)(?: now| please)*\W*$|^(?:right[\s,]+)?(?:my |the )?(?:PERIOD|DATE)'?s?(?: (?:drives|trips|miles"
    r"|mileage))? (?:can|may|should|is"
    r" ready to|is good"
    r" to|are ready to) (?:now )?(?:go|be (?:sent|submitted|reported|handed))(?: in| off| over)?(?: now| please)*\W*$"
    r"|^(?:can you |could you |please )*(?:pop|put|bung|stick|get|chuck|whack|ship) (?:my |the )?(?:PERIOD|DATE)'?s?(?:"
    r" (?:drives|trips|miles|mileage|report|claim))? in\b(?: now| please| for me)*\W*$"
    r"|^i'm (?:all )?(?:happy|done|fine|good|finished|through) with (?:my |the )?(?:PERIOD|DATE)'?s?(?: (?:drives"
    r"|trips|miles"
    r"|mileage))?[\s,;.-]+(?:so |and |please |now |you can |can you )*(?:submit|send|report|hand|turn|file) (?:it"
    r"|them|that)\b"
    r"(?: in| off| over| now| please)*\W*$|^(?:my |the )?(?:PERIOD|DATE)'?s?(?: (?:drives|trips|miles|mileage))?(?:'s"
    r"| is| are| looks?| is all|'s all)?"
    r" (?:all )?(?:good(?: to go)?|done|ready|fine|ok|okay|checked|complete|finished|sorted|right"
    r"|correct)[\s,;.-]+(?:so"
    r" |and |please |now |you can |can you )*(?:submit|send|report|hand|turn|file) (?:it|them|that|those)\b(?: in| off"
    r"| over| now| please)*\W*$"
)
IN_ALL = Phrase(
    r"^(?:and |so |total |my )*(?:business |personal |medical |charity )?(?:miles|mileage|kms?|kilomet(?:er|re)s"
    r") (?:for|in|since|during|over|from) (?:the )?(?:PERIOD|DATE)(?: (?:all (?:up|in|told|together)|altogether|in"
    r" total|total|so far))*\W*$"
    r"|^(?:PERIOD|DATE)'?s? (?:miles|mileage|kms?|kilomet(?:er|re)s) (?:all (?:up|in|told|together)|altogether|in total"
    r"|total|so far)\W*$"
    r"|^how (?:many|much) (?:(?:business|personal|medical|charity|work|private) )?(?:miles|mileage|kms?|drives|trips"
    r"|kilomet\w+) (?:since|in|for|during|this) ?(?:the )?(?:PERIOD|DATE)?\W*$"
    r"|^how much (?:money )?(?:did|have|do) (?:i|we) (?:make|made|earn|earned) (?:from |by |for )?driving\b.{0,20}"
    r"(?:PERIOD|DATE)\W*$"
    r"|^(?:so )?what (?:was|did|does|is|were|has) (?:my |the )?(?:PERIOD|DATE)(?:'s)? (?:(?:all (?:told|in|up)"
    r"|altogether|in total"
    r"|come to|total|add up to|amount to|made|worth)(?: please)?)\W*$|^how (?:much|many miles) (?:did|does|was|is)"
    r" (?:my |the )?"
    r"(?:PERIOD|DATE)(?: come to| total| add up to| make| worth| altogether)\W*$"
    r"|^summari[sz]e\b.{0,20}\b(?:PERIOD|DATE)"
)
SOMETHING = Phrase(r"^(?:delete|remove|erase|scrap) (?:something|a drive|one of (?:my|the|them)\b.{0,20})\W*$")
WIPED = Phrase(
    r"^(?:reset|empty|clear|wipe) (?:out )?(?:my |the )?(?:whole |entire )?(?:mileage )?(?:log|history|list)\W*$"
)

FIRST: tuple[tuple[Intent, Phrase], ...] = (
    (Intent.HELP, WHAT_IT_IS),
    (Intent.LEAVE_ORG, RELIEVED),
    (Intent.SUBMIT_DRIVES, SENT_IN),
    (Intent.DELETE_DRIVE, SOMETHING),
    (Intent.DELETE_DRIVE, WIPED),
    (Intent.PRIVACY_QUESTION, WATCHED),
    (Intent.SUMMARY, IN_ALL),
    (Intent.GREETING, GOODBYE),
)
