import { edgeAfter, edgeBefore, monthSource, weekdaySource } from './day-names';
import { numberWordSource } from './numbers';

/** Where a line can say its day. What each pattern finds is read by `day-found.ts` or as a typed day. */

const wd = `(?<wd>${weekdaySource})\\.?`;
const month = `(?<month>${monthSource})\\.?`;
const date = String.raw`(?<d>0?[1-9]|[12]\d|3[0-9])`;
const year = String.raw`(?:,?\s(?:de\s|del\s)?(?<y>(?:19|20)\d{2}))?`;
const lead = String.raw`(?<lead>(?:(?:on|by|due|until|this|the|am|an|der|den|dem|bis(?:\szum)?|zum|ab|le|du|pour\sle|d'ici|dès|el|los|para\sel|para|del|antes\sdel?|ce|este|diesen?|diese[rm]?|coming|kommende[nr]?|upcoming|für|vom|from|desde\sel)\s+)*)`;
const dayPart = '(?<part>früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?';
const amount = String.raw`(?<count>\d{1,3}|${numberWordSource}|a\scouple\sof|ein\spaar|quelques|unos)\s(?<unit>days?|weeks?|months?|years?|fortnight|tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|d[ií]as?|semanas?|mes(?:es)?|años?)`;

const compile = (source: string): RegExp => new RegExp(`${edgeBefore}(?:${source})${edgeAfter}`, 'gu');

export type DayPatternName =
  | 'days'
  | 'date'
  | 'numeric'
  | 'weekday-of-month'
  | 'weekday-number'
  | 'ordinal'
  | 'next-week'
  | 'weekday-later'
  | 'amount'
  | 'phrase'
  | 'near'
  | 'weekday'
  | 'feast';

/** In the order in which one is preferred to another at the same place. */
export const dayPatterns: readonly (readonly [DayPatternName, RegExp])[] = [
  [
    'days',
    compile(
      String.raw`${lead}(?:${wd},?\s)?${date}(?:st|nd|rd|th|\.)?(?:\s(?:de\s)?${month.replace('month', 'firstMonth')})?\s?(?:-|to|until|till|bis(?:\szum)?|au|al|a|and|und|et|y)\s?(?:${wd.replace('wd', 'wd2')},?\s)?(?<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?(?:\sof|\sde)?\s?${month}${year}`,
    ),
  ],
  [
    'days',
    compile(
      String.raw`${lead}${month}\s${date}(?:st|nd|rd|th)?\s?(?:-|to|until)\s?(?<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?${year}(?!:)`,
    ),
  ],
  [
    'days',
    compile(
      String.raw`${lead}${date}\.(?<m>0?[1-9]|1[0-2])?\.?\s?(?:-|bis(?:\szum)?)\s?(?<d2>0?[1-9]|[12]\d|3[01])\.(?<m2>0?[1-9]|1[0-2])\.(?<y>(?:20)?\d{2})?`,
    ),
  ],
  [
    'date',
    compile(
      String.raw`${lead}(?:${wd},?\s(?:den\s|le\s|the\s|el\s|dem\s)?)?(?:${date}|(?<first>first|erste[nr]?|premier|1er|primero))(?:st|nd|rd|th|er|[.º])?(?:\sof|\sde)?\s?${month}${year}(?!\s?\d{1,2}(?:st|nd|rd|th))`,
    ),
  ],
  [
    'date',
    compile(
      String.raw`${lead}(?:${wd},?\s)?${month}\s${date}(?:st|nd|rd|th)?(?!\d|[:.]\d|\s?(?:h|uhr|am|pm)(?!\p{L}))${year}`,
    ),
  ],
  ['numeric', compile(String.raw`${lead}(?<iso>\d{4}-\d{2}-\d{2})(?:[t\s](?=\d\d:))?`)],
  [
    'numeric',
    compile(
      String.raw`${lead}(?:${wd},?\s(?:den\s|le\s|the\s|el\s|dem\s)?)?(?<numbers>\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)\d{2}|\d{2}(?!\d|[:.]|\s?uhr|h))?|\d{1,2}/\d{1,2}(?:/(?:20)?\d{2})?|\d{1,2}-\d{1,2}-\d{4})`,
    ),
  ],
  [
    'numeric',
    compile(
      String.raw`(?:${lead.replace('*)', '+)')}(?:${wd},?\s)?|${wd.replace('wd', 'wd2')},?\s)(?<numbers>\d{1,2}\.(?:1[0-2]|0?[1-9]))(?!\d|\.\d|\s?(?:uhr|h)(?!\p{L}))`,
    ),
  ],
  [
    'weekday-of-month',
    compile(
      String.raw`${lead}(?<which>first|second|third|fourth|last|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?|premier|première|deuxième|troisième|quatrième|dernier|primer|segundo|tercer|cuarto|último)\s${wd}\s(?:of|in|im|de|d'|des|del)\s?(?:(?<month>${monthSource})|(?<following>next\smonth|nächsten\smonats?|mois\sprochain|mes\sque\sviene))`,
    ),
  ],
  [
    'weekday-number',
    compile(
      String.raw`${lead}${wd},?\s(?:the\s|den\s|le\s|el\s|dem\s)?(?:${date}(?<suffix>st|nd|rd|th|\.)?)(?!\s?[:h%€$]|\s?(?:uhr|am|pm|km)(?!\p{L})|\s?(?:-|to|bis|a|à)\s?\d|[.,]\d|/)`,
    ),
  ],
  [
    'ordinal',
    compile(
      String.raw`(?<lead>(?:(?:on|by|until|for)\s)?(?:the\s)?)${date}(?:st|nd|rd|th)(?:\sof\s(?:this|the)\smonth)?`,
    ),
  ],
  [
    'ordinal',
    compile(
      String.raw`(?<lead>am\s|zum\s|bis\szum\s|der\s|den\s|ab\sdem\s)${date}\.(?!\d|\s?(?:stock|klasse|semester|geburtstag|etage|og|advent|weihnachtstag|platz|liga|jahrestag|bundesliga))`,
    ),
  ],
  [
    'ordinal',
    compile(
      String.raw`(?<lead>(?:le|el|el\sdía|día|pour\sle|para\sel)\s)${date}(?!\s?(?:[:h%€$]|heures|horas|de\sla)|[.,]\d)`,
    ),
  ],
  [
    'next-week',
    compile(
      String.raw`${lead}${wd},?\s(?:of\s|in\sder\s|der\s|de\s(?:la\s)?)?(?:next\sweek|(?:nächste[rn]?|naechste[rn]?|kommende[rn]?)\swoche|(?:la\s)?semaine\sprochaine|(?:la\s)?(?:semana\sque\sviene|próxima\ssemana|semana\spróxima))`,
    ),
  ],
  [
    'next-week',
    compile(
      String.raw`(?:in\sder\s)?(?:next\sweek|(?:nächste[rn]?|naechste[rn]?|kommende[rn]?)\swoche|la\ssemaine\sprochaine|la\s(?:semana\sque\sviene|próxima\ssemana)),?\s(?:on\s|am\s|le\s|el\s)?${wd}`,
    ),
  ],
  [
    'weekday-later',
    compile(
      String.raw`${lead}(?:(?<ahead>a|one|two|\d)\sweeks?\s(?:from\s|on\s)${wd}|${wd.replace('wd', 'wd2')}\s(?:(?:in|dans|en|dentro\sde)\s(?<count>${numberWordSource}|\d)\s(?:weeks?|wochen?|semaines?|semanas?)|(?<week>week|en\shuit|en\socho|über\seine\swoche|über\sacht)(?!\s?(?:\d|end))))`,
    ),
  ],
  [
    'amount',
    compile(
      String.raw`(?<ahead>in|within|dans|d'ici|en|dentro\sde|de\saquí\sa|heute\sin|de\shoy\sen|d'aujourd'hui\sen)\s${amount}(?:\stime)?`,
    ),
  ],
  ['amount', compile(String.raw`${amount}\s(?<ago>ago)`)],
  ['amount', compile(String.raw`(?<ago>vor|il\sy\sa|hace)\s${amount}`)],
  ['amount', compile(String.raw`(?<today>heute|today|de\shoy|aujourd'hui)\s(?:in|en)\s${amount}`)],
  [
    'phrase',
    compile(
      String.raw`(?:(?:at\s|by\s)?the\s)?(?:end|middle|beginning|start)\sof\s(?:the\s|this\s|next\s)?(?:month|${monthSource})|mid-?\s?${monthSource}|(?:zum\s|am\s)?(?:ende|mitte|anfang)\s(?:des\smonats|nächsten\smonats|nächster\swoche|${monthSource})|(?:à\sla\s|à\s)?(?:fin|mi-?|début)\s(?:du\smois|de\s${monthSource}|${monthSource})|(?:a\s|para\s)?(?:finales|fines|final|mediados|principios)\sde\s(?:mes|${monthSource})`,
    ),
  ],
  [
    'phrase',
    compile(
      String.raw`(?:(?:(?:at|on|over|for|by)\s)?(?:the\s|this\s|next\s|coming\s)+|(?<=\S\s))week-?\s?ends?(?:\safter\snext)?(?!\s(?:away|trip|break))|(?:(?:am\s|dieses\s|an\sdiesem\s|diesem\s|nächste[sn]\s|kommende[sn]\s|übernächste[sn]\s)+|(?<=\S\s))wochenende|(?:le\s|ce\s)week-?end(?:\sprochain)?|week-?end\sprochain|(?:este\s|el\s|próximo\s|en\sel\s)+(?:fin\sde\ssemana|finde)(?:\sque\sviene|\spróximo)?|(?<=\S\s)(?:fin\sde\ssemana|finde)(?:\sque\sviene|\spróximo)?`,
    ),
  ],
  [
    'phrase',
    compile(
      String.raw`(?:in\s)?next\s(?:week|month|year)|last\s(?:week|month)|(?:in\sder\s|im\s)?(?:nächste[nrs]?|kommende[nrs]?)\s(?:woche|monat|jahr)|letzte[nr]?\s(?:woche|monat)|(?:la\ssemaine|le\smois|l'année)\s(?:prochaine?|dernière|dernier)|(?:la\s|el\s)?(?:semana|mes|año)\sque\sviene|(?:la\s|el\s)?pr[óo]xim[ao]\s(?:semana|mes|año)|la\ssemana\spasada|el\smes\spasado`,
    ),
  ],
  [
    'near',
    compile(
      String.raw`(?<near>(?:the\s)?day\safter\stomorrow|(?:the\s)?day\sbefore\syesterday|earlier\stoday|today|tonight|tonite|to-?night|last\snight|this\s(?:morning|afternoon|evening)|tomorrow|tomorow|tommorow|tommorrow|tomorro|tmrw|tmr|tmw|2moro|yesterday|yest(?:erday|redya)|(?:ü|ue|u)bermorgen|vorgestern|heute?|morgen|gestern|aujourd'?hui|après-?demain|apres-?demain|avant-hier|demain|hier|ce\s(?:soir|matin|midi)|cet\s(?:après-midi|aprem)|cette\snuit|hoy|pasado\sma[ñn]ana|(?<!(?:la|esta|de|cada)\s)ma[ñn]ana|anteayer|antes\sde\sayer|ayer|anoche|esta\s(?:ma[ñn]ana|tarde|noche)|al\smediodía\sde\shoy)`,
    ),
  ],
  [
    'near',
    new RegExp(
      `${edgeBefore}(?<near>heute|morgen|gestern|übermorgen|vorgestern)(?<part>früh|vormittag|mittag|nachmittag|abend|nacht)${edgeAfter}`,
      'gu',
    ),
  ],
  [
    'weekday',
    compile(
      String.raw`${lead}(?<mod>(?:next|übernächste[nrsm]?|last|this\spast|past|this|(?:n(?:ä|ae)chste|letzte|vorige|vergangene|kommende|diese)[nrsm]?|pr[óo]xim[oa]|(?:ú|u)ltimo|pasado)\s+)?(?<wd>${weekdaySource})(?:${dayPart}s?(?!\p{L}))?\.?(?<after>\s(?:prochaine?|derni(?:er|ère)|que\sviene|próximo|pasado|passé))?`,
    ),
  ],
  [
    'feast',
    compile(
      String.raw`(?<eve>new\syear's\seve|nye|silvester|la\ssaint-sylvestre|nochevieja)|(?<newyear>new\syear's\sday|neujahr|jour\sde\sl'an|año\snuevo)|(?<xmaseve>christmas\seve|heiligabend|heilig\sabend|nochebuena|réveillon\sde\snoël)|(?<xmas>christmas(?:\sday)?|navidad|noël)(?!\s?(?:market|party|dinner|lunch|drinks|do|carols|shopping|de\s))`,
    ),
  ],
];
