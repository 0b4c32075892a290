/** Words of phone typing, feasts, and hours of the day, which only say that it is a deadline. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})nxt(?!\p{L})/gu, 'next'],
  [/(?<!\p{L})wk(?!\p{L})/gu, 'week'],
  [/(?<!\p{L})thurs(?!\p{L})/gu, 'thu'],
  [
    /(?<!\p{L})(?:(?:before|by|at|vor|bis|um|avant|à|antes de las|a las|sobre las) )?\d{1,2}(?:[:h]\d{0,2})? ?(?:am|pm|uhr|h)(?= |$)|(?<= )(?:avant|à) \d{1,2}h(?:\d\d)?$/gu,
    '',
  ],
  [/(?<!\p{L})(?:early|start of|beginning of) (?=jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec)/gu, '1 '],
  [/(?<!\p{L})late(?= (?:jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec))/gu, 'end-of'],
  [/(?<!\p{L})tmr(?:w|o)?(?!\p{L})/gu, 'tomorrow'],
  [/(?<!\p{L})(?:nä|nächs|naechste)(?= w)/gu, 'nächste'],
  [/(?<!\p{L})ner(?= (?:woche|stunde))/gu, 'einer'],
  [/(?<!\p{L})wo(?!\p{L})/gu, 'woche'],
  [/(?<!\p{L})dem$/gu, 'demain'],
  [/(?<!\p{L})sem(?= pro)/gu, 'semaine'],
  [/(?<!\p{L})(?:mñn|mñna|manana)(?!\p{L})/gu, 'mañana'],
  [/(?<!\p{L})q(?= viene)/gu, 'que'],
  [/(?<!\p{L})(?:x-?mas|christmas)(?: day)?(?!\p{L})/gu, '25.12.'],
  [/(?<!\p{L})weihnachten(?!\p{L})/gu, '25.12.'],
  [/(?<!\p{L})noël(?!\p{L})/gu, '25.12.'],
  [/(?<!\p{L})navidad(?!\p{L})/gu, '25.12.'],
  [/(?<=\S) (?:am|pm|a\.m|p\.m|eve|noon|midday|lunchtime|früh|vormittag|mittag|midi|mediodía)$/gu, ''],
  [/(?<!\p{L})(?:noon|midday) (?=\S)/gu, ''],
  [
    /(?<!\p{L})(?:eod|cob|eob|end of day|close of business|latest|only|at the latest|spätestens|allerspätestens)(?!\p{L})/gu,
    ' ',
  ],
  [/(?<!\p{L})(?:hasta|para) (?=el (?:próximo|fin))/gu, ''],
  [/(?<!\p{L})(?:mié|mie)(?!\p{L})/gu, 'miércoles'],
  [/(?<!\p{L})sáb(?!\p{L})/gu, 'sábado'],
  [/(?<!\p{L})jue(?!\p{L})/gu, 'jueves'],
  [/(?<!\p{L})vend?(?!\p{L})/gu, 'vendredi'],
];

/** A phrase for a day in whole words. */
export const withoutShorthand = (phrase: string): string =>
  rewrites.reduce((left, [pattern, word]) => left.replace(pattern, word), phrase).trim();
