import type { Form } from '../marking/kind';

/** What people do together, with the usual time for it, which is proposed and never set in silence. */
export interface Activity {
  readonly form: Form;
  /** Minutes since midnight; null for what takes the whole day. */
  readonly startMinute: number | null;
  readonly minutes: number;
  /** In the four languages, as nouns and as verbs of the past. */
  readonly words: RegExp;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** In this order: of two words that begin together, the longer phrase comes first. */
export const activities: readonly Activity[] = [
  {
    form: 'online',
    startMinute: at(18),
    minutes: 45,
    words:
      /video ?call|video-call|video ?chat|zoom|zoomed|skype|skyped|facetime|facetimed|teams call|videoanruf|videotelefonat|video telefoniert|visio|appel vidéo|videollamada|online games?|played online/,
  },
  {
    form: 'meal',
    startMinute: at(8, 30),
    minutes: 60,
    words:
      /breakfast|frühstück|gefrühstückt|frühstücken|petit[- ]déj(?:euner)?|desayuno|desayuné|desayunamos|desayunado/,
  },
  { form: 'meal', startMinute: at(11), minutes: 120, words: /brunch/ },
  {
    form: 'meal',
    startMinute: at(12, 30),
    minutes: 60,
    words:
      /lunch|mittagessen|mittag gegessen|mittagspause|déj(?:euner)?|déjeuné|almuerzo|almorcé|almorzamos|comida|comí|comimos|comido/,
  },
  {
    form: 'meal',
    startMinute: at(19),
    minutes: 120,
    words:
      /dinner|supper|dined|abendessen|abendbrot|abend gegessen|essen|gegessen|d[iî]ner|dîné|souper|cena|cené|cenamos|cenado|ate|pizza|raclette|fondue|tapas/,
  },
  {
    form: 'hanging-out',
    startMinute: at(15),
    minutes: 60,
    words: /coffee|tea|kaffee|kaffeetrinken|tee|café|cafecito|thé|té|ice cream|eis|glace|helado/,
  },
  {
    form: 'hanging-out',
    startMinute: at(19, 30),
    minutes: 120,
    words:
      /drinks?|beers?|pints?|wine|pub|bier(?:e|chen)?|wein|verre|pot|apéro|bières?|cañas?|cervezas?|copas?|vinos?|vermut/,
  },
  {
    form: 'call',
    startMinute: at(18),
    minutes: 30,
    words:
      /phone call|call|called|rang|phoned|telefonat|anruf|angerufen|telefoniert|coup de fil|appel|appelé|téléphoné|llamada|llamé|llamamos|llamado|spoke|talked|chat|chatted|gesprochen|gequatscht|parlé|discuté|hablé|hablamos|hablado|charla|charlé|charlamos/,
  },
  {
    form: 'hanging-out',
    startMinute: at(17),
    minutes: 60,
    words:
      /walk|run|jog|swim|spaziergang|spazieren|joggen|schwimmen|promenade|balade|marche|jogging|piscine|paseo|caminata|correr/,
  },
  {
    form: 'hanging-out',
    startMinute: at(20),
    minutes: 150,
    words:
      /cinema|movies?|film|concert|gig|theat(?:re|er)|opera|museum|exhibition|games? night|board games|kino|konzert|oper|ausstellung|spieleabend|cin[eé](?:ma)?|théâtre|expo(?:sition)?|musée|soirée jeux|teatro|concierto|museo|exposición|noche de juegos/,
  },
  {
    form: 'party',
    startMinute: at(20),
    minutes: 180,
    words:
      /(?:birthday )?party|birthday|bbq|barbecue|housewarming|wedding|feier|geburtstag(?:sfeier|sparty)?|grillen|gegrillt|hochzeit|fête|anniversaire|mariage|soirée|fiesta|cumpleaños|boda|barbacoa/,
  },
  {
    form: 'trip',
    startMinute: null,
    minutes: 0,
    words:
      /trip|day out|hike|weekend away|ausflug|wanderung|gewandert|excursion|randonnée|rando|sortie|excursión|escapada|senderismo/,
  },
  {
    form: 'meeting',
    startMinute: at(10),
    minutes: 60,
    words: /meeting|besprechung|réunion|reunión/,
  },
  {
    form: 'hanging-out',
    startMinute: at(18),
    minutes: 60,
    words:
      /met|met up|saw|visited|visit|caught up|catch-?up|hung out|stopped by|treffen|getroffen|gesehen|besucht|besuch|vu|revu|rencontré|visité|retrouvé|croisé|rendez-vous|visite|quedé|quedada|quedamos|vi|vimos|visita|visitamos|encuentro/,
  },
];
