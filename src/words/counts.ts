import type { PluralForms } from './language';

/** What is counted in more than one place, for `Format.counted`. */
export const events: PluralForms = { one: '# event', other: '# events' };
export const people: PluralForms = { one: '# person', other: '# people' };
