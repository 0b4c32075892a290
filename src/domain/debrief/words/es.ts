import type { DebriefWords } from '../debrief-words';

export const spanish: DebriefWords = {
  promiseWord: /prometí|recordar|acordarme|quedé|debo|tengo|hay|prometido/,
  institutionWord:
    /empresa|compañía|consultora|ayuntamiento|universidad|uni|colegio|instituto|hospital|biblioteca|ministerio|clínica|escuela|facultad|embajada|banco|caja|agencia|asociación|fundación|cooperativa|museo|teatro|librería|panadería|farmacia|consulado|diputación|cámara|sindicato|ong|radio|guardería|bufete|despacho|laboratorio|startup/,
  joiningWord:
    /llamad[oa]|llama|llamaba|el|la|los|las|un|una|de|del|y|con|a|al|en|para|por|que|él|ella|ellos|me|le|les|lo|es|son|está|ha|he|también|luego|conocí|hablé|trabaja|como|ambos|ambas|dos|mi|su|sus|dijo|se|nos/,
  openerWord:
    /estuve|estuvimos|tuve|tuvimos|fui|fuimos|pasé|viendo|senté|sentado|sentada|lado|yo|me|nos|hoy|ayer|por|fin|he|hemos|hablado|hablé|hablamos|conocí|conocimos|conocido|encontré|encontrado|vi|visto|quedé|quedado|charlé|charlado|coincidí|llamé|llamado|cena|comida|almuerzo|desayuno|café|cerveza|cañas|copa|paseo|charla|conversación|llamada|reunión|buena|buen|bonita|gran|larga|corta|rápida|agradable|un|una|el|la|con|a|al|muy|tomé|té|cené|comí|tarde|noche|rato|encuentro/,
  openerEndWord: /con|a|al/,
  beforeNameWord: /llamad[oa]|llama|llamaba|con|a|al|para|de/,
  noNameWord:
    /aprendí|aprendido|oí|oído|descubrí|noté|tranquila?|estuve|estuvimos|tuve|tuvimos|comí|cené|desayuné|fui|fuimos|pasé|vi|quedé|vine|llamé|nadie|el|la|los|las|un|una|de|del|y|pero|o|yo|él|ella|ellos|me|le|lo|su|sus|mi|mis|con|a|al|en|para|por|hoy|ayer|mañana|he|ha|es|está|buena|buen|bonita|gran|larga|conocí|hablé|conocida|conocido|cena|comida|café|charla|llamada|reunión|gracias|nada|no|muy|luego|también|idea|pregunta|nota|prácticas|puesto|cliente|fuente|proyecto|correo|presupuesto|ambos|todos|si|que|quien|cuando|donde|cómo|próximo|próxima|nuevo|nueva|recordar|acordarme/,
  andWord: /y|e/,
  articleWord: /el|la|los|las|un|una|nuestro|nuestra|mi/,
  titleWord: /doctora?|sr|sra|srta|don|doña|dra|señor|señora|tío|tía|abuelo|abuela|profesor|profesora/,
  kinWord: /mamá|papá|mama|papa|abuel[oa]|yaya|yayo|tío|tía|madre|padre|suegr[oa]|prim[oa]/,
  finiteWord:
    /es|está|son|están|era|ha|han|tiene|tienen|tenía|va|van|quiere|quieren|querría|puede|podría|debe|dice|dijo|dirige|sabe|conoce|busca|buscan|trabaja|trabajan|lleva|vive|se|muda|juega|toca|ama|adora|odia|estudia|espera|cumple|sale|vuelve|viene|piensa|propone|me|le|abre|hace|prepara|organiza|pide|pidió|prometió|promete|acepta|habla|hablaría|toma|vende|deja|empieza|acaba|aprende|enseña|canta|escribe|necesita|necesitan|contrata|contratan|celebra|parece|prefiere|monta|ofrece|ofreció|comentó|mencionó|cuenta|contó|estuvo|fue|tuvo|cambia|cría|gusta|encanta|encantan/,
  aboutStart:
    /él|ella|ellos|su|sus|a su|los (?:niños|gemelos)|el (?:bebé|perro)|le gusta\p{L}*|le encanta\p{L}*|no (?:come|bebe|puede|le)/u,
  needWord: /necesita|espera|quiere/,
  actionWord:
    /(?:(?:re)?enviar|mandar|llamar|escribir|pasar|compartir|dar|prestar|dejar|llevar|traer|devolver|reservar|confirmar|responder|contestar|agradecer|invitar|presentar|preparar|proponer|solicitar|pedir|tomar|quedar|recordar|preguntar|leer|revisar|comprar|pagar|contactar|añadir|agregar|conectar|apuntar|inscribir|renovar|felicitar|visitar|ver|hacer|organizar|planear|retomar|seguir|firmar|entregar|imprimir|cerrar|concertar|acordar|fijar|agendar|recoger|buscar|mirar|probar|publicar|redactar|subir|terminar|corregir|enseñar|mostrar|ofrecer|cocinar|tejer|cancelar|hablar|avisar|insistir|volver|postular|aplicar|transferir|encargar|regalar|acompañar|informar|poner|decir|facilitar|remitir|consultar|actualizar|hacer|adjuntar|desayunar|comer|cenar)(?:me|te|se|le|la|lo|nos|les|los|las)?(?:l[aoe]s?)?|(?:env[ií]o|mando|llamo|escribo|comparto|confirmo|aviso)|(?:ll[aá]ma|m[aá]nda|env[ií]a|escr[ií]be|p[aá]sa|p[ií]de|recu[eé]rda|devu[eé]lve|inv[ií]ta|d[ae])(?:le|la|lo|les|los|sela|selo)|darle|darles/,
  actionLead:
    /(?:(?:hay que|tengo que|debo|recordar|acordarme de|acordarse de|no olvidar|pendiente|luego|y|a|de|le|les|prometí|quedé en|quedamos en|voy a|por favor|también|que) )+/,
  deliverableWord:
    /entrevista|comida|cena|cerveza|caña|currículum|curriculum|presupuesto|enlace|candidatura|diapositivas|fotos|contrato|receta|artículo|número|café|cita|factura|llamada|portfolio|propuesta|presentación|oferta|correo|solicitud|respuesta|visita|reunión|borrador|muestras?/,
  nothingToDo: /nadie|nada (?:pendiente|más|que hacer)|sin pendientes/,
  ofWord: /de|del|en/,
  workAtWord: /en|de|del|para/,
  workVerb:
    /da clases?|dan? clase|imparte|entrar|entró|entra|empezar|empezó|incorporarse|incorporó|fichó|fichar|estudia|hace|curra|trabaja|trabajo|dirige|lleva|enseña|estudia|es|está/,
  roleWord:
    /reclutador|reclutadora|doctorand[oa]|profe|becari[oa]|residente|(?:co-?)?(?:director|directora|jefe|jefa|responsable|ingenier[oa]|desarrollador|desarrolladora|investigador|investigadora|periodista|diseñador|diseñadora|editor|editora|profesor|profesora|maestr[oa]|médic[oa]|enfermer[oa]|arquitect[oa]|abogad[oa]|asesor|asesora|fundador|fundadora|gerente|president[ea]|estudiante|doctorand[oa]|agrónom[oa]|fotógraf[oa]|ilustrador|ilustradora|traductor|traductora|librer[oa]|contable|consultor|consultora|analista|secretari[oa]|coordinador|coordinadora|comercial|comisari[oa]|organizador|organizadora|técnic[oa]|músic[oa]|artista|autor|autora|escritor|escritora|redactor|redactora|alcalde|alcaldesa|concejal|concejala|notari[oa]|farmacéutic[oa]|dentista|veterinari[oa]|matrona|cociner[oa]|carpinter[oa]|panader[oa]|agricultor|agricultora|vendedor|vendedora|comprador|compradora|asistente|reclutador|reclutadora|formador|formadora|emprendedor|emprendedora|tesorer[oa]|voluntari[oa]|becari[oa]|programador|programadora|productor|productora|locutor|locutora|bibliotecari[oa]|científic[oa]|químic[oa]|físic[oa]|encargad[oa]|administrador|administradora|dueñ[oa]|soci[oa])|\p{L}{4,}(?:[óo]log[oa]|ista)/u,
  someoneWord:
    /personas|chic[oa]s|tip[oa]s|gente|señor[ae]s|chic[oa]|tip[oa]|señora?|hombre|mujer|alguien|chaval|muchach[oa]|persona|tío|tía/,
  groupWord: /coro|equipo|gimnasio|iglesia|grupo|peña|clase|curso|orquesta|asociación|parroquia/,
  formerly: /antes|estaba en|estuvo en|trabajaba|anteriormente|exemplead[oa]/,
  asWord: /como/,
  metStart:
    /(?:(?:nos|la|lo|le|les|me la|a quien) )?(?:conocí|conocimos|conocid[oa]s?|encontré|encontramos|vi|vimos|coincidimos)|a través de|via|vía|gracias a|vecin[oa] de|antigu[oa] (?:compañer[oa]|colega)|amig[oa] de/,
  throughWord: /por|vía/,
  placeLead: /(?:en|durante|tras|haciendo) (?:el |la |los |las |un |una |lo )?/,
  placeWord:
    /póster|feria|redonda|mesa|taller|descanso|pausa|café|cóctel|congreso|foro|tren|avión|metro|autobús|fiesta|boda|cena|comida|cola|charla|ponencia|jornadas?|conferencia|recepción|pasillo|exposición|inauguración|concierto|curso|clase|coro|mercado|estación|reunión|visita|seminario|demo|debate|desayuno|encuentro|equipo|sesión|caseta/,
  job: /jobs?|buscan? una? (?:junior|s[ée]nior)|vacantes?|puestos?|contratando|contratan|contratar|contrata|plaza|empleo|ofertas? de (?:trabajo|empleo)|buscan? (?:gente|a alguien|personal|(?:un |una |dos |tres )?(?:\p{L}+ )?(?:desarrollador\p{L}*|ingenier\p{L}*|redactor\p{L}* jefe|analistas?|program\p{L}+|diseñador\p{L}*|comercial\p{L}*|enfermer\p{L}*|profes\p{L}+))|amplían? (?:el )?equipo/u,
  internship: /aprendi(?:z|ces)|pasantes?|prácticas|becari[oa]s?|pasant(?:ía|e)s?|becas?/u,
  client:
    /(?:nuestr[oa]s|mis) (?:tarifas|precios)|licitación|le[s]? hacen? falta|le[s]? interesan? (?:un|una|el|la|nuestr\p{L}+)|(?:quiere|quieren|va a|podría|querría) (?:comprar|encargar|pedir|reservar|alquilar)|pidió (?:precio|precios|tarifas)|buscan? (?:un |una )?(?:proveedor|agencia|freelance|actor(?:es)?|actriz|músicos?|fotógraf\p{L}+|traductor\p{L}*|ilustrador\p{L}*|redactor\p{L}*)|client[ea]s?|(?:quiere|quieren|querría|pide|pidió|desea|le interesa) (?:una?|que|contratar|comprar|encargar|probar|\d+|el|la|nuestr[oa])|(?:necesita|necesitan) (?:una?|ayuda|a alguien|\d+|(?:nuev[oa]s? )?(?:carteles|fotos|etiquetas|folletos|traducciones|menús))|encargo|pedido|proyecto piloto|piloto|interesad[oa]s? en|pidió presupuesto|(?:quiere|pide|necesita) presupuesto|presupuesto (?:pedido|solicitado)|busca una? (?:proveedor|fotógrafo|diseñador\p{L}* freelance)|contrato posible/u,
  source:
    /pruebas|anónim[oa]|documentos|papeles (?:de|del|sobre)|filtra\p{L}*|off the record|confidencial|fuente|conoce (?:bien )?(?:el |los |las |la )(?:casos?|archivos?|expedientes?|cuentas|papeles|dossier)|testificar|declarar|citarl[ae]|que l[ae]s? cite|citad[oa]|hablaría|(?:acepta|aceptó|quiere) hablar|sabe (?:lo|algo|mucho|todo) de|dispuest[oa] a hablar|para (?:el|mi) (?:artículo|reportaje)|tiene documentos/u,
  intro:
    /me (?:puede |podría |va a )?(?:meter|mete|colar) en|conoce (?:a )?(?:alguien|gente)|(?:me |nos )?(?:pasará|pasa|dará|da|dar|pasar) el (?:número|contacto|teléfono|correo) de|hablar(?:le|á|ía)? (?:bien )?de mí|enchuf\p{L}+|(?:recomienda|recomendará|recomendó)(?:me)?|(?:me|nos) (?:puede |va a |quiere |podría )?presenta(?:r|rá|ría|)|presentarme|me l[oa]s? (?:puede|va a|quiere|podría) presentar|(?:me |nos )?(?:puso|pone|poner|pondrá|ponerme|ponga) en contacto|(?:el|un) contacto (?:de|en|con)|me recomienda|recomendarme/u,
  seek: /busca(?:n|ban)?|necesita(?:n)?|(?:le |les )?falta(?:n)?|contrata(?:n)?/,
  relationWord:
    /ex-?\p{L}{4,}|prim[oa]|amig[oa]|vecin[oa]|compañer[oa]|colega|mujer|marido|hermana|hermano|hij[oa]|madre|padre|novi[oa]|sobrin[oa]|cuñad[oa]|pareja|ex/u,
  bothWord: /ambos|ambas|los|las|dos|todos|todas|también/,
  ownWork:
    /sin (?:trabajo|empleo|curro)|nuev[oa] (?:trabajo|puesto|empleo)|(?:consiguió|ha conseguido|perdió|ha perdido|encontró|ha encontrado|dejó|deja|tiene|cambia de) (?:el |un |su )?(?:nuevo )?(?:trabajo|puesto|empleo)|(?:dieron|han dado|dan) (?:el |un )?(?:trabajo|puesto|empleo)|buscan? (?:un |una )?(?:nuev[oa] )?(?:piso|compañer[oa] de piso|habitación|casa|niñera|canguro|coche)/,
  promiseStart: /(?:le|les) prometí/,
  broughtTogether:
    /me (?:puede |va a |quiere |podría )?(?:presenta(?:r|rá)? a|pon(?:er|e|drá) en contacto con)|me (?:presentó a|puso en contacto con|recomendó a|remitió a|mandó a)/,
  dayWord:
    /navidad|mñn|mñna|manana|hoy|mañana|pasado|ayer|anteayer|noche|días?|semanas?|mes|meses|años?|finde|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|lun|mié|mie|jue|vie|sáb|sab|dom|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|feb|abr|jun|jul|ago|sept?|oct|nov|dic|quincena/,
  dayStartWord:
    /antes|para|hasta|el|este|esta|dentro|en|la|próximo|próxima|desde|a|al|del|los|después|tras|fin|finales|principios|mediados/,
  unitWord: /días?|semanas?|mes|meses|años?/,
  numberWord: /una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince/,
  beforeDay: /antes del?(?: el| la)?/,
  afterDay: /después del?(?: el)?|a partir del?(?: el)?|tras el/,
  someDays: /(?:en )?(?:los|estos|unos) (?:próximos )?días|en unos días/,
  startOfNextWeek:
    /(?:a )?(?:principios|comienzos|inicio) de (?:la )?(?:semana que viene|próxima semana|semana próxima)/,
  endOfNextWeek:
    /(?:a |para )?(?:finales|fines|fin) de (?:la )?(?:semana que viene|próxima semana|semana próxima)/,
  endOfWeek: /(?:a )?(?:final|finales|fines) de (?:la |esta )?semana|esta semana/,
};
