import type { Form, Kind } from '../marking/kind';

/** What a line is about. */
export interface Purpose {
  readonly kind: Kind | null;
  readonly form: Form | null;
}

interface PurposeWords extends Purpose {
  readonly kind: Kind | null;
  readonly words: RegExp;
}

const words = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])`, 'u');

/** Words in the four languages, the most telling first: `conference dinner` is a conference. */
const purposes: readonly PurposeWords[] = [
  {
    kind: 'other',
    form: null,
    words: words(
      String.raw`dentist|doctor'?s?(?:\sappointment)?|gp|physio\p{L}*|hairdresser|haircut|vet|optician|mot|(?:zahn|haus|augen|frauen|kinder|tier)?arzt|(?:zahn|augen|haus)?ärztin|zahnarzt\p{L}*|friseur|frisör|steuerberater\p{L}*|tüv|elternabend|werkstatt|dentiste|médecin|coiffeu(?:r|se)|kiné|vétérinaire|ophtalmo|dentista|m[ée]dico|peluquer[ií]a|veterinari[oa]|fisio|itv`,
    ),
  },
  {
    kind: 'networking',
    form: 'career-fair',
    words: words(
      String.raw`(?:career|job)\s?fairs?|careers?\sday|jobmesse|karriere(?:messe|tag)|absolventenmesse|(?:salon|forum)\s(?:de\sl'emploi|emploi|des\smétiers)|forum\sentreprises|feria\sde(?:l)?\s(?:empleo|trabajo)|booth|recruiters?|recruteu(?:rs?|ses?)|reclutador(?:es|as?)?`,
    ),
  },
  {
    kind: 'networking',
    form: 'interview',
    words: words(
      String.raw`(?:job\s|informational\s|phone\s)?interviews?|\p{L}*(?:vorstellungs|bewerbungs)gespräch|entretiens?|entrevistas?`,
    ),
  },
  {
    kind: 'networking',
    form: 'workshop',
    words: words(
      String.raw`hackathon|training(?:\sday)?|bewerbungstraining|schulung|fortbildung|weiterbildung|seminar|\p{L}*seminar|formation|stage\sde\sformation|curso|formaci[óo]n|seminario|s[ée]minaire|workshop|masterclass|bootcamp|webinar`,
    ),
  },
  {
    kind: 'networking',
    form: 'conference',
    words: words(
      String.raw`conference|conf|congress|summit|symposium|keynote|expo|trade\sfair|convention|\p{L}*konferenz|kongress|(?:fach)?tagung|messe|fachmesse|barcamp|congrès|conférence|colloque|salon(?:\sprofessionnel)?|congreso|conferencia|jornadas|cumbre|feria`,
    ),
  },
  {
    kind: 'networking',
    form: 'meetup',
    words: words(
      String.raw`\p{L}*meet-?up|networking|network(?:ing)?\s(?:event|drinks|evening|breakfast)|netzwerk\p{L}*|alumni\p{L}*(?:-\p{L}+)?|after-?work\s(?:réseau|networking)|afterwork|réseautage|soirée\sréseau|petit-déj(?:euner)?\sréseau|women\sin\s\p{L}+|founders?|gründer\p{L}*|startup\p{L}*|encuentro\s(?:de\s)?(?:alumni|profesional)|evento\sde\snetworking|user\sgroup|ask-me-anything|ama|panel(?!\sprep)`,
    ),
  },
  {
    kind: 'networking',
    form: 'one-on-one',
    words: words(
      String.raw`1:1|1-1|1-on-1|one-?(?:on|to|2)-?one|coffee\schat|ment(?:or(?:ing|at|ship|ía)?|orat)(?:\ssession)?|mentor[ií]as?|portfolio\sreview|career\s(?:chat|talk)|quarterly\scatch-?up|coaching|vier-?augen-?gespräch|mitarbeitergespräch|feedbackgespräch|gespräch|tête-à-tête|tutor[ií]as?|tutorat|point\scarrière`,
    ),
  },
  {
    kind: 'networking',
    form: 'meeting',
    words: words(
      String.raw`(?:team\s|mentor\s|project\s|client\s|board\s|kick-?off\s)?meeting|sync|stand-?up(?!\scomedy)|kick-?off|sprint(?:\s\p{L}+)?|retro|all-?hands|review|jour\sfixe|\p{L}*besprech(?:ung|en)|\p{L}*sitzung|weekly|daily|termin\smit\s(?:herrn|frau)|arbeitstreffen|projekt\p{L}*|réunions?(?!\sde\squartier)|point(?:\sprojet|\shebdo|\sd'étape)?|comité|reuni(?:ón|ones)|junta|puesta\sen\scomún|budget|demo`,
    ),
  },
  {
    kind: 'social',
    form: 'online',
    words: words(
      String.raw`(?:gaming|games?|playing|poker|quiz|zocken|spielen|jeux?|jugar)\sonline|online\s(?:gaming|games?|zocken|spielen|quiz|poker|jeux?)|online-?(?:spiel\p{L}*|runde)|discord|twitch|minecraft|partida\sonline|zocken`,
    ),
  },
  {
    kind: 'social',
    form: 'online',
    words: words(
      String.raw`zoom|skype|teams|visio|vid[ée]o-?appel|videollamada|videoanruf|videochat|videotelefonat|appel\svidéo|google\smeet|jitsi`,
    ),
  },
  {
    kind: 'social',
    form: 'party',
    words: words(
      String.raw`party|part(?:y|ies)|birthday(?:\s\p{L}+)?|bday|wedding|housewarming|baby\s?shower|stag\sdo|hen\sdo|new\syear'?s\seve|graduation|reunion|farewell|leaving\sdo|\p{L}*feier|\p{L}*party|geburtstag\p{L}*|hochzeit|einweihung\p{L}*|einzug|taufe|polterabend|jga|silvester|klassentreffen|abschied\p{L}*|fête|anniv(?:ersaire)?|mariage|crémaillère|pot\sde\sdépart|baptême|boum|fiesta|cumple(?:años)?|boda|bautizo|despedida|inauguración|nochevieja`,
    ),
  },
  {
    kind: 'social',
    form: 'club',
    words: words(
      String.raw`(?:\p{L}+\s)?club|choir|choral\p{L}*|band\spractice|rehearsal|book\sgroup|knitting|scouts?|league|\p{L}*chor|chor\p{L}*|stammtisch|verein\p{L}*|lesekreis|buchclub|lesezirkel|skat(?:runde|abend)?|doppelkopf\p{L}*|kegeln|kegelabend|probe|\p{L}*probe|\p{L}*runde|chorale|répétition|asso(?:ciation)?|cercle|coro|ensayo|peña|club\sde\s\p{L}+|tertulia|réunion\sde\squartier`,
    ),
  },
  {
    kind: 'social',
    form: 'call',
    words: words(
      String.raw`video\s?calls?|facetimed?|calls?|called|phoned?|ring|rang|on\sthe\sphone|telefonat\p{L}*|telefonieren|telefoniert|anruf(?:en)?|angerufen|zurückrufen|ruf|rufe|durchklingeln|appel(?:er|é|s)?|appelle|rappeler|coup\sde\sfil|téléphon(?:er|é|e)|au\stéléphone|llamar?|llam(?:é|ada|amos)|por\steléfono|telefonear|hablé|talked\sto|spoke\s(?:to|with)|gesprochen`,
    ),
  },
  {
    kind: 'social',
    form: 'trip',
    words: words(
      String.raw`weekend\sin|(?:day\s|road\s|weekend\s|city\s|boat\s|camping\s|ski\s)?trips?|lake\shouse|cabin|camping|getaway|weekend\saway|day\sout|hike|hiking|sailing|ausflug|\p{L}*tour|wanderung|städtetrip|kurztrip|urlaub|zelten|segeln|skifahren|excursion|escapade|week-?end\sà|virée|vacances|excursi[óo]n|escapada|viaje|acampada|ruta`,
    ),
  },
  {
    kind: 'social',
    form: 'meal',
    words: words(
      String.raw`breakfast|brunch|lunch|dinner|supper|pizza|sushi|tapas|ramen|curry|bbq|barbecue|picnic|potluck|roast|takeaway|iftar|burgers?|tacos|cook(?:ing)?|(?:reserve|book)\s(?:a\s)?table|frühstück\p{L}*|gefrühstückt|mittag(?:essen|spause)?|abend(?:essen|brot)|essen|gegessen|raclette|fondue|koch\p{L}*|grillen|grillabend|picknick|déj(?:euner)?|petit[-\s]déj(?:euner)?|d[iî]ner|dîné|déjeuné|souper|resto|restau(?:rant)?|pique-?nique|repas|crêpes|barbecue|comida|comer|comí|comimos|cena|cenar|cené|cenamos|desayuno|desayunar|almuerzo|almorzar|merienda|barbacoa|paella|asado|mensa|cantine|tapeo`,
    ),
  },
  {
    kind: 'social',
    form: 'hanging-out',
    words: words(
      String.raw`coffee|tea|drinks?|beers?|pints?|wine|pub|cinema|movies?|film|concert|gig|theatre|museum|exhibition|games?\snight|board\sgames?|poker|date(?:\snight)?|ice\scream|run|swim|gym|walk|tennis|climb(?:ing)?|yoga|catch-?up|catch\sup|hang(?:ing)?\sout|visit(?:ed)?|met|meet|saw|flea\smarket|kaffee\p{L}*|tee|bier\p{L}*|wein|kino|konzert|theater|oper|museum|ausstellung|spieleabend|spazier\p{L}*|joggen|lauf(?:en)?|klettern|bouldern|schwimmen|wandern|sauna|eis|treff|treffen|besuch(?:en|t)?|getroffen|gesehen|weihnachtsmarkt|flohmarkt|caf[ée]|thé|verre|bières?|apéro|cin[ée]|ciné(?:ma)?|théâtre|expo(?:sition)?|musée|balade|promenade|rando(?:nnée)?|escalade|piscine|course|goûter|rdv|rendez-vous|vu|voir|rencontr(?:er|é)|retrouver|soirée\sjeux|concierto|teatro|museo|exposición|cañas?|birras?|cervezas?|copas?|vinos?|vermut|té|cine|paseo|senderismo|escalada|pádel|carrera|piscina|quedar|quedé|quedada|visita|karten\sspielen|spielen|stadtführung|fußball|football|foot|fútbol|partido|déménagement|tomar\salgo|ver\sa|vi\sa|partida`,
    ),
  },
];

/** Words that make work of what is else social: a call about an invoice. */
const work =
  /(?<!\p{L})(?:re:?|invoice|q[1-4]|budget|contract|client|project|deadline|cv|résumé|portfolio|panel|investor|recruit\p{L}*|rechnung|vertrag|kunde\p{L}*|projekt|bewerbung|lebenslauf|facture|contrat|client\p{L}*|projet|candidature|factura|contrato|cliente|proyecto|candidatura|about the (?:demo|invoice|contract|offer|proposal|report)|demo|offer|angebot|devis|presupuesto|internship|praktikum|stage|prácticas|hr|rrhh|hospitation|probearbeiten|probetag|thesis|soutenance|de trabajo|de travail)(?!\p{L})/u;
/** People who are addressed so are seldom friends. */
const formal =
  /(?<!\p{L})(?:dr|prof(?:essor(?:in)?)?|mr|mrs|ms|herrn?|frau|m\.|mme|mlle|monsieur|madame|sra?|srta|dra|señora?)\.? \p{Lu}/iu;
const withPerson = /(?<!\p{L})(?:with|w\/?|mit|avec|con)(?!\p{L})/u;
const creative =
  /(?<!\p{L})(?:töpfern|keramik|kochen|pottery|ceramics?|cer[áa]mica|poterie|écriture|peinture|pintura|danse|baile|tanz\p{L}*|schreib\p{L}*|painting|knitting|cocina)(?!\p{L})/u;
const workshop = /(?<!\p{L})(?:atelier|taller|workshop)(?!\p{L})/u;
/** What is learned for pleasure, week by week. */
const course =
  /(?<!\p{L})(?:(?:tanz|koch|sprach|yoga|mal)kurs|kurs|clases? de|cours (?:de|d')|(?:dance|yoga|cooking|pottery|language|spanish|art) class(?:es)?)(?!\p{L})/u;
const germanMeeting = /(?<!\p{L})treffen mit \p{Lu}\p{L}+ \p{Lu}/u;
const newPeople =
  /(?<!\p{L})(?:meet|treffen|rencontrer|conocer a|kennenlernen) (?:\d+|two|three|some|zwei|drei|deux|trois|dos|tres) \p{L}+/u;

/**
 * The kind and form that the words of a line speak for; null where they speak for none. `plain` is in lower case, `cased` the
 * same as it was typed.
 */
export function purposeOf(plain: string, cased: string): Purpose {
  if (course.test(plain)) return { kind: work.test(plain) ? 'networking' : 'social', form: 'club' };
  if (workshop.test(plain)) return { kind: creative.test(plain) ? 'social' : 'networking', form: 'workshop' };
  if (newPeople.test(plain))
    return { kind: 'networking', form: /recruit|booth/.test(plain) ? 'career-fair' : 'meeting' };
  const known = purposes.find((one) => one.words.test(plain));
  const isWork = work.test(plain) || formal.test(cased);
  if (!known) {
    if (isWork) return { kind: 'networking', form: null };
    return withPerson.test(plain) ? { kind: 'social', form: 'hanging-out' } : { kind: null, form: null };
  }
  const { kind, form } = known;
  if (form === 'hanging-out' && (germanMeeting.test(cased) || (isWork && formal.test(cased))))
    return { kind: 'networking', form: 'meeting' };
  if (kind === 'social' && isWork && (form === 'call' || form === 'online'))
    return { kind: 'networking', form };
  return { kind, form };
}

/** The usual length of an event by its form, in minutes; proposed where the line says none, and said so. */
export const usualMinutes: Readonly<Record<Form, number>> = {
  conference: 480,
  meeting: 60,
  'one-on-one': 45,
  meetup: 120,
  'career-fair': 240,
  interview: 60,
  workshop: 180,
  club: 120,
  'hanging-out': 60,
  call: 30,
  online: 60,
  meal: 90,
  party: 240,
  trip: 480,
};
/** Where the form is unknown. */
export const usualMinutesElse = 60;
