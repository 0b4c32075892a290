import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ContactsFile } from '../../../../contract/views/contacts';
import type { ColumnField } from '../../../../domain/people/contact-column';
import { columnFields } from '../../../../domain/people/contact-column';
import { useEdit } from '../../../app/client/edits';
import { columnWords } from './column-words';
import classes from './columns-question.module.css';

interface ColumnsQuestionProps {
  readonly reviewId: string;
  readonly file: ContactsFile;
  /** Its place among the files of the review. */
  readonly at: number;
}

/** Asks what the columns of a table hold; of one that is understood, only when the user wants to say it. */
export function ColumnsQuestion(props: ColumnsQuestionProps) {
  const { file } = props;
  const [isOpen, setIsOpen] = useState(false);
  if (file.asksColumns) return <Columns {...props} onDone={() => setIsOpen(false)} />;
  return isOpen ? (
    <Columns {...props} onDone={() => setIsOpen(false)} />
  ) : (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.open ?? ''}
        onClick={() => setIsOpen(true)}
      >
        Columns of {file.fileName}…
      </Button>
    </div>
  );
}

const widthOf = ({ columns, rows }: ContactsFile): number =>
  rows.reduce((most, cells) => Math.max(most, cells.length), columns.length);

/** The header of a table that is not understood is no address and no number. */
const looksLikeHeader = (cells: readonly string[] = []): boolean =>
  cells.every((cell) => !/@|\d{4}/.test(cell));

const shownRows = 3;

function Columns({ reviewId, file, at, onDone }: ColumnsQuestionProps & { readonly onDone: () => void }) {
  const adjust = useEdit('contacts.adjust');
  const width = widthOf(file);
  const [fields, setFields] = useState<readonly (ColumnField | null)[]>(() =>
    Array.from({ length: width }, (_, column) => file.columns[column]?.field ?? null),
  );
  const [hasHeader, setHasHeader] = useState(() => looksLikeHeader(file.rows[0]));
  const header = hasHeader ? (file.rows[0] ?? []) : [];
  const examples = file.rows.slice(hasHeader ? 1 : 0).slice(0, shownRows);
  const canName = fields.some((field) => field !== null && naming.has(field));
  const save = async () => {
    const answer = await adjust({ reviewId, file: at, columns: [...fields], hasHeader });
    if (answer.ok) onDone();
  };
  return (
    <section className={classes.question} aria-label={`Columns of ${file.fileName}`}>
      <p className={classes.text}>
        {file.asksColumns
          ? `Mingle is not sure what the columns of ${file.fileName} hold. Which is the name, which the e-mail?`
          : `What the columns of ${file.fileName} hold:`}
      </p>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <thead>
            <tr>
              {fields.map((field, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and keep their places.
                <th key={column} scope="col">
                  <NativeSelect
                    size="xs"
                    aria-label={`Column ${column + 1}, ${header[column] ?? examples[0]?.[column] ?? ''}`}
                    value={field ?? ''}
                    data={[
                      { value: '', label: 'Nothing' },
                      ...columnFields.map((value) => ({ value, label: columnWords[value] })),
                    ]}
                    onChange={({ currentTarget: { value } }) =>
                      setFields(fields.with(column, columnFields.find((one) => one === value) ?? null))
                    }
                  />
                  <span className={classes.header}>{header[column]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and keep their places.
              <tr key={row}>
                {fields.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={column} dir="auto">
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <Checkbox
          label="The first row is a heading"
          checked={hasHeader}
          onChange={(event) => setHasHeader(event.currentTarget.checked)}
        />
        <Button size="xs" disabled={!canName} onClick={() => void save()}>
          Read it so
        </Button>
      </div>
    </section>
  );
}

/** At least one of these says who somebody is. */
const naming: ReadonlySet<ColumnField> = new Set([
  'name',
  'given',
  'family',
  'nickname',
  'file-as',
  'email',
  'phone',
]);
