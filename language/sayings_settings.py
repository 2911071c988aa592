"""What people set: their data, the messages they get, units, zone and language, places and vehicles."""

from language.frames import Intent
from language.patterns import Phrase

SETTINGS: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.FORGET_ME,
        Phrase(
            r"\b(?:delete|erase|remove|wipe|forget|purge|destroy)\b (?:all )?(?:(?:of )?my (?:data|account|info\w*"
            r"|personal data|profile|everything)|everything (?:you (?:have|know|store)|about me)|me\b(?! from| off)"
            r"|all (?:my |the )?data|the data you have on me)\b|\bforget me\b|\bright to (?:be forgotten|erasure)"
        ),
    ),
    (
        Intent.EXPORT_MY_DATA,
        Phrase(
            r"\b(?:export|download|send me|give me|get|copy of|want|request)\b.{0,20}\b(?:all )?(?:of )?(?:my (?:own"
            r" )?data|everything you (?:have|know)|my personal data|my information)\b"
        ),
    ),
    (
        Intent.PAUSE_SUMMARIES,
        Phrase(
            r"\b(?:pause|stop|mute|disable|turn off|silence|snooze|switch off|suspend|no more|quit|cancel"
            r"|unsubscribe(?: me)? from|don't send(?: me)?|opt out of)\b.{0,30}\b(?:weekly|summar\w+|messages"
            r"|notifications?|emails?|messaging|reminding|reminders|digest|monday)\b|\bstop (?:messaging|texting"
            r"|pinging|bothering|reminding|e-?mailing|notifying|sending)\b.{0,15}\b(?:me|us|these|those|stuff)\b"
        ),
    ),
    (
        Intent.RESUME_SUMMARIES,
        Phrase(
            r"\b(?:resume|restart|turn on|un-?mute|un-?pause|enable|switch on|start sending|reactivate"
            r"|start)\b.{0,30}\b(?:weekly|summar\w+|messages|notifications?|reminders|digest)\b"
            r"|^(?:turn|switch) (?:it|them|that|those) (?:back )?on(?: again| please)*\W*$"
        ),
    ),
    (
        Intent.CHANGE_SETTING,
        Phrase(
            r"\b(?:use|switch to|change to|show(?: me)? in|display|default to|set (?:units?|it|distance|my units?|the"
            r" units?|my default)(?: (?:to|as|in))?|prefer|i use|work in|count in)\b.{0,20}\b(?:kilomet(?:er|re)s|kms?"
            r"|miles|metric|imperial)\b(?! to\b)\W*(?:please|instead|from now on|by default|as (?:my )?(?:default"
            r"|unit)|units?|not miles|not km|rather than \w+|everywhere)?\W*$"
            r"|\b(?:time ?zone|zone)\b.{0,20}(?:\bis\b|\bto\b|=|:|\bset\b)|\b(?:set|change|update|my)\b.{0,20}\btime"
            r" ?zone\b|\b(?:language|speak|answer|reply|talk)\b(?: to me)?(?: in| is| to|:)? (?:german|english|french"
            r"|spanish|deutsch|espa\w+|fran\w+|italian|dutch)\b|\b(?:send|deliver|get|receive|move|change|want"
            r"|schedule|have|set)\b.{0,40}\b(?:summar\w+|it|digest|reminder|weekly)\b.{0,30}\b(?:DATE|TIME|(?:on|every"
            r"|each) \w+days?|at [0-9]|monthly|daily|weekly)\b"
            r"|\b(?:change|update|edit|adjust|configure)\b (?:my |the |our )?(?:settings?|preferences|notification\w*"
            r"|language|currency|units?|default \w+)\b|^(?:currency|language|units?|time ?zone)(?: is| to|:|=)?"
            r" \S+\W*$|\bset (?:my |the |our )?(?:currency|language|units?|default \w+|work hours|summary (?:day"
            r"|time))\b|\bmy (?:time ?zone|language|work hours|currency|default unit) (?:is|are)\b|\bremind me (?:to"
            r" (?:log|submit|record|report|enter|track)|every|each|on|at|DATE|weekly|daily|later|when)\b"
        ),
    ),
    (
        Intent.SETTINGS_SUMMARY,
        Phrase(
            r"\b(?:am i|are we|is it|is this|am i still) (?:set|set up|on|using|logging|counting|measured|working)"
            r" (?:to |in |for |with |as )?(?:miles|km|kms"
            r"|kilomet\w+|metric|imperial|euros?|dollars|pounds)\b|\b(?:org|organi[sz]ation|company|program\w*"
            r"|account) (?:set ?up|settings?|config\w*)\b"
            r"|\b(?:reminders|notifications?|summaries|messages|alerts)\b.{0,30}\b(?:turned on|switched on|enabled|set"
            r" up"
            r"|active|on|off|turned off)\W*$|\b(?:configured|my account is set up|how (?:is |are )?my account)\b"
            r"|\b(?:settings?|preferences"
            r"|configuration|config|(?:my|our|the|current) set ?up|prefs)\b|\b(?:which|what)"
            r" (?:units?|language|currency|time ?zone)\b(?!.{0,20}\brate)|\bwhat(?:'s| is| are) (?:my |the |our"
            r" )(?:time ?zone|language|units?|currency|work hours|default \w+|profile)\b|^(?:my )?profile\W*$|^(?:show"
            r" )?(?:my )?account(?: info| details)?\W*$|\bhow (?:am i|is (?:this|it|my account|the program\w*)) (?:set"
            r" up|configured)"
        ),
    ),
    (
        Intent.SAVE_PLACE,
        Phrase(
            r"^(?:save|remember|store|set|add|call|name|define)\b(?! (?:it|this|that|these|them)\b| REF"
            r"| (?:the |my )?(?:last )?(?:drives?|trips?)\b)(?!.*\bas (?:a |an )?(?:%CATEGORY%)\W*$).{1,80}"
            r"\b(?:as|is) (?:my |the )?(?:home|office|work"
            r"|\w+)\W*$|^(?:save|set|add|remember) (?:a |my |the |new )*(?:place|home|office|work|location"
            r"|address)\b(?! (?:to|trip|drive))|^(?:my )?(?:home|office|work)(?: address)? is (?:at )?[0-9a-z]"
            r"|^(?:my )?(?:home|office|work) [a-z]\w+ is (?:at )?[0-9]+ [a-z]"
        ),
    ),
    (
        Intent.PLACES,
        Phrase(
            r"^(?:(?:%SHOW%)\s)?(?:me )?(?:my |all |the |saved |favou?rite |our |list of )*(?:places|locations"
            r"|addresses|favou?rites)\W*$"
        ),
    ),
    (
        Intent.VEHICLES,
        Phrase(
            r"^(?:(?:%SHOW%|add|change|set|new|update|register|remove)\s)?(?:me )?(?:my |a |all |the |new |our"
            r" )*(?:vehicles?|cars?|vans?|motorbike|bicycle)(?: is .{1,60}| to .{1,60}|: .{1,60})?\W*$|^i (?:drive"
            r"|have|own|bought|got) (?:a |an |my |new )+(?:\w+ ){0,3}(?:car|van|truck|motorbike|motorcycle|ev|hybrid"
            r"|tesla|ford|toyota|honda|bike)\W*$"
        ),
    ),
)
