import type { CycleDraft, SolicitationData } from '@grantscore/core';
import { Document, isMap, isScalar } from 'yaml';

const WIDTH = 110;

/** The rule set of a draft as YAML, with its remarks as comments above what they are about. Read again, it is the same data. */
export function draftYaml({ ruleSet, remarks }: CycleDraft): string {
  const document = new Document(ruleSet, { aliasDuplicateObjects: false });
  const top = new Set(Object.keys(ruleSet).slice(1));
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items)
      if (isScalar(key)) key.spaceBefore = top.has(String(key.value));
  }
  for (const { path, text } of remarks) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (pair !== undefined && isScalar(pair.key)) pair.key.commentBefore = commentText(text);
  }
  return document.toString({ lineWidth: WIDTH });
}

/** A solicitation as YAML. */
export function solicitationYaml(data: SolicitationData): string {
  return new Document(data, { aliasDuplicateObjects: false }).toString({ lineWidth: WIDTH });
}

/** A remark in lines that a comment takes: each begins with a space. */
function commentText(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + word.length > WIDTH - 12) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
