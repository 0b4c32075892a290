/** Words of titles that name no particular event, in the four languages; folded. */
export const commonWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'at', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with'],
  ...['annual', 'event', 'global', 'international', 'world', 'european', 'team', 'company'],
  ...['conference', 'conferences', 'congress', 'convention', 'summit', 'symposium', 'forum'],
  ...['meeting', 'workshop', 'workshops', 'training', 'seminar'],
  ...['course', 'kickoff', 'kick', 'off', 'offsite', 'retreat', 'fair', 'expo', 'show'],
  ...['festival', 'day', 'days', 'week', 'weekend'],
  ...['am', 'auf', 'aus', 'bei', 'beim', 'das', 'der', 'die', 'den', 'dem', 'ein', 'eine', 'fur'],
  ...['im', 'in', 'mit', 'und', 'vom', 'von', 'zu', 'zum', 'zur'],
  ...['firma', 'internationale', 'internationaler', 'internationales', 'jahrliche'],
  ...['europaische'],
  ...['konferenz', 'kongress', 'tagung', 'fachtagung', 'jahrestagung', 'messe', 'treffen'],
  ...['klausur', 'schulung', 'fortbildung', 'kurs', 'tag', 'tage', 'woche'],
  ...['wochenende', 'veranstaltung'],
  ...['a', 'au', 'aux', 'avec', 'chez', 'de', 'des', 'du', 'en', 'et', 'la', 'le', 'les', 'par'],
  ...['pour', 'sur', 'un', 'une'],
  ...['annuel', 'annuelle', 'internationale', 'mondial'],
  ...['conference', 'colloque', 'congres', 'sommet', 'salon', 'foire', 'atelier', 'ateliers'],
  ...['seminaire', 'reunion', 'journee', 'journees', 'semaine', 'formation'],
  ...['rencontre', 'rencontres', 'evenement'],
  ...['al', 'con', 'de', 'del', 'el', 'en', 'la', 'las', 'los', 'para', 'por', 'un', 'una', 'y'],
  ...['anual', 'internacional', 'mundial'],
  ...['conferencia', 'congreso', 'cumbre', 'feria', 'taller', 'talleres', 'seminario', 'reunion'],
  ...['jornada', 'jornadas', 'dia', 'dias', 'semana', 'curso', 'formacion'],
  ...['encuentro', 'evento'],
]);

/** Abbreviations in capitals that name a place, a trade or an office, and no event. */
export const commonCapitals: ReadonlySet<string> = new Set([
  ...['EU', 'UE', 'USA', 'UK', 'GB', 'DE', 'AT', 'CH', 'FR', 'ES', 'IT', 'DACH', 'EMEA', 'APAC'],
  ...['LATAM', 'AI', 'KI', 'IA', 'AR', 'VR', 'API', 'UX', 'UI', 'HR', 'PR', 'CEO', 'CTO', 'CFO'],
  ...['COO', 'VIP', 'GMBH', 'AG', 'SA', 'SL'],
  ...['OOO', 'TBA', 'TBD', 'TBC', 'FYI', 'Q1', 'Q2', 'Q3', 'Q4', 'B2B', 'B2C'],
]);

/** Locations that name no place, such as a video call; folded. */
export const noPlaces: ReadonlySet<string> = new Set([
  ...['online', 'virtual', 'remote', 'zoom', 'teams', 'webex', 'skype', 'meet', 'google-meet'],
  ...['google_meet', 'video', 'call', 'phone', 'telefon', 'telephone', 'telefono'],
  ...['en-ligne', 'en_ligne'],
  ...['tba', 'tbd', 'tbc', 'office', 'buro', 'bureau', 'oficina', 'home', 'zuhause', 'daheim'],
  ...['casa', 'maison', 'hq'],
]);

/** What names of buildings for meetings hold, in words or as a part of one; folded. */
export const buildings: readonly string[] = [
  ...['center', 'centre', 'centro', 'zentrum', 'messe', 'kongress', 'congress', 'congres'],
  ...['congreso', 'convention', 'hotel', 'hall', 'halle', 'haus', 'house', 'campus'],
  ...['universit', 'universidad', 'institut', 'palais', 'palacio', 'palazzo', 'palace', 'expo'],
  ...['arena', 'forum', 'museum', 'musee', 'museo', 'theat', 'teatro'],
  ...['bibliothek', 'library', 'biblioth', 'schule', 'school', 'ecole', 'escuela', 'auditori'],
  ...['pavilion', 'pavillon', 'pabellon', 'rathaus'],
];
