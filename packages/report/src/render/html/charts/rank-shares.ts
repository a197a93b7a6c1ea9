import { oneLine } from '../../../explain/values.ts';
import type { AcceptabilityEntry } from '../../../sensitivity/sensitivity-report.ts';
import { percentText } from '../../../sensitivity/sensitivity-words.ts';
import { shortened } from '../../text-columns.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many, name, number } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';

const ROW = 48;
/** Where the bars of a row stand, and how tall one is that stands for all. */
const BASE = 38;
const TALL = 22;

/** At which share of the weightings drawn each application came at each rank; nothing where that was not counted. */
export function rankShares(
  applications: readonly AcceptabilityEntry[],
  drawn: number,
  place: number,
  of: string,
): Html | null {
  const counted = applications.flatMap(({ ranks, ...rest }) => (ranks === null ? [] : [{ ...rest, ranks }]));
  if (counted.length === 0) return null;
  const last = Math.max(2, ...counted.flatMap(({ ranks, rank }) => [rank, ...ranks.map((own) => own.rank)]));
  const step = WIDTH / last;
  const bottom = counted.length * ROW;
  return figure({
    id: `ranks-drawn-${place + 1}`,
    title: `How often at which rank${of}`,
    description: `A row for each of ${many(counted.length, 'application')}, ranks from 1 on the left to ${last} on the right. The taller the bar at a rank, the more of the ${number(drawn)} weightings put the application there; the rank that it comes at most often fills the row. The dot below marks the rank that it has in this report.`,
    height: bottom + 26,
    drawing: [
      ...counted.map(({ applicantName, applicationId, rank, ranks }, i) => {
        const base = i * ROW + BASE;
        const commonest = Math.max(...ranks.map((own) => own.weightings));
        const bars = ranks.map((own) => {
          const tall = (own.weightings / commonest) * TALL;
          return `M${at((own.rank - 1) * step)} ${base}v${at(-tall)}h${at(step)}v${at(tall)}`;
        });
        return html`<text x="0" y="${base - TALL - 5}">${shortened(oneLine(applicantName ?? applicationId), 46)}</text><path class="bar" d="${bars.join('')}"/><path class="axis" d="M0 ${base}H${WIDTH}"/><circle class="dot" cx="${at((rank - 0.5) * step)}" cy="${base + 2}" r="3.5"/>`;
      }),
      html`<text x="0" y="${bottom + 16}">rank 1</text><text class="end" x="${WIDTH}" y="${bottom + 16}">rank ${last}</text>`,
    ],
    table: table(
      ['Application', 'Applicant', 'Rank here', 'Share of the weightings at each rank'],
      counted.map(({ applicationId, applicantName, rank, ranks }) => [
        name(applicationId),
        applicantName === null ? '' : name(applicantName),
        rank,
        ranks.map((own) => `rank ${own.rank}: ${shareText(own.weightings, drawn)}`).join(', '),
      ]),
    ),
  });
}

/** A share in percent; one that would round to nothing is said to be less than the least. */
function shareText(times: number, drawn: number): string {
  const text = percentText(times, drawn);
  return text === '0.0' ? 'below 0.1%' : `${text}%`;
}
