import { type KeyValues, keyValues, type ShownKeys, shownKeys } from '../../explain/shown-keys.ts';
import { moneyText } from '../../explain/values.ts';
import type { CompetitionEntry, RankedEntry } from '../../model/competition-entries.ts';
import { STANDING_WORDS } from '../../model/funding-entries.ts';
import type { MissingKey } from '../../rank/ranking.ts';
import type { ReportModel } from '../../report-model.ts';
import type { ReportNames } from '../finding-words.ts';
import { anchor } from './anchors.ts';
import { type Span, spark } from './charts/spark.ts';
import { controls } from './controls.ts';
import { awardsPart, fundingPart } from './funding.ts';
import { heading3, heading4 } from './heading.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import type { ApplicationLinks } from './links.ts';
import { notPassingTable } from './not-passing.ts';
import { rowFacts } from './row-facts.ts';
import { many, name, sentence, shortName } from './words.ts';

/** What a ranking needs besides its competition. */
interface RankingParts {
  readonly model: ReportModel;
  readonly links: ApplicationLinks;
  readonly names: ReportNames;
  readonly keyValue: KeyValues;
  readonly facts: (id: string) => Html;
}

/** Ranked applications shown at first where scripts run; the rest comes on request. */
const FIRST_ROWS = 200;

/** The ranking of each competition with the intervals drawn, and who is not ranked and why. */
export function rankingSection(
  model: ReportModel,
  links: ApplicationLinks,
  names: ReportNames,
  limits: PageLimits,
): Html {
  const parts = { model, links, names, keyValue: keyValues(model), facts: rowFacts(model) };
  let room = limits.ranked;
  const pools = model.competitions.map((competition) => {
    const shown = competition.ranking.slice(0, room);
    room -= shown.length;
    return competitionPart(competition, shown, parts);
  });
  return html`<section id="ranking">
<h2>Ranking</h2>
<p>${model.header.byThisProfile}</p>
${model.counts.ranked === 0 ? null : howToRead(model)}${model.counts.scored === 0 ? null : controls(model)}${
  pools.length === 0 ? html`<p>Nobody is ranked.</p>\n` : pools
}<end-of-rankings></end-of-rankings>
</section>
`;
}

function howToRead({ header }: ReportModel): Html {
  return html`<p class="note">= marks a tie that the order does not break. “Could be” is the score that the missing answers leave open. The dot is where an application stands now, the bar how far the missing answers could move it; a dot without a bar cannot move. ${header.aboutPlaces}</p>
`;
}

const KEY_HEADERS: Readonly<Record<MissingKey, string>> = {
  peerReviewScore: 'Peer review score',
  requestedAmount: 'Requested',
};

function competitionPart(entry: CompetitionEntry, shown: readonly RankedEntry[], parts: RankingParts): Html {
  const { competition, ranking, notPassing, notes, funding, awards } = entry;
  const named = competition !== null || parts.model.competitions.length > 1;
  const left = ranking.length - shown.length;
  const heading = named ? heading4 : heading3;
  return html`${
    named
      ? html`<h3>${competition === null ? 'No competition named' : html`Competition ${name(competition)}`}</h3>\n`
      : null
  }${ranking.length === 0 ? html`<p>Nobody is ranked.</p>\n` : rankingTable(entry, shown, parts)}${
    left === 0
      ? null
      : html`<p class="left-out">${many(left, 'more application')} of this competition ${left === 1 ? 'is' : 'are'} left out of this page; <code>ranking.csv</code> has every one.</p>\n`
  }${notes.map((note) => html`<p>Note: ${sentence(note)}.</p>\n`)}${funding === null ? null : fundingPart(funding, heading)}${
    awards === null ? null : awardsPart(awards, parts.links, heading)
  }${notPassing.length === 0 ? null : notPassingTable(notPassing, parts, heading)}`;
}

function rankingTable(
  { keys, ranking, funding, awards }: CompetitionEntry,
  shown: readonly RankedEntry[],
  parts: RankingParts,
): Html {
  const order = shownKeys(keys);
  const places: Span = { from: 1, to: ranking.length };
  const points = pointSpan(ranking);
  const keyHeader = (key: MissingKey) => html`<th scope="col" data-sort="points">${KEY_HEADERS[key]}`;
  return html`<div class="scroll" role="group" aria-label="Ranking" tabindex="0">
<table class="ranking">
<thead><tr><th scope="col" data-sort="order">Rank<th scope="col" data-sort="text">Applicant${order.before.map(keyHeader)}<th scope="col" data-sort="points">Score${order.after.map(keyHeader)}<th scope="col" data-sort="last">Could be<th scope="col" data-sort="number">Place${funding === null ? null : html`<th scope="col" data-sort="text">Funding`}${awards === null ? null : html`<th scope="col" data-sort="points">Award`}</thead>
<tbody>
${shown.map((row, i) => rankedRow(row, i, shown[i - 1], awards !== null, order, points, places, parts))}</tbody>
</table>
</div>
`;
}

function rankedRow(
  row: RankedEntry,
  i: number,
  before: RankedEntry | undefined,
  awarded: boolean,
  shownKeys: ShownKeys,
  points: Span,
  places: Span,
  { links, keyValue, facts }: RankingParts,
): Html {
  const {
    rank,
    tied,
    applicationId: id,
    score,
    least,
    most,
    maximum,
    bestRank,
    worstRank,
    flags,
    funding,
    award,
  } = row;
  const keyCell = (key: MissingKey) => html`<td>${keyValue(id, key)}`;
  const classes = [
    ...(before?.rank === rank ? ['same'] : []),
    ...(i < FIRST_ROWS ? [] : ['more']),
    // The line is drawn where those above it end.
    ...(before?.funding === 'above' && funding !== 'above' ? ['line'] : []),
  ].join(' ');
  return html`<tr id=${anchor('row', id)}${classes === '' ? null : html` class="${classes}"`}${facts(id)}><td>${rank}${tied ? '=' : ''}<th scope=row>${links.name(id)} <span class=id>${shortName(id)}</span>${
    flags.length === 0 ? null : html`<span class=flags>${flags.join('; ')}</span>`
  }${shownKeys.before.map(keyCell)}<td>${score} of ${maximum}${shownKeys.after.map(keyCell)}<td>${
    least === most ? most : `${least} to ${most}`
  }${spark(points, Number(least), Number(score), Number(most))}<td>${
    bestRank === worstRank ? bestRank : `${bestRank} to ${worstRank}`
  }${spark(places, bestRank, rank, worstRank)}${funding === null ? null : html`<td>${STANDING_WORDS[funding]}`}${
    awarded ? html`<td>${award === null ? '' : moneyText(award)}` : null
  }
`;
}

/** From nothing, or the least that anybody could score, to the most that anybody could. */
function pointSpan(ranking: readonly RankedEntry[]): Span {
  let [from, to] = [0, 1];
  for (const { least, maximum } of ranking) {
    from = Math.min(from, Number(least));
    to = Math.max(to, Number(maximum));
  }
  return { from, to };
}
