"""German sentences whose verb ends them, or whose words are no help one by one.

Under the English, one a line; a line further in goes on.
"""

ORDERS = r"""
restore {number}
    (?:stelle?|hole?) (?:die )?(?:fahrt )?<number> (?:bitte )?(?:wieder her|zurück)
    (?:die )?(?:fahrt )?<number> (?:wiederherstellen|zurückholen)
when are reports due?
    wann (?:muss|soll|sollte|müssen|sollen) (?:ich|wir) (?:(?:meine |die )?(?:fahrten|abrechnung) )?(?:einreichen
        |abrechnen)
    wann (?:ist|sind) (?:die |meine )?(?:nächste )?abrechnung(?:en)? fällig
trash
    (?:zeige? (?:mir )?)?(?:den |meinen |mein )?papierkorb
invite {mails}
    lade <mails> (?:bitte )?(?:ins programm |zum programm |zu uns |dazu )?ein
    <mails> (?:bitte )?(?:ins programm |zum programm |in das programm )?(?:einladen|hinzufügen|aufnehmen|anmelden
        |dazunehmen)
    (?:schicke?|sende) (?:an )?<mails> (?:bitte |noch )?(?:eine|die) einladung
    (?:schicke?|sende) (?:bitte )?(?:eine|die) einladung an <mails>
    einladung (?:an|für) <mails>(?: (?:schicken|senden|verschicken))?
    füge? <mails> (?:bitte )?(?:zum programm |dem programm |zur gruppe )?hinzu
    nimm <mails> (?:bitte )?(?:ins programm |in das programm |in die gruppe )?auf
    <mails> (?:soll|sollen|darf|dürfen) (?:auch )?(?:mitmachen|beitreten|ins programm|dabei sein)
rescind the invitation for {mails}
    (?:ziehe?|nimm) (?:bitte )?(?:die )?einladung (?:an|von|für) <mails> zurück
    (?:die )?einladung (?:an|von|für) <mails> (?:zurückziehen|zurücknehmen|stornieren|widerrufen|löschen|annullieren
        |aufheben)
    (?:storniere|widerrufe?|lösche?|annulliere|cancele?) (?:bitte )?(?:die )?einladung (?:an|von|für) <mails>
    lade <mails> (?:bitte )?wieder aus
    <mails> (?:wieder )?ausladen
remove {mails} from the program
    (?:entferne?|lösche?|streiche?|wirf|schmeiß) <mails>(?: (?:aus|von) (?:dem |der )?(?:programm|liste|gruppe
        |team))?(?: raus| heraus)?
    <mails> (?:bitte )?(?:aus dem programm |aus der liste )?(?:entfernen|rausnehmen|herausnehmen|rauswerfen|löschen
        |streichen|austragen)
    nimm <mails> (?:bitte )?(?:aus dem programm|raus|heraus|aus der liste)(?: raus| heraus)?
    melde <mails> (?:bitte )?(?:vom programm )?ab
remind {mails}
    erinnere? <mails>(?: (?:bitte|nochmals?|noch mal|noch einmal|daran|an die einladung|an seine einladung
        |an ihre einladung)){0,3}
    <mails> (?:bitte |nochmals? |noch mal |noch einmal )*(?:an (?:die|seine|ihre) einladung )?erinnern
    (?:schicke?|sende) (?:an )?<mails> (?:bitte |nochmal |noch )?eine erinnerung
    (?:schicke?|sende) (?:bitte |nochmal )?eine erinnerung an <mails>
    hake? bei <mails> (?:bitte |nochmal |noch mal )?nach
make {mails} an admin
    mache? <mails> (?:bitte )?(?:auch )?zu[mr] admin(?:istrator)?(?:in)?
    <mails> (?:soll|wird|ist ab jetzt|ist jetzt
        |sollte) (?:auch |bitte |jetzt |ab jetzt )?admin(?:istrator)?(?:in)?(?: werden| sein)?
    (?:gib|gebe) <mails> (?:bitte )?(?:die )?admin(?:istrator(?:en)?)?-?rechte
    <mails> (?:bitte )?(?:zum|zur) admin(?:istrator)?(?:in)? (?:machen|ernennen|befördern)
    (?:ernenne?|befördere?) <mails> (?:bitte )?zu[mr] admin(?:istrator)?(?:in)?
    <mails> (?:die )?admin(?:istrator)?-?rechte geben
remove admin from {mails}
    nimm <mails> (?:bitte )?(?:die )?admin(?:istrator(?:en)?)?-?rechte (?:wieder )?(?:weg|ab)
    <mails> ist (?:ab jetzt |jetzt |ab sofort )?(?:kein|keine|nicht mehr) admin(?:istrator)?(?:in)?(?: mehr)?
    <mails> (?:soll|darf) (?:kein|keine|nicht mehr|nicht länger) admin(?:istrator)?(?:in)? (?:mehr )?sein
    entziehe? <mails> (?:bitte )?(?:die )?admin(?:istrator(?:en)?)?-?rechte
    <mails> (?:bitte )?(?:die )?admin(?:istrator(?:en)?)?-?rechte (?:entziehen|wegnehmen|nehmen)
    entferne? <mails> als admin(?:istrator)?(?:in)?
    <mails> (?:bitte )?als admin(?:istrator)?(?:in)? (?:entfernen|abberufen|absetzen)
has {mails} joined?
    ist <mails> (?:schon |bereits |inzwischen |jetzt )*(?:beigetreten|dabei|im programm|angemeldet|drin|mitglied)
    wie (?:ist|steht) (?:der stand|der status|es) (?:bei|von|mit|um) <mails>
has {mails} accepted?
    hat (?:sich )?<mails> (?:die einladung |sie |schon |bereits |inzwischen |eigentlich )*(?:angenommen|akzeptiert
        |zugesagt|geantwortet|reagiert|angemeldet|bekommen|erhalten)
remind everyone pending
    alle (?:ausstehenden|offenen|übrigen|anderen)(?: einladungen)?(?: bitte| nochmal)? erinnern
    erinnere? (?:bitte )?alle (?:ausstehenden|offenen|die noch nicht geantwortet haben)(?: nochmal)?
who invited me
    (?:von wem|wer) (?:hat mich|bin ich|wurde ich) eingeladen(?: worden)?
list members
    wer (?:ist|macht|nimmt) (?:alles |denn |gerade |schon |eigentlich )*(?:im programm|dabei|angemeldet|mit|teil
        |mitglied)(?: alles)?
    welche (?:leute|personen|mitarbeiter|fahrer) (?:sind|machen|nehmen) (?:alle |alles |schon )*(?:im programm|dabei
        |angemeldet|mit|teil)
    (?:zeige?|liste)(?: mir)? (?:bitte )?(?:alle |die )*(?:mitglieder|teilnehmer|fahrer|mitarbeiter)(?:liste)?(?: an
        | auf)?
    (?:mitglieder|teilnehmer|fahrer)(?:liste|übersicht)(?: anzeigen| zeigen)?
list pending invitations
    wer hat (?:die einladung |alles |denn |bisher )*noch (?:nicht|nichts|gar nicht) (?:geantwortet|reagiert
        |angenommen|zugesagt|akzeptiert)
    welche einladungen (?:sind|stehen) (?:noch )?(?:offen|aus|ausstehend|unbeantwortet)
list invitations
    (?:wen|welche leute) (?:haben wir|habe ich|hab ich) (?:alles |schon )*eingeladen
    (?:zeige?|liste)(?: mir)? (?:alle |die |offene |offenen |ausstehende |ausstehenden )*einladungen(?: an| auf)?
i want to leave the program
    nimm mich (?:bitte )?(?:aus dem programm|raus|heraus)(?: raus| heraus)?
    ich (?:will|möchte|mag) (?:nicht mehr|nicht länger) (?:mitmachen|teilnehmen|dabei sein|im programm (?:sein
        |bleiben))
    melde mich (?:bitte )?(?:vom|aus dem|von dem) programm ab
    ich steige (?:aus|aus dem programm aus)
sign out
    (?:melde mich|meld mich) (?:bitte |jetzt |hier )*ab|(?:logge?) mich (?:bitte |jetzt |hier )*aus|mich (?:abmelden
        |ausloggen)
thanks
    (?:vielen|besten|herzlichen|tausend|lieben) dank(?: (?:dir|euch|auch|dafür|für die hilfe))*|danke(?:[\s,]+(?:dir
        |euch|schön|sehr|vielmals|dafür|für die hilfe|und tschüss|das war alles|das wär's|(?:schönen|guten|schönes
        |einen schönen) (?:tag|abend|feierabend|wochenende)(?: noch)?))+|dankeschön|merci vielmals
bye
    (?:tschüs{1,2}i?|tschau|auf wiedersehen|bis (?:bald|später|morgen|dann)|schönen? (?:tag|abend|feierabend
        |wochenende)(?: noch)?|schönes wochenende(?: noch)?|gute nacht|mach's gut|pfiat di|ciao)(?:[\s,]+(?:und danke
        |zusammen|noch))*
change my language
    (?:ändere?|wechs[el]{2}|stelle?) (?:bitte )?(?:meine |die )?sprache(?: um| auf \w+(?: um)?)?
what happens to my data?
    was (?:passiert|geschieht|macht ihr|machst du) (?:eigentlich )?mit (?:meinen|den|unseren) (?:daten|fahrten
        |angaben)
are you tracking me?
    (?:werde ich|werden wir) (?:hier |eigentlich |dabei )*(?:getrackt|verfolgt|überwacht|geortet|aufgezeichnet
        |beobachtet)
    (?:trackt|verfolgt|überwacht|ortet|beobachtet) (?:ihr|die app|der bot|das|mein chef|die firma) mich(?: hier
        | eigentlich)*
    (?:trackst|verfolgst|überwachst|ortest) du mich(?: eigentlich)?
who can see my drives?
    wer (?:sieht|liest|bekommt|kriegt) (?:eigentlich )?(?:meine|das|die|diese) (?:fahrten|daten|nachrichten|hier
        |alles)
what can my boss see?
    was (?:sieht|erfährt|weiß) (?:eigentlich )?(?:mein chef|meine chefin|die firma|der admin|mein arbeitgeber
        |die organisation|das unternehmen)(?: von mir| über mich| alles| davon)*
where is my data stored?
    (?:wo|wie lange) (?:werden|sind|liegen) (?:meine|die) daten (?:gespeichert|aufbewahrt|gehalten)?
how much do i get per km?
    was (?:gibt's|gibt es|zahlt ihr|zahlt die firma|zahlt ihr mir|bekommt man|kriegt man|krieg ich|kriegen wir
        |bekommen wir) (?:bei uns |eigentlich |denn |mir )*(?:pro|je|für den|für einen|am) (?:km|kilometer)
    wie viel (?:gibt's|gibt es|zahlt ihr|zahlt die firma|bekommt man|kriegt man|krieg ich
        |kriege ich) (?:bei uns |eigentlich |denn |mir )*(?:pro|je|für den|für einen) (?:km|kilometer)
how much would i get for {far}?
    (?:was|wie viel|wieviel)(?: geld)? (?:bringen|bringt|gibt es|gibt's|gäbe es|geben|wären|sind|macht|machen
        |krieg ich|kriege ich|bekomme ich|bekäme ich|würde ich bekommen
        |wird) (?:mir |denn |mich |das )*(?:für |bei )?(?:eine fahrt (?:von|über|mit) )?<far>(?: (?:wert|an geld
        |in euro|in geld|bekommen))?
i want a higher rate
    ich (?:will|möchte|hätte gern|hätte gerne|brauche|verdiene|fordere) (?:einen |eine |ein )?(?:höhere\w*|bessere\w*
        |mehr) (?:kilometersatz|kilometergeld|satz|pauschale|km-satz|geld pro (?:km|kilometer)|pro (?:km|kilometer))
pay me {money} per km
    (?:mein|meine|der|die) (?:chefin|chef|boss|arbeitgeber|firma) soll mir <money> (?:pro (?:km
        |kilometer) )?(?:zahlen|geben)(?:[,;] [^@?]{2,30})?
change my rate to {money} per km
    (?:setze?|stelle?|ändere?|erhöhe?|hebe?) (?:bitte )?(?:meinen?|mein) (?:satz|kilometersatz
        |kilometergeld) (?:auf )?<money>(?: (?:hoch|an|um|ein))?
submit {which}
    (?:schicke?|sende|reiche?|leite) (?:bitte )?(?:den |die |das )?<which> (?:an
        |zu) (?:meinen? |die |den |das )?(?:chefin|chef|boss|firma|buchhaltung|verwaltung|vorgesetzten
        |personalabteilung)(?: weiter| ein)?
    (?:gib|gebe) (?:bitte )?(?:den |die )?<which> ab
    (?:die |den |meine )?<which> (?:abgeben|abschicken|melden|weiterleiten)
mark {which} as {kind}
    (?:markiere?|kennzeichne|stufe?|setze?|ordne|buche?|verbuche?
        |klassifiziere) (?:bitte )?<which> (?:bitte )?als <kind>(?: ein| zu)?
    <which> (?:bitte )?als <kind> (?:einstufen|markieren|kennzeichnen|eintragen|verbuchen|klassifizieren|setzen
        |buchen|zählen)
show my drives {which}
    welche fahrten (?:hatte|habe|hab|gab|waren) (?:ich |es )?<which>(?: (?:gemacht|gehabt|eingetragen|erfasst))?
{who} approves for me until {until}
    (?:bitte )?<who> (?:genehmigt|entscheidet) für mich bis (?:zum |einschließlich )?<until>
    (?:bitte )?<who> (?:vertritt mich|ist meine vertretung) bis (?:zum |einschließlich )?<until>
stand-ins
    (?:zeige? (?:mir )?)?(?:die |meine |alle )?(?:stell)?vertret(?:ungen|ung|er)
i decide myself again
    ich entscheide wieder selbst|vertretung beenden|beende (?:die |meine )?vertretung
add code {codes}
    (?:füge? )?(?:den |die |das |neuer |neues |neue )?(?:code|projekt|kostenstelle)s?:? <codes> (?:hinzu|hinzufügen
        |anlegen)
remove code {codes}
    (?:entferne?|lösche?) (?:den |die |das )?(?:code|projekt|kostenstelle)s? <codes>
    (?:den |die |das )?codes? <codes> (?:entfernen|löschen)
require a project
    (?:verlange?|fordere?) (?:immer )?ein projekt|(?:ein )?projekt (?:verlangen|vorschreiben|ist pflicht|ist nötig)
report every week
    (?:jede woche|wöchentlich) abrechnen|abrechnung(?:en)? (?:jede woche|wöchentlich)
report every two weeks
    alle (?:zwei|2) wochen abrechnen|abrechnung(?:en)? alle (?:zwei|2) wochen
report every month
    (?:jeden monat|monatlich) abrechnen|abrechnung(?:en)? (?:jeden monat|monatlich)
report every quarter
    (?:jedes quartal|quartalsweise) abrechnen|abrechnung(?:en)? (?:jedes quartal|quartalsweise)
lock periods after {count} days
    (?:zeiträume|monate) nach <count> tagen (?:sperren|schließen)
    (?:sperre?|schließe?) (?:die |alle )?(?:zeiträume|monate) nach <count> tagen
reopen {month}
    öffne? <month> wieder
    <month> wieder öffnen
reported
    (?:zeige? (?:mir )?)?(?:die )?eingereicht(?:e|es|en)?(?: (?:fahrten|abrechnungen))?|was (?:ist|wurde) eingereicht
undelivered
    nicht zugestellt(?:e|es)?(?: nachrichten)?|was (?:ist|wurde) nicht zugestellt
campaigns
    (?:zeige? (?:mir )?)?(?:die )?(?:kampagnen|sammelnachrichten)
pause the invitations
    (?:die )?einladungen (?:anhalten|pausieren|stoppen)|(?:pausiere?|stoppe?) (?:die )?einladungen
    halte? (?:die )?einladungen an
pause the reminders
    (?:die )?erinnerungen (?:anhalten|pausieren|stoppen)|(?:pausiere?|stoppe?) (?:die )?erinnerungen
audit
    (?:zeige? (?:mir )?)?(?:das )?(?:änderungs)?protokoll
rates
    (?:zeige? (?:mir )?)?(?:die |alle )?sätze
status of {mails}
    (?:der )?(?:status|stand) (?:von|bei) <mails>
resend {mails}
    erneut (?:senden|einladen):? <mails>
    (?:die )?einladung an <mails> (?:erneut|noch einmal|nochmals?) (?:senden|schicken)
rescind the invitation for {mails}
    zurückziehen:? <mails>
remind {mails}
    erinnern:? <mails>
remove {mails} from the program
    entfernen:? <mails>
commute deduction per day
    (?:abzug (?:für den|des) arbeitswegs?|arbeitsweg abziehen) pro tag
resume summaries
    (?:die |meine )?(?:wochen)?übersichten (?:fortsetzen|wieder einschalten|wieder senden)
no more drafts
    (?:bitte )?keine entwürfe mehr
join
    (?:ich (?:will|möchte) )?beitreten|ich trete bei
return {number}: {reason}
    (?:gib|gebe) <number> zurück ?: ?<reason>
    <number> zurückgeben ?: ?<reason>
set rate irs
    satz nach irs
organization settings
    einstellungen (?:der organisation|der firma|des unternehmens)
added rates
    (?:zeige? (?:mir )?)?(?:die |alle )?hinzugefügten? sätze
explain {number}
    erkläre? (?:mir )?(?:die fahrt )?<number>
rename trip {old} to {new}
    benenne? (?:die )?(?:gespeicherte )?fahrt <old> (?:in|zu) <new>(?: um)?
forget me
    vergiss mich|lösche? mich(?: und (?:alle )?meine daten)?
make {who} an admin
    mache? <who> (?:bitte )?(?:auch )?zu[mr] admin(?:istrator)?(?:in)?
save {number} as {new}
    speichere? <number> als <new>
send my summary on {day}
    (?:sende|schicke?) (?:mir )?(?:die |meine )?(?:wochen)?übersicht (?:immer |jeden )?(?:am )?<day>
save {address} as {label}
    speichere? (?:die adresse )?<address> als (?:meinen? |den |das )?<label>
invite {person}
    lade <person> (?:bitte )?ein
remove {person}
    entfernen <person>
remind {person}
    erinnern <person>
resend {person}
    erneut (?:senden|einladen) <person>
rescind {person}
    zurückziehen <person>
status of {person}
    (?:der )?(?:status|stand) (?:von|bei) <person>
has {person} joined?
    ist <person> (?:schon |bereits )?(?:beigetreten|dabei)
"""
