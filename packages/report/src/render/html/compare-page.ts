import type { ComparedCompetition, CompareReport, CompareSideEntry } from '../../compare/compare-report.ts';
import { besidesCauses, lineText, placesText, scoresText, signed } from '../../compare/compare-words.ts';
import type { CauseEntry, ComparedEntry } from '../../compare/compared-entry.ts';
import { slopeChart } from './charts/slope-chart.ts';
import { MOVES_STYLE } from './compare-style.ts';
import { type Html, html, type Part } from './html.ts';
import { pageHead } from './shell.ts';
import { PAGE_STYLE } from './style.ts';
import { many, name, number, sentence, shortName } from './words.ts';

/** More rows than this a page does not list; a competition has its share of them, and at least a few. */
const MOST_ROWS = 2000;
const FEWEST_ROWS = 20;

/** How many quarantined rows of a file are. */
const MOST_QUARANTINED = 20;

/** Two rankings held against each other, as one page that needs nothing else. Text from the input changes nothing in it but text. */
export function renderCompareHtml(report: CompareReport): string {
  const { competitions, notes } = report;
  return html`${pageHead('Who moved, and why', PAGE_STYLE + MOVES_STYLE, null)}<body>
<a class="skip" href="#moves">Skip to who moved</a>
${opening(report)}<main id="moves">
${competitions.map((own, i) => competitionSection(own, i, competitions.length))}<section>
<h2>About these figures</h2>
${notes.map((note) => html`<p>${sentence(note)}</p>\n`)}</section>
${filesSection(report)}</main>
</body>
</html>
`.text;
}

function opening({ from, to }: CompareReport): Html {
  const cautions = [
    ...new Set([from, to].flatMap(({ header }) => [header.historical ?? [], header.caution].flat())),
  ];
  return html`<header>
<h1>Who moved, and why</h1>
<p class="of">First side: ${sentence(from.header.headline)}</p>
<p class="of">Second side: ${sentence(to.header.headline)}</p>
<aside class="caution" aria-label="Before you read">
<p><strong>By these profiles; not a funding recommendation.</strong></p>
${cautions.map((text) => html`<p>${sentence(text)}</p>\n`)}</aside>
</header>
`;
}

function competitionSection(own: ComparedCompetition, at: number, competitions: number): Html {
  const { competition, applications, says } = own;
  const several = competitions > 1;
  const shown = applications.slice(0, Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS / competitions)));
  const left = applications.length - shown.length;
  const title =
    competition !== null
      ? html`Competition ${name(competition)}`
      : several
        ? 'No competition named'
        : 'The two rankings';
  const lined = applications.some((entry) => lineText(entry) !== '');
  const label = several ? `Who moved, competition ${at + 1}` : 'Who moved';
  return html`<section>
<h2>${title}</h2>
<ul>
${says.map((text) => html`<li>${sentence(text)}</li>\n`)}</ul>
${applications.some(({ moved }) => moved !== null) ? slopeChart(own, `places-${at + 1}`) : null}<h3>Who moved</h3>
<div class="scroll moves" role="group" aria-label="${label}" tabindex="0">
${movesTable(shown, lined)}
</div>
${left === 0 ? null : html`<p>${leftOut(left)}</p>\n`}</section>
`;
}

/** A row for each application; on a narrow screen its cells stand below each other, each behind the name of its column. */
function movesTable(shown: readonly ComparedEntry[], lined: boolean): Html {
  const columns: readonly (readonly [header: string, cell: (entry: ComparedEntry) => Part])[] = [
    ['Places', placesText],
    ['Up', ({ moved }) => (moved === null ? '' : signed(String(moved)))],
    ['Score', scoresText],
    ...(lined ? [['Funding line', lineText] as const] : []),
    ['Because', because],
  ];
  return html`<table>
<thead><tr><th scope="col">Applicant${columns.map(([header]) => html`<th scope="col">${header}`)}</thead>
<tbody>
${shown.map(
  (entry) =>
    html`<tr><th scope="row">${who(entry)}${columns.map(([header, cell]) => html`<td data-column="${header}">${cell(entry)}`)}\n`,
)}</tbody>
</table>`;
}

function who({ applicantName, applicationId }: ComparedEntry): Html {
  if (applicantName === null) return shortName(applicationId);
  return html`${shortName(applicantName)} <span class="id">(${shortName(applicationId)})</span>`;
}

/** Who is not listed, and where they are. */
function leftOut(left: number): Html {
  const [moved, are] =
    left === 1
      ? ['who moved no farther or has no move', 'is']
      : ['who moved no farther or have no move', 'are'];
  return sentence(
    `${many(left, 'other')}, ${moved}, ${are} left out here so that the page opens. \`grantscore compare\` with the same files and rules and \`--format csv\` or \`--format json\` lists everyone; \`crossed\` there says who crossed the funding line.`,
  );
}

/** The causes by their labels, and below them what else there is to say. */
function because(entry: ComparedEntry): Html {
  const { causes, change } = entry;
  const rest = besidesCauses(entry, 'label').join('; ');
  return html`${
    causes.length === 0
      ? null
      : html`<strong>${signed(change ?? '0')}</strong>: ${causes.map((cause, i) => html`${i === 0 ? null : '; '}${causeWords(cause)}`)}`
  }${causes.length > 0 && rest !== '' ? '; ' : null}${sentence(rest)}`;
}

function causeWords({ kind, label, change }: CauseEntry): Html {
  return html`${kind === 'cap' ? 'cap of ' : null}${sentence(label)} ${signed(change)}`;
}

function filesSection({ from, to }: CompareReport): Html {
  return html`<section>
<h2>Input</h2>
<ul>
${files('First side', from)}${files('Second side', to)}</ul>
</section>
`;
}

function files(side: string, { files }: CompareSideEntry): Html {
  return html`${files.map(
    ({ file, text, quarantinedLines }) =>
      html`<li>${side}: ${name(file)}: ${text}${
        quarantinedLines.length === 0 ? null : html`<ul>${quarantined(quarantinedLines)}</ul>`
      }</li>\n`,
  )}`;
}

function quarantined(lines: CompareSideEntry['files'][0]['quarantinedLines']): readonly Html[] {
  const more = lines.length - MOST_QUARANTINED;
  return [
    ...lines.slice(0, MOST_QUARANTINED).map(({ message }) => html`<li>${sentence(message)}</li>`),
    ...(more > 0
      ? [html`<li>${sentence(`and ${number(more)} more; \`grantscore check\` lists them`)}</li>`]
      : []),
  ];
}
