import type { PhotoFile } from '../../../../domain/people/contact';
import { useOperation } from '../../../app/client/operation';
import classes from './person-photo.module.css';

/** The photo of their card, small. It says nothing that the name beside it does not. */
export function PersonPhoto({ file }: { readonly file: PhotoFile }) {
  const load = useOperation('contacts.photo', { photo: file });
  const address = load.kind === 'loaded' ? load.value : null;
  // The place is kept while it is loaded, so that the name does not move.
  if (address === null && load.kind !== 'loading') return null;
  return <span className={classes.photo}>{address && <img src={address} alt="" draggable={false} />}</span>;
}
