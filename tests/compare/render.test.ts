import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { renderComparison } from '../../src/compare/render.ts';
import { sheet, sized, value } from './sheets.ts';

const render = (...sheets: Parameters<typeof renderComparison>[0][number][]) =>
  parseHTML(`<main>${renderComparison(sheets)}</main>`).document;

const one = sheet('one', {
  facts: [value('released', '2018'), value('text', 'A')],
  variants: [sized('base', 10, [value('layers', '12')]), sized('huge', 1000, [value('layers', '96')])],
});
const two = sheet('two', {
  facts: [value('released', '2019'), value('text', 'A'), value('code', 'x')],
  variants: [sized('small', 12, [value('layers', '24')])],
  edges: [{ to: 'one', words: 'builds on', href: '/entries/two/#edge', html: 'It keeps the encoder.' }],
  afterSurvey: true,
});

it('heads every row and column of a table', () => {
  const table = render(one, two).querySelector('table')!;
  expect([...table.querySelectorAll('thead th')].map((head) => [head.getAttribute('scope'), head.textContent])).toEqual(
    [
      ['col', 'Fact'],
      ['col', 'ONE'],
      ['col', 'TWO'],
    ],
  );
  for (const row of table.querySelectorAll('tbody tr')) {
    const scope = row.querySelector('th')!.getAttribute('scope');
    expect(['row', 'rowgroup']).toContain(scope);
    if (scope === 'row') expect(row.querySelectorAll('td')).toHaveLength(2);
  }
});

it('puts what differs first, then what is the same, then what is known of some only', () => {
  const heads = [...render(one, two).querySelector('table')!.querySelectorAll('tbody th')];
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    ...['Different', 'Released', 'The same', 'Text', 'Known of some only', 'Code'],
  ]);
});

it('says the edges between the entries, those without a counterpart, and what is later than the survey', () => {
  const document = render(one, two);
  expect(document.querySelector('.compare-edges')!.textContent).toBe('TWO builds on ONE: It keeps the encoder.');
  expect(document.querySelector('.compare-alone summary')!.textContent).toBe('huge');
  expect(document.querySelectorAll('.after-survey')).toHaveLength(1);
  expect(render(one, sheet('three')).querySelector('#compare-lineage')!.nextElementSibling!.textContent).toBe(
    'No edge of the lineage leads from one to the other.',
  );
});

it('escapes all text, and styles nothing in place', () => {
  const odd = sheet('odd', { name: '<b>"&', summary: '<script>x</script>', variants: [sized('<i>', 11)] });
  const html = renderComparison([odd, one]);
  expect(html).not.toMatch(/<(b|i|script)>/);
  expect(html).toContain('&lt;b&gt;&quot;&amp;');
  expect(html).not.toContain('style=');
});

it('gives each id once, and only ids of comparisons', () => {
  const ids = [...render(one, two, sheet('three')).querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !id.startsWith('compare-'))).toEqual([]);
});

it('introduces one entry alone', () => {
  const document = render(one);
  expect(document.querySelector('.compare-name')!.textContent).toBe('ONE');
  expect(document.querySelector('table')).toBeNull();
});
