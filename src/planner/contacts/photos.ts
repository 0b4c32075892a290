import type { Photo } from '../../contacts/photo';
import { encodeBase64 } from '../../contacts/vcard/base64';
import type { Contact, PhotoFile } from '../../domain/people/contact';
import { mediaTypeOf, photoFileOf } from '../../domain/people/contact';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { PlannerContext } from '../context';
import type { StoreFailure } from '../ports';
import type { PendingFile } from './pending-contacts';

const arePhotosKept = ({ edits }: PlannerContext): boolean => edits.plan().settings.keepPhotos;

/**
 * Writes the photos of these contacts as files, before the plan names them. Answers with those that are there; a failure says why
 * one could not be written.
 */
export async function keepPhotos(
  context: PlannerContext,
  files: readonly PendingFile[],
  contacts: readonly Contact[],
): Promise<Result<ReadonlySet<PhotoFile>, StoreFailure>> {
  const { photos, readPhotos } = context.ports;
  const kept = new Set<PhotoFile>();
  const wanted = arePhotosKept(context) ? filesOf(contacts) : kept;
  let failed: StoreFailure | null = null;
  for (const { bytes, content } of files) {
    const ofFile = filesOf(content.contacts);
    const missing = new Set([...wanted].filter((file) => ofFile.has(file) && !kept.has(file)));
    if (missing.size === 0) continue;
    await readPhotos(bytes, missing, async (file, photo) => {
      if (failed) return;
      const written = await photos.keep(file, photo);
      if (written.ok) kept.add(file);
      else failed = written.error;
    });
    if (failed) return failure(failed);
  }
  return success(kept);
}

const filesOf = (contacts: readonly Contact[]): ReadonlySet<PhotoFile> =>
  new Set(contacts.flatMap((contact) => photoFileOf(contact) ?? []));

/** The contact without the name of a photo that is not there. */
export function withKeptPhoto(contact: Contact, kept: ReadonlySet<PhotoFile>): Contact {
  const { photo } = contact;
  if (photo?.kind !== 'bytes' || photo.file === undefined || kept.has(photo.file)) return contact;
  const { file: _, ...described } = photo;
  return { ...contact, photo: described };
}

/** A photo as an address that a picture can have (RFC 2397); null when photos are off, and when it is not there. */
export async function photoAddress(context: PlannerContext, file: PhotoFile): Promise<string | null> {
  const bytes = arePhotosKept(context) ? await context.ports.photos.read(file) : null;
  return bytes && `data:${mediaTypeOf(file)};base64,${encodeBase64(bytes)}`;
}

/** The most bytes of photos in one export: a text of JavaScript cannot be longer than about 500 MB. */
const mostExported = 256 * 1024 * 1024;

/** Reads the photos that an export writes; counts those that are gone or beyond what one file can hold. */
export function createPhotoReader(context: PlannerContext) {
  let bytesLeft = mostExported;
  let leftOut = 0;
  return {
    of: async (contact: Contact | null): Promise<Photo | null> => {
      const file = contact && arePhotosKept(context) ? photoFileOf(contact) : null;
      if (file === null) return null;
      const bytes = bytesLeft > 0 ? await context.ports.photos.read(file) : null;
      if (!bytes) {
        leftOut += 1;
        return null;
      }
      bytesLeft -= bytes.length;
      return { mediaType: mediaTypeOf(file), bytes };
    },
    leftOut: () => leftOut,
  };
}
