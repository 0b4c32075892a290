/** The words around people and places in quick lines, in the four languages. */

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** Before whom something is done with. */
export const withWord = whole('with|w|w/|mit|avec|con');

export const andWord = whole('and|n|und|u|et|y|e|&|\\+|plus|sowie');

/** Forms of address, which belong to the name. */
export const addressWord = whole(
  'dr|prof|professor|professorin|mr|mrs|ms|miss|herrn?|frau|mme|mlle|monsieur|madame|sr|sra|srta|dra|don|doña|señora?|profesora?|professeure?',
);

export const kinWord = whole(
  'mum|mom|mummy|dad|daddy|grandma|grandpa|granny|gran|grandad|nana|nan|auntie|aunt|uncle|mama|papa|mutti|vati|oma|opa|tante|onkel|maman|mamie|papi|papy|tonton|mamá|papá|abuela|abuelo|tía|tío|yaya|yayo|mami|omi|opi',
);

/** Inside a name. */
export const particle = whole('de|del|der|den|van|von|zu|la|le|da|di|do|dos|du|bin|ibn|al|el|ter|ten|of');

/** Groups, which are no persons. */
export const groupWord = whole(
  'friends?|family|colleagues?|team|kids|children|neighbou?rs|people|folks|everyone|everybody|students|class|clients?|parents|girls|guys|lads|flat|flatmates|roommates|coworkers|boss|freund(?:en?|innen)?|kollegen|kolleginnen|kollege|nachbarn?|familie|kindern?|leuten?|mädels|jungs|eltern|geschwistern?|kunden|hund|chef|kommilitonen|studenten|bekannten|wg|verein|gruppe|klasse|mannschaft|amis|amies|collègues|voisins|famille|équipe|enfants|potes|parents|copains|copines|gens|clients|chien|amigos|amigas|compañeros|compañeras|vecinos|familia|equipo|niños|padres|gente|clientes|perro|primos|hermanos|gästen|gäste|guests|invités|invitados|rrhh|hr|kuchen|blick|musik|essen|frühstück|abendessen|tapas|dinner|lunch|breakfast',
);

/** Never part of a name that is written small. */
export const noName = whole(
  'the|a|an|my|our|his|her|their|your|at|in|on|by|from|of|for|about|re|after|before|to|it|he|she|they|him|them|me|us|i|we|you|this|that|again|together|near|over|until|till|some|all|new|old|back|up|off|out|work|home|call|calls|online|and|or|with|w|who|is|are|was|one|two|three|lunch|dinner|coffee|dem|den|der|die|das|im|am|um|beim|bei|zum|zur|mir|dir|uns|euch|mein\\p{L}*|dein\\p{L}*|sein\\p{L}*|ihr\\p{L}*|unser\\p{L}*|über|nach|vor|wegen|und|oder|ein\\p{L}{0,2}|kein\\p{L}*|wieder|zusammen|telefonieren|spazieren|essen|au|aux|du|des|le|la|les|un|une|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|leur|leurs|pour|sur|dans|chez|en|el|los|las|mi|mis|tu|tus|su|sus|nuestr\\p{L}+|por|para|sobre|ella|ellos|él|que|quien|de|del|zwei|drei|deux|trois|dos|tres|not|sure|yet|if|ob|si|mal|kurz|lang|later|später|plus|encore',
);

/** Verbs whose object is a person. */
export const contactVerb = whole(
  'call|calling|called|phone|phoned|ring|rang|text|texted|email|ping|facetime|facetimed|skype|meet|met|visit|visited|see|saw|ask|message|remind|thank|congratulate|ruf|rufe|besuche|treffe|grüße|appeler|appelle|rappeler|appelé|voir|vu|revu|rencontrer|rencontré|retrouver|retrouvé|visiter|croisé|prévenir|remercier|visité',
);

/** The same with a word between. */
export const contactVerbTo = whole(
  'fil|mensaje|message|correo|mail|carta|lettre|nachricht|audio|talk|talked|speak|spoke|write|listen|telefonat|besuch|gespräch|téléphoner|téléphoné|écrire|parler|parlé|répondre|dire|demander|penser|llamar|llamé|llamo|escribir|escribo|ver|vi|vimos|visitar|visité|conocer|conocí|felicitar|preguntar|besuch|treff|llamada|appel|coup|invitar|recoger',
);
export const toWord = whole('to|à|a|al|an|von|de');

/** German puts the verb last. */
export const lastVerb = whole(
  'anrufen|treffen|besuchen|schreiben|sehen|zurückrufen|einladen|fragen|anschreiben|abholen|gratulieren|getroffen|angerufen|besucht|gesehen',
);

/** Feasts of somebody. */
export const feastWord = whole(
  'birthday|bday|party|wedding|anniversary|farewell|graduation|christening|shower|\\p{L}*geburtstag|geburtstags\\p{L}+|hochzeit|\\p{L}*feier|taufe|abschied|einweihung|besuch|cumpleaños|cumple|boda|fiesta|despedida|bautizo|visita|anniversaire|anniv|mariage|fête|pot|départ|baptême|crémaillère',
);
export const ofWord = whole('for|of|von|vom|de|del|für|to');

/** Words that end a list of names at the start of a line. */
export const forWord = whole('for|zum|zur|für|pour|para|on|at|over|come|coming|kommen|à|a');

/** Before a place. Those of the second list need a name, or a word for a place. */
export const placeWord = whole('at|@|bei|beim|chez|near|outside|opposite');
export const placeWordOfName = whole('in|im|am|an|auf|au|aux|à|en|ins|dans|sur|zum|zur|inside|vorm|vor');
export const article = whole("the|a|der|dem|den|die|das|la|le|les|l'|el|los|las|un|une|una|einem|einer");

/** What is a place without a name of its own. */
export const placeNoun =
  /^(?:l')?(?:home|library|park|market|office|canal|gym|lake|beach|pub|pool|station|campus|university|uni|museum|cinema|zoo|river|church|school|lobby|canteen|cafeteria|harbou?r|airport|garden|café|cafe|bar|bakery|kitchen|club|stadium|\p{L}*park|\p{L}*see|\p{L}*café|\p{L}*platz|\p{L}*straße|\p{L}*haus|\p{L}*hof|\p{L}*garten|\p{L}*kneipe|büro|mensa|bibliothek|bahnhof|strand|hafen|markt|stadt|schwimmbad|parc|marché|bibliothèque|bureau|gare|plage|lac|piscine|port|musée|médiathèque|maison|resto|restaurant|jardin|cantine|fac|casa|parque|mercado|biblioteca|oficina|estación|playa|piscina|puerto|museo|plaza|centro|restaurante|gimnasio|facultad|universidad|terraza|pueblo|bar|campo)$/u;

/** Going somewhere is what the line is about, so that the place stays in its title. */
export const goingWord = whole(
  'trip|escapada|viaje|excursión|week-end|weekend|virée|escapade|voyage|excursion|ausflug|fahrt|reise|städtetrip|tour|train|zug|vuelo|flight|vol|flug',
);
export const goingTo = whole('to|a|à|nach|en|al|in');

/** Behind a word for a place and an article, and yet none. */
export const noPlace = whole(
  'téléphone|telefon|teléfono|sujet|lieu|fois|place|aise|internet|rahmen|thema|team|moment|\\p{L}*geburtstag|frühstück|kaffee|\\p{L}*essen|feier|person|morning|evening|afternoon|end|meantime|same|phone|weekend|mañana|tarde|noche|vacances|urlaub|grupo|équipe|chat|line|gespräch|treffen|mal|anniversaire|cumpleaños',
);

/** Words that make a place of the name around them, where it stands alone. */
export const venueWord = whole(
  'hall|house|cent(?:er|re)|park|museum|library|hotel|hôtel|arena|theatre|theater|club|bar|café|cafe|room|raum|saal|aula|salle|sala|amphi|palais|palacio|palast|despacho|studio|büro|bureau|stadium|haus|\\p{L}*halle|\\p{L}*haus|gasthaus|restaurant|restaurante|kino|zoom',
);
