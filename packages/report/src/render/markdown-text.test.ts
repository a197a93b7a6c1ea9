import { expect, test } from '@jest/globals';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';

test.each([
  { text: 'a | b', markdown: 'a \\| b', why: 'a bar ends no cell' },
  { text: '<script>alert(1)</script>', markdown: '\\<script\\>alert(1)\\</script\\>', why: 'a tag is text' },
  {
    text: '*a* _b_ ~~c~~ [d](e) `f`',
    markdown: '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\[d\\](e) \\`f\\`',
    why: 'nothing is formatted',
  },
  { text: 'a\n# b\r\n- c', markdown: 'a # b - c', why: 'a new line starts nothing' },
  { text: '&lt;', markdown: '\\&lt;', why: 'an entity stays as written' },
  {
    text: 'http://x.example www.x.example',
    markdown: 'http\\://x.example www\\.x.example',
    why: 'no link is made',
  },
  { text: 'me@x.example', markdown: 'me<!-- -->@x.example', why: 'no address is linked' },
  { text: '$x$', markdown: '\\$x\\$', why: 'nothing is a formula' },
  { text: 'a\\', markdown: 'a\\\\', why: 'a backslash at the end escapes nothing of ours' },
])('$why', ({ text, markdown }) => expect(markdownText(text)).toBe(markdown));

test.each([
  { sentence: 'it is `a|b` now', markdown: 'it is `a\\|b` now', why: 'a quoted value is code' },
  { sentence: '`<b>` and <b>', markdown: '`<b>` and \\<b\\>', why: 'code is inert, text is escaped' },
  { sentence: 'one ` alone', markdown: 'one \\` alone', why: 'a backtick without its partner is text' },
  { sentence: '`a` ` <b>', markdown: '`a` \\` \\<b\\>', why: 'so is what follows it' },
  { sentence: 'none: ``', markdown: 'none: \\`\\`', why: 'an empty quotation is no code' },
  { sentence: '`a``b`', markdown: '`a``b`', why: 'two quotations side by side' },
])('$why: $sentence', ({ sentence, markdown }) => expect(markdownSentence(sentence)).toBe(markdown));

test('a table has a line for its header, its rule and each row', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toEqual(['| a | b |', '| --- | --- |', '| 1 | 2 |']);
});
