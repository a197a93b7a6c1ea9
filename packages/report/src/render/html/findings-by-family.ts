import type { ApplicationExplanation, FindingExplanation } from '../../explain/explanation.ts';
import type { WantedAnswer } from '../../explain/wanted-answers.ts';
import { derivationLines } from '../derivation-lines.ts';
import { wantedLabel, wantedWords } from '../wanted-words.ts';
import { anchor } from './anchors.ts';
import type { ApplicationParts } from './application.ts';
import { OUTCOME_CLASSES, outcomeMark } from './charts/outcome-marks.ts';
import { derivationTree } from './derivation-tree.ts';
import { type Html, html } from './html.ts';
import { sentence } from './words.ts';

/** Every criterion of an application in its family, with the reason beside it; the answers that it lacks come first. */
export function findingsByFamily(application: ApplicationExplanation, parts: ApplicationParts): Html {
  const { model } = parts;
  const findings = new Map(application.findings.map((finding) => [finding.criterion, finding]));
  const { wanted } = application;
  return html`${wanted.length === 0 ? null : wantedList(wanted, application, parts)}${model.families.map(
    ({ id, label }) => {
      const own = model.criteria.flatMap((criterion) => {
        const finding = findings.get(criterion.id);
        return criterion.family === id && finding !== undefined ? [finding] : [];
      });
      return own.length === 0
        ? null
        : html`<h4>${label}</h4>
<ul class="findings">
${own.map((finding) => findingItem(finding, application, parts))}</ul>
`;
    },
  )}`;
}

function wantedList(
  wanted: readonly WantedAnswer[],
  application: ApplicationExplanation,
  { placeIfMet }: ApplicationParts,
): Html {
  return html`<h4>Missing answers, what would matter most first</h4>
<ol class="wanted">
${wanted.map((answer) => {
  const label = wantedLabel(answer);
  const [first] = answer.criteria;
  return html`<li>${first === undefined ? label : html`<a href="#${anchor('finding', application.id, first)}">${label}</a>`}: ${sentence(wantedWords(answer, application, placeIfMet))}</li>\n`;
})}</ol>
`;
}

function findingItem(
  finding: FindingExplanation,
  application: ApplicationExplanation,
  { names, placeIfMet, limits }: ApplicationParts,
): Html {
  const { criterion, outcome } = finding;
  const { label, points, reason, where, source, shown } = names.words(finding);
  const place = placeIfMet(finding, application);
  const more = [where, ...shown].filter((line) => line !== '');
  return html`<li class="${OUTCOME_CLASSES[outcome]}" id="${anchor('finding', application.id, criterion)}"><p class="label">${outcomeMark(outcome)} <a href="#${anchor('criterion', criterion)}">${label}</a>${
    points === null ? null : html` <span class="points">${points}</span>`
  }</p>
<p>${sentence(`${reason}${place === '' ? '' : ` and ${place}`}`)}</p>
${more.map((line) => html`<p class="where">${sentence(line)}</p>\n`)}<p class="where">${sentence(source)}</p>
${limits.derivations ? derivationTree(derivationLines(finding, application, names), label) : null}</li>
`;
}
