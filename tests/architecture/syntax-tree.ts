import { parse } from '@babel/parser';

/** A node of a parsed source file, in the shape that Babel and ESTree share. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Parses a TypeScript source; JSX only in `.tsx` files. */
export function parseSource(path: string, source: string): SyntaxNode {
  const plugins = path.endsWith('.tsx') ? (['typescript', 'jsx'] as const) : (['typescript'] as const);
  const program: unknown = parse(source, { sourceType: 'module', plugins: [...plugins] }).program;
  if (!isNode(program)) throw new Error(`${path} cannot be parsed`);
  return program;
}

/** The children of a node. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** The node and all its descendants. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** The line of the source, counted from 1, on which the node starts. */
export const lineOf = (node: SyntaxNode, source: string): number =>
  source.slice(0, Number(node.start)).split('\n').length;

/** A chain of identifiers as text: `Date.now`, `import.meta.resolve`; empty for any other expression. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  const isChain = node.type === 'MemberExpression' || node.type === 'MetaProperty';
  const [left, right] =
    node.type === 'MetaProperty' ? [node.meta, node.property] : [node.object, node.property];
  return isChain ? `${nameOf(left)}.${nameOf(right)}` : '';
}
