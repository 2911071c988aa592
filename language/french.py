"""French: logging a drive, asking the rate, review and help, said in the English the rest of the room reads."""

from language.wordlists import words_of

MARKS = frozenset(
    words_of("""
        actuel ai-je aide aide-moi aidez-moi ajoute ajouter aller aller-retour allé allée annule annuler
        année août après-demain au augmente aujourd'hui aussi aux avant-hier avec avion avril besoin bilan
        bonjour bonsoir bureau c'est c'était ce ceci cette chantier chef chez chose client collègue combien
        comme comment compteur conduit corrige corriger coucou d'aide d'hier d'octobre de demain depuis
        dernier dernière des dimanche doit-on domicile du décembre déclare déclare-le déclare-les déclarer
        déconnecte-moi déconnecter déconnexion défaire déplacement déplacements efface efface-le elle
        employeur encore enregistre enregistrer enregistrés entre environ envoie envoie-le envoyer est et
        exporte exporter faire fait femme fois février gagné hebdomadaire hier il importation irai j'ai
        j'aimerais j'ajoute janvier je jeudi jour juillet juin jusqu'à kilometres kilomètre kilomètres
        kilométrique km l'importation la laisse le les lieux liste lundi ma mai marche marché mardi mari
        mars matin membres merci mercredi mes modifie modifier mois mon montre montre-moi montrez même note
        noter nous novembre octobre odometre odomètre oublie par paramètres parfait parking pas passager
        patron payé perso personnels peut peux-tu pied plus pour presque pris professionnels programme
        préférences péage que quel quelle quelques qui quitter rappelle rapport relance relancer rendez-vous
        rentré retire retour revoir roulé rouvre rouvrir récap récapitulatif récemment réglages réunion réviser salut
        samedi semaine septembre soir sont stationnement suis supprime supprime-la supprime-le tarif taux
        tomber touche trajet trajets travail télécharge un une vaut vendredi vers veux visite voir voit
        voiture voudrais vous vélo à ça étaient était
        résumés suspendre configurer vérifier résumé organisation entreprise
        justificatif reçu reçus
    """)
)

WORDS = """
mes véhicules=my vehicles|véhicules=vehicles|supprime le véhicule=remove vehicle|ajoute le véhicule=add vehicle
est en service depuis=is in service since
mes horaires de travail sont=my work hours are|mes horaires from travail sont=my work hours are
mes horaires de travail=my work hours|horaires de travail=work hours|je travaille=i work
mes jours de travail sont=my work days are
ajoute le lieu de l'entreprise=add company place|ajouter un lieu de l'entreprise=add company place
lieux de l'entreprise=company places|les lieux de l'entreprise=company places|lieu de l'entreprise=company place
supprime le lieu de l'entreprise=remove company place|renomme le lieu de l'entreprise=rename company place
devrait être plus élevé=should be higher|devrait être=should be|plus élevé=higher|vous me suivez=are you tracking me
tu me suis=are you tracking me|est-ce que vous me suivez=are you tracking me|l'entreprise voit=can the company see
mon entreprise voit=can the company see|tout=everything|comment tu marches=how do you work
comment tu fonctionnes=how do you work
qui a accès à=who has access to|mes données=my data|comment je t'utilise=how do i use you
comment t'utiliser=how do i use you|augmentez=raise
déjà envoyé=already submitted|après l'envoi=after submitting|après envoi=after submitting
veux=want|un meilleur taux=a better rate|meilleur taux=better rate|taux plus élevé=higher rate
tu sers à quoi=what are you for
à quoi tu sers=what are you for|à quoi sers-tu=what are you for|que fais-tu=what do you do
mon chef voit-il=can my boss see|mon patron voit-il=can my boss see|ma cheffe voit-elle=can my boss see
voit-il=can he see|mes trajets du week-end=my weekend drives|du week-end=of the weekend|rien=anything
enregistre ceci comme=save this as|enregistre ce trajet comme=save this trip as|oublie trajet=forget trip
mes lieux=my places|lieux=places|oublie lieu=forget place|oublie le lieu=forget place|trajets enregistrés=saved trips
maison est=home is|bureau est=office is
compteur=odometer|odomètre=odometer|odometre=odometer|relevé du compteur=odometer
avant-hier=day before yesterday|avant hier=day before yesterday|hier matin=yesterday morning
hier soir=yesterday evening|hier après-midi=yesterday afternoon|hier=yesterday|aujourd'hui=today
ce matin=this morning|cet après-midi=this afternoon|ce soir=tonight|demain=tomorrow|la semaine dernière=last week
semaine dernière=last week|semaine passée=last week|la semaine passée=last week|cette semaine=this week
de cette semaine=of this week|le mois dernier=last month|mois dernier=last month|du mois dernier=of last month
ce mois-ci=this month|le mois prochain=next month|du mois prochain=next month|mois prochain=next month
ce mois=this month|de la semaine dernière=of last week|de ce mois=of this month
cette année=this year|l'année dernière=last year|la semaine prochaine=next week|lundi=monday|mardi=tuesday
mercredi=wednesday|jeudi=thursday|vendredi=friday|samedi=saturday|dimanche=sunday|dernier=last|prochain=next
janvier=january|février=february|fevrier=february|mars=march|avril=april|mai=may|juin=june|juillet=july|août=august
aout=august|septembre=september|octobre=october|novembre=november|décembre=december|decembre=december|note=log
noter=log|notez=log|enregistre=log|enregistrer=log|enregistrez=log|ajoute=log|ajouter=log|ajoutez=log|saisir=log
saisis=log|mets=log|inscris=log|j'ai fait=i drove|j'ai roulé=i drove|j'ai conduit=i drove|j'ai parcouru=i drove
fait=drove|roulé=drove|conduit=drove|parcouru=drove|je suis allé=i went|je suis allée=i went|suis allé=went
un trajet de=a drive of|un trajet=a drive|le trajet=the drive|trajet=drive|trajets=drives|déplacement=drive
déplacements=drives|voyage=drive|voyages=drives|course=drive|kilomètres=km|kilomètre=km|kilometres=km|kilometre=km
bornes=km|milles=miles|aller-retour=round trip|aller retour=round trip|a/r=round trip|aller et retour=round trip
et retour=and back|par trajet=each way|chaque sens=each way|aller simple=one way|au total=in total|en tout=in total
stationnement=parking|parking=parking|parcmètre=parking|péage=tolls|péages=tolls|peage=tolls|euros=euros|euro=euros
dollars=dollars|pour aller chercher=for fetching|pour aller voir=for seeing|pour aller à=to|pour aller au=to
pour aller=to|jusqu'à=to|jusqu'au=to|à=to|au=to|aux=to|vers=to
chez=to|pour=for|depuis=from|de la part de=from|via=via|en passant par=via|par=via|avec=with|et=and|ou=or
quel est mon taux kilométrique=what is my rate per km|quel est mon taux=what is my rate
quel est le taux=what is the rate|mon taux=my rate|taux kilométrique=rate per km|taux=rate|barème=rate
indemnité kilométrique=rate per km|combien je touche=how much do i get
combien est-ce que je touche=how much do i get|combien suis-je payé=how much do i get
combien suis-je remboursé=how much do i get|combien me paie-t-on=how much do i get
combien on me paie=how much do i get|combien je gagne=how much do i get|par kilomètre=per km|du kilomètre=per km
au kilomètre=per km|de=of|en=in|par km=per km|par mille=per mile|du km=per km|au km=per km|combien de km=how many km
combien pour=how much for|combien ça fait pour=how much is it for|combien=how much|quel est=what is
quelle est=what is|quels sont=what are|aide=help|aidez-moi=help|aide-moi=help|à l'aide=help|au secours=help
que peux-tu faire=what can you do|que pouvez-vous faire=what can you do|qu'est-ce que tu peux faire=what can you do
que sais-tu faire=what can you do|comment ça marche=how does it work|comment=how do i|montre-moi=show me
montrez-moi=show me|montre=show|montrer=show|affiche=show|afficher=show|voir=show|je veux voir=show|liste=list
mes=my|mon=my|ma=my|revoir=review|réviser=review|vérifier=review|passer en revue=review|résumé=summary
récapitulatif=summary|annuler=cancel|annule=cancel|laisse tomber=forget it|merci=thanks|s'il te plaît=please
s'il vous plaît=please|stp=please|svp=please|oui=yes|personnel=personal|professionnel=business|pro=business
médical=medical|d'hier=of yesterday|d'aujourd'hui=of today|j'ajoute=log|j'enregistre=log|je note=log|supprime=delete
supprimer=delete|efface=delete|effacer=delete|mon dernier=my last|envoie=submit|envoyer=submit|soumettre=submit
soumets=submit|j'ai marché=i walked|marché=walked|à pied=on foot|à vélo=by bike|en train=by train|en bus=by bus
en métro=by metro|je vais conduire=i will drive|je vais rouler=i will drive|je ferai=i will drive
conduirai=will drive|roulerai=will drive|chacun=each way|d'octobre=of october|d'août=of august|d'avril=of april
annule ça=undo that|annule cela=undo that|défaire=undo|supprime-le=delete it|supprime-la=delete it
supprime ça=delete that|efface-le=delete it|efface ça=delete that|paramètres=settings|réglages=settings
suspendre les résumés=pause summaries
que voit mon organisation=what can my organization see|que voit mon entreprise=what can my organization see
que voit mon employeur=what can my organization see|que peut voir mon organisation=what can my organization see
que peut voir mon entreprise=what can my organization see|configurer=set up|que puis-je taper=what can i type
préférences=settings|récap=summary|bilan=summary|résumé hebdomadaire=this week summary
récapitulatif hebdomadaire=this week summary|me déconnecter=sign out|déconnexion=sign out|déconnecte-moi=sign out
se déconnecter=sign out|qui peut voir=who can see|qui voit=who can see|mon patron=my boss|mon chef=my boss
ma patronne=my boss|mon employeur=my employer|est-ce que mon patron voit=can my boss see
est-ce que mon chef voit=can my boss see|peut voir=can see|voit=see|corrige=change|corriger=change|modifie=change
modifier=change|c'était=it was|était=was|étaient=were|mon dernier trajet=my last drive|dernier trajet=last drive
le dernier trajet=the last drive|tarif kilométrique=rate per km|tarif=rate|actuel=current|j'ai besoin d'aide=help
besoin d'aide=help|relance=remind|relancer=remind|rappelle=remind|inviter=invite|retire=remove|exporte=export
exporter=export|télécharge=download|rapport=report|membres=members|en attente=pending
quitter le programme=leave the program|je veux quitter=i want to leave|je veux=i want to|je voudrais=i want to
j'aimerais=i want to|quitter=leave|programme=program|combien de kilomètres=how many km|ai-je fait=did i drive
ai-je parcouru=did i drive|combien ai-je gagné=how much have i earned|combien me doit-on=how much am i owed
perso=personal|personnels=personal|professionnels=business|privés=personal|privé=personal|salut=hello|bonsoir=hello
coucou=hello|bonjour=hello|pas=not|le trajet d'hier=yesterday's drive|trajet d'hier=yesterday's drive
mes trajets d'hier=my drives from yesterday|le week-end dernier=last weekend|ce week-end=this weekend|depuis chez=from
à mon=to my|du mois=of the month|a-t-il rejoint=has he joined|combien je suis payé=how much do i get
mon remboursement=my reimbursement
le=the|la=the|les=the|des=of|est-ce que je peux=can i|puis-je=can i|mes trajets de=my drives from
trajet domicile-travail=commute|trajet domicile travail=commute|trajet pour aller au travail=commute
justificatifs=receipts|justificatif=receipt|reçus=receipts|reçu=receipt|retire le reçu=delete the receipt
retire le justificatif=delete the receipt
annuler l'importation=undo import|annuler l'import=undo import|annule l'importation=undo import
parfait=perfect|super=great|déclare-le=submit it|déclare-les=submit them|déclare ça=submit that|déclare=submit
déclarer=submit|envoie-le=submit it
environ=about|à peu près=about|presque=almost|près de=about|autour de=about|au moins=at least|plus de=more than
moins de=less than|peut-être=maybe|disons=say|quelques=a few|plusieurs=several|après-demain=day after tomorrow
bientôt=soon|mon collègue=my colleague|ma collègue=my colleague|ma femme=my wife|mon mari=my husband|dit=says
entre=between|un jour=one day|récemment=recently|l'autre jour=the other day|tous les jours=every day
chaque jour=every day|deux fois=twice|trois fois=3 times|je conduirai=i will drive|j'irai=i will go
je vais aller=i will go|n'ai pas conduit=did not drive|je n'ai pas=i did not|en avion=by plane|en taxi=by taxi
j'ai pris le bus=i took the bus|j'ai pris le train=i took the train|j'ai pris=i took|le bus=the bus|passager=passenger
augmente=raise|augmenter=raise|plus=more|mon salaire=my pay|début=early|fin=late|mi-=mid |week-end=weekend
si je faisais=if i drove|si je fais=if i drive|si je roulais=if i drove|si j'avais fait=if i had driven
combien je toucherais=how much would i get|combien toucherais-je=how much would i get|a fait=he drove|a roulé=he drove
a conduit=he drove|a parcouru=he drove|est allé=he went|est allée=she went|on a fait=we drove|nous avons fait=we drove
sauf=except|garde-le=keep it|note-le=log it|notez-le=log it|dit avoir=says
combien ça vaut=how much is that|ça vaut combien=how much is that|la même chose=the same|le même=the same
encore une fois=again|encore=again|aussi=too|retirer=recall
j'ai oublié=forgot|encore un=another|encore une=another|pardon=sorry|désolé=sorry|désolée=sorry
je veux dire=i mean|je voulais dire=i meant
ou plutôt=or rather|plutôt=rather
vendredi saint=good friday|lundi de pâques=easter monday|dimanche de pâques=easter sunday
lundi de pentecôte=whit monday|jeudi de l'ascension=ascension day|l'ascension=ascension day|noël=christmas
la toussaint=all saints day|le 14 juillet=bastille day|jour de l'an=new year's day|saint-sylvestre=new year's eve
euh=er|heu=er|euh non=no|heu non=no|pardon=sorry|désolé=sorry|désolée=sorry|plutôt=rather|enfin=rather
je voulais dire=i meant|je veux dire=i mean|erreur=correction|oups=oops|attends=wait|non=no
raisons médicales=medical|pour raisons médicales=medical|motif médical=medical|pour des raisons médicales=medical
déménagement=moving|bénévolat=charity|je dois aller=i have to go|je dois=i have to|je pars=i'm going
mais pas le retour=but not the return|pas le retour=not the return|sans le retour=without the return
sans retour=without the return|je vais=i'm going|je pars=i'm going|on va=we're going|nous allons=we're going
je dois faire=i have to drive|je dois rouler=i have to drive|nous a conduits=drove us|nous a conduit=drove us
m'a conduit=drove me|m'a emmené=drove me|nous a emmenés=drove us|m'a déposé=dropped me off|remboursé=refunded
remboursés=refunded|remboursée=refunded
je vais faire=i will drive|je vais rouler jusqu'à=i will drive to
semaine=week|mois=month|année=year|de la semaine passée=last week|barème officiel=irs rate|taux officiel=irs rate
du mois passé=of last month|le mois passé=last month
dois-je=should i|devrais-je=should i|faut-il=do i have to|est-ce que je dois=should i|je devais=i was supposed to
j'allais=i was going to|je voulais=i was going to|j'ai annulé=i cancelled|que se passe-t-il si=what happens if
qu'est-ce qui se passe si=what happens if|comment soumettre=how do i submit|comment envoyer=how do i submit
en fait=actually|puis encore=then another|et encore=and another|puis=then|ensuite=then|je roule=i drive
je suis en route pour=i'm heading to|en route pour=heading to|lundi from pâques=easter monday
lundi from pentecôte=whit monday|dimanche from pâques=easter sunday|premier=first|deuxième=second|troisième=third
dernier=last|prévu=planned|prévus=planned
allers-retours=round trip|allers-retours compris=round trip in total|km pile=km
aller-retour compris=round trip in total
"""
TENS = words_of("vingt trente quarante cinquante soixante")
ONES = words_of(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    " dix-huit dix-neuf"
)


def numbers() -> dict[str, str]:
    """Number words up to 99, and whole hundreds."""
    words = {word: str(value) for value, word in enumerate(ONES, start=1) if value > 1}
    for place, ten in enumerate(TENS, start=2):
        words[ten] = str(10 * place)
        words |= {f"{ten}-{one}": str(10 * place + value) for value, one in enumerate(ONES[:9], start=1)}
        words[f"{ten} et un"] = str(10 * place + 1)
    words |= {f"soixante-{one}": str(60 + value) for value, one in enumerate(ONES, start=1) if value >= len(TENS) * 2}
    words |= {f"quatre-vingt-{one}": str(80 + value) for value, one in enumerate(ONES, start=1)}
    return words | {
        "soixante et onze": "71",
        "quatre-vingts": "80",
        "quatre-vingt": "80",
        "cent": "100",
        "deux cents": "200",
    }
