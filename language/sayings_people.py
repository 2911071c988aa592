"""How administrators speak of people: invitations, members and administrators."""

from language import sayings_reports
from language.frames import Intent
from language.patterns import Phrase

MAILS = r"MAIL(?:(?:\s|,|;|and|&|\+|/|\.|plus)+MAIL)*"

RULES: tuple[tuple[Intent, Phrase], ...] = (
    # Administration before membership: "take admin away from" is not "take off the programme".
    (
        Intent.REMOVE_ADMIN,
        Phrase(
            r"^(?:remove|revoke|take|strip|drop|end|cancel|withdraw|delete|pull)\b(?!.*\bfrom the (?:program|scheme"
            r"|list))(?: away)?.{0,60}\b(?:admin(?:istrator)?s?(?:hood|ship)?|co-?admin)\b"
            r"|\bdemote\b|\bunmake\b|\b(?:un-?admin|de-?admin)\b|\b(?:no longer|not|isn't|stop(?:s)? being|shouldn't"
            r" be|step(?:ping)? down as|quit being)(?: \S+){0,2} (?:an? |as )?(?:admin(?:istrator)?)\b"
            r"|\b(?:make|turn|change|downgrade|set)\b.{0,50}\b(?:a regular|a normal|an ordinary|just a|only a|back"
            r" (?:to|into)|to (?:an? )?(?:employee|driver|member|user))\b"
            r"|\bdon't (?:want|need) .{0,40}\b(?:to be|as) (?:an? )?admin|^(?:fire|sack|dismiss) (?:the|our|my) admin"
            r"|\b(?:doesn't|does not|don't|do not|no longer|shouldn't|should not|isn't|can't|mustn't) (?:needs? "
            r"|wants? |have"
            r" |be |get |keep |require |still )*(?:to (?:be |have |remain |stay )?)?(?:an? |the )?(?:co-?)?admin"
            r"|\b(?:lose|loses|give up|gives up|hand back|relinquish\w*) .{0,30}\badmin|\badmin .{0,40}\b(?:removed"
            r"|revoked"
            r"|taken away|withdrawn)\b"
        ),
    ),
    (
        Intent.MAKE_ADMIN,
        Phrase(
            r"^(?:make|appoint|promote|set|turn|upgrade|elevate|assign|add|give|grant|let|name|have|nominate"
            r"|designate)\b.{0,160}\b(?:(?:co-?|sub-?)?admin(?:istrator)?s?|admin (?:rights|access|role|permissions?"
            r"|privileges?))\b"
            r"|\b(?:let|have|get|put|want) MAIL (?:to )?(?:be )?(?:run|manage|handle|take over|in charge|look after"
            r"|administer|help run)\b"
            r"|\b(?:upgrade|promote|make|set|turn|elevate|add|appoint) (?:me|myself|us|him|her|them|MAIL) (?:to |as "
            r"|into |an? |the )*(?:co-?"
            r"|sub-?)?admin|^(?:we|i) (?:want|need|would like) MAIL to (?:be|become|help|run|manage"
            r"|have)\b.{0,20}\b(?:admin|run"
            r"|manage"
            r"|program)|\badminister\b|\b(?:manage|run|help run|co-?manage) (?:the |our |this )?(?:program\w*|scheme"
            r"|org\w*"
            r"|mileage)|\bpromote (?:MAIL|me|\S+)(?: please)?$|\bmake me (?:the )?(?:boss|owner|manager)\b|(?!as"
            r" (?:an?|the) admin\w*,? (?:i|we|you)\b)\b(?:as"
            r"|become|be) (?:an? )?(?:new )?(?:co-?)?admin(?:istrator)?\b"
            r"|^MAIL (?:should|needs to|must|can|is going to|will) (?:be|become|have|get) (?:an? |the )?admin|\bMAIL"
            r" (?:is|will be|becomes) (?:now )?(?:the |our |an? )?(?:new |second |other )?admin|^(?:new"
            r"|another|second) admin|\bneeds? (?:to be (?:an? )?)?admin (?:rights|access)?|^admin (?:rights|access)?"
            r" ?(?:for|to) |give .{0,60}\badmin\b|\bi(?: want to be|'m) (?:an? |the )?admin"
        ),
    ),
    (
        Intent.RESEND,
        Phrase(
            r"\binvit\w* (?:never|didn't|hasn't|has not|did not|wasn't) (?:\w+ )?(?:came|come|arrive\w*|show\w*|get"
            r"|reach\w*"
            r"|turn\w*|received?)\b.{0,40}\b(?:send|resend|another|again)\b|\binvite (?:him|her|them) again\b"
            r"|\bre-?(?:send|issue|invite)\b|\bsend\b.{0,40}\b(?:invit\w+|invite)\b.{0,30}\bagain\b|\binvite"
            r" .{0,60}\bagain\b|\banother (?:invit\w+) (?:to|for)\b|\b(?:invit\w+) .{0,30}\bonce more\b"
        ),
    ),
    (
        Intent.RESCIND,
        Phrase(
            r"\binvit\w+\b.{0,60}\b(?:was|is) (?:a )?(?:mistake|wrong|in error)\b|\binvit\w+\b.{0,60}[,;.] (?:please"
            r" )?(?:withdraw|cancel|rescind|revoke|take back|undo|pull) (?:it|that|them)|^(?:cancel|rescind|revoke"
            r"|withdraw|retract|take back|pull(?: back)?|undo|recall|void|delete|remove|kill"
            r"|scrap|stop|un-?send|drop|call off|get rid of|nix)\b.{0,90}\b(?:%INVITES%)\b"
            r"|^(?:invalidate|nullify|annul|expire|block|reverse|close|deactivate|disable|abort|cross out"
            r"|strike)\b.{0,90}\b(?:%INVITES%)\b"
            r"|^(?:take|get|strike|remove) .{0,60}\b(?:off|from) (?:the |our )?(?:invit\w+|pending) (?:list|queue)\b"
            r"|\bdon't want MAIL (?:to be )?invited\b|\binvited the wrong\b|\bMAIL (?:doesn't|does not|no longer"
            r"|won't) (?:needs? |wants? )?(?:the |an |their"
            r" |that )?invit\w*"
            r"|\bwrong (?:person|people|guy|one|address|e-?mail)\b.{0,30}\binvit|\binvit\w+ went to the wrong\b"
            r"|^(?:rescind|un-?invite|dis-?invite)\b|\b(?:un-?invite|dis-?invite|rescind) (?:MAIL|\S+)|\bdon't"
            r" (?:invite|send .{0,20}invit)|^(?:revoke|rescind|withdraw|retract|cancel|take back) MAIL|\binvit\w+"
            r" (?:for|to|of) .{0,60}\b(?:should be|needs to be|to be) (?:cancel|rescind|withdrawn|revoked)"
            r"|\b(?:changed my mind about|shouldn't have) invit|\binvited .{0,60}\b(?:by mistake|by accident"
            r"|accidentally|in error|wrongly)|\b(?:accidentally|mistakenly|wrongly) invited\b|\btake .{0,10}invit\w+"
            r" (?:back|away)|\bmade a mistake inviting"
        ),
    ),
    (
        Intent.JOIN_STATUS,
        Phrase(
            r"^(?:did|have|has) (?:we|i|you|anyone|somebody|someone) (?:already |ever |even )?(?:invited?|add(?:ed)?"
            r"|sent?|onboard(?:ed)?)\b.*MAIL"
            r"|^(?:has|have|did|is)\b.{0,40}\btak(?:e|en) (?:us|me) up on\b|^(?:what's|what is|whats) (?:going on"
            r"|happening|up|the story|the latest|new) (?:with|on) .{0,30}(?:MAIL"
            r"|invit)|^(?:has|have|hasn't|haven't|did|didn't|is|are|was|were|does)\b (?!(?:anyone|anybody|everyone"
            r"|everybody) (?:actually |already |even |else )*(?:enrolled|signed up|registered|in\b|using))(?!i\b|my\b"
            r"|the bot|you\b|we\b"
            r"|it\b"
            r"|this\b|our rate|there\b)(?:(?=.{0,80}(?:MAIL|invit|anyone|anybody|everyone"
            r"|everybody|\bthey\b|\bhe\b|\bshe\b))(?:\S+ ){1,8}?(?:open(?:ed)?|get|got|gotten|seen|receive[d]?|in(?:"
            r" yet)?|on ?board|set up)|(?:\S+"
            r" ){1,8}?(?:already |actually |ever |yet )?(?:join(?:ed)?|accept(?:ed)?"
            r"|sign(?:ed)? ?up|enroll?(?:ed)?|registered|respond(?:ed)?|answer(?:ed)?|decline[d]?|onboard(?:ed)?"
            r"|repl(?:y|ied)))\b"
            r"|^(?:did|has|have) .{0,40}MAIL.{0,20}\b(?:say|said|come back)\b|^(?:check|check on|status|look up|look"
            r" at|what about|how about|any"
            r" (?:news|word) (?:on|from|of))(?: on| of| for)? MAIL\W*$"
            r"|\b(?:status|state) (?:of|for|on) .{0,40}(?:MAIL|%INVITES%)|MAIL'?s? (?:invit\w+ )?status|\bwhere (?:is"
            r"|are) (?!.{0,20}\binvitations\b).{0,30}(?:invit\w+|MAIL)|\bwhat(?:'s| is) (?:the )?status"
            r" .{0,20}MAIL|^(?:MAIL )(?:joined|in"
            r"|accepted)(?: yet)?\W*$"
            r"|\b(?:any (?:news|word|update|response|reply) (?:from|on)) .{0,30}(?:MAIL|invit)|^when (?:did|was|will"
            r"|has) MAIL.{0,20}\b(?:join|accept|invit|sign|respond|answer|enroll)\w*|^is MAIL (?:still |already "
            r"|actually |now )*(?:a member|in|with us"
            r"|active|part|on)\b|^is \w+ (?:a member|on board|in the program)|^(?:check|see) (?:if|whether)"
            r" .{0,60}(?:join|accept|signed|enroll)|^(?:did|was|were|has|have|is) (?:my|the|our|an?|your|all)"
            r" .{0,20}invit\w+|^has (?:my|the) invit"
        ),
    ),
    (
        Intent.REMIND,
        Phrase(
            r"^give (?:MAIL(?:\W+(?:and )?MAIL)*|them|everyone|people|\w+) (?:a|another|one more|a (?:little|gentle"
            r"|friendly)) (?:nudge|poke|prod"
            r"|reminder|push|shout|buzz|bump|ping)\b|^(?:tell|ask|get) (?:MAIL(?:\W+(?:and )?MAIL)*|them|everyone) to"
            r" (?:hurry|please |finally |hurry up"
            r" and |go ahead and )*(?:join|accept|sign up|respond|reply|answer)\b|^(?:nag|buzz|tap|hassle|bump|pester)"
            r" (?=.{0,20}(?:MAIL|pending|people|"
            r"everyone|them\b))|^(?:reach out|ping|write|message|follow up)\b.{0,40}\b(?:haven't|hasn't|not|pending"
            r"|yet)\b.{0,20}\b(?:respond|answer|join|accept|repl|sign)\w*|^(?:remind|nudge|chase(?: up)?|ping|poke"
            r"|prod|bug)\b(?! me\b)(?!.{0,30}\bof my\b)|\b(?:send|give|shoot"
            r"|fire)(?: out| off)?\b.{0,50}\b(?:remind\w*|nudges?)\b(?!.{0,20}\bto me\b)|\b(?:follow up|chase)(?: up)?"
            r" (?:with|on)? ?.{0,30}(?:MAIL|invit|pending|haven't|hasn't|not joined|people)|^reminders? (?:to|for)"
            r" (?!me\b)|^(?:send )?reminders?$"
        ),
    ),
    (
        Intent.UNDELIVERED,
        Phrase(
            r"\b(?:un-?deliver(?:ed|able)|bounced|failed to (?:send|deliver)|(?:couldn't|could not|wasn't|weren't|not)"
            r" (?:be )?deliver(?:ed)?|never (?:arrived|reached)|delivery (?:problems|failures|status|errors))\b"
        ),
    ),
    (
        Intent.LIST_INVITATIONS,
        Phrase(
            r"^(?:did |has |have )?(?:anyone|anybody|who|who's) (?:\w+ )?(?:declined?|refused?|said no|rejected|turned"
            r" (?:it|us) down)\b"
            r"|^(?:what|which|how many|whose) invit\w+\b|^(?:the )?(?:un-?accepted|un-?answered|un-?claimed|expired"
            r"|declined|accepted|rejected"
            r"|outstanding|pending|open|sent|new) invit\w+\b(?!.*MAIL)|^where (?:are we|do we stand|are things)"
            r" (?:with|on) (?:the |our )?invit\w+"
            r"|^how are (?:the |our )?invit\w+ (?:going|doing|looking)|\b(?:anyone|anybody|people|those|someone)"
            r" (?:we've |we have "
            r"|we |i've |i )?invited\b.{0,30}\b(?:hasn't|haven't|not|no answer|yet)\b|^(?:my |our |the |all |any "
            r"|pending |open |sent )*invit(?:es|ations|ees)\b(?!.*MAIL)|^(?:(?:%SHOW%|all"
            r"|any|how many|which|who(?:'s| is| are)?)\s)(?:%GAP%)(?:invit(?:es|ations|ees)|pending (?:people|members"
            r"|users|folks|list|joins?))\b(?!.{0,20}\bfor (?:MAIL))"
            r"|\bwho(?:'s| has| have| is| are|'ve)?(?: \S+){0,3} (?:(?:not|n't|yet to|still (?:has|have|hasn't"
            r"|haven't)|hasn't|haven't|isn't|aren't|didn't)(?: \S+){0,2}? (?:join|accept|respond|answer|sign|repl|in\b"
            r"|enroll)\w*)"
            r"|\bwho(?:'s| has| have| is| are| did)?(?: we| i|n't)?(?: \S+){0,3} (?:pending|outstanding|invited"
            r"|waiting|declined|decline|not joined)\b|\bwho did (?:we|i) invite|\b(?:pending|outstanding|open"
            r"|unanswered|sent) invit\w+|\binvit\w+ (?:list|status|overview|report)\b|\bstill (?:waiting|outstanding"
            r"|pending)\b"
            r"|^pending$|^which (?:people|ones|employees) .{0,20}(?:haven't|hasn't|not)|^who (?:hasn't|haven't)"
        ),
    ),
    (
        Intent.REINSTATE,
        Phrase(
            r"(?!.*\b(?:rates?|MONEY|DIST)\b)\b(?:re-?instate|re-?admit|re-?activate|re-?enroll?|re-?add|let .{0,50}"
            r" back in|(?:bring|add|put|take"
            r"|(?<!we )(?<!i )(?<!they )have) .{0,50}\bback (?:in(?! (?:DATE|PERIOD)\b)|into|on|onto|to)\b"
            r".{0,20}(?:program|team|scheme|list"
            r"|org)?)\b(?!.{0,20}\b(?:drive|trip|parking)\b)"
        ),
    ),
    (
        Intent.REMOVE_MEMBER,
        Phrase(
            r"^(?:remove|kick(?: out)?|delete|drop|take|fire(?! off)|offboard|off-?board|deactivate|disable|terminate"
            r"|boot(?:"
            r" out)?|end|un-?enroll?|expel|exclude|ban|throw|get rid of|archive|let go of|disenroll|cut|eject"
            r"|pull)\b.{0,90}(?:MAIL|\b(?:from|off|out of) (?:the |our |my |this |their )?(?:%PROGRAM%|members?"
            r"|membership|mileage|account)\b|\bmember(?:ship)?\b|\b(?:person|employee|driver|user|colleague)s?\b)"
            r"|MAIL'?s? (?:has |have |is |are |was |were |just )*(?:left|leaving|quit|no longer (?:works?|with)|gone"
            r"|fired|resigned|retired|out|off|terminated|let go)|\bterminate MAIL|\bMAIL (?:should|needs to|must|can)"
            r" (?:go|be removed|be taken off|leave)|\bremove (?:everyone|everybody|all (?:members|drivers|people|users"
            r"|employees))"
            r"|^(?:kick(?: out)?|fire(?! off)|offboard|deactivate|boot(?: out)?|expel|ban|disenroll|unenroll?)"
            r" (?!me\b)\w+"
            r"|^remove (?:member|driver|user|employee|someone|somebody|a person|people)"
        ),
    ),
    (
        Intent.INVITE,
        Phrase(
            r"\bMAIL (?:gets?|is|be|to be|are|should be|must be) invited\b|"
            + MAILS
            + r" (?:should|needs? to|must|has to|have to|ought to|needs?|wants?|would like|is waiting for|are waiting"
            r" for)"
            r" (?:get |receive |be sent |have |be given )?(?:an? |their |the )?invit(?:e|es|ation|ations)\b"
            r"|^(?:add|invite|get|bring) (?:our |a |the |my |in )*(?:new )(?:driver|employee|hire|colleague|person"
            r"|member|starter|guy|people|drivers|hires|employees)\b|^fire off (?:an? |some |the )*invit|^(?:invite"
            r"|invitation|inv|onboard|on-?board|enroll?|sign up|send (?:an? |out |the |some )*invit\w*|add|welcome"
            r"|register"
            r"|(?:get|bring|ask|let|have|include|start|put|sign)(?=.{0,300}MAIL\W*(?:$|(?:to (?!run|be|manage)|in|into"
            r"|on|onto|up|join|aboard"
            r"|over|for|too|set up|started|with|sorted|going|also|and|please|signed up|enrolled|onboarded|invited"
            r"|added|registered|on board)\b)))\b(?=.{0,300}(?:MAIL))(?!.{0,200}\b(?:trip|drive|parking|toll)s?\b)"
            r"|^(?:(?:re)?invite|onboard|on-?board|enroll?)\b(?! me\b| myself\b)|\bsend (?:an? |out |the |some"
            r" )*invit\w+ (?:to|for)\b|^(?:(?:an?|the|one|new|another|more|some|fresh|i need|i want|we need|create"
            r"|make|generate|issue|prepare|do"
            r"|fire off|shoot|fire|get) )*invit\w+ (?:to|for) MAIL|\b(?:to|please|and|then|also|should|just|can you|go"
            r" ahead and) invite (?:MAIL|\S+ (?:to"
            r" (?:join|the)))|^new (?:member|driver|hire|employee|starter|joiner|user)s?\b|^"
            + MAILS
            + r"(?:\s?(?:to join|join|please|needs? (?:an )?invit\w*|(?:is|are) joining|should (?:join|be"
            r" invited|get an"
            r" invit\w*)|wants? to join|would like to join|invite|into the program\w*|to the program\w*))+"
            r"|^(?:send|e-?mail|give|get|forward|issue|shoot) (?:MAIL(?:\W+(?:and )?MAIL)*|\w+) (?:an? |the |their"
            r" )?invit\w*|\badd (?:a |new |more |some |another )+(?:members?|people|person|drivers?|users?|employees?"
            r"|colleagues?)\b|\bi (?:want|need) (?:to invite|MAIL)|\b(?:could|can|may) MAIL (?:please )?(?:join|be"
            r" added|be invited|get (?:an? )?invit\w*|have (?:an? )?invit\w*)"
            r"|\bMAIL .{0,40}[,;.:-] ?(?:please |pls |can you )?(?:invite|add|onboard|send (?:an )?invit\w*)(?:"
            r" (?:them|him|her))?\W*$|^bulk invite|^(?:import|upload) (?:a |the |our |my )?(?:list|csv|people|members)"
        ),
    ),
    (
        Intent.LIST_MEMBERS,
        Phrase(
            r"(?!who(?:'s| is)? (?:the )?(?:best|worst|fastest|slowest|greatest|drove|drives|logged|earned|submitted"
            r"|has driven|has logged)\b)(?:^(?:head"
            r" ?count|who all)\b|^(?:tell me )?who(?:'s| is| are|'re) (?:all |currently |actually |already"
            r" )*(?:enrolled|signed up|registered"
            r"|in this|in the|on this|on the|using this)\b(?!.{0,20}\b(?:see|rate)\b)|^is (?:anyone|anybody|everyone"
            r"|everybody) (?:actually |already"
            r" |even |else )*(?:enrolled|signed up|registered|in the|in this|using)|^how many (?:other )?(?:coworkers"
            r"|colleagues|people|others|drivers"
            r"|employees|folks|of us)\b.{0,20}\b(?:use|using|have|are|in|on)\b|^(?:the )?(?:names?|list) of"
            r" (?:everyone|everybody|all|the|our|people|those|members"
            r"|drivers)\b(?!.{0,20}\binvit)|^(?:(?:%SHOW%|all|any|how many|which|who(?:'s| is| are|'re)?|count|number"
            r" of|total|current|active"
            r"|our)\s)+(?:the |our |my |all |of |current |active |a |full |list |me |us |enrolled |registered |number "
            r"|everyone |in |on |now |existing |are )*(?:members?|drivers\b|employees?|team(?: members?)?|users?|staff"
            r"|roster|participants|enrolled|signed up|member ?list|people (?:in|on|are|have|do)|membership|admins?"
            r"|administrators?|admin list)\b(?! drives| trips)(?!'s|s')"
            r"|^(?:who(?:'s|'re| is| are| all)?|is everyone|everyone) (?:\S+ ){0,4}?(?:in|on|part of|enrolled|member"
            r"|signed up|using|joined|administrators?|admins?|registered)\b(?!.{0,20}\b(?:see|rate)\b)|^(?:members?"
            r"|drivers|team|roster|people|users|participants|employees|staff)(?: list)?\W*$|^(?:member|team|driver"
            r"|user|employee|people) (?:list|roster|overview)"
            r"|^who (?:has|have) (?:already )?(?:joined|accepted|signed up)|^who do we have|^list (?:everyone"
            r"|everybody|people|all the people)|\bhow many (?:people|of us|drivers|members|employees|users) (?:are|do"
            r"|have|joined)|^who(?:'s| is) (?:the |an |my |our )*admin|^(?:list|show) (?:me )?(?:all )?(?:the"
            r" )?(?:admins|administrators))"
        ),
    ),
    *sayings_reports.RULES,
)
