import type { Outcome } from '@grantscore/core';
import { OUTCOME_WORDS, SHOWN_OUTCOMES } from '../../finding-words.ts';
import { type Html, html } from '../html.ts';

/** How an outcome is marked where there is no room for its words; never by colour alone. */
export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
  met: '✓',
  not_met: '×',
  indeterminate: '?',
  not_applicable: '·',
};

/** The class that gives an outcome its colour and, in charts, its pattern. */
export const OUTCOME_CLASSES: Readonly<Record<Outcome, string>> = {
  met: 'm',
  not_met: 'n',
  indeterminate: 'u',
  not_applicable: 'a',
};

/** An outcome with its sign, in words. */
export function outcomeMark(outcome: Outcome): Html {
  return html`<span class="o ${OUTCOME_CLASSES[outcome]}"><span aria-hidden="true">${OUTCOME_SIGNS[outcome]}</span> ${OUTCOME_WORDS[outcome]}</span>`;
}

/** What the patterns of a chart mean, as two lines of it. */
export function outcomeLegend(swatch: (outcome: Outcome, x: number, y: number) => Html): readonly Html[] {
  return SHOWN_OUTCOMES.map((outcome, i) => {
    const [x, y] = [(i % 2) * 170, Math.floor(i / 2) * 20];
    return html`${swatch(outcome, x, y)}<text x="${x + 20}" y="${y + 11}">${OUTCOME_WORDS[outcome]}</text>`;
  });
}

/** How tall the legend is, with the room below it. */
export const LEGEND_TALL = 52;
