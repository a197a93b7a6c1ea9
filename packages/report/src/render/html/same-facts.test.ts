import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ReportModel } from '../../report-model.ts';
import { examplePages } from '../../testing/example-pages.ts';

// Some examples write fewer formats.
const pages = examplePages()
  .filter(({ path }) => existsSync(path.replace(/html$/, 'json')))
  .map((page) => {
    const read = (ending: string) => readFileSync(page.path.replace(/html$/, ending), 'utf8');
    return {
      ...page,
      model: JSON.parse(read('json')) as ReportModel,
      html: plainHtml(read('html')),
      markdown: plainMarkdown(read('md')),
    };
  });

/** What a reader sees of a page: its words, without tags, blanks and the marks of code. */
function plainHtml(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&amp;': '&',
  };
  return bare(
    body.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? ''),
  );
}

function plainMarkdown(text: string): string {
  return bare(text.replaceAll('<br>', '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'));
}

function bare(text: string): string {
  return text.replaceAll(/[\s`*]+/g, '');
}

describe.each(pages)(
  '$name says what the model says, and so does its Markdown',
  ({ model, html, markdown }) => {
    const both = (text: string) => {
      expect(html).toContain(bare(text));
      expect(markdown).toContain(bare(text));
    };

    test('what must be known before any of it is believed', () => {
      both(model.header.caution);
      both(model.header.byThisProfile);
      if (model.header.historical !== null) both(model.header.historical);
    });

    test('who stands where, and what needs a decision', () => {
      for (const { ranking, notPassing, notes, funding, awards } of model.competitions) {
        for (const { applicationId, rank, tied, score, maximum } of ranking) {
          both(applicationId);
          expect(html).toContain(`${rank}${tied ? '=' : ''}`);
          both(`${score} of ${maximum}`);
        }
        for (const { notMet } of notPassing) for (const { because } of notMet) both(because);
        for (const note of notes) both(note);
        for (const one of [...(funding?.says ?? []), ...(awards?.says ?? [])]) both(one);
        for (const { text, reason } of awards?.departures ?? []) {
          both(text);
          both(reason ?? '');
        }
      }
      for (const { text } of model.decisions) both(text);
    });

    test('every application, its reasons and the cells behind them', () => {
      for (const { headline, findings } of model.applications) {
        both(headline);
        for (const { because, change, where } of findings) {
          both(because);
          both(change ?? '');
          both(where);
        }
      }
    });

    test('which missing answers would tell most', () => {
      for (const { label } of model.missingAnswers) both(label);
    });
  },
);
