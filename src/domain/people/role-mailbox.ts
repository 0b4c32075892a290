import { foldText } from '../text/fold';

/** Role mailboxes, such as info@ and noreply@; without accents, blanks, dots and dashes. */
const ofMany =
  /^(?:accueil|admin|administracion|agenda|anmeldung|anmeldungen|automailer|billetterie|booking|bookings|bounce|calendar|calendario|community|donotreply|einladung|einladungen|entradas|equipe|equipo|evenement|evenementiel|evenements|event|evento|eventos|events|helpdesk|hosts|inscripcion|inscripciones|inscription|inscriptions|invitation|invitations|invites|kalender|karten|kundenservice|mailerdaemon|meetup|meetups|nepasrepondre|nereponsepas|news|newsletter|nichtantworten|noreply|noresponder|notification|notifications|orga|organisation|organiser|organisers|organizer|organizers|postmaster|program|programme|redaktion|registration|registrations|reply|reservations|rsvp|sales|secretaria|secretariat|sekretariat|service|staff|support|team|teilnahme|termine|tickets|veranstaltung|veranstaltungen|verein|verwaltung|vorstand|webinar|webinars|webmaster|workshops)$/;

/** Mailboxes of firms that also belong to one person who works alone. */
const ofFirms =
  /^(?:bonjour|buero|buro|bureau|contact|contacto|enquiries|hello|hi|hola|info|information|inquiries|kontakt|mail|marketing|mitteilung|office|oficina|post|prensa|press|presse|welcome)$/;

/** With one of these words a name is that of a group; in names of people they do not occur. */
const groupWord =
  /^(?:abteilung|academy|admin|agency|akademie|asociacion|asso|association|ayuntamiento|biblioteca|bibliothek|bibliotheque|billetterie|board|booking|bookings|buero|buro|bund|bureau|calendar|center|centre|centro|cercle|chapter|club|collective|comite|committee|community|company|comunidad|conf|conference|council|dachverband|data|departamento|developers|devs|ecole|empresa|equipe|equipo|escuela|ev|evenements|event|eventos|events|fachhochschule|festival|fondation|forum|foundation|freunde|fundacion|gemeinde|gesellschaft|gmbh|group|groupe|grupo|gruppe|hochschule|hub|inc|institut|institute|kalender|kammer|konferenz|kulturverein|lab|labs|library|limited|llc|ltd|mairie|meetup|meetups|museum|network|netzwerk|newsletter|office|oficina|organisers|organizers|red|reseau|reservations|sarl|school|schule|sekretariat|service|services|sociedad|societe|society|stadt|staff|stammtisch|stiftung|studio|summit|support|team|tickets|treff|union|universidad|universitaet|universitat|universite|university|veranstaltungen|verband|verein|vereinigung|vorstand|webinar|workshop|zentrum)$/;

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
  const isMany = ofMany.test(box);
  return (isMany || ofFirms.test(box)) && !isOfPerson(name, address, isMany);
}

const plain = (text: string): string => foldText(text).replace(/[^\p{L}]/gu, '');

/** `PyData`, `DevFest`. */
const isGroupWord = (word: string): boolean =>
  groupWord.test(word) || /.(?:data|meetup|conf|camps|fest)$/.test(word);

function isOfPerson(name: string, address: string, isMany: boolean): boolean {
  if (name.trim() === '' || /[@\d&|/#:+]|\be\. ?v\b/i.test(name)) return false;
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
