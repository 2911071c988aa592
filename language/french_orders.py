"""French sentences whose words are no help one by one.

Under the English, one a line; a line further in goes on.
"""

ORDERS = r"""
restore {number}
    (?:restaure[rz]?|récup[eè]re[rz]?|récupérer|rétabli[rst]) (?:le )?(?:trajet )?<number>
when are reports due?
    quand (?:dois-je|devons-nous|est-ce que je dois) (?:déclarer|rendre)(?: (?:mes trajets|mon rapport))?
trash
    (?:montre(?:z|-moi)? |voir )?(?:la |ma )?corbeille
invite {mails}
    (?:invite|inviter|invitez) <mails>(?: (?:au|dans le) programme)?
    (?:envoie|envoyer|envoyez) (?:une |l')invitation à <mails>
    invitation pour <mails>
    (?:ajoute|ajouter|ajoutez|inscris|inscrire|inscrivez) <mails>(?: (?:au|dans le) (?:programme|groupe))?
rescind the invitation for {mails}
    (?:annule|annuler|annulez|retire|retirer|révoque|révoquer|supprime|supprimer|enlève) l'invitation (?:de|à|pour
        |envoyée à|d') ?<mails>
remove {mails} from the program
    (?:retire|retirer|retirez|supprime|supprimer|enlève|enlever|vire|exclus|désinscris) <mails>(?: (?:du|de la
        |de) (?:programme|liste|groupe))?
remind {mails}
    (?:relance|relancer|relancez|rappelle|rappeler) (?:à )?<mails>(?: (?:de répondre|son invitation|l'invitation
        |pour l'invitation|d'accepter|svp))?
    (?:envoie|envoyer|envoyez) (?:un|une|le) (?:rappel|relance) à <mails>
make {mails} an admin
    (?:nomme|nommer|passe|mets|fais|promeus|désigne) <mails> (?:comme |en |au rang d'|au rôle d')?admin(?:istrateur
        |istratrice)?
    (?:donne|donner|accorde|accorder) (?:les |des )?(?:droits|accès|privilèges|rôle|le rôle) (?:d'
        |de )admin(?:istrateur|istratrice|istration)? à <mails>
    <mails> (?:devient|sera|doit être|est maintenant) (?:l'|un |une )?admin(?:istrateur|istratrice)?
remove admin from {mails}
    (?:retire|retirer|enlève|enlever|supprime|révoque) (?:les |ses |le |son )?(?:droits|accès|privilèges|rôle) (?:d'
        |de )admin(?:istrateur|istratrice|istration)? (?:à|de) <mails>
    (?:retire|enlève|supprime) à <mails> (?:les |ses |le |son )?(?:droits|accès|privilèges|rôle) (?:d'
        |de )admin(?:istrateur|istratrice)?
    <mails> (?:n'est|ne sera|n'est désormais) plus (?:l'|un |une )?admin(?:istrateur|istratrice)?
has {mails} joined?
    (?:est-ce que |est-ce qu')?<mails> (?:a-t-(?:il|elle)|a)(?: (?:bien|déjà|finalement))? (?:rejoint|accepté|répondu
        |reçu)(?: (?:le programme|l'invitation|à l'invitation))?
    (?:où en est|quel est le statut de)(?: l'invitation (?:de|à|d'))? ?<mails>
who invited me
    qui m'a invitée?
    qui est-ce qui m'a invitée?
    par qui (?:ai-je|j'ai) été invitée?
list members
    (?:qui|quelles personnes|quels collègues) (?:est|sont|fait|font|participe|participent)(?: (?:dans le|partie du|au
        |déjà dans le))? (?:programme|groupe)|qui (?:participe|est inscrit)
    (?:montre|montre-moi|montrez|affiche|liste|voir|donne-moi) (?:tous )?(?:les |la liste des )?(?:membres
        |participants|conducteurs|employés|inscrits)
    liste des (?:membres|participants|conducteurs|employés|inscrits)
list pending invitations
    qui n'a (?:pas|toujours pas) (?:encore )?(?:répondu|accepté|réagi|rejoint)(?: (?:à l'invitation|l'invitation
        |le programme))?
    (?:quelles |combien d')invitations (?:sont|restent) (?:encore )?(?:en attente|ouvertes|sans réponse)
list invitations
    qui (?:avons-nous|ai-je|avez-vous|a-t-on) invité|qui (?:est|a été) invité
    (?:montre|montre-moi|affiche|voir|liste) (?:toutes )?(?:les |des )?invitations(?: en attente)?
i want to leave the program
    (?:désinscris-moi|retire-moi|enlève-moi|sors-moi|désinscrivez-moi)(?: (?:du|de ce) programme)?
    je (?:ne )?(?:veux|souhaite) plus (?:participer|être dans le programme|continuer|en faire partie
        |faire partie du programme)
sign out
    (?:déconnecte-moi|déconnectez-moi|me déconnecter|ferme(?:r|z)? (?:ma|la) session|déconnexion)
thanks
    merci(?: (?:beaucoup|bien|infiniment|à toi|à vous|pour tout|pour l'aide))+|(?:grand |un grand )merci
        |merci[\s,]+(?:bonne (?:journée|soirée|fin de journée)|bon (?:week-end|weekend)|au revoir|à bientôt
        |c'est tout)
bye
    (?:au revoir|à bientôt|à demain|à plus(?: tard)?|bonne (?:journée|soirée|nuit)|bon (?:week-end|weekend
        |après-midi)|ciao)(?:[\s,]+(?:merci|et merci|à tous))*
never mind
    (?:oublie ça|oublie|laisse tomber|laisse|peu importe|tant pis|laissez tomber|ce n'est pas grave)(?:[\s,]+(?:merci
        |peu importe|tant pis))*
change my language
    (?:change|changer|changez|modifie) (?:de |ma |la )langue(?: (?:en|pour) \w+)?
what happens to my data?
    (?:que|qu'est-ce que) (?:deviennent|font|faites-vous de|fais-tu de|se passe-t-il avec) (?:mes|les|nos) (?:données
        |trajets|infos|informations)
are you tracking me?
    (?:est-ce que )?(?:vous me|tu me|on me|le bot me|ça me) (?:tracez|traces|trace|pistez|suivez|suis|suit|surveillez
        |surveilles|surveille|géolocalisez|géolocalise|espionnez|espionne)|(?:suis-je|est-ce que je suis) (?:suivie?
        |tracée?|surveillée?|géolocalisée?)
where is my data stored?
    où (?:sont|est-ce que sont) (?:stockées|conservées|gardées) (?:mes|les) données
what can my boss see?
    (?:que|qu'est-ce que) (?:voit|sait|peut voir) (?:mon chef|mon patron|ma cheffe|l'entreprise|la société
        |l'administrateur)(?: de moi| sur moi| de mes trajets)*
how much do i get per km?
    (?:c'est combien|à combien est|combien est payé|ça paie combien|combien paie(?:-t-on)?) (?:le|du|au|par) (?:km
        |kilomètre)
how much would i get for {far}?
    (?:que vaut|que valent|combien vaut|combien valent|combien font|combien rapporte|combien rapportent
        |ça fait combien|ça rapporte combien|combien ça fait|combien je touche pour|combien je toucherais pour
        |combien toucherais-je pour|combien pour|combien me rapporte) (?:pour )?(?:un trajet de )?<far>
i want a higher rate
    je (?:veux|voudrais|mérite|souhaite|demande) un (?:meilleur taux|taux plus (?:élevé|haut)|barème plus élevé)
raise my rate
    (?:augmente|augmentez|monte|relève) (?:mon|le) (?:taux|barème)
change my rate to {money} per km
    (?:mets|mettez|passe|change|fixe) mon (?:taux|barème|tarif) à <money>(?: (?:du|par|le|au) (?:km|kilomètre))?
pay me {money} per km
    (?:mon chef|mon patron|l'entreprise) (?:doit|devrait) me (?:payer|verser|donner) <money>(?: (?:du|par|le
        |au) (?:km|kilomètre))?(?:[,;] [^@?]{2,30})?
set rate {money} from {when}
    (?:nouveau|le nouveau) (?:taux|barème|tarif)(?: (?:est|sera|de|:))? <money>(?: (?:du|par|le|au) (?:km
        |kilomètre))?,? (?:à partir du|à compter du|dès le|à partir de|dès) (?P<when>[^?]{3,30})
submit {which}
    (?:transmets|envoie|envoyer|remets|passe|transmettre) (?:le |les |mes )?<which> à (?:mon |ma |la |l')?(?:chef
        |cheffe|patron|patronne|entreprise|comptabilité|compta|administration|responsable)
delete my last drive
    (?:enlève|retire|supprime|efface) (?:mon |le |la )?(?:dernier|dernière) (?:trajet|déplacement|course)
remove the {extra} from my {place} drive
    (?:enlève|retire|supprime|efface) (?:le |les |la )?(?P<extra>parking|péage|stationnement)s? (?:du|de la|de mon
        |des|sur le|au) trajets? (?P<place>[^?@]{2,40})
mark {which} as {kind}
    (?:marque|mets|classe|compte|note|passe|range) <which> (?:comme|en|dans) <kind>
show my drives {which}
    (?:quels|lesquels) (?:trajets|déplacements) (?:ai-je faits?|j'ai faits?|est-ce que j'ai faits?
        |a-t-on faits?) <which>
how many km did i drive {which}
    combien (?:ai-je|j'ai|est-ce que j'ai) (?:roulé|conduit|parcouru|fait) <which>
how much have i earned {which}
    combien (?:ai-je|j'ai|est-ce que j'ai) (?:gagné|touché|reçu) <which>
{who} approves for me until {until}
    <who> (?:approuve|décide|valide) (?:pour moi|à ma place|en mon nom) jusqu'(?:au |à )<until>
    <who> me remplace jusqu'(?:au |à )<until>
stand-ins
    (?:montre |voir )?(?:les |mes )?(?:remplacements|remplaçants)
i decide myself again
    je décide (?:de nouveau|à nouveau) (?:moi-même)?|(?:termine|arrête) (?:le |mon )?remplacement
add code {codes}
    (?:ajoute|ajouter|ajoutez|crée|créer) (?:le |les |un )?(?:codes?|projets?|centres? de coûts?) ?:? <codes>
require a project
    (?:exiger?|exigez|demande toujours|impose) un projet|(?:le |un )?projet (?:est )?obligatoire
report every week
    (?:rapports?|déclarer) (?:chaque semaine|toutes les semaines|hebdomadaires?)
report every two weeks
    (?:rapports?|déclarer) toutes les (?:deux|2) semaines
report every month
    (?:rapports?|déclarer) (?:chaque mois|tous les mois|mensuels?)
report every quarter
    (?:rapports?|déclarer) (?:chaque trimestre|tous les trimestres|trimestriels?)
lock periods after {count} days
    (?:verrouiller?|verrouillez|clôture|clôturer) (?:les )?(?:périodes|mois) (?:après|au bout de) <count> jours
reopen {month}
    (?:rouvre|rouvrir|rouvrez|déverrouille|déverrouiller) <month>
reported
    (?:montre |voir )?(?:les (?:trajets |rapports )?|ce qui est )?déclarée?s?
undelivered
    (?:messages )?non (?:remis|distribués?|livrés?)
campaigns
    (?:montre |voir )?(?:les )?(?:campagnes|envois groupés)
pause the invitations
    (?:suspendre|suspends|suspendez|arrête|arrêter) les invitations
pause the reminders
    (?:suspendre|suspends|suspendez|arrête|arrêter) les rappels
audit
    (?:montre |voir )?(?:le )?journal(?: d'audit)?
rates
    (?:montre |voir )?(?:les |tous les )taux
status of {mails}
    (?:le )?statut de <mails>
resend {mails}
    renvoyer:? <mails>
    (?:renvoie|renvoyer|renvoyez) l'invitation à <mails>
rescind the invitation for {mails}
    (?:annuler|annule) ?:? <mails>
commute deduction per day
    déduction du trajet (?:domicile-travail|au travail) par jour
pause summaries
    (?:suspendre|suspends|suspendez) (?:les |mes )?récapitulatifs
resume summaries
    (?:reprendre|reprends|reprenez) (?:les |mes )?(?:résumés|récapitulatifs)
no more drafts
    plus de brouillons
join
    (?:je veux )?rejoindre(?: le programme)?
return {number}: {reason}
    (?:renvoie|renvoyer|retourne|retourner) <number> ?: ?<reason>
set rate irs
    (?:fixe le )?taux selon l'irs
organization settings
    (?:réglages|paramètres) de (?:l'organisation|mon organisation|l'entreprise)
added rates
    (?:montre |voir )?(?:les )?taux ajoutés
explain {number}
    (?:explique|expliquer|expliquez)(?:-moi)? (?:le trajet )?<number>
rename trip {old} to {new}
    (?:renomme|renommer|renommez) (?:le )?trajet <old> en <new>
forget me
    oublie-moi|oubliez-moi
make {who} an admin
    (?:nomme|nommer|nommez) <who> administrat(?:eur|rice)
save {number} as {new}
    (?:enregistre|enregistrer|enregistrez) <number> comme <new>
send my summary on {day}
    (?:envoie|envoyer|envoyez)(?:-moi)? (?:mon |le )?(?:résumé|récapitulatif) (?:le|chaque|tous les) <day>
save {address} as {label}
    (?:enregistre|enregistrer|enregistrez) (?:l'adresse )?<address> comme (?:mon |ma |le |la )?<label>
remove {person}
    retirer <person>
resend {person}
    renvoyer (?:l'invitation )?(?:à )?<person>
rescind {person}
    (?:annule|annuler|annulez) l'invitation (?:de |d'|à )<person>
status of {person}
    (?:le )?statut (?:de |d')<person>
has {person} joined?
    (?:est-ce qu(?:e |'))?<person> a (?:déjà )?rejoint(?: le programme)?
"""
