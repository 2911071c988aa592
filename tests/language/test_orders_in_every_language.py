"""Commands in German, Spanish and French mean what they do in English, and what is denied is no command."""

from datetime import date

import pytest

from language import Context, Frame, Intent, Role, understand

TODAY = date(2026, 11, 20)
ORDERS = """
add code P-204
    de: Füge Code P-204 hinzu | es: Añadir el código: P-204 | fr: Ajouter le projet P-204
remove code P-204
    de: Lösche den Code P-204 | es: Borra el código P-204 | fr: Retire le code P-204
require a project
    de: Projekt ist Pflicht | es: El proyecto es obligatorio | fr: Demande toujours un projet
report every week
    de: Wöchentlich abrechnen | es: Informes semanales | fr: Rapports chaque semaine
report every month
    de: Abrechnung jeden Monat | es: Informes mensuales | fr: Rapports mensuels
report every quarter
    de: Jedes Quartal abrechnen | es: Informes cada trimestre | fr: Rapports trimestriels
lock periods after 10 days
    de: Sperre die Monate nach 10 Tagen | es: Bloquea los meses tras 10 días | fr: Clôturer les mois au bout de 10 jours
reopen October 2025
    de: Öffne Oktober 2025 wieder | es: Vuelve a abrir octubre de 2025 | fr: Déverrouille octobre 2025
Ben Ray approves for me until Dec 12
    de: Ben Ray vertritt mich bis 12. Dezember | es: Ben Ray me sustituye hasta el 12 de diciembre
    fr: Ben Ray me remplace jusqu'au 12 décembre
I decide myself again
    de: Vertretung beenden | es: Vuelvo a decidir yo | fr: Je décide de nouveau moi-même
pause the invitations
    de: Pausiere die Einladungen | es: Detén las invitaciones | fr: Arrête les invitations
undelivered
    de: Was wurde nicht zugestellt | es: Mensajes no entregados | fr: Messages non livrés
audit
    de: Zeig mir das Änderungsprotokoll | es: Ver el registro | fr: Voir le journal d'audit
rates
    de: Zeig mir alle Sätze | es: Muestra las tarifas | fr: Voir les taux
resend ana@contoso.com
    de: Die Einladung an ana@contoso.com noch einmal schicken | es: Reenvía la invitación a ana@contoso.com
    fr: Renvoyez l'invitation à ana@contoso.com
resume summaries
    de: Meine Übersichten wieder einschalten | es: Reanuda mis resúmenes | fr: Reprenez les résumés
no more drafts
    de: Bitte keine Entwürfe mehr | es: No quiero más borradores | fr: Plus de brouillons
return #17: incomplete
    de: Gib #17 zurück: incomplete | es: Devolver #17: incomplete | fr: Retourner #17 : incomplete
explain #12
    de: Erklär mir die Fahrt #12 | es: Explícame el trayecto #12 | fr: Explique-moi le trajet #12
rename trip Loop to Round
    de: Benenne die Fahrt Loop in Round um | es: Renombrar trayecto Loop a Round | fr: Renommez le trajet Loop en Round
save #12 as Loop
    de: Speichere #12 als Loop | es: Guardar #12 como Loop | fr: Enregistrez #12 comme Loop
save 12 Main St as Depot
    de: Speichere die Adresse 12 Main St als Depot | es: Guarda la dirección 12 Main St como Depot
    fr: Enregistre l'adresse 12 Main St comme Depot
make Ben an admin
    de: Mach Ben auch zum Admin | es: Haz administrador a Ben | fr: Nommez Ben administrateur
send my summary on Friday
    de: Schick mir meine Übersicht freitags | es: Envíame el resumen cada viernes | fr: Envoyez le résumé le vendredi
invite Ana
    de: Lade Ana bitte ein | es: Invita a Ana | fr: Invite Ana
remove Ana
    de: Entfernen Ana | es: Quitar a Ana | fr: Retirer Ana
remind Ana
    de: Erinnern Ana | es: Recordar a Ana | fr: Relancer Ana
resend Ana
    de: Erneut senden Ana | es: Reenviar a Ana | fr: Renvoyer Ana
rescind Ana
    de: Zurückziehen Ana | es: Retirar a Ana | fr: Annuler l'invitation de Ana
status of Ana
    de: Status von Ana | es: Estado de Ana | fr: Statut de Ana
has Ana joined?
    de: Ist Ana schon beigetreten? | es: ¿Ya se unió Ana? | fr: Est-ce que Ana a déjà rejoint ?
forget me
    de: Vergiss mich | es: Olvídame | fr: Oubliez-moi
"""
DENIED = """
de: Ben genehmigt nicht für mich bis 12. Dezember | de: Niemand genehmigt für mich bis Freitag
de: Code P-204 nicht hinzufügen | de: Entferne den Code P-204 nicht | de: Oktober nicht wieder öffnen
de: Mach niemanden zum Admin | de: Mach Ben nicht zum Admin | de: Zeiträume nach 5 Tagen nicht sperren
es: Ben no aprueba por mí hasta el 12 de diciembre | es: No añadas el código P-204 | es: No reabras octubre
es: Nadie aprueba por mí hasta el viernes | es: No cierres los meses a los 5 días
fr: Ben n'approuve pas pour moi jusqu'au 12 décembre | fr: N'ajoute pas le code P-204 | fr: Ne rouvre pas octobre
de: Lade Ana nicht ein | de: Zurückziehen alle | es: Retirar informe | fr: Retirer le trajet | fr: Annuler ça
fr: Personne n'approuve pour moi jusqu'à vendredi | fr: Ne verrouille pas les mois après 5 jours
"""
ACTING = frozenset(
    {
        Intent.APPOINT_STAND_IN,
        Intent.ADD_PROJECT,
        Intent.REMOVE_PROJECT,
        Intent.LOCK_PERIODS,
        Intent.MAKE_ADMIN,
        Intent.INVITE,
        Intent.REMOVE_MEMBER,
        Intent.RESCIND,
    }
)


def told(table: str) -> list[tuple[str, str]]:
    """The sentences of some lines, each with its language."""
    sentences = [one.strip().partition(": ") for line in table.splitlines() for one in line.split(" | ")]
    return [(language, words) for language, _, words in sentences]


def pairs() -> list[tuple[str, str, str]]:
    """Each sentence: its language, the English, itself."""
    english, found = "", []
    for line in ORDERS.strip().splitlines():
        if line.startswith(" "):
            found += [(language, english, words) for language, words in told(line)]
        else:
            english = line
    return found


def heard(text: str, language: str) -> Frame:
    return understand(text, today=TODAY, locale=language, role=Role.ADMIN, context=Context.IDLE)


@pytest.mark.parametrize(("language", "english", "words"), pairs())
def test_a_command_means_what_it_does_in_english(language, english, words):
    meant = heard(english, "en-US")
    assert meant.intent is not Intent.UNKNOWN
    found = heard(words, language)
    assert (found.intent, found.outcome, found.slots) == (meant.intent, meant.outcome, meant.slots)


@pytest.mark.parametrize(("language", "words"), told(DENIED.strip()))
def test_what_is_denied_is_no_command(language, words):
    assert heard(words, language).intent not in ACTING
