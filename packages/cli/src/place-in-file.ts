import type { RuleSetProblem } from '@grantscore/core';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
} from 'yaml';

/** Tells where in a file a part of its data stands, `12:5`: line and column, both from 1. */
export type PlaceInFile = (problem: Pick<RuleSetProblem, 'code' | 'path' | 'message'>) => string;

/**
 * Where the problems of a YAML or JSON file stand. A key that is not known is pointed at itself; a key that is missing, at what it is
 * missing from; of a part that is not in the file, the nearest part around it. What stands behind an alias is where its anchor is.
 */
export function placeInFile(document: Document.Parsed, lines: LineCounter): PlaceInFile {
  return (problem) => {
    const found = nodeAt(document, problem);
    const { line, col } = lines.linePos(found?.range?.[0] ?? document.range[0]);
    return `${line}:${col}`;
  };
}

function nodeAt(document: Document.Parsed, { code, path, message }: Parameters<PlaceInFile>[0]): Node | null {
  let at: Node | null = document.contents;
  for (const step of path) {
    const child = childOf(resolved(at, document), step);
    if (child === null) return at;
    at = child;
  }
  if (code !== 'unknown_key') return at;
  const [, named] = /`([^`]*)`/.exec(message) ?? [];
  const key = named === undefined ? undefined : pairOf(resolved(at, document), named)?.key;
  return isNode(key) ? key : at;
}

function childOf(parent: unknown, step: string | number): Node | null {
  const child = isSeq(parent) && typeof step === 'number' ? parent.items[step] : pairOf(parent, String(step));
  if (isNode(child)) return child;
  const { key, value } = child === undefined ? {} : (child as Partial<Pair>);
  return isNode(value) ? value : isNode(key) ? key : null;
}

function pairOf(parent: unknown, name: string): Pair | undefined {
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

function resolved(node: Node | null, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}
