import { diffSections } from '../model/diff-sections.ts';
import { differs, diffSummary } from '../model/diff-summary.ts';
import { cautionsOf, type RuleSetComparison, type WitnessFiles } from '../model/rule-set-comparison.ts';
import { jsonText } from './json-text.ts';

/** The version of the form of {@link renderDiffJson}; raised with every change of it that a reader could notice. */
const DIFF_SCHEMA_VERSION = '1.0.0';

/** The diff as JSON: everything in data, the sentences of the other forms under `inWords`. Two spaces, a newline at the end. */
export function renderDiffJson(comparison: RuleSetComparison, witnesses: WitnessFiles): string {
  const { diff, from, to } = comparison;
  const { from: before, to: after, ...rest } = diff;
  const record = {
    schemaVersion: DIFF_SCHEMA_VERSION,
    from: { ...before, title: from.data.title },
    to: { ...after, title: to.data.title },
    cautions: cautionsOf(comparison),
    differs: differs(diff),
    ...rest,
    witnesses,
    inWords: { summary: diffSummary(diff), sections: diffSections(diff, from, to) },
  };
  return jsonText(record);
}
