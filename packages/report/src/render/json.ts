import type { ReportModel } from '../report-model.ts';

/**
 * The report as JSON text, `report.json`: two spaces, keys in one order, a newline at the end. The same model gives the same bytes.
 * The whole text is in memory at once; {@link renderJsonParts} gives it piece by piece.
 */
export function renderJson(model: ReportModel): string {
  return [...renderJsonParts(model)].join('');
}

/** The same text in pieces, one application at a time, for pools whose report would not fit in memory. */
export function* renderJsonParts(model: ReportModel): Generator<string> {
  const { applications, ...rest } = model;
  const head = JSON.stringify(rest, null, 2);
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "applications": [`;
  let first = true;
  for (const application of applications) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(application, null, 2).replaceAll('\n', '\n    ')}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}
