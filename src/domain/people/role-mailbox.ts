import { foldText } from '../text/fold';

/** Mailboxes that are written to by nobody, or that several people read; without accents, blanks, dots and dashes. */
const ofMany = new Set(
  [
    'admin automailer booking bookings bounce calendar community donotreply event events helpdesk hosts invitation',
    'invitations invites mailerdaemon meetup meetups news newsletter noreply notification notifications organisation organizer',
    'organizers organiser organisers orga postmaster program programme registration registrations reply reservations rsvp',
    'sales service staff support team tickets webinar webinars webmaster workshops',
    'anmeldung anmeldungen einladung einladungen kalender karten kundenservice nichtantworten redaktion sekretariat termine',
    'teilnahme veranstaltung veranstaltungen verein verwaltung vorstand',
    'accueil agenda billetterie equipe evenement evenements evenementiel inscription inscriptions nepasrepondre nereponsepas',
    'secretariat',
    'administracion calendario entradas equipo evento eventos inscripcion inscripciones noresponder secretaria',
  ].flatMap((line) => line.split(' ')),
);

/** Mailboxes of firms that also belong to one person who works alone. */
const ofFirms = new Set(
  [
    'contact enquiries hello hi info information inquiries mail marketing office post press welcome',
    'buero kontakt mitteilung presse',
    'bonjour bureau',
    'contacto hola oficina prensa',
  ].flatMap((line) => line.split(' ')),
);

/** With one of these words a name is that of a group; in names of people they do not occur. */
const groupWords = new Set(
  [
    'academy admin agency association board booking bookings calendar center centre chapter club collective committee',
    'community company conf conference council data devs developers event events festival foundation group hub inc institute',
    'lab labs library limited llc ltd meetup meetups museum network newsletter office organizers organisers reservations',
    'school service services society staff studio summit support team tickets union university webinar workshop',
    'abteilung akademie bibliothek bund buero dachverband ev fachhochschule forum freunde gemeinde gesellschaft',
    'gmbh gruppe hochschule institut kalender kammer konferenz kulturverein netzwerk schule sekretariat stadt stammtisch',
    'stiftung treff universitaet universitat veranstaltungen verband verein vereinigung vorstand zentrum',
    'asso billetterie bibliotheque bureau cercle comite ecole equipe evenements fondation groupe mairie reseau sarl societe',
    'universite',
    'asociacion ayuntamiento biblioteca centro comunidad departamento empresa equipo escuela eventos fundacion grupo',
    'oficina red sociedad universidad',
  ].flatMap((line) => line.split(' ')),
);

const calendarAddress = /@(?:[\w-]+\.)*calendar\.google\.com$/;

/**
 * True for the address of a calendar, and for that of a group, a firm or a program unless its name is a person's (product P1). A
 * name is nobody's if it is missing, has the words of a group or signs that names do not have, or says what the address says.
 */
export function isRoleMailbox({ email, name }: { readonly email: string; readonly name: string }): boolean {
  const address = email.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1) return false;
  if (calendarAddress.test(address)) return true;
  const box = plain(address.slice(0, at).replace(/\+.*$/, ''));
  const isMany = ofMany.has(box);
  return (isMany || ofFirms.has(box)) && !isOfPerson(name, address, isMany);
}

const plain = (text: string): string => foldText(text).replace(/[^\p{L}]/gu, '');

/** `PyData`, `DevFest`. */
const isGroupWord = (word: string): boolean =>
  groupWords.has(word) || /.(?:data|meetup|conf|camps|fest)$/.test(word);

function isOfPerson(name: string, address: string, isMany: boolean): boolean {
  if (name.trim() === '' || /[@\d&|/#:+]/.test(name)) return false;
  const words = foldText(name)
    .split(/[^\p{L}'’]+/u)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 5 || words.some(isGroupWord)) return false;
  const domain = plain(address.slice(address.lastIndexOf('@') + 1));
  const isDomain = words.every((word) => domain.includes(word));
  // `Ana Ruiz <info@anaruiz.es>` is a person who has a domain; `Acme <info@acme.example>` is a firm.
  return !(isDomain && (isMany || words.length === 1));
}
