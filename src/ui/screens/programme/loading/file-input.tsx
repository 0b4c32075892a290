import { type RefObject, useRef } from 'react';

interface FileInput {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Opens the file dialog; to be called while a click or key press is handled. */
  readonly choose: () => void;
}

export function useFileInput(): FileInput {
  const input = useRef<HTMLInputElement>(null);
  return { input, choose: () => input.current?.click() };
}

interface ProgrammeFileProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** The hidden field behind a button that opens the file of a programme. */
export const ProgrammeFile = ({ input, label, onFile }: ProgrammeFileProps) => (
  <input
    ref={input}
    type="file"
    accept=".xml,.json,.ics,text/calendar,text/xml,application/json"
    hidden
    aria-label={label}
    onChange={({ currentTarget }) => {
      const [file] = currentTarget.files ?? [];
      // Without this reset, choosing the same file again fires no `change`.
      currentTarget.value = '';
      if (file) onFile(file);
    }}
  />
);
