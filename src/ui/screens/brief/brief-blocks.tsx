import type { ReactNode } from 'react';
import type { BriefView } from '../../../contract/views/brief';
import type { BriefBlock, ItemBlock, PersonBlock } from '../../../domain/brief/brief';
import { PersonRefLink } from '../../parts/people/person-link';

interface BriefBlocksProps {
  readonly blocks: readonly BriefBlock[];
  readonly people: BriefView['people'];
}

/** The blocks of a section: texts, lists under their groups, and people in two columns. */
export function BriefBlocks({ blocks, people }: BriefBlocksProps) {
  return runsOf(blocks).map(({ kind, group, blocks: run }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing but their place
    <Run key={at} kind={kind} group={group}>
      {run.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have nothing but their place
        <Block key={index} block={block} people={people} />
      ))}
    </Run>
  ));
}

interface BlockRun {
  readonly kind: BriefBlock['kind'];
  readonly group: string;
  readonly blocks: readonly BriefBlock[];
}

/** Blocks of one kind and group that follow each other. */
function runsOf(blocks: readonly BriefBlock[]): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  for (const block of blocks) {
    const group = block.kind === 'item' ? block.group : '';
    const last = runs.at(-1);
    if (last && last.kind === block.kind && last.group === group)
      runs[runs.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else runs.push({ kind: block.kind, group, blocks: [block] });
  }
  return runs;
}

function Run({ kind, group, children }: Pick<BlockRun, 'kind' | 'group'> & { readonly children: ReactNode }) {
  switch (kind) {
    case 'text':
      return children;
    case 'person':
      return <div className="brief-people">{children}</div>;
    case 'item':
      return (
        <>
          {group !== '' && <h3>{group}</h3>}
          <ul>{children}</ul>
        </>
      );
  }
}

function Block({ block, people }: { readonly block: BriefBlock; readonly people: BriefView['people'] }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className={block.look === 'purpose' ? 'brief-purpose' : undefined} dir="auto">
          {block.text}
        </p>
      );
    case 'item':
      return <Item item={block} />;
    case 'person':
      return <Person person={block} people={people} />;
  }
}

const Item = ({ item: { isDone, lead, text, more } }: { readonly item: ItemBlock }) => (
  <li
    className="brief-item"
    data-box={isDone === null ? undefined : isDone ? 'done' : 'open'}
    data-lead={lead === '' ? undefined : true}
  >
    {lead !== '' && <span className="brief-lead">{lead}</span>}
    <span>
      <span dir="auto">{text}</span>
      {more.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <span key={at} className="brief-more" dir="auto">
          {one}
        </span>
      ))}
    </span>
  </li>
);

interface PersonProps {
  readonly person: PersonBlock;
  readonly people: BriefView['people'];
}

function Person({ person: { id, name, isMet, facts, notes }, people }: PersonProps) {
  const ref = people.find((one) => one.id === id)?.known.ref ?? null;
  return (
    <div className="brief-person">
      <h3 className="brief-name" data-met={isMet || undefined} dir="auto">
        {ref === null ? name : <PersonRefLink id={ref} name={name} />}
      </h3>
      {facts.map((fact) => (
        <p key={fact} className="brief-fact" dir="auto">
          {fact}
        </p>
      ))}
      {notes.map(({ label, text }) => (
        <p key={label} className="brief-note">
          <span className="brief-label">{label}</span> <bdi dir="auto">{text}</bdi>
        </p>
      ))}
    </div>
  );
}
