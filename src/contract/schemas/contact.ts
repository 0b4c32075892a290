import { z } from 'zod';
import type { Contact, PhotoFile } from '../../domain/people/contact';
import { parsePhotoFile } from '../../domain/people/contact';
import type { ContactCard } from '../../domain/people/contact-card';
import { day, instant } from './basic';
import { birthday } from './person';

/** A text of a file of contacts; the reader bounds its length. */
const said = z.string();
const param = z.tuple([said, said]).readonly();
const about = {
  types: z.array(said),
  label: said,
  pref: z.number().nullable(),
  group: said,
  params: z.array(param),
};
const values = z.array(z.strictObject({ ...about, value: said }));
const place = z.strictObject({
  ...about,
  box: said,
  extended: said,
  street: said,
  city: said,
  region: said,
  code: said,
  country: said,
});
/** Nothing else becomes a path. */
export const photoFile = z.custom<PhotoFile>(
  (value) => typeof value === 'string' && parsePhotoFile(value) !== null,
  'the file of a photo is named by its SHA-256 and its kind',
);
const photo = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bytes'),
    mediaType: said,
    size: z.number(),
    file: photoFile.optional(),
  }),
  z.strictObject({ kind: z.literal('address'), address: said }),
]);

const contact = z.strictObject({
  uid: said,
  kind: said,
  name: said,
  given: said,
  family: said,
  additional: said,
  prefix: said,
  suffix: said,
  nicknames: z.array(said),
  emails: values,
  phones: values,
  urls: values,
  places: z.array(place),
  organisation: said,
  units: z.array(said),
  title: said,
  birthday: birthday.nullable(),
  categories: z.array(said),
  note: said,
  connectedOn: day.nullable(),
  photo: photo.nullable(),
  kept: z.array(z.strictObject({ group: said, name: said, params: z.array(param), value: said })),
}) satisfies z.ZodType<Contact>;

export const contactCard = z.strictObject({
  contact,
  fileName: said,
  importedAt: instant,
}) satisfies z.ZodType<ContactCard>;
