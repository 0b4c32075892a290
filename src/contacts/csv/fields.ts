import type { ColumnField } from '../../domain/people/contact-column';

/** A header without accents, case and punctuation, its words separated by blanks. */
type HeaderRule = readonly [field: ColumnField | null | 'some-title', shape: RegExp];

const mail = String.raw`(?:\be ?mails?\b|\bmails?\b|courriel|messagerie|correo|posta elettronica)`;

/**
 * Headers of LinkedIn, Google, Outlook, Thunderbird and others, in English, German, French, Spanish and some more. The first shape
 * that fits counts; null is a column that looks like another and is not.
 */
export const headerRules: readonly HeaderRule[] = [
  [null, /yomi|phonetic|furigana|pronunciation|phonetisch/],
  [null, /assistant|assistent|asistente|ayudante|manager|vorgesetzt|responsable|\bjefe\b/],
  [null, /spouse|partner|conjoint|conyuge|children|kinder|enfants|hijos|referred|empfohlen|relation \d/],
  [
    null,
    /^(?:custom|event|im|instant|jabber|icq|aim|msn|skype)\b|^im ?address|screen name|\bphoto\b|maiden|^website \d+ (?:type|label)$/,
  ],
  ['email-label', /^e ?mail \d+ (?:type|label)$/],
  [null, new RegExp(`${mail}.*\\b(?:type|typ|tipo|etikett|label)\\b|\\b(?:type|tipo)\\b.*${mail}`)],
  [
    null,
    new RegExp(
      `${mail}.*\\b(?:display|anzeigename|angezeigter|nombre|pantalla|mostrar|name|status)\\b|\\b(?:nom|nombre)\\b.*${mail}`,
    ),
  ],
  ['email', new RegExp(mail)],
  ['phone-label', /^phone \d+ (?:type|label)$/],
  [null, /(?:phone|telefon|telephone).*\b(?:type|label|typ|tipo)$/],
  [
    'phone',
    /phone|telefon|telefax|\btel\b|mobile|\bmobil\b|handy|\bcell|portable|movil|\bfax\b|telecopie|\bpager\b|callback|ruckmeldung|^rappel$|\bisdn\b|\brnis\b|rufnummer/,
  ],
  ['birth-year', /^birth year$|^geburtsjahr$/],
  ['birth-month', /^birth month$|^geburtsmonat$/],
  ['birth-day', /^birth day$/],
  [
    'birthday',
    /birthday|birth ?date|date of birth|geburtstag|geburtsdatum|naissance|cumpleanos|nacimiento|compleanno|\bdob\b|\bbday\b|^anniversaire$|verjaardag|geboortedatum/,
  ],
  [
    'connected-on',
    /^connected\b|connection date|verbunden am|in kontakt seit|connecte|relation depuis|date de connexion|fecha de conexion|conectado|collegamento|conexao|verbonden op/,
  ],
  [
    'url',
    /\burls?\b|web ?(?:page|site|adresse)|webseite|page web|pagina web|homepage|internetseite|linkedin|\bprofile\b|^web$/,
  ],
  ['url', /^website \d+ value$/],
  [null, /formatted$/],
  ['box', /po box|p o box|postfach|boite postale|\bb p\b|apartado/],
  ['country', /country|\bland\b|\bpays\b|\bpais\b|\bpaese\b/],
  ['code', /postal|postleitzahl|\bplz\b|\bzip\b|postcode|\bcap\b/],
  ['city', /\bcity\b|\bort\b|stadt|\btown\b|\bville\b|ciudad|poblacion|localidad|citta/],
  ['region', /\bstate\b|\bregion\b|bundesland|province|provincia|county|\bestado\b|\bkanton\b/],
  [
    'street',
    /street|straße|strasse|\brue\b|calle|indirizzo|\baddress(?: line)?(?: \d)?$|^adresse(?: \d)?$|anschrift|^direccion$/,
  ],
  [
    'categories',
    /^labels?$|categor|kategorie|group membership|^gruppen?$|^groupes?$|^grupos?$|^groups?$|etiquet|libelle|^tags?$|schlagwort/,
  ],
  ['note', /^notes?\b|notiz|remarque|^notas?$|comment|kommentar|bemerkung|commentaire|^anmerkung/],
  ['department', /department|abteilung|departement|departamento|^service$|\bdept\b|reparto/],
  [
    'title',
    /job ?title|\bposition\b|organi[sz]ation (?:\d+ )?title|funktion|^poste?$|intitule du poste|fonction|\bcargo\b|\bpuesto\b|stellenbezeichnung|berufsbezeichnung|^role$|^rolle$|headline|posizione/,
  ],
  ['profession', /^beruf$|profession|occupation|profesion/],
  ['some-title', /^title$|^titel$|^titre$|^titulo$|^titolo$/],
  ['prefix', /prefix|prefij|anrede|salutation|civilite|tratamiento|honorific/],
  ['suffix', /suffix|sufijo/],
  ['nickname', /nick ?name|spitzname|surnom|apodo|^alias$/],
  ['file-as', /^file as$|speichern unter|classer sous|archivar como/],
  [
    null,
    /organi[sz]ation.* (?:type|label|symbol|location|description|id)$|organi[sz]ations? nr|\bid\b|number$/,
  ],
  [
    'company',
    /company|organi[sz]ation|organizacion|firma|unternehmen|arbeitgeber|employer|entreprise|societe|empresa|compania|azienda|bedrijf|^account name$|^org$|^societa$/,
  ],
  [
    'name',
    /^(?:display |full ?|contact |complete )?name$|vollstandiger name|vollname|anzeigename|nom complet|nom d affichage|nombre completo|nombre y apellido|nome completo|^contact$|^person$/,
  ],
  [
    'additional',
    /middle ?name|additional name|weitere.? vorname|zweiter vorname|deuxieme prenom|autres? prenoms?|segundo nombre|second ?name/,
  ],
  [
    'given',
    /first ?name|given ?name|fore ?name|vorname|prenom|^nombre$|nombre de pila|primer nombre|^nome$|^first$|voornaam|fornavn/,
  ],
  [
    'family',
    /last ?name|family ?name|surname|nachname|familienname|zuname|nom de famille|apellido|^nom$|cognome|^last$|achternaam|etternavn|sobrenome/,
  ],
];
