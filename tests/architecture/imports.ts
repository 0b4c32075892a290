import { posix } from 'node:path';
import type { SourceFile } from './source-files';
import { isNode, lineOf, nameOf, nodesOf, parseSource, type SyntaxNode } from './syntax-tree';

export interface Import {
  /** The importing file and its line. */
  readonly file: string;
  readonly line: number;
  readonly target: ImportTarget;
  /** True if only types are imported, which has no effect at run time. */
  readonly typesOnly: boolean;
}

export type ImportTarget =
  /** The path of a file from the root of the project, as in the import, so mostly without an extension. */
  | { readonly kind: 'file'; readonly path: string }
  /** `zod`, `@mantine/core` or `node:fs/promises`; a path inside a package counts as the package. */
  | { readonly kind: 'package'; readonly name: string }
  /** A dynamic import with a computed target, which cannot be checked. */
  | { readonly kind: 'computed' };

/** Every import of a source: static, type-only, dynamic, re-exported, required, resolved or referenced. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const found = [...nodesOf(parseSource(path, text))].flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const target = targetOf(path, isNode(specifier) ? specifier : null);
    return [{ file: path, line: lineOf(node, text), target, typesOnly: isTypesOnly(node) }];
  });
  const references = text.matchAll(/^\/\/\/ *<reference types="([^"]+)"/gm);
  return [
    ...found,
    ...[...references].map(([, name = '']) => ({
      file: path,
      line: 1,
      target: { kind: 'package', name } as const,
      typesOnly: true,
    })),
  ];
}

/** The node of the module specifier; undefined if the node is no import. */
function specifierOf(node: SyntaxNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return node.source;
    case 'ExportNamedDeclaration':
      return node.source ?? undefined;
    case 'TSImportType':
      return node.argument;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression': {
      const [argument = null] = node.arguments as readonly unknown[];
      const isImport = isNode(node.callee) && node.callee.type === 'Import';
      const name = nameOf(node.callee);
      return isImport || name === 'require' || name === 'import.meta.resolve' ? argument : undefined;
    }
    default:
      return undefined;
  }
}

const isTypesOnly = (node: SyntaxNode): boolean =>
  node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';

function targetOf(path: string, specifier: SyntaxNode | null): ImportTarget {
  const literal = isNode(specifier?.literal) ? specifier.literal : specifier;
  if (typeof literal?.value !== 'string') return { kind: 'computed' };
  const { value } = literal;
  if (value.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(path), value) };
  return { kind: 'package', name: packageOf(value) };
}

/** `@mantine/core/styles.css` belongs to `@mantine/core`; each module of Node is its own package. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
