import type { IcsProperty } from './ics-properties';
import { icsPropertiesIn } from './ics-properties';

/** Properties of a component that the export names as written differently from the file. */
export interface Named {
  readonly uid: string;
  readonly properties: readonly string[];
}

export interface IcsDifferences {
  /** In the file, but not in the copy. */
  readonly missing: readonly IcsProperty[];
  /** In the copy, but not in the file. */
  readonly added: readonly IcsProperty[];
}

/** RFC 5545 §3.6.1 requires the first three; STATUS is how METHOD:CANCEL is written. */
const addedWhereMissing = ['UID', 'DTSTAMP', 'DTSTART', 'STATUS'];

/**
 * Compares the components of a file and its copy as sets of (component, UID, RECURRENCE-ID, property with parameters and
 * value). Ignores zone definitions, properties of the calendar itself, and what the copy must add: a UID, DTSTAMP, DTSTART
 * or STATUS that the file lacks.
 */
export function compareIcs(file: Uint8Array, copy: Uint8Array, named: readonly Named[] = []): IcsDifferences {
  const said = propertiesOf(file);
  const uids = new Set(said.map(({ uid }) => uid));
  // An event without UID gets one in the copy.
  const written = propertiesOf(copy).map((one) => (uids.has(one.uid) ? one : { ...one, uid: '' }));
  const renamed = new Set(
    named.flatMap(({ uid, properties }) =>
      properties.includes('RECURRENCE-ID') ? [uids.has(uid) ? uid : ''] : [],
    ),
  );
  const keyOf = (one: IcsProperty): string => textOf(one, renamed.has(one.uid));
  const [saidKeys, writtenKeys] = [new Set(said.map(keyOf)), new Set(written.map(keyOf))];
  const missing = said.filter((one) => !writtenKeys.has(keyOf(one)));
  const isDemanded = ({ component, uid, recurrenceId, name }: IcsProperty): boolean =>
    addedWhereMissing.includes(name) &&
    said.some(
      (one) =>
        one.uid === uid &&
        one.component === component &&
        (one.recurrenceId === recurrenceId || renamed.has(uid)) &&
        !said.some(
          (other) => other.index === one.index && other.component === component && other.name === name,
        ),
    );
  return { missing, added: written.filter((one) => !saidKeys.has(keyOf(one)) && !isDemanded(one)) };
}

/** The unexplained differences: not of a named property, and not a second text that is kept as COMMENT. */
export function unnamedIn(
  { missing, added }: IcsDifferences,
  named: readonly Named[],
): readonly IcsProperty[] {
  const names = new Set(named.flatMap(({ uid, properties }) => properties.map((name) => `${uid} ${name}`)));
  const isNamed = ({ uid, name }: IcsProperty): boolean =>
    names.has(`${uid} ${name}`) ||
    // An event without UID is named by the UID that the copy gave it.
    (uid === '' && named.some(({ properties }) => properties.includes(name)));
  const isKeptAsComment = ({ uid, name, value }: IcsProperty): boolean =>
    name === 'COMMENT' && missing.some((one) => one.uid === uid && one.value === value);
  return [
    ...missing.filter((one) => !isNamed(one)),
    ...added.filter((one) => !isNamed(one) && !isKeptAsComment(one)),
  ];
}

const propertiesOf = (bytes: Uint8Array): readonly IcsProperty[] =>
  icsPropertiesIn(bytes).filter(
    ({ component, name, value }) =>
      component !== '' &&
      !/^(VTIMEZONE|STANDARD|DAYLIGHT)/.test(component) &&
      !((name === 'UID' || name === 'DTSTAMP') && value.trim() === ''),
  );

/** Control characters in JSON notation; Mingle drops them (READINGS.md, control-characters). */
const controls = /\\(?:u00[01][0-9a-f]|[bf])|\u007f/g;

function textOf(property: IcsProperty, isRenamed: boolean): string {
  const { component, uid, recurrenceId, name, params, value } = property;
  const text = JSON.stringify([component, uid, isRenamed ? '' : recurrenceId, name, params, value.trim()]);
  // JSON doubles a backslash of the value, which must not match as the start of a control character.
  return text.replaceAll('\\\\', '\u0000').replaceAll(controls, '');
}
