"""German: logging a drive, asking the rate, review and help, said in the English the rest of the room reads."""

from language.wordlists import words_of

MARKS = frozenset(
    words_of("""
        nein ja jetzt abbrechen abend abmelden am anzeigen arbeite arbeitszeit arbeitszeiten arzt
        auch auf aus ausloggen ausstehende aussteigen austreten
        baustelle beide beim bekomme bekommt bericht besprechung besuch bin bis bitte brauche buche büro
        chef circa danke das dasselbe dem den der dezember dienstag dienstreise diese diesen dieser doch
        donnerstag du egal ein eine einfache einige einladen einladungen einreichen einstellungen eintragen
        entferne erfasse erfassen erhöhe erinnere es etwa euro exportiere exportieren fahre fahrt fahrten
        fahrzeug fahrzeuge
        fahrtenbuch falsch fast februar firmenort firmenorte freitag fuss fuß für gefahren gefahrene gegangen gelaufen
        gemacht
        gespeicherte gestern gleiche gut guten hab habe hallo herunterladen heute hilf hilfe hin hoch ich im
        insgesamt irgendwann ist januar je juli juni jänner kannst kein keine kilometer kilometergeld
        kilometern kilometersatz kilometerstand km-stand knapp kollege korrigiere korrigieren kosten kriege
        kunde kunden kundentermin lade lass letzte letzten letzter lösch lösche löschen mai maut mehr meile
        meilen mein meine meinem meinen meiner mindestens mir mit mitglieder mittwoch moin monat
        monatsübersicht montag morgen märz möchte nach nachmittag neue neuen neuer neulich nicht noch
        nochmal notiere notieren offene oktober öffne öffnen orte paar parken parkgebühr parkhaus parkplatz privat pro
        prüfen reiche rund rückfahrt rückgängig samstag satz schon schulden sehen setze sieht sondern
        sonnabend sonntag speichere stimmt strecke tacho tachostand tag teilnehmer termin trage um und
        ungefähr verdient vergiss verlassen viel vielleicht vom von vorgestern vormittag vorschau war war's
        waren wegen wer wert wie wieder wieviel will wir woche wochenübersicht zeig zeige zeigen zu zuhause
        zum zur zurück zurückgelegt zurückziehen zwischen ändere ändern über übermorgen überprüfen übersicht
        einrichten firma organisation übersichten zusammenfassungen pausieren zusammenfassung mach daraus arbeitgeber
        beleg belege quittung quittungen
    """)
)

WORDS = """
meine fahrzeuge=my vehicles|fahrzeuge=vehicles|entferne fahrzeug=remove vehicle|neues fahrzeug=add vehicle
ist in betrieb seit=is in service since|in betrieb seit=in service since|ist ein diesel=is diesel|fährt mit=runs on
meine arbeitszeit ist=my work hours are|meine arbeitszeiten sind=my work hours are|meine arbeitszeit=my work hours
meine arbeitszeiten=my work hours|arbeitszeit=work hours|arbeitszeiten=work hours|ich arbeite=i work
meine arbeitstage sind=my work days are|meine arbeitstage=my work days|keine arbeitszeiten=no work hours
firmenort hinzufügen=add company place|neuer firmenort=add company place|firmenort=company place
entferne firmenort=remove company place|entferne den firmenort=remove company place|firmenorte=company places
benenne firmenort=rename company place|benenne den firmenort=rename company place|unsere orte=our places
ich bin noch nicht fertig=i am not ready|noch nicht fertig=not ready|sollte höher sein=should be higher
sollte=should|höher=higher|wird mein standort verfolgt=is my location tracked|sieht die firma=can the company see
alles=everything|wozu bist du gut=what are you good for|was soll ich schreiben=what should i type
was soll ich sagen=what should i say|die firma=the company
wer hat zugriff auf=who has access to|wie benutze ich dich=how do i use you|wie benutze ich das=how do i use this
meine daten=my data|meiner daten=my data
nach dem einreichen=after submitting|nach dem melden=after reporting|nach dem absenden=after sending
mach aus=make|mache aus=make|was machst du=what do you do|was machst du eigentlich=what do you do
was tust du=what do you do
wozu bist du da=what are you for|melden=report|melde=report|abgemeldet=signed out|nichts=not anything
speichere das als=save this as|speichere diese fahrt als=save this trip as|vergiss fahrt=forget trip
meine orte=my places|orte=places|vergiss ort=forget place|vergiss den ort=forget place|ort vergessen=forget place
gespeicherte fahrten=saved trips|zuhause ist=home is|büro ist=office is
kilometerstand=odometer|km-stand=odometer|tachostand=odometer|tacho=odometer
vorgestern=day before yesterday|gestern früh=yesterday morning|gestern morgen=yesterday morning
gestern abend=yesterday evening|gestern nachmittag=yesterday afternoon|gestern=yesterday|heute morgen=this morning
heute früh=this morning|heute nachmittag=this afternoon|heute abend=this evening|heute vormittag=this morning
heute=today|morgen=tomorrow|letzte woche=last week|letzter woche=last week|vorige woche=last week
vergangene woche=last week|diese woche=this week|dieser woche=this week|letzten monat=last month
letzter monat=last month|letztem monat=last month|vorigen monat=last month|diesen monat=this month
dieser monat=this month|diesem monat=this month|dieses jahr=this year|letztes jahr=last year|nächste woche=next week
letzten=last|letzter=last|vergangenen=last|vorigen=last|nächsten=next|diesen=this|am=on|vom=from|montag=monday
dienstag=tuesday|mittwoch=wednesday|donnerstag=thursday|freitag=friday|samstag=saturday|sonnabend=saturday
sonntag=sunday|januar=january|jänner=january|februar=february|märz=march|april=april|mai=may|juni=june|juli=july
august=august|september=september|oktober=october|november=november|dezember=december|trage=log|trag=log
eintragen=log|notiere=log|notier=log|notieren=log|erfasse=log|erfassen=log|speichere=log|speichern=log|buche=log
verbuche=log|logge=log|ich bin gefahren=i drove|ich bin=i drove|bin gefahren=drove|gefahren=drove|fuhr=drove
ich fuhr=i drove|ich habe=i have|habe=i have|zurückgelegt=drove|fahrt von=drive of|eine fahrt=a drive
die fahrt=the drive|fahrt=drive|fahrten=drives|dienstfahrt=business drive|dienstfahrten=business drives
dienstreise=business trip|kilometern=km|kilometer=km|meilen=miles|hin und zurück=round trip
hin- und rückfahrt=round trip|hin und rückfahrt=round trip|und zurück=and back|und retour=and back|retour=and back
pro strecke=each way|je strecke=each way|je richtung=each way|einfach=one way|einfache strecke=one way
insgesamt=in total|gesamt=in total|parken=parking|parkgebühr=parking|parkgebühren=parking|parkplatz=parking
parkschein=parking|maut=tolls|mautgebühr=tolls|vignette=tolls|euro=euros|franken=francs|cent=cents|nach=to|zum=to
zur=to|zu=to|ins=to|in die=to|bis=to|von=from|über=via|für=for|wegen=for|mit=with|und=and|oder=or|beim=at|bei=at
im=in|wie hoch ist mein kilometersatz=what is my rate per km|wie hoch ist der kilometersatz=what is the rate per km
mein kilometersatz=my rate per km|kilometersatz=rate per km|kilometergeld=rate per km|km-satz=rate per km
mein satz=my rate|der satz=the rate|satz=rate|kilometerpauschale=rate per km
was bekomme ich pro=how much do i get per|wie viel bekomme ich pro=how much do i get per
wieviel bekomme ich pro=how much do i get per|wie viel bekomme ich für=how much would i get for
wieviel bekomme ich für=how much would i get for|was bekomme ich für=how much would i get for
wie viel gibt es pro=how much do i get per|wie viele km=how many km|wie viele=how many|wie viel=how much
wieviel=how much|wie hoch ist=what is|pro kilometer=per km|je kilometer=per km|pro km=per km|pro meile=per mile
was ist=what is|welcher=which|hilfe=help|hilf mir=help me|hilf=help|was kannst du=what can you do
was können sie=what can you do|was kannst du tun=what can you do|wie funktioniert das=how does it work
wie funktioniert=how does it work|wie=how do i|zeig mir=show me|zeige mir=show me|zeig=show|zeige=show|anzeigen=show
liste=list|meine=my|meiner=my|meinen=my|mein=my|prüfen=review|überprüfen=review|durchsehen=review|übersicht=summary
zusammenfassung=summary|abbrechen=cancel|vergiss es=forget it|danke=thanks|bitte=please|ja=yes|privat=personal
dienstlich=business|geschäftlich=business|beruflich=business|medizinisch=medical|fahrt eintragen=log a drive
fahrt erfassen=log a drive|neue fahrt=new drive|eine fahrt eintragen=log a drive|je=each way|lösche=delete
löschen=delete|entferne=delete|entfernen=delete|reiche=submit|einreichen=submit|reich=submit|zu fuß=on foot
zu fuss=on foot|gelaufen=walked|spaziert=walked|mit dem fahrrad=by bike|mit dem rad=by bike|mit dem zug=by train
mit der bahn=by train|mit dem bus=by bus|geradelt=cycled|werde=will|ich werde=i will
fahre morgen=will drive tomorrow|letzte=last
rückgängig machen=undo|mach das rückgängig=undo that|rückgängig=undo|einstellungen=settings
wochenübersicht=this week summary|monatsübersicht=this month summary|abmelden=sign out|ausloggen=sign out
melde mich ab=sign out|hallo=hello|guten tag=hello|guten morgen=hello|guten abend=hello|moin=hello|grüß gott=hello
übersichten pausieren=pause summaries|zusammenfassungen pausieren=pause summaries
was sieht meine organisation=what can my organization see|was sieht meine firma=what can my organization see
was sieht mein arbeitgeber=what can my organization see|organisation einrichten=set up|einrichten=set up
zusammenfassung=summary|meine zusammenfassung=my summary|was kann ich schreiben=what can i type
servus=hello|wer sieht=who can see|wer kann=who can|kann mein chef=can my boss|sieht mein chef=can my boss see
mein chef=my boss|meine chefin=my boss|chef=boss|sehen=see|sieht=see|das wieder=that|das=that|lösch=delete
korrigiere=change|korrigieren=change|ändere=change|ändern=change|auf=to|war=was|waren=were|ich brauche hilfe=help
brauche hilfe=help|ich brauche=i need|ich will=i want|ich möchte=i want to
aus dem programm aussteigen=leave the program|programm verlassen=leave the program
das programm verlassen=leave the program|aussteigen=leave the program|aus dem programm austreten=leave the program
austreten=leave the program|vergiss das=forget it|egal=never mind|schon gut=never mind|lass es=never mind
lass gut sein=never mind|doch nicht=never mind|exportieren=export|exportiere=export|herunterladen=download|als=as
bericht=report|lade=invite|einladen=invite|erinnere=remind|erinnern=remind|mitglieder=members|teilnehmer=members
einladungen=invitations|offene=pending|ausstehende=pending|letzte fahrt=last drive|habe ich=have i|hab=i have
beigetreten=joined|setze=set|setz=set|ab=from|den satz=the rate|neuer satz=new rate|verdient=earned
wie viele kilometer=how many km|wie viel km=how many km|bin ich gefahren=did i drive|im letzten monat=last month
in diesem monat=this month|in dieser woche=this week|in der letzten woche=last week
wie hoch ist der satz=what is the rate|welchen satz bekomme ich=what rate do i get|mein kilometergeld=my rate per km
nicht=not|sondern=but|parkhaus=parking|in summe=in total|zeigen=show|nein=no|mach es rückgängig=undo it|fehler=mistake
falsch=wrong|hin=there|kann ich=can i|meinem=my|unser=our|fahrtenbuch=drives|für die arbeit=for work
geschäftliche=business|private=personal|privaten=personal|geschäftlichen=business|letztes wochenende=last weekend
am wochenende=at the weekend|dieses wochenende=this weekend
wie hoch war der=what was the|wie hoch war=what was|irs-satz=irs rate|der=the|die=the|den=the|was war=what was|kann=can
arbeitsweg=commute|der arbeitsweg=my commute|pendelstrecke=commute|pendelweg=commute|weg zur arbeit=commute
parkbeleg=parking receipt|parkquittung=parking receipt|mautbeleg=tolls receipt|belege=receipts|beleg=receipt
quittungen=receipts|quittung=receipt
den import rückgängig machen=undo import|import rückgängig machen=undo import|import rückgängig=undo import
die war=it was|der war=it was|es war=it was|das war=that was|super=great|passt=great|prima=great
ungefähr=about|etwa=about|circa=about|zirka=about|rund=about|ca.=about|knapp=almost|fast=almost|gut=over
mindestens=at least|höchstens=at most|maximal=maximum|so um die=about|um die=about|vielleicht=maybe|ein paar=a few
einige=a few|mehrere=several|viele=many|übermorgen=day after tomorrow|demnächst=soon|fahre=drive
nächsten monat=next month|nächstem monat=next month|kommenden monat=next month
nächstes jahr=next year|mein kollege=my colleague|meine kollegin=my colleague
meine frau=my wife|mein mann=my husband|sagt=says|zwischen=between|irgendwann=sometime|neulich=recently
kürzlich=recently|jeden tag=every day|täglich=daily|zweimal=twice|dreimal=3 times|was kriege ich=what do i get
kriege ich=do i get|mehr=more|erhöhe=raise|erhöhen=raise|beifahrer=passenger|mitgefahren=rode with
mit dem taxi=by taxi|taxi=taxi|geflogen=flew|am nachmittag=in the afternoon|wochenende=weekend
vorletzte woche=week before last|anfang=early|ende=late|mitte=mid|diesen montag=on monday|jeden=every
hin & zurück=round trip|hin- und zurück=round trip|und wieder zurück=and back|auch zurück=and back
einfache fahrt=one way
bin=i|stunden=hours|stunde=hour|minuten=minutes|hat=he has|ist gefahren=he drove|wenn ich=if i
was bekäme ich=what would i get|was würde ich bekommen=what would i get|fahren würde=drove|führe=drove|außer=except
nur nicht=not|behalte es=keep it|noch eine=another|noch einer=another|vergessen=forgot|entschuldigung=sorry
verzeihung=sorry
ich meine=i mean|ich meinte=i meant|besser gesagt=rather|vielmehr=rather|korrektur=correction|doch nicht löschen=don't
lieber nicht=don't
es waren=it was|doch=actually|nochmal=again|noch einmal=again|noch mal=again|was ist das wert=what is that worth
was ist die wert=what is that worth|wie viel ist das=how much is that|beide=both|zurückziehen=recall|dasselbe=the same
die gleiche=the same|das gleiche=the same
karfreitag=good friday|ostersonntag=easter sunday|ostermontag=easter monday|pfingstsonntag=whit sunday
pfingstmontag=whit monday|christi himmelfahrt=ascension day|gründonnerstag=maundy thursday|fronleichnam=corpus christi
aschermittwoch=ash wednesday|heiligabend=christmas eve|silvester=new year's eve|neujahr=new year's day
tag der deutschen einheit=german unity day|tag der arbeit=may day|allerheiligen=all saints day
richtung=towards|entschuldigung=sorry|sorry=sorry|nee=no|quatsch=no|moment=wait|vielmehr=rather|ich meine=i mean
ich meinte=i meant|korrektur=correction|äh=er|ähm=erm|halt=wait|aus medizinischen gründen=medical
medizinischer termin=medical|umzug=moving|ehrenamtlich=charity|mit der kollegin=with a colleague
beide gestern=both yesterday|beide=both|taxi genommen=took a taxi|mitfahrer=passenger|mitgenommen=gave me a lift
bin mitgefahren=rode with|muss=have to|müssen=have to|werden=will
aber nicht zurück=but not the return|aber nicht die rückfahrt=but not the return|ohne rückfahrt=without the return
nicht die rückfahrt=not the return|ich muss=i have to|wir müssen=we have to|hat mich gefahren=drove me
hat uns gefahren=drove us|hat mich mitgenommen=gave me a lift|hat uns mitgenommen=gave us a lift
zurückbekommen=refunded|erstattet=refunded|zurückerstattet=refunded
ich fahre=i drive
der letzten woche=last week|letzten woche=last week|dieser woche=this week|der woche=of the week|woche=week
der vergangenen woche=last week|des letzten monats=last month|letzten monats=last month|dieses monats=this month
monat=month|jahr=year|dieses jahres=this year|letzten jahres=last year|vom letzten monat=last month
offizielle satz=irs rate|offizieller satz=irs rate|amtliche satz=irs rate|der offizielle satz=the irs rate
soll ich=should i|sollen wir=should we|sollte ich=should i|muss ich=do i have to|darf ich=may i|wollte=was going to
wollten=were going to|sollte eigentlich=was supposed to|hätte=would have|zuhause geblieben=stayed home
eigentlich=actually|in wirklichkeit=actually|davon=of which|meinen kollegen=my colleague|meinem kollegen=my colleague
meiner kollegin=my colleague|meinen chef=my boss|meinem chef=my boss|meiner frau=my wife|meinen mann=my husband
meinem mann=my husband|meinen mitarbeiter=my colleague|meinem mitarbeiter=my colleague
meine mitarbeiterin=my colleague|ich fahre gleich=i will drive|fahre gleich=will drive|bin unterwegs=i'm heading
ich bin unterwegs=i'm heading|geplant=planned|ersten=first|erster=first|zweiten=second|zweiter=second|dritten=third
dritter=third|vierten=fourth
"""
TENS = words_of("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
ONES = words_of("ein zwei drei vier fünf sechs sieben acht neun")
TEENS = words_of("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")


def numbers() -> dict[str, str]:
    """Number words up to 99, and whole hundreds."""
    words = {word: str(value) for value, word in enumerate(ONES, start=1) if value > 1}
    words |= {word: str(value) for value, word in enumerate(TEENS, start=10)}
    for place, ten in enumerate(TENS, start=2):
        words[ten] = str(10 * place)
        words |= {f"{one}und{ten}": str(10 * place + value) for value, one in enumerate(ONES, start=1)}
    return words | {"hundert": "100", "einhundert": "100", "zweihundert": "200"}
