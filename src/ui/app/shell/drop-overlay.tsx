import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useImportFiles } from '../importing/import-files';
import classes from './drop-overlay.module.css';
import { readDropped } from './dropped-files';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens calendar files dropped anywhere in the window, and says so while they hover. */
export function DropOverlay() {
  const { open } = useImportFiles();
  const [hovering, setHovering] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setHovering(false);
    if (event.dataTransfer) void readDropped(event.dataTransfer).then(open);
  });

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    // `dragleave` also fires between two elements of the page; only outside the window is there no related target.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  if (!hovering) return null;
  return (
    <div className={classes.overlay}>
      <div className={classes.frame}>
        <IconFileImport size={28} stroke={1.5} aria-hidden />
        <p>Let go to look at this calendar. Nothing is imported before you say so.</p>
      </div>
    </div>
  );
}
