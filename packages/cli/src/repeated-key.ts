import { type Document, isScalar, type Node, type ParsedNode, visit } from 'yaml';

/**
 * The first key that stands twice in one map of a document; null where none does. The parser's own check compares every key with
 * every other, which takes minutes where a map has a hundred thousand.
 */
export function repeatedKey(document: Document.Parsed<ParsedNode>): Node | null {
  let found: Node | null = null;
  visit(document, {
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) {
          found = key;
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return found;
}
