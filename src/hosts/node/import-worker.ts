import { parentPort } from 'node:worker_threads';
import { readCalendar } from '../../calendar/read/read';
import type { Extent, Rereading } from '../../calendar/read/reread';
import { rereadCalendar } from '../../calendar/read/reread';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { PackedSeries } from '../../domain/event/packed-series';
import { createPack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';
import type { Contact, PhotoFile } from '../../domain/people/contact';
import type { Programme, Session } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import type { ReadContactsFile, SaidColumns } from '../../planner/ports';
import { readProgramme } from '../../programme/read-programme';
import { sha256 } from '../../store/sha256';
import { readContactsFile, readPhotoFiles } from './read-contacts-file';

/** A request to the worker: read a file, or send more of the series it has read. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** Reads only the differences to the earlier file; the whole file where that is impossible. */
  | {
      readonly kind: 'reread';
      readonly bytes: Uint8Array;
      readonly former: Uint8Array;
      readonly extent: Extent;
    }
  | { readonly kind: 'more' }
  /** Reads an address book, which is sent in pieces on further calls with `from`. */
  | {
      readonly kind: 'contacts';
      readonly bytes: Uint8Array;
      readonly said: SaidColumns | null;
      readonly withPhotos: boolean;
    }
  | { readonly kind: 'more-contacts'; readonly from: number }
  /** Reads the photos of an address book, which are sent one by one on further calls with `more-photos`. */
  | { readonly kind: 'photos'; readonly bytes: Uint8Array; readonly wanted: ReadonlySet<PhotoFile> }
  | { readonly kind: 'more-photos' }
  /** Reads a programme, which is sent in pieces on further calls with `from`. */
  | { readonly kind: 'programme'; readonly bytes: Uint8Array; readonly zone: ZoneId | null }
  | { readonly kind: 'more-sessions'; readonly from: number };

/**
 * A message of the worker: `ready` once, then for each file its progress and its content. The series follow in batches
 * on request, because receiving fifty thousand at once would block the main thread.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'read';
      readonly content: Omit<CalendarContent, 'series'>;
      /** Set when only the differences to the earlier file were read; `content` then holds these alone. */
      readonly reread: Omit<Rereading, 'changed'> | null;
    }
  | { readonly kind: 'series'; readonly packed: PackedSeries; readonly isLast: boolean }
  /** An address book with some of its contacts, and how many it has in all. */
  | { readonly kind: 'contacts'; readonly file: ReadContactsFile; readonly total: number }
  | { readonly kind: 'more-contacts'; readonly contacts: readonly Contact[] }
  /** null after the last one. */
  | { readonly kind: 'photo'; readonly photo: readonly [PhotoFile, Uint8Array] | null }
  /** A programme with some of its sessions, and how many it has in all. */
  | { readonly kind: 'programme'; readonly programme: Programme; readonly total: number }
  | { readonly kind: 'more-sessions'; readonly sessions: readonly Session[] };

const atOnce = 500;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

let left: readonly Series[] = [];
let pack = createPack();
/** The next batch, which is packed while the main thread still unpacks the one before. */
let next: PackedSeries = pack([]);

function prepareNext(): void {
  next = pack(left.slice(0, atOnce));
  left = left.slice(atOnce);
}

function read(bytes: Uint8Array, rereading: Rereading | null): void {
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total });
  const { series, ...content } = rereading?.changed ?? readCalendar(bytes, { onProgress });
  left = series;
  pack = createPack();
  prepareNext();
  tell({ kind: 'read', content, reread: rereading && withoutChanged(rereading) });
}

type RereadRequest = Extract<WorkerRequest, { kind: 'reread' }>;

const reread = ({ bytes, former, extent }: RereadRequest): Rereading | null =>
  rereadCalendar(bytes, former, extent) ??
  (extent === 'changes' ? rereadCalendar(bytes, former, 'whole') : null);

const withoutChanged = ({ changed: _, ...reread }: Rereading): Omit<Rereading, 'changed'> => reread;

function sendMore(): void {
  const isLast = left.length === 0;
  tell({ kind: 'series', packed: next, isLast });
  prepareNext();
}

const contactsAtOnce = 1000;
let contacts: readonly Contact[] = [];

function sendContacts({ bytes, said, withPhotos }: Extract<WorkerRequest, { kind: 'contacts' }>): void {
  const file = readContactsFile(bytes, said, withPhotos ? sha256 : null);
  contacts = file.content.contacts;
  const first = { ...file.content, contacts: contacts.slice(0, contactsAtOnce) };
  tell({ kind: 'contacts', file: { ...file, content: first }, total: contacts.length });
}

let photos: (readonly [PhotoFile, Uint8Array])[] = [];

const sendPhoto = (): void => tell({ kind: 'photo', photo: photos.pop() ?? null });

const sessionsAtOnce = 500;
let sessions: readonly Session[] = [];

function sendProgramme(bytes: Uint8Array, zone: ZoneId | null): void {
  const programme = readProgramme(bytes, { zone: zone ?? undefined });
  sessions = programme.sessions;
  tell({
    kind: 'programme',
    programme: { ...programme, sessions: sessions.slice(0, sessionsAtOnce) },
    total: sessions.length,
  });
}

parentPort?.on('message', (request: WorkerRequest) => {
  switch (request.kind) {
    case 'read':
      return read(request.bytes, null);
    case 'reread':
      return read(request.bytes, reread(request));
    case 'more':
      return sendMore();
    case 'contacts':
      return sendContacts(request);
    case 'more-contacts':
      return tell({
        kind: 'more-contacts',
        contacts: contacts.slice(request.from, request.from + contactsAtOnce),
      });
    case 'photos':
      photos = [...readPhotoFiles(request.bytes, request.wanted, sha256)];
      return sendPhoto();
    case 'more-photos':
      return sendPhoto();
    case 'programme':
      return sendProgramme(request.bytes, request.zone);
    case 'more-sessions':
      return tell({
        kind: 'more-sessions',
        sessions: sessions.slice(request.from, request.from + sessionsAtOnce),
      });
  }
});
tell({ kind: 'ready' });
