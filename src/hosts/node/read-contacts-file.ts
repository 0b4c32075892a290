import { firstRows } from '../../contacts/csv/read-csv';
import type { Photo } from '../../contacts/photo';
import { keptPictureKind } from '../../contacts/picture';
import { createContactProblems } from '../../contacts/problems';
import { isTable, readContacts } from '../../contacts/read-contacts';
import type { Contact, ContactsContent, PhotoFile } from '../../domain/people/contact';
import { calledName } from '../../domain/people/contact';
import type { ReadContactsFile, SaidColumns } from '../../planner/ports';

/** A header and three rows tell what the columns are. */
const shownRows = 4;

type Hash = (bytes: Uint8Array) => string;

/** Reads cards or a table, and the first rows of a table. With a hash, photos that can be kept are named by their files. */
export function readContactsFile(
  bytes: Uint8Array,
  said: SaidColumns | null,
  sha256: Hash | null,
): ReadContactsFile {
  const photos = new Map<number, PhotoFile | null>();
  const onPhoto = sha256
    ? (index: number, photo: Photo) => void photos.set(index, photoFile(photo, sha256))
    : undefined;
  const { columns, ...content } = readContacts(bytes, { ...said, ...(onPhoto && { onPhoto }) });
  const rows = isTable(bytes) ? firstRows(bytes, shownRows) : [];
  return { content: photos.size > 0 ? withFiles(content, photos) : content, columns, rows };
}

function photoFile({ bytes }: Photo, sha256: Hash): PhotoFile | null {
  const ending = keptPictureKind(bytes);
  return ending && (`${sha256(bytes)}.${ending}` as PhotoFile);
}

function withFiles(content: ContactsContent, photos: ReadonlyMap<number, PhotoFile | null>): ContactsContent {
  const problems = createContactProblems();
  const contacts = content.contacts.map((contact, index): Contact => {
    const file = photos.get(index);
    if (file === null) problems.add('photo-not-kept', 0, calledName(contact));
    return file && contact.photo?.kind === 'bytes'
      ? { ...contact, photo: { ...contact.photo, file } }
      : contact;
  });
  return { ...content, contacts, problems: [...content.problems, ...problems.list()] };
}

/** The photos with these names, each once. */
export function readPhotoFiles(
  bytes: Uint8Array,
  wanted: ReadonlySet<PhotoFile>,
  sha256: Hash,
): ReadonlyMap<PhotoFile, Uint8Array> {
  const photos = new Map<PhotoFile, Uint8Array>();
  readContacts(bytes, {
    onPhoto: (_, photo) => {
      const file = photoFile(photo, sha256);
      if (file !== null && wanted.has(file)) photos.set(file, photo.bytes);
    },
  });
  return photos;
}
