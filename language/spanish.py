"""Spanish: logging a drive, asking the rate, review and help, said in the English the rest of the room reads."""

from language.wordlists import words_of

MARKS = frozenset(
    words_of("""
        abandonar abril aeropuerto agosto agrega ajustes algunos alrededor anota anotar anteayer anula
        anular aparcamiento aparqué aproximadamente apunta apuntar aumenta ayer ayuda ayúdame añade añadir
        baja borra borralo borrar buenas buenos bórralo cambia cambiar caminé cancela cancelar carro casa
        casetas casi cerca cerrar cliente cobro coche colega con conduciré conduje condujo configuración
        corregir corrige cual cuanto cuentakilometros cuentakilómetros cuál cuánto cuántos cómo darme de
        deben declara declarar decláralo dejalo dejar del descarga descargar desde deshacer deshaz deshazlo
        dice diciembre dijo domingo déjalo días el elimina elimínalo enero entre enviar envíalo era eran eso
        esos esposa esta estacionamiento este esto estos están exporta exportar febrero fue fueron fui
        ganado ganar gasolina gasté genial gracias guarda guardados gustaría hacer hasta hay hice hola hoy
        ida importa importación informe invita invitaciones invitar iré jefe jueves julio junio kilometraje
        kilometro kilometros kilómetro kilómetros km la las llevo llevé los lugares lunes manejaré maneje
        manejé marido martes marzo mayo mañana me menos mensual mes mi miembros miercoles millas mis misma
        mismo miércoles modifica muestra muestrame mujer muéstrame más médico nada necesito negocio noches
        noviembre obra octubre odometro odómetro oficina olvida pagan pagué para pasada pasado pasajero
        peaje peajes pendientes perfecto personales por preferencias puede puedes que quien quiero quisiera
        quizás quién qué quítalo reabre reabrir recorrí recuérdale registra registrar registre reporte resumen reunion
        reunión revisa revisar sabado salir semana semanal septiembre sesión sin sube sueldo sábado taller
        también tardes tarifa tarifas todas todos trabajo un una unas unos vale varios ve veces ver viaje
        viajes viajé viernes visita visité vuelta última último renombra
        cámbialo resúmenes configurar empresa organización
        quita recibo recibos
    """)
)

WORDS = """
mis vehículos=my vehicles|vehículos=vehicles|quita el vehículo=remove vehicle|añade el vehículo=add vehicle
está en servicio desde=is in service since
mi horario de trabajo es=my work hours are|mi horario de trabajo=my work hours|horario de trabajo=work hours
mi horario laboral es=my work hours are|mi horario laboral=my work hours|trabajo from=i work from
mis días de trabajo son=my work days are|trabajo los=i work
añade el lugar de la empresa=add company place|añadir lugar de la empresa=add company place
lugares de la empresa=company places|los lugares de la empresa=company places|lugar de la empresa=company place
quita el lugar de la empresa=remove company place|renombra el lugar compartido=rename shared place
renombra el lugar de la empresa=rename company place|renombra el lugar from la empresa=rename company place
lugares compartidos=shared places
debería ser más alta=should be higher|debería ser=should be|más alta=higher|me rastreáis=are you tracking me
me rastreas=are you tracking me|me rastrea=are you tracking me|la empresa ve=can the company see|la empresa=the company
qué puedo preguntarte=what can i ask you|qué te puedo preguntar=what can i ask you|todo=everything
quién tiene acceso a=who has access to|mis datos=my data|cómo te uso=how do i use you|cómo se usa=how do i use this
súbame=raise my
después de enviarlo=after submitting it|después de enviar=after submitting|ya enviado=already submitted
para qué sirves=what are you for|para que sirves=what are you for
qué haces tú=what do you do
mi jefe puede ver=can my boss see|mi jefa puede ver=can my boss see|mi jefe ve=can my boss see
mi jefa ve=can my boss see|mis viajes personales=my personal drives|del fin de semana=of the weekend
no quiero=i don't want to|no cierres=don't close
una tarifa mejor=a better rate|una tarifa más alta=a higher rate
guarda esto como=save this as|guarda este trayecto como=save this trip as|olvida trayecto=forget trip
mis lugares=my places|lugares=places|olvida lugar=forget place|olvida el lugar=forget place
trayectos guardados=saved trips|casa es=home is|casa está en=home is|oficina es=office is|oficina está en=office is
odómetro=odometer|odometro=odometer|cuentakilómetros=odometer|cuentakilometros=odometer
antes de ayer=day before yesterday|anteayer=day before yesterday|antier=day before yesterday
ayer por la mañana=yesterday morning|ayer por la tarde=yesterday afternoon|ayer=yesterday|hoy=today|mañana=tomorrow
esta mañana=this morning|esta tarde=this afternoon|esta noche=tonight|anoche=last night|la semana pasada=last week
semana pasada=last week|esta semana=this week|el mes pasado=last month|mes pasado=last month
del mes pasado=of last month|este mes=this month|de la semana pasada=of last week|de esta semana=of this week
de este mes=of this month|este año=this year|el año pasado=last year|próxima semana=next week|próximo mes=next month
lunes=monday|martes=tuesday|miércoles=wednesday|miercoles=wednesday|jueves=thursday|viernes=friday|sábado=saturday
sabado=saturday|domingo=sunday|enero=january|febrero=february|marzo=march|abril=april|mayo=may|junio=june|julio=july
agosto=august|septiembre=september|setiembre=september|octubre=october|noviembre=november|diciembre=december
pasado=last|próximo=next|registra=log|registrar=log|registre=log|registro=log|anota=log|anotar=log|anótame=log
apunta=log|apuntar=log|apúntame=log|añade=log|añadir=log|agrega=log|agregar=log|guarda=log|guardar=log|mete=log
pon=log|manejé=drove|maneje=drove|conduje=drove|conducido=driven|he conducido=drove|recorrí=drove|he recorrido=drove
he hecho=drove|hice=drove|fui=went|viajé=drove|me fui=went|un viaje de=a drive of|un viaje=a drive
el viaje=the drive|viaje=drive|viajes=drives|trayecto=drive|trayectos=drives|recorrido=drive|recorridos=drives
desplazamientos=drives|desplazamiento=drive|kilómetros=km|kilómetro=km|kilometros=km|kilometro=km|millas=miles
milla=mile|ida y vuelta=round trip|de ida y vuelta=round trip|y volver=and back|y vuelta=and back
cada trayecto=each way|por trayecto=each way|solo ida=one way|en total=in total|estacionamiento=parking
aparcamiento=parking|parking=parking|parquímetro=parking|peaje=tolls|peajes=tolls|casetas=tolls|caseta=tolls
pesos=dollars|euros=euros|dólares=dollars|desde=from|hasta=to|hacia=to|al=to|a=to|para=for|por=for|vía=via
pasando por=via|con=with|y=and|o=or|en=in|del=of the|de la=of the|cuál es mi tarifa por km=what is my rate per km
cuál es mi tarifa=what is my rate|cual es mi tarifa=what is my rate|cuál es la tarifa=what is the rate
mi tarifa=my rate|tarifa=rate|tasa=rate|cuánto me pagan por=how much do i get per
cuanto me pagan por=how much do i get per|cuánto pagan por=how much do i get per
cuánto se paga por=how much do i get per|cuánto cobro por=how much do i get per
cuánto me pagarían por=how much would i get for|cuánto me darían por=how much would i get for
cuánto gano por=how much do i get per|cuánto es por=how much is it per|por kilómetro=per km|por kilometro=per km
el kilómetro=per km|de=of|por km=per km|por milla=per mile|cuántos km=how many km|cuántas millas=how many miles
cuánto=how much|cuanto=how much|cuál es=what is|cuál=what|ayuda=help|ayúdame=help|ayudame=help|socorro=help
qué puedes hacer=what can you do|que puedes hacer=what can you do|qué sabes hacer=what can you do
cómo funciona=how does it work|como funciona=how does it work|qué haces=what can you do
cómo registro un viaje=how do i log a drive|cómo=how do i|muéstrame=show me|muestrame=show me|muestra=show
mostrar=show|enséñame=show me|ver=show|lista=list|quiero ver=show|mis=my|mi=my|revisar=review|revisa=review
repasar=review|resumen=summary|cancelar=cancel|cancela=cancel|olvídalo=forget it|gracias=thanks|por favor=please
sí=yes|personal=personal|negocios=business|trabajo=work|caridad=charity|mudanza=moving|borra=delete|borrar=delete
elimina=delete|eliminar=delete|mi último=my last|último=last|última=last|enviar=submit|envía=submit|reportar=submit
reporta=submit|caminé=walked|camine=walked|a pie=on foot|en tren=by train|en bici=by bike|en autobús=by bus
conduciré=will drive|manejaré=will drive|iré=will go|voy a conducir=will drive|voy a manejar=will drive
cada uno=each way|un cliente=un cliente|visita a=visit to|reunión con=meeting with
necesito ayuda=help|necesito=i need|quiero=i want to|quisiera=i want to|me gustaría=i want to|deshacer=undo
deshazlo=undo|bórralo=delete it|borralo=delete it|bórrala=delete it|elimínalo=delete it|quítalo=delete it
pausar resúmenes=pause summaries|cámbialo a=make it|cámbialo=change it
qué ve mi organización=what can my organization see|qué ve mi empresa=what can my organization see
qué puede ver mi organización=what can my organization see|qué puede ver mi empresa=what can my organization see
configurar=set up|qué puedo escribir=what can i type
ajustes=settings|configuración=settings|preferencias=settings|resumen semanal=this week summary
resumen mensual=this month summary|cerrar sesión=sign out|cierra la sesión=sign out
salir del programa=leave the program|dejar el programa=leave the program|abandonar el programa=leave the program
darme de baja=unsubscribe me|quién puede ver=who can see|quien puede ver=who can see|quién ve=who can see
quien ve=who can see|puede mi jefe ver=can my boss see|puede ver mi jefe=can my boss see|ve mi jefe=can my boss see
mi jefe=my boss|mi jefa=my boss|jefe=boss|puede ver=can see|buenos días=hello|buenas tardes=hello|buenas noches=hello
buenas=hello|hola=hello|cambia=change|cambiar=change|corrige=change|corregir=change|modifica=change
el último viaje=my last drive|último viaje=last drive|mi último viaje=my last drive|era=was|eran=were|fue=was
fueron=were|invita a=invite|invita=invite|invitar a=invite|invitar=invite|recuérdale a=remind|recuerda a=remind
quita a=remove|elimina a=remove|miembros=members|invitaciones=invitations|pendientes=pending|exporta=export
exportar=export|descarga=download|descargar=download|informe=report|reporte=report
cuántos kilómetros llevo=how many km have i driven|llevo=have i driven|cuánto he ganado=how much have i earned
cuánto llevo=how much have i earned|cuánto me deben=how much am i owed|cuántos kilómetros=how many km
cuantos km=how many km|cuantos kilometros=how many km|anula=cancel|anular=cancel|déjalo=forget it|dejalo=forget it
no importa=never mind|nada=never mind|personales=personal|de trabajo=for work|cuánto me pagan=how much do i get paid
cuánto me pagan por km=how much do i get per km|cuánto se paga=how much do i get|kilometraje=mileage|no=not
mis ajustes=my settings|a mi jefe=to my boss|viajé a=went to|el viaje de ayer=yesterday's drive
el viaje de hoy=today's drive|viaje de ayer=yesterday's drive|este fin de semana=this weekend
el fin de semana pasado=last weekend
el=the|la=the|los=the|las=the|cuál era=what was|cual era=what was|puedo=can i|puede=can
trayecto al trabajo=commute|camino al trabajo=commute|recorrido al trabajo=commute
recibos=receipts|recibo=receipt|comprobante=receipt|comprobantes=receipts|quita el recibo=delete the receipt
deshacer la importación=undo import|deshacer importación=undo import|deshaz la importación=undo import
visita a cliente=client visit|visita a un cliente=client visit|visita al cliente=client visit|perfecto=perfect
decláralo=submit it|declara=submit|declarar=submit|envíalo=submit it|eso=that|esos=those|esto=this|genial=great
unos=about|unas=about|aproximadamente=about|casi=almost|alrededor de=about|cerca de=about|más de=more than
menos de=less than|más o menos=about|como unos=about|quizás=maybe|tal vez=maybe|al menos=at least|algunos=a few
algunas=a few|varios=several|pasado mañana=day after tomorrow|pronto=soon|mi colega=my colleague
mi compañero=my colleague|mi esposa=my wife|mi mujer=my wife|mi marido=my husband|dice=says|entre=between
un día=one day|hace poco=recently|el otro día=the other day|todos los días=every day|cada día=every day
dos veces=twice|tres veces=3 times|no conduje=did not drive|no fui=did not go|en avión=by plane|en taxi=by taxi
tomé el autobús=took the bus|tomé=took|cogí=took|pasajero=passenger|sube=raise|subir=raise|súbeme=raise my
aumenta=raise|aumentar=raise|ganar=earn|más=more|mi sueldo=my pay|principios de=early|finales de=late|mediados de=mid
fin de semana=weekend|mi tarifa a=my rate to
si hubiera hecho=if i drove|si hago=if i drive|si hiciera=if i drove|si condujera=if i drove|si manejara=if i drove
cuánto cobraría=how much would i get|cobraría=would i get|cuánto me darían=how much would i get|condujo=he drove
manejó=he drove|recorrió=he drove|hizo=he drove|dice que=says that|dijo que=said that|excepto=except|salvo=except
menos el=except the|no borres=don't delete|no elimines=don't delete|no envíes=don't submit|no registres=don't log
no guardes=don't log|no cambies=don't change|no canceles=don't cancel|déjalo así=leave it|mejor no=don't
eran=it was|era=it was|fue=it was|perdón=sorry|perdon=sorry|perdona=sorry|digo=i mean|quiero decir=i mean
quise decir=i meant|mejor dicho=or rather|más bien=rather|se me olvidó=forgot|me olvidé de=forgot|otra más=another one
una más=one more|cuánto vale=how much is that|cuánto es=how much is that|lo mismo=the same
la misma=the same|otra vez=again|también=too|retirar=recall
viernes santo=good friday|jueves santo=maundy thursday|lunes de pascua=easter monday
domingo de resurrección=easter sunday|nochebuena=christmas eve|nochevieja=new year's eve|año nuevo=new year's day
navidad=christmas|día de reyes=epiphany|perdón=sorry|perdona=sorry|perdone=sorry|mejor dicho=rather|o sea=rather
digo=i mean|quiero decir=i mean|quería decir=i meant|corrección=correction|eh no=no|espera=wait|ups=oops
motivos médicos=medical|por motivos médicos=medical|razones médicas=medical|por razones médicas=medical
motivo médico=medical|cita médica=medical appointment|voluntariado=charity|mi compañera=my colleague
mi jefe condujo=he drove|tengo que ir=i have to go|tengo que=i have to|cogí un taxi=i took a taxi
pero la vuelta no=but not the return|pero no la vuelta=but not the return|sin la vuelta=without the return
sin vuelta=without the return|voy a=i'm going to|vamos a=we're going to|me llevó=drove me|nos llevó=drove us
me condujo=drove me|reembolsados=refunded|reembolsado=refunded|devueltos=refunded|devueltas=refunded
semana=week|mes=month|año=year|de la última semana=last week|la última semana=last week|del último mes=last month
cuál es la tarifa oficial=what is the irs rate|el último mes=last month|tarifa oficial=irs rate
debería=should i|deberíamos=should we|tengo que=do i have to|iba a=was going to|íbamos a=were going to
quería=was going to|tenía que=was supposed to|cómo envío=how do i submit|qué pasa si=what happens if|no fui=did not go
en realidad=actually|luego otros=then another|luego=then|y otros=and another|lunes from pascua=easter monday
domingo from resurrección=easter sunday|que viene=next|voy de camino a=i'm heading to
voy from camino a=i'm heading to
de camino a=heading to
me devolvieron=refunded|me devolvió=refunded|primer=first|segundo=second|tercer=third|previsto=planned
la semana que viene=next week|el mes que viene=next month|la próxima semana=next week|el año que viene=next year
"""
TENS = words_of("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa")
ONES = words_of(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte "
    "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)


def numbers() -> dict[str, str]:
    """Number words up to 99, and whole hundreds."""
    words = {word: str(value) for value, word in enumerate(ONES, start=1) if value > 1}
    for place, ten in enumerate(TENS, start=2):
        words.setdefault(ten, str(10 * place))
        words |= {f"{ten} y {one}": str(10 * place + value) for value, one in enumerate(ONES[:9], start=1)}
    return words | {"cien": "100", "doscientos": "200"}
