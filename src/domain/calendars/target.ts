import type { Series } from '../event/series';
import { leadingVersion } from '../event/series';
import type { CalendarId } from './calendar';
import type { MessageNature } from './nature';
import { plain, titleKey } from './second-key';
import { isSamePlace } from './subscription';

/** A calendar that a file or an answer of an address may belong to. */
export interface TargetCandidate {
  readonly id: CalendarId;
  /** As the calendar's last file names itself; empty if it does not. */
  readonly ownName: string;
  readonly fileName: string;
  /** null for files. */
  readonly address: string | null;
  readonly size: number;
  /** True if the calendar itself began with a message. */
  readonly isOfMessages: boolean;
  /** The number of events in the file that it has too, by UID; and by title, start and place. Computed on demand. */
  readonly sharedByUid: () => number;
  readonly sharedByContent: () => number;
  /** The file has its times, and hides what they are. Computed on demand. */
  readonly hasLessDetail: () => boolean;
}

export interface IncomingFile {
  readonly ownName: string;
  readonly fileName: string;
  readonly address: string | null;
  readonly size: number;
  readonly message: MessageNature | null;
}

/**
 * Why the user should say to which calendar a file belongs.
 * - `alike`: names or events speak for one calendar, and others against it;
 * - `less-detail`: it has the times of a calendar, without what they are;
 * - `single-event`: it has one event, and nothing says of which calendar.
 */
export type TargetDoubt = 'alike' | 'less-detail' | 'single-event';

/** The calendar that a file updates, null for a new one. */
export interface Target {
  readonly id: CalendarId | null;
  /** null where it is certain. */
  readonly doubt: TargetDoubt | null;
}

const aNewOne: Target = { id: null, doubt: null };

/**
 * The calendar that a file or an address updates (product I3). The same address is the same calendar. Else names come
 * first: two calendars with different names are two, even if they share meetings. Then it is the one that shares most
 * events. A message belongs to the calendar that has its events. READINGS.md tells why.
 */
export function findTarget(candidates: readonly TargetCandidate[], file: IncomingFile): Target {
  const { address } = file;
  if (address !== null) {
    const same =
      candidates.find((one) => one.address === address) ??
      candidates.find((one) => one.address !== null && isSamePlace(one.address, address));
    if (same) return { id: same.id, doubt: null };
  }
  if (file.message !== null) return targetOfMessage(candidates);
  const sharing = candidates.map((candidate) => shareOf(candidate, file)).filter(({ share }) => share > 0);
  const [best] = sharing.toSorted((one, other) => other.weight - one.weight);
  if (best && isLikely(best, file)) return intoAlike(best.candidate, isCertain(best, file));
  const isNamedSo = (one: TargetCandidate) =>
    isSameName(one, file) || (file.ownName === '' && isSameFileName(one.fileName, file.fileName));
  const named = address === null && candidates.find((one) => one.address === null && isNamedSo(one));
  if (named)
    return intoAlike(named, isSameName(named, file) && isSameFileName(named.fileName, file.fileName));
  if (best && best.share >= likelyShare) return { id: null, doubt: 'alike' };
  const isOfNone = address === null && file.ownName === '' && file.size === 1;
  return isOfNone && candidates.length > 0 ? { id: null, doubt: 'single-event' } : aNewOne;
}

/** What has less detail is proposed as a calendar of its own: a second one is easily removed, lost titles are not found. */
const intoAlike = ({ id, hasLessDetail }: TargetCandidate, isSure: boolean): Target =>
  hasLessDetail() ? { id: null, doubt: 'less-detail' } : { id, doubt: isSure ? null : 'alike' };

function targetOfMessage(candidates: readonly TargetCandidate[]): Target {
  const [best] = candidates
    .map((one) => ({ one, shared: one.sharedByUid() }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  const target = best?.one ?? candidates.find(({ isOfMessages }) => isOfMessages);
  return target ? { id: target.id, doubt: null } : aNewOne;
}

interface Sharing {
  readonly candidate: TargetCandidate;
  readonly shared: number;
  /** Of the smaller side, from 0 to 1. */
  readonly share: number;
  /** What decides between calendars: a shared name counts like half of the events. */
  readonly weight: number;
}

function shareOf(candidate: TargetCandidate, file: IncomingFile): Sharing {
  const smaller = Math.max(1, Math.min(candidate.size, file.size));
  const shared = candidate.sharedByUid() || candidate.sharedByContent();
  const share = shared / smaller;
  return { candidate, shared, share, weight: share + (isSameName(candidate, file) ? 0.5 : 0) };
}

const likelyShare = 1 / 3;
const nearlyAll = 0.8;

/**
 * With the same name, any shared event will do; with another name or address, nearly all events of both sides must be
 * shared.
 */
function isLikely({ candidate, shared, share }: Sharing, file: IncomingFile): boolean {
  const isOtherAddress = candidate.address !== null && file.address !== null;
  if (isOtherAddress || isOtherName(candidate, file)) {
    return shared >= nearlyAll * Math.max(candidate.size, file.size);
  }
  return isSameName(candidate, file) || share >= likelyShare;
}

const isCertain = ({ candidate, share }: Sharing, file: IncomingFile): boolean =>
  !isOtherName(candidate, file) &&
  (isSameName(candidate, file) || isSameFileName(candidate.fileName, file.fileName) || share > 1 / 2);

/** Names that programs give by themselves say nothing. */
const anyName =
  /^(my |mein |mon |mi )?(calendars?|kalender|calendrier|calendario|events?|termine|feed|untitled|home|basic)?$/i;

const isSameName = ({ ownName }: Pick<TargetCandidate, 'ownName'>, file: IncomingFile): boolean =>
  ownName === file.ownName && !anyName.test(ownName.trim());

/** Both say a name, and not the same. */
const isOtherName = ({ ownName }: Pick<TargetCandidate, 'ownName'>, file: IncomingFile): boolean =>
  ownName !== '' && file.ownName !== '' && ownName !== file.ownName;

/** Names of files that mail programs and websites give to any event or calendar. */
const anyFileName =
  /^(invite|invitation|event|meeting|appointment|calendar|basic|download|export|ical|feed|unnamed|termin|einladung|kalender|reply|cancel)?$/;

/** The name without its ending and without the number of a repeated download: `Work (2).ics` is `work`. */
const stemOf = (fileName: string): string =>
  fileName
    .toLowerCase()
    .replace(/\.(ics|ical|ifb|icalendar)$/, '')
    .replace(/[ _-]*\(?\d{1,2}\)?$/, '')
    .trim();

export const isSameFileName = (one: string, other: string): boolean =>
  stemOf(one) === stemOf(other) && !anyFileName.test(stemOf(one));

/** True if the name of the calendar or of its file says that the file is the same calendar (not a part of it). */
export const saysSameCalendar = (
  candidate: Pick<TargetCandidate, 'ownName' | 'fileName'>,
  file: IncomingFile,
): boolean =>
  isSameName(candidate, file) ||
  (isSameFileName(candidate.fileName, file.fileName) && !isOtherName(candidate, file));

/** Events of a calendar and of a file that start at the same time. */
export interface SameStart {
  readonly before: Series;
  readonly after: Series;
}

/**
 * True if a file has the times of a calendar and hides what they are: most titles are others, there are at most half as many
 * different ones ("Busy"), and no more places. Calendars are published so, for people who may only see when one is free.
 */
export function hidesDetails(pairs: readonly SameStart[]): boolean {
  const renamed = pairs.filter(({ before, after }) => titleKey(before) !== titleKey(after));
  if (renamed.length <= pairs.length / 2) return false;
  const [was, is] = [renamed.map(({ before }) => before), renamed.map(({ after }) => after)];
  return countTitles(is) <= countTitles(was) / 2 && countPlaced(is) <= countPlaced(was);
}

const countTitles = (list: readonly Series[]): number =>
  new Set(list.map(titleKey).filter((title) => title !== '')).size;

const countPlaced = (list: readonly Series[]): number =>
  list.filter((series) => plain(leadingVersion(series).location) !== '').length;
