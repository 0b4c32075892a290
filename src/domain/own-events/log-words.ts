/** The small words of sentences such as `had a quick coffee with Sam`, in the four languages. */

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** Before the activity, without content of their own. */
export const filler = whole(
  [
    'i|we|just|had|have|went|was|were|been|for|on|out|to|a|an|the|some|our|my|quick|long|short|nice|lovely|great|good|big|late|early|little|brief|spontaneous|first|another|again|finally|family|team|by|phone',
    'ich|wir|habe|hab|haben|hatte|hatten|war|waren|bin|sind|zum|zur|im|in|auf|beim|ein|eine|einen|einem|einer|das|den|die|der|kurz|kurzes|kurzer|kurzen|lange|langes|langer|langen|nettes|netter|schönes|schöner|schönen|tolles|kleines|spontan|endlich|was|zusammen|zu',
    "j'ai|nous|avons|on|a|ai|suis|allé|allée|sommes|allés|pris|fait|eu|passé|un|une|le|la|les|au|du|de|petit|petite|long|longue|bon|bonne|beau|belle|grand|rapide|enfin|prendre|boire|bu",
    'he|hemos|tuve|tuvimos|fui|fuimos|salí|salimos|tomé|tomamos|tomar|hice|hicimos|una?|el|los|las|al|de|me|nos|con|corta|corto|larga|largo|rápid[ao]|buen|buena|gran|pequeñ[ao]|por|fin|estuve|estuvimos',
  ].join('|'),
);

/** Before the names. */
export const withWord = whole("with|w|mit|avec|con|bei|chez|to|à|a|at|d'|de|von");

/** Between the activity and `with`. */
export const between = whole('up|back|again|kurz|lang|lange|on|phone|einen|ein|trinken|gegangen|out|over');

export const andWord = whole('and|n|&|\\+|und|u|et|y|e|sowie|plus');

/** A verb at the end, whose object comes before it: `Sam angerufen`. */
export const endsSentence = whole(
  'angerufen|telefoniert|getroffen|gesehen|besucht|gegessen|gesprochen|gequatscht|gefrühstückt|gewandert|gegrillt|spazieren|kino|konzert|essen|museum|theater|oper',
);

/** Persons without a name. */
export const kin = whole(
  'mum|mom|mummy|dad|daddy|grandma|grandpa|granny|gran|grandad|nana|auntie|aunt|uncle|sis|bro|mama|papa|mutti|vati|oma|opa|tante|onkel|maman|mamie|papi|papy|mamá|papá|abuela|abuelo|tía|tío|tata|yaya|yayo',
);

/** Never part of a name, also where nothing is in capitals. */
export const noName = whole(
  'the|a|an|my|our|his|her|their|at|in|on|by|from|of|for|about|after|before|during|it|he|she|they|him|them|who|was|is|are|were|very|really|yesterday|today|last|this|again|together|near|over|until|till|some|everyone|everybody|work|friends|family|me|us|i|we|dem|den|der|die|das|im|am|beim|zum|zur|mir|uns|meiner|meinem|seiner|seinem|ihrer|ihrem|über|nach|vor|er|sie|es|war|wurde|heute|gestern|letzten|und|au|aux|du|des|le|la|les|un|une|mon|ma|mes|son|sa|ses|pour|sur|dans|il|elle|ils|hier|dernier|en|el|los|las|mi|mis|su|sus|por|para|sobre|ayer|pasado|fue|era|wir|ich|zu|bei|mit|avec|con|with|chez|kurz|lang|lange|spazieren|essen|kino',
);
