import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { SubscribeDialog } from '../../screens/calendars/subscribe-dialog';
import { useImportFiles } from '../importing/import-files';
import { isTextField } from '../keys/key-guards';
import classes from './drop-overlay.module.css';
import { dropTargetNow, useDropTargetNow } from './drop-target';
import { addressIn, readDropped } from './dropped-files';

type Brought = 'files' | 'address';

/** What a drag brings to the page; what it holds can be read only when it is dropped. */
function broughtBy({ dataTransfer, target }: DragEvent): Brought | null {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return 'files';
  // A text field takes an address as its text.
  return types.includes('text/uri-list') && !isTextField(target) ? 'address' : null;
}

const invitations: Readonly<Record<Brought, string>> = {
  files: 'Let go to look at this calendar or address book. Nothing is imported before you say so.',
  address: 'Let go to subscribe to this address. Nothing is imported before you say so.',
};

/** Opens calendar files and addresses dropped anywhere in the window, or gives them to the screen; says so while they hover. */
export function DropOverlay() {
  const { open } = useImportFiles();
  const [hovering, setHovering] = useState<Brought | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const screen = useDropTargetNow();
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (broughtBy(event) === null) return;
    event.preventDefault();
    setHovering(null);
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    const target = dropTargetNow();
    if (broughtBy(event) === 'files') {
      void readDropped(dataTransfer).then(target ? target.onFiles : open);
      return;
    }
    const brought = addressIn(dataTransfer);
    if (target && brought !== null) target.onAddress(brought);
    else setAddress(brought);
  });

  useEffect(() => {
    // Links and images of the page itself can be dragged, too.
    let isOwn = false;
    const onDragStart = () => {
      isOwn = true;
    };
    const onDragEnd = () => {
      isOwn = false;
    };
    const onDragOver = (event: DragEvent) => {
      const brought = isOwn ? null : broughtBy(event);
      if (brought !== null) event.preventDefault();
      setHovering(brought);
    };
    // `dragleave` also fires between two elements of the page; only outside the window is there no related target.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(null);
    };
    const drop = (event: DragEvent) => {
      if (!isOwn) onDrop(event);
    };
    window.addEventListener('dragstart', onDragStart);
    window.addEventListener('dragend', onDragEnd);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragstart', onDragStart);
      window.removeEventListener('dragend', onDragEnd);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      {hovering && (
        <div className={classes.overlay}>
          <div className={classes.frame}>
            <IconFileImport size={28} stroke={1.5} aria-hidden />
            <p>{screen?.invitation ?? invitations[hovering]}</p>
          </div>
        </div>
      )}
      <SubscribeDialog opened={address !== null} given={address ?? ''} onClose={() => setAddress(null)} />
    </>
  );
}
