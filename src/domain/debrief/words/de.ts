import type { DebriefWords } from '../debrief-words';

export const german: DebriefWords = {
  promiseWord: /versprochen|muss|soll|sollte/,
  institutionWord:
    /uni|universität|rathaus|\p{L}*klinik|\p{L}*bibliothek|gemeinde|\p{L}*ministerium|hochschule|\p{L}*verein|\p{L}*sparkasse|\p{L}*bank|\p{L}*agentur|\p{L}*kanzlei|\p{L}*praxis|\p{L}*verlag|\p{L}*schule|kita|krankenhaus|firma|amt|\p{L}*amt|stadt|landkreis|behörde|botschaft|stiftung|institut|redaktion|zeitung|museum|theater|startup|werkstatt|bäckerei|tischlerei|apotheke|reisebüro|gewerkschaft|genossenschaft|kammer|verband|\p{L}*verband/u,
  joiningWord:
    /namens|heißt|hieß|hiess|heisst|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|mit|von|vom|bei|beim|zu|zum|zur|in|im|am|an|auf|aus|für|er|sie|es|ich|wir|ihr|ihm|ihn|ihnen|mir|mich|uns|ist|sind|war|waren|hat|haben|habe|hab|auch|dann|dass|getroffen|kennengelernt|gesprochen|meinte|sagte|arbeitet|als|beide|beiden|über|bitte|noch|jetzt/,
  openerWord:
    /ich|wir|heute|gestern|endlich|kurz|kurzes|lang|lange|langes|nett|nettes|schön|schöner|schönes|gut|gutes|gute|tolles|toller|interessantes|habe|hab|haben|hatte|hatten|war|ein|einen|eine|kaffee|essen|mittagessen|abendessen|frühstück|bier|spaziergang|treffen|gespräch|gesprochen|gequatscht|telefonat|telefoniert|anruf|geplaudert|plausch|unterhaltung|unterhalten|geredet|getroffen|kennengelernt|mit|auch|wieder|sehr|unterwegs|abend|getanzt|gewesen|austausch|mich|uns/,
  openerEndWord: /mit|getroffen|kennengelernt|habe|hab|haben|traf|sah/,
  beforeNameWord:
    /hieß|hiess|heisst|namens|heißt|bei|neben|mit|an|für|habe|hab|hatte|traf|sah|von|herr|herrn|frau|dr/,
  noNameWord:
    /gelernt|gehört|erfahren|gesehen|gemerkt|laut|ruhig|mein\p{L}*|dein\p{L}*|seine\p{L}*|ihre[mnrs]?|unser\p{L}*|wollte|will|wollen|muss|musste|kann|konnte|soll|sollte|möchte|werde|bin|wurde|lange|leider|unbedingt|vielleicht|netter|lustiger?|super|niemand|keiner|der|die|das|den|dem|ein|eine|einen|ich|wir|er|sie|es|ihr|sein|mein|unser|und|aber|oder|dann|auch|heute|morgen|gestern|mit|von|vom|bei|beim|zu|am|an|auf|aus|für|in|im|bis|nach|vor|habe|hab|hatte|hat|war|ist|wird|nett|nettes|schön|schöner|schönes|gut|gutes|guter|toll|tolles|langes|kurzes|gespräch|treffen|telefonat|telefoniert|kaffee|essen|abendessen|mittagessen|frühstück|kennengelernt|getroffen|gesprochen|danke|dank|abend|nichts|nicht|kein|keine|noch|nächste|nächsten|nächster|über|wegen|alle|beide|bitte|idee|frage|notiz|stelle|praktikum|kunde|quelle|projekt|rückruf|anruf|angebot|mail|post|karte|folien|unterlagen|lebenslauf|bewerbung|visitenkarten|endlich|viel|viele|wenn|weil|dass|ob|was|wer|wo|wie/u,
  andWord: /und|u/,
  articleWord: /der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|mein|meine/,
  titleWord: /herr|herrn|frau|professor|professorin|tante|onkel|oma|opa|med/,
  kinWord: /oma|opa|omi|opi|mama|papa|mutti|vati|tante|onkel|schwesterherz|mutter|vater/,
  finiteWord:
    /würden?|hätten?|könnten?|dürften?|sollten?|wäre|wären|gießt|ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|kann|können|will|wollen|wollte|soll|muss|möchte|mag|meinte|meint|sagt|sagte|erzählt|erzählte|fragt|fragte|sucht|suchen|braucht|brauchen|kennt|weiß|arbeitet|arbeiten|leitet|macht|mache|wohnt|zieht|zog|spielt|liebt|studiert|lernt|heiratet|bekommt|bekam|kommt|kam|geht|ging|fährt|plant|schuldet|schickt|schickte|schreibt|stellt|stellte|lässt|baut|hört|wartet|freut|hofft|lädt|bietet|verkauft|feiert|isst|trinkt|singt|lebt|schwärmt|findet|fand|gibt|gab|ruft|meldet|empfiehlt|verspricht|versprach|vermittelt|hilft|wechselt|wünscht|interessiert|\p{L}{3,}(?:iert|elt)/u,
  aboutStart:
    /er|sie|ihr(?:e|er)?|sein(?:e|er)?|die (?:kinder|zwillinge|tochter|kleine)|der (?:sohn|hund)|das (?:baby|kind)|beide/,
  needWord: /braucht|brauchen|wartet|will|möchte/,
  actionWord:
    /schicken|senden|mailen|anmailen|anrufen|schreiben|anschreiben|melden|nachfragen|nachhaken|erinnern|bringen|mitbringen|geben|weitergeben|weiterleiten|bestellen|nachbestellen|kopieren|reservieren|machen|ausmachen|abmachen|vereinbaren|einladen|zurückrufen|zurückschreiben|zurückgeben|teilen|danken|bedanken|vorbereiten|lesen|prüfen|buchen|kaufen|besorgen|abholen|verschicken|zusenden|zuschicken|zumailen|rausschicken|hinschicken|nachreichen|leihen|ausleihen|besuchen|treffen|vorbeischauen|vorbeikommen|vorbeibringen|überweisen|bezahlen|zahlen|bewerben|anmelden|hinzufügen|vernetzen|verlinken|anfordern|dranbleiben|klären|abklären|fragen|zeigen|anbieten|anstoßen|einreichen|abgeben|unterschreiben|gratulieren|vorschlagen|antworten|besprechen|verabreden|absagen|zusagen|bestätigen|kontaktieren|informieren|ansprechen|liefern|drucken|basteln|backen|kochen|hinterherhaken|nachsehen|raussuchen|heraussuchen|recherchieren|ergänzen|updaten|testen|abstimmen|planen|organisieren|pitchen|ruf|schick|schreib|anfragen|aktualisieren|verlängern|erneuern|freigeben|nachlesen|hochladen|zurückbringen|wiedersehen|telefonieren/,
  actionLead:
    /(?:(?:bitte|noch|dann|also|muss|soll|sollte|nicht vergessen|unbedingt|todo|ich|ihm|ihr|ihnen|ihn|sie|zu|und|kurz|mal|wieder|beiden|ich muss|ich soll) )+/,
  deliverableWord:
    /\p{L}*gespräch|interview|telefonat|bier|treffen|lebenslauf|folien|angebot|unterlagen|bewerbung|rückruf|anruf|fotos|vertrag|rezept|artikel|nummer|muster|kaffee|\p{L}*termin|protokoll|portfolio|rechnung|entwurf|gutachten|manuskript|einladung|gutschein|präsentation|bilder|exposé|probetag/u,
  nothingToDo: /niemand(?:en)?|keine neuen (?:leute|kontakte)|nichts (?:weiter|zu tun|offen)|kein follow-?up/,
  ofWord: /v|aus|von|vom|bei|beim|der/,
  workAtWord: /bei|beim|für|von|vom|an|am|im|in/,
  workVerb:
    /schafft|werkelt|angestellt|angefangen|arbeitet|arbeite|arbeiten|leitet|macht|forscht|lehrt|unterrichtet|studiert|ist|jobbt|wechselt/,
  roleWord:
    /partner(?:in)?|teilhaber(?:in)?|gesellschafter(?:in)?|\p{L}*(?:leitung|leiter|geschäftsführer|ingenieur|entwickler|designer|berater|forscher|redakteur|lektor|architekt|lehrer|anwält|professor|student|doktorand|journalist|autor|manager|referent|gründer|kurator|direktor|pfleger|sekretär|planer|verkäufer|händler|trainer|bäcker|musiker|künstler|fotograf|illustrator|übersetzer|buchhalter|personaler|inhaber|sprecher|mitarbeiter|assistent|wissenschaftler|techniker|meister|physiker|chemiker|biologe|biolog|informatiker|mathematiker|historiker|organisator|moderator|makler|gärtner|winzer|tischler|schreiner|therapeut|psycholog|grafiker|programmierer|texter|handwerker|bibliothekar|apotheker|optiker|politiker|statiker|verleger|unternehmer|koordinator|analyst|statistiker|richter|dozent|einkäufer|züchter|sozialarbeiter|erzieher)(?:in)?|\p{L}*(?:arzt|ärztin|anwalt|vorstand|vorständin|betriebsrat|chef|chefin|hebamme|krankenschwester|koch|köchin|vertrieb|einkauf|personal|beauftragter|beauftragte|rätin|referendar)|\p{L}{3,}(?:erin|istin|ologin|eurin|ologe|eur)/u,
  someoneWord:
    /leute|kolleg(?:e|in|en|innen)|mädels|jungs|frauen|männer|studenten|typ|typen|mann|frau|dame|kerl|jemand|jemanden|jemandem|junge|mädel|mädchen|person|vertreter(?:in)?/,
  groupWord:
    /\p{L}*(?:chor|verein|klub|club|gruppe|kurs|mannschaft|kreis|team|runde|orchester|kita|gemeinde|stammtisch)/u,
  formerly: /früher|vorher|davor|ehemals|vormals|war (?:mal |bis \p{L}+ |lange )?(?:bei|an der)/u,
  asWord: /als/,
  metStart:
    /(?:(?:haben uns|wir haben uns|uns) )?(?:kennengelernt|getroffen)|(?:\p{L}+ ){1,5}(?:kennengelernt|getroffen)|durch|über|saß neben|kenne (?:ihn|sie) (?:von|vom|aus)/u,
  throughWord: /durch|über/,
  placeLead:
    /(?:am|beim|bei der|bei einem|bei einer|auf dem|auf der|auf einer|auf einem|im|in der|in einem|an der|in) /,
  placeWord:
    /\p{L}*(?:poster|stand|messe|tagung|konferenz|podium|podiumsdiskussion|pause|buffet|empfang|vortrag|vorträgen|bahn|zug|flug|party|feier|hochzeit|stammtisch|kneipe|schlange|fragerunde|session|mittagessen|abendessen|frühstück|kongress|seminar|treffen|festival|chor|kurs|ausstellung|vernissage|café|kantine|flur|aufzug|tisch|runde|markt|fest|konzert|führung|wand)/u,
  job: /leute such(?:t|en)|such(?:t|en) (?:leute|händeringend|dringend)|nehmen (?:noch )?leute|plätze? frei|team wächst|soll mich bewerben|(?:will|möchte) (?:meinen lebenslauf|meine bewerbung)|fragte nach meinem lebenslauf|jobs?|such(?:t|en) (?:eine?n? )?(?:junior|senior)|(?:\p{L}*stellen?|\p{L}*job)(?! (?:mich|mir))|suchen? (?:noch |gerade |auch )*(?:jemanden?|verstärkung|leute|personal|mitarbeiter|(?:eine?n? |zwei |drei |neue )?(?:\p{L}+ )?\p{L}*(?:entwickler|ingenieur|redakteur|leiter|berater|manager|designer|assistent|pfleger|lehrer|student)(?:in|innen|en|e)?)|stell(?:en|t) (?:\p{L}+ ){0,4}ein|vakanz|einstellen|verstärkung gesucht|ist (?:was|etwas) frei|wird (?:was|etwas) frei|stellenanzeige|offene positionen?/u,
  internship:
    /\p{L}*azubis?|lehrling\p{L}*|lehrstellen?|ausbildung\p{L}*|hospit\p{L}+|volontär\p{L}*|praxissemester|praktik\p{L}*|prakti|\p{L}*praktikum|werkstudent\p{L}*|ausbildungsplatz|volontariat|volo|abschlussarbeit|bachelorarbeit|masterarbeit/u,
  client:
    /will \d+|(?:logo|website|webseite|plakat|flyer|fotos|angebot|workshop|schulung|übersetzung) gewünscht|ob ich (?:\p{L}+ )+(?:kann|könnte)|(?:unsere|meine) (?:preise|konditionen|tarife|preisliste)|ausschreibung|(?:würde|möchte|will|wollen|würden) (?:\p{L}+ |\d+ )*(?:abnehmen|bestellen|kaufen|buchen|beauftragen)|fragt(?:e)? (?:nach )?(?:\p{L}+ )?preis\p{L}*|hätte(?:n)? gerne? (?:ein|eine|einen|\d+)|such(?:t|en) (?:eine?n? )?(?:anbieter|dienstleister|lieferanten?|agentur)|\p{L}*interessent(?:in)?|bräuchte|\p{L}*kund(?:e|in|en)|auftrag|aufträge|\p{L}*auftrag|pilotprojekt|pilotkunde|braucht? \d+|braucht? (?!noch (?:die|den|das))(?:\p{L}+ )*?(?:hilfe|website|webseite|shop|logo|angebot|eine?n?|jemanden|unterstützung)|brauchen|(?:will|möchte|hätte gern|wünscht sich|fragt nach|bat um) (?:ein |eine |einen |unser |das |dass ich )?(?:\p{L}+ )?(?:angebot|demo|workshop|website|schulung|kaufen|bestellen|buchen|beauftragen|kostenvoranschlag|testen|\p{L}+ kaufen)|(?:möchte|will) (?:ein|eine|einen|\d+) \p{L}+ (?:haben|bestellen|kaufen|buchen)|interesse an|interessiert (?:sich )?(?:an|für)|kostenvoranschlag|honorar|\p{L}+ bestellen will|(?:website|webseite|homepage|shop|logo|angebot|beratung|schulung|workshop|zusammenarbeit|demo) (?:gewünscht|gesucht|angefragt|gefragt)|gesucht: \p{L}+/u,
  source:
    /quelle|informant(?:in)?|hintergrund\p{L}*|(?:sich|darf ich|kann ich|können wir) zitieren|zitierbar|anonym|beweise|belege|hat (?:\p{L}+ )?(?:akten|unterlagen|dokumente|fotos) (?:zu|von|über)|packt aus|kennt die (?:gutachten|pläne|verträge|papiere|interna)|insider(?:in)?|redet mit mir|würde (?:mit mir )?(?:reden|sprechen|aussagen)|weiß (?:viel|alles|mehr|einiges)|kennt (?:die akten?|den fall|die zahlen|die unterlagen|den vorgang|die hintergründe)|aussagen|auspacken|interviewpartner(?:in)?|für (?:die|meine) (?:story|geschichte|recherche)/u,
  intro:
    /macht (?:mich|uns) (?:\p{L}+ )*bekannt|kennt (?:jemanden|wen|leute|die richtigen)|legt (?:\p{L}+ )*(?:gutes )?wort (?:für mich )?ein|gibt mir (?:die|den) (?:nummer|namen|kontakt|adresse)|leitet (?:mich|meine\p{L}*) (?:\p{L}+ )*weiter|vorstellen|stellt? (?:mich|uns) (?:\p{L}+ )*vor|kontakt (?:zu|zum|zur|mit|her\p{L}*|mach\p{L}*|vermittel\p{L}*)|(?:einen|den) kontakt|bekannt ?mach(?:en|t)|zusammenbring\p{L}*|mich (?:\p{L}+ )*(?:verbinden|vernetzen|empfehlen)|empfiehlt mich|vermittelt (?:mich|mir)/u,
  seek: /such(?:t|en|te)|brauch(?:t|en)|fehl(?:t|en)|einstellen/,
  relationWord:
    /ex-\p{L}+|cousine?|freund(?:in)?|nachbar(?:in)?|kolleg(?:e|in)|frau|mann|schwester|bruder|sohn|tochter|mutter|vater|schwager|schwägerin|neffe|nichte|mitbewohner(?:in)?|enkel(?:in)?|partner(?:in)?/u,
  bothWord: /beide|alle|auch/,
  ownWork:
    /ohne (?:job|stelle|arbeit)|auf jobsuche|neue[rns]? (?:job|stelle|arbeit|arbeitsplatz)|(?:hat|bekam|bekommt|verlor|fand) (?:den|die|eine|einen|seinen|ihren|seine|ihre) (?:neuen? )?(?:job|stelle|praktikumsplatz)|(?:job|stelle) (?:verloren|gefunden|bekommen|gekündigt|gewechselt)|such(?:t|en) (?:eine?n? )?(?:neuen? )?(?:\p{L}*wohnung|wg\p{L}*|\p{L}*zimmer|mitbewohner\p{L}*|babysitter\p{L}*|auto)|(?:will|möchte) (?:mein|meine|meinen) \p{L}+ kaufen/u,
  promiseStart: /(?:ihm|ihr|ihnen) (?:\p{L}+ )*versprochen|versprochen/u,
  broughtTogether:
    /stellt (?:mich|uns)(?: der| dem)?|(?:will|kann|möchte|wird|bringt|vernetzt) (?:mich|uns) (?:gerne? |bald )?mit|hat (?:mich|uns) (?:mit|an)|stellte mich|hat (?:mir|uns) (?:aber |auch )?/,
  dayWord:
    /weihnachten|wo|heute|heut|morgen|übermorgen|uebermorgen|gestern|vorgestern|tage?n?|wochen?|monate?n?s?|jahre?n?s?|wochenende|we|monats(?:ende|anfang|mitte)|jahresende|(?:mon|diens|donners|frei|sams|sonn)tag|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:s|abend|morgen|mittag|nachmittag|vormittag|früh)|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sept?|okt|nov|dez/,
  dayStartWord:
    /nä|nächs|naechste|bis|am|an|spätestens|vor|nach|nächste[nrs]?|kommende[nrs]?|diesen|diese|ab|zum|in|der|den|dem|im|binnen|für|ende|anfang|mitte|gleich|schon/,
  unitWord: /tage?n?|wochen?|monate?n?|jahre?n?/,
  numberWord: /eine?[mnr]?|ner|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn/,
  beforeDay: /vor(?: dem| der)?/,
  afterDay: /nach(?: dem| der)?/,
  someDays:
    /(?:in |innerhalb )?(?:den |der |die )?(?:nächsten?r?|kommenden?) tagen?|in (?:ein )?paar tagen|demnächst/,
  startOfNextWeek: /(?:zu )?(?:anfang|beginn) (?:der )?(?:nächster|nächsten|kommender|kommenden) woche/,
  endOfNextWeek: /(?:bis )?(?:zum )?ende (?:der )?(?:nächster|nächsten|kommender|kommenden) woche/,
  endOfWeek: /(?:bis )?(?:zum |am )?ende (?:der|dieser) woche|diese woche|wochenende hin/,
};
