"""Spanish sentences whose words are no help one by one.

Under the English, one a line; a line further in goes on.
"""

ORDERS = r"""
restore {number}
    (?:restaura|restaurar|recupera|recuperar) (?:el )?(?:viaje |trayecto )?<number>
when are reports due?
    cuándo (?:tengo que|debo|tenemos que) (?:declarar|presentar)(?: (?:mis )?(?:viajes|trayectos|el informe))?
    cuándo (?:vence|vencen) (?:el|los|mi) (?:próximo )?informes?
trash
    (?:muestra(?:me)? |ver )?(?:la |mi )?papelera
invite {mails}
    (?:invita|invitar|invite) (?:a )?<mails>(?: (?:al|a nuestro) programa)?
    (?:manda|mandar|envía|enviar|envíale|mándale) (?:una|la) invitación (?:a|para) <mails>
    (?:añade|añadir|agrega|agregar|suma|mete|incluye|da de alta) (?:a )?<mails>(?: (?:al|en el) (?:programa|equipo
        |grupo))?
    <mails> (?:debería|puede|tiene que) (?:unirse|entrar|participar)
rescind the invitation for {mails}
    (?:cancela|cancelar|anula|anular|retira|retirar|revoca|revocar|elimina|borra|quita) (?:la )?invitación (?:de|a
        |para|enviada a) <mails>
remove {mails} from the program
    (?:elimina|eliminar|quita|quitar|saca|sacar|borra|borrar|expulsa|echa) (?:a )?<mails>(?: (?:del|de el|de la
        |de) (?:programa|lista|equipo|grupo))?
    (?:da|dar|dale) de baja (?:a )?<mails>(?: (?:del|en el) programa)?
remind {mails}
    (?:recuérdale|recuerdale|recuérdales|recuerda|recordar|recordarle) (?:a )?<mails>(?: (?:la invitación
        |que responda|que se una|su invitación|que acepte))?
    (?:recuerda|recuérdale|recordar) (?:la|su) invitación a <mails>
    (?:envía|enviar|envíale|manda|mandar|mándale) (?:otro |un )?recordatorio (?:a|para) <mails>
    (?:insiste|insistir) (?:a|con) <mails>
make {mails} an admin
    (?:haz|hacer|pon|nombra|nombrar|convierte|asciende) (?:a )?<mails> (?:como |en |a )?admin(?:istradora?)?
    (?:haz|hacer|pon|nombra|nombrar|convierte en) admin(?:istradora?)? a <mails>
    (?:dale|dar|da|concede|otorga) (?:los )?(?:permisos|derechos|privilegios|rol|el rol
        |acceso) de admin(?:istradora?)? a <mails>
    <mails> (?:será|es ahora|ahora es|debe ser|debería ser) (?:la |el |una? )?admin(?:istradora?)?
remove admin from {mails}
    (?:quítale|quitale|quita|quitar|retira|retirar|retírale|revoca|elimina) (?:los |el )?(?:permisos|derechos
        |privilegios|rol|papel|acceso) de admin(?:istradora?)? (?:a|de) <mails>
    (?:quita|retira|elimina|saca) (?:a )?<mails> (?:como|de) admin(?:istradora?)?
    <mails> (?:ya no|no) (?:es|será|debe ser|debería ser) (?:más )?(?:la |el |una? )?admin(?:istradora?)?
has {mails} joined?
    (?:se ha unido|se unió|ha aceptado|aceptó|ha respondido|respondió|ha entrado|está dentro
        |está apuntad[ao]) (?:ya )?<mails>(?: (?:ya|la invitación|al programa|a la invitación))*
    <mails> (?:ya )?(?:se ha unido|se unió|ha aceptado|aceptó|ha respondido|respondió|está en el programa
        |está dentro)(?: (?:ya|la invitación|al programa|a la invitación))*
    (?:cómo va|en qué estado está|cuál es el estado de) (?:la invitación (?:de|a) )?<mails>
who invited me
    (?:por )?qui[eé]n me (?:ha )?invit(?:ó|o|ado)
    (?:por )?quién (?:fui|he sido) invitad[oa]
list members
    (?:quién|quiénes|quien|quienes) (?:está|están|participa|participan|hay|forma parte|forman parte)(?: (?:en
        |de))?(?: el| del)? (?:programa|equipo)|(?:quiénes|quién) (?:participan?|están? dentro)
    (?:muestra|muéstrame|ver|lista|listar|enséñame|dame)(?: de)? (?:a )?(?:todos )?(?:los |la lista de )?(?:miembros
        |participantes|conductores|empleados|usuarios)
    (?:lista de )(?:los )?(?:miembros|participantes|conductores|empleados|usuarios)
list pending invitations
    (?:quién|quiénes|quien|quienes) (?:todavía |aún )?(?:no|falta por|faltan por) (?:han? )?(?:respondido|contestado
        |aceptado|responder|contestar|aceptar)(?: (?:todavía|aún|la invitación|a la invitación))*
    (?:qué|cuáles) invitaciones (?:están|siguen|hay|quedan) (?:pendientes|abiertas|sin responder|sin contestar)
list invitations
    a (?:quién|quiénes) (?:hemos|he|habéis) invitado
    (?:muestra|muéstrame|ver|lista|listar) (?:todas )?(?:las )?invitaciones(?: (?:pendientes|abiertas))?
i want to leave the program
    (?:dame|darme|quiero darme) de baja(?: del programa)?
    (?:quiero|quisiera|me gustaría) (?:salir|salirme|irme|abandonar|dejar)(?: (?:del|el) programa)?
    (?:sácame|sacame|quítame|quitame|bórrame)(?: (?:del|de el) programa)
    (?:ya )?no quiero (?:participar|estar|seguir)(?: (?:más|ya|en el programa|aquí))*
sign out
    (?:cierra|cerrar|ciérrame|termina) (?:mi |la )?sesión|desconéctame|desconectar(?:me)?|desloguéame
        |salir de mi cuenta
thanks
    (?:muchas |mil |muchísimas )gracias(?:[\s,]+(?:hasta (?:luego|mañana|pronto)|adiós|buen día|por todo
        |por la ayuda))*|gracias(?:[\s,]+(?:hasta (?:luego|mañana|pronto)|adiós|buen (?:día|fin de semana)|por todo
        |por la ayuda|eso es todo))+|te lo agradezco
bye
    (?:adiós|adios|chao|chau|hasta (?:luego|mañana|pronto|la vista)|nos vemos|que tengas (?:un )?buen (?:día
        |fin de semana)|buen fin de semana)(?:[\s,]+(?:gracias|y gracias|a todos))*
never mind
    (?:olvídalo|olvidalo|déjalo(?: así)?|dejalo|no importa|da igual|mejor no|nada, déjalo)(?:[\s,]+(?:da igual
        |no importa|gracias))*
change my language
    (?:cambia|cambiar|pon|quiero cambiar) (?:el |mi )?idioma(?: (?:a|al|en) \w+)?
what happens to my data?
    (?:qué|que) (?:pasa|hacéis|haces|ocurre|sucede) con (?:mis|los|nuestros) (?:datos|viajes|trayectos)
are you tracking me?
    (?:me|nos) (?:estáis|estás|están|está) (?:rastreando|siguiendo|vigilando|controlando|localizando|grabando)
        |(?:rastrea|rastreáis|vigila|vigiláis|sigue|controla) (?:esto |la app |el bot )?mi (?:ubicación|posición
        |móvil|teléfono)
where is my data stored?
    (?:dónde|cuánto tiempo) (?:se guardan|guardáis|se almacenan|están guardados) (?:mis|los) datos
what can my boss see?
    (?:qué|que) (?:ve|sabe|puede ver) (?:de mí )?(?:mi jefe|mi jefa|la empresa|el administrador|mi empresa)(?: de mí
        | de mis viajes| sobre mí)*
how much do i get per km?
    (?:a )?(?:cuánto|cómo) (?:está|se paga|pagan|pagáis|sale) (?:el|cada|por|por cada) (?:kilómetro|km)
how much would i get for {far}?
    (?:cuánto|cuanto) (?:son|sería|serían|es|vale|valen|dan por|me dan por|cobraría por|cobro por|me pagan por
        |me pagarían por|me tocaría por) (?:un viaje de )?<far>
i want a higher rate
    (?:quiero|necesito|merezco|me gustaría)(?: tener)? (?:una )?tarifa (?:más alta|mejor|mayor)
        |quiero cobrar más(?: por (?:km|kilómetro))?
raise my rate
    (?:súbeme|sube|subir|aumenta|auméntame) (?:la|mi) tarifa(?: (?:a|hasta) <money>)?
change my rate to {money} per km
    (?:pon|ponme|cambia|fija) mi tarifa (?:a|en) <money>(?: (?:por|el) (?:km|kilómetro))?
pay me {money} per km
    (?:mi jefe|mi jefa|la empresa) (?:debería|debe|tiene que) pagarme <money>(?: (?:por|el) (?:km
        |kilómetro))?(?:[,;] [^@?]{2,30})?
set rate {money} from {when}
    (?:nueva|la nueva) tarifa(?: (?:es|será|de|:))? <money>(?: (?:por|el) (?:km|kilómetro))?,? (?:a partir del?
        |desde(?: el)?|con efecto del?) (?P<when>[^?]{3,30})
submit {which}
    (?:manda|envía|entrega|pasa|presenta) (?:el |los |mis |las )?<which> (?:a|al) (?:mi |la |el )?(?:jefe|jefa
        |empresa|contabilidad|administración|supervisor)
    (?:presentar|presenta|entregar|entrega|rendir|declarar|declara) (?:los |las |el |la |todos )?<which>
delete my last drive
    (?:quita|elimina|borra|suprime) (?:mi |el |la )?(?:último|última) (?:viaje|trayecto|desplazamiento)
mark {which} as {kind}
    (?:marca|pon|clasifica|etiqueta|cuenta|registra|cambia|pasa) <which> (?:como|a|de|en) <kind>
show my drives {which}
    (?:qué|cuáles) (?:viajes|trayectos) (?:hice|tengo|tuve|hay|he hecho) <which>
{who} approves for me until {until}
    <who> (?:aprueba|decide|firma) (?:por mí|en mi lugar|en mi nombre) hasta (?:el )?<until>
    <who> me sustituye hasta (?:el )?<until>
stand-ins
    (?:muestra |ver )?(?:las |mis |los )?(?:sustituciones|sustitutos|suplentes)
i decide myself again
    (?:ya )?vuelvo a decidir yo|(?:termina|acaba) (?:la |mi )?sustitución
add code {codes}
    (?:añade|añadir|agrega|agregar|crea|crear) (?:el |los |un )?(?:códigos?|proyectos?|centros? de coste):? <codes>
remove code {codes}
    (?:quita|quitar|elimina|eliminar|borra|borrar) (?:el |los )?(?:códigos?|proyectos?|centros? de coste) <codes>
codes
    (?:muestra |ver )?(?:los |mis )?códigos
require project
    (?:exige|exigir|pide siempre) (?:un )?proyecto|(?:el )?proyecto (?:es )?obligatorio
report every week
    informes? (?:cada semana|semanal(?:es)?)
report every two weeks
    informes? (?:cada (?:dos|2) semanas|quincenal(?:es)?)
report every month
    informes? (?:cada mes|mensual(?:es)?)
report every quarter
    informes? (?:cada trimestre|trimestral(?:es)?)
lock periods after {count} days
    (?:cierra|cerrar|bloquea|bloquear) (?:los )?(?:per[ií]odos|meses) (?:a los|después de|tras) <count> días
reopen {month}
    (?:reabre|reabrir|vuelve a abrir|abre de nuevo) <month>
reported
    (?:muestra |ver )?(?:lo |los (?:trayectos |informes )?)?declarad[oa]s?
undelivered
    (?:mensajes )?no entregad[oa]s?
campaigns
    (?:muestra |ver )?(?:las )?(?:campañas|envíos masivos)
pause the invitations
    (?:pausa|pausar|detén|detener|para|parar) (?:las )?invitaciones
pause the reminders
    (?:pausa|pausar|detén|detener|para|parar) (?:los )?recordatorios
audit
    (?:muestra |ver )?(?:el |la )?(?:auditoría|registro)
rates
    (?:muestra |ver )?(?:las |todas las )?tarifas
status of {mails}
    (?:el )?estado de <mails>
resend {mails}
    (?:reenviar|reenvía):? (?:la invitación )?(?:a )?<mails>
rescind the invitation for {mails}
    retirar:? (?:a )?<mails>
commute deduction per day
    (?:deducción|descuento) del trayecto al trabajo por día
resume summaries
    (?:reanuda|reanudar|reactivar|reactiva) (?:los |mis )?resúmenes
stop drafts
    no (?:quiero )?más borradores
join
    (?:quiero )?unirme
return {number}: {reason}
    (?:devuelve|devolver) <number> ?: ?<reason>
set rate irs
    (?:fija la )?tarifa según el irs
organization settings
    (?:ajustes|configuración) (?:de la|de mi) (?:organización|empresa)
added rates
    (?:muestra |ver )?(?:las )?tarifas añadidas
explain {number}
    (?:explica|explicar|explícame) (?:el trayecto )?<number>
rename trip {old} to {new}
    (?:renombra|renombrar) (?:el )?trayecto <old> a <new>
forget me
    olvídame|bórrame
make {who} an admin
    (?:nombra|nombrar) a <who> administradora?
    (?:haz|hacer) administradora? a <who>
save {number} as {new}
    (?:guarda|guardar) <number> como <new>
send my summary on {day}
    (?:envía|envíame|enviar|manda|mándame) (?:mi |el )?resumen (?:el|los|cada) <day>
save {address} as {label}
    (?:guarda|guardar) (?:la dirección )?<address> como (?:mi |el |la )?<label>
remove {person}
    quitar (?:a )?<person>
remind {person}
    recordar (?:a )?<person>
resend {person}
    (?:reenviar|reenvía) (?:la invitación )?(?:a )?<person>
rescind {person}
    retirar (?:a |la invitación de )?<person>
status of {person}
    (?:el )?estado de <person>
has {person} joined?
    (?:ya )?se (?:unió|ha unido) (?:ya )?<person>
"""
