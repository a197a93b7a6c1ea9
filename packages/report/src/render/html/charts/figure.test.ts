import { expect, test } from '@jest/globals';
import { inChromium } from '../../../testing/chromium.ts';
import { html } from '../html.ts';
import { table } from '../table.ts';
import { figure } from './figure.ts';

const chart = figure({
  id: 'levels',
  title: 'Water levels',
  description: 'A bar for each well.',
  height: 20,
  drawing: [html`<path d="M0 0h9"/>`],
  table: table(['Well'], [['North']]),
});

inChromium('a chart in Chromium', (browser) => {
  test('is named by its title, and its description is read once', async () => {
    const page = await browser().newPage();
    await page.setContent(chart.text);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree.split('A bar for each well.')).toHaveLength(2);
    expect(tree).toContain('- img "Water levels"');
    await page.close();
  }, 60_000);
});
