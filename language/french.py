"""French: logging a drive, asking the rate, review and help, said in the English the rest of the room reads."""

from language.wordlists import words_of

MARKS = frozenset(
    words_of("""
        compteur odomètre odometre
        aide aide-moi aidez-moi ajoute ajouter aller aller-retour allé allée annule annuler août au aujourd'hui aux
        avant-hier avec avril bonjour bureau ce cette chez client combien comment conduit d'hier d'octobre de
        demain depuis dernier dernière des dimanche du décembre déplacement déplacements efface enregistre
        enregistrer envoie envoyer est et faire fait février hier j'ai j'ajoute janvier je jeudi juillet juin
        jusqu'à kilometres kilomètre kilomètres kilométrique la le les liste lundi ma mai marche marché mardi mars
        matin merci mercredi mes mois mon montre montre-moi montrez note noter novembre octobre par parking peux-tu
        pied pour péage que quel quelle retour revoir roulé réunion réviser samedi semaine septembre soir
        stationnement suis supprime taux touche trajet trajets un une vendredi vers voir voiture vélo à ça
    """)
)

WORDS = """
compteur=odometer|odomètre=odometer|odometre=odometer|relevé du compteur=odometer
avant-hier=day before yesterday|avant hier=day before yesterday|hier matin=yesterday morning
hier soir=yesterday evening|hier après-midi=yesterday afternoon|hier=yesterday|aujourd'hui=today
ce matin=this morning|cet après-midi=this afternoon|ce soir=tonight|demain=tomorrow|la semaine dernière=last week
semaine dernière=last week|semaine passée=last week|la semaine passée=last week|cette semaine=this week
de cette semaine=of this week|le mois dernier=last month|mois dernier=last month|du mois dernier=of last month
ce mois-ci=this month|ce mois=this month|de la semaine dernière=of last week|de ce mois=of this month
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
dollars=dollars|pour aller à=to|pour aller au=to|pour aller=to|jusqu'à=to|jusqu'au=to|à=to|au=to|aux=to|vers=to
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
