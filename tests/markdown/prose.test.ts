import { describe, expect, it } from 'vitest';
import { renderProse } from '../../src/markdown/prose.ts';
import { proseContext } from '../factories.ts';

const render = (text: string, format: 'md' | 'mdx' = 'md') => {
  const { prose, messages } = renderProse(text, format, proseContext);
  return { ...prose, messages: messages.map(({ ruleId, line, column, actual }) => ({ ruleId, line, column, actual })) };
};

describe('links', () => {
  it('show the name of the page, or the words of the writer', () => {
    expect(render('See [[bert]] and [[bert|the encoder]].').html).toBe(
      '<p>See <a href="/entries/bert/">BERT</a> and <a href="/entries/bert/">the encoder</a>.</p>',
    );
  });

  it('work in a table, where the bar is escaped', () => {
    expect(render('| a |\n| - |\n| [[bert\\|it]] |').html).toContain('<a href="/entries/bert/">it</a>');
  });

  it('to nothing are reported at their place', () => {
    expect(render('One.\n\nTwo [[bert]] and\nthree [[brt]].').messages).toEqual([
      { ruleId: 'link', line: 4, column: 7, actual: 'brt' },
    ]);
  });

  it('that are not closed are reported', () => {
    expect(render('See [[bert.').messages).toMatchObject([{ ruleId: 'broken-mark', line: 1, column: 5 }]);
    expect(render('See [[bert and [[bert]].').messages).toMatchObject([{ ruleId: 'broken-mark', line: 1, column: 5 }]);
  });
});

describe('citations', () => {
  it('carry a number, the label and the locator, and one anchor each', () => {
    const { html, citations } = render('It works [@devlin2019bert, §3.1]. Again [@devlin2019bert].');
    expect(html).toContain('It works<a class="citation" id="cite-1" href="#ref-devlin2019bert"');
    expect(html).toContain('Devlin et al. 2019, §3.1');
    expect(html.match(/<sup[^>]*>1<\/sup>/g)).toHaveLength(2);
    expect(citations).toEqual([
      { key: 'devlin2019bert', locator: '§3.1', anchor: 'cite-1', claim: 'It works. Again.' },
      { key: 'devlin2019bert', locator: undefined, anchor: 'cite-2', claim: 'It works. Again.' },
    ]);
  });

  it('of nothing are reported', () => {
    expect(render('It works [@devlin2019bert; @devlin2020].').messages).toEqual([
      { ruleId: 'citation', line: 1, column: 10, actual: 'devlin2020' },
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['a count', 'It has 110 million parameters.'],
    ['a year', 'It came out in 2018.'],
    ['a share', 'Of these 15 % are hidden.'],
    ['a range', 'Between 4–8 layers.'],
    ['a list item', '- It has 12 layers.'],
    ['a table', '| Layers |\n| - |\n| 12 |'],
  ])('need a citation: %s', (_, text) => {
    expect(render(text).messages).toMatchObject([{ ruleId: 'number-without-source' }]);
  });

  it.each([
    ['with a citation', 'It has 110 million parameters [@devlin2019bert].'],
    ['in a name', 'GPT-2 and T5 use 8-bit weights.'],
    ['in a formula', 'With $n = 12$ layers.'],
    ['in the words of a link', 'See [[bert|BERT 12]].'],
    ['in a list item that cites', '- It has 12 layers.\n\n  It was read [@devlin2019bert].'],
  ])('are allowed %s', (_, text) => {
    expect(render(text).messages).toEqual([]);
  });
});

describe('formulas', () => {
  it('become MathML without a style or a script', () => {
    const { html, formulas } = render('The loss $x^2$ is\n\n$$\n\\sum_{i=1}^{m} \\log P(y_i)\n$$');
    expect(formulas).toBe(2);
    expect(html.match(/<math/g)).toHaveLength(2);
    expect(html).not.toMatch(/style=|katex-error|<script/);
  });

  it('that KaTeX refuses are reported at their place', () => {
    expect(render('Fine $x$, wrong $\\frqc{1}{2}$.').messages).toEqual([
      { ruleId: 'formula', line: 1, column: 17, actual: '\\frqc{1}{2}' },
    ]);
  });
});

describe('layout', () => {
  it('gives headings stable ids', () => {
    const { headings, html } = render('## How it works\n\nText.\n\n## How it works');
    expect(headings.map(({ id }) => id)).toEqual(['how-it-works', 'how-it-works-1']);
    expect(html).toContain('<h2 id="how-it-works">');
  });

  it('aligns the cells of tables by class, and lets tables scroll', () => {
    const { html } = render('| a | b |\n| ---: | --- |\n| x | y |');
    expect(html).toContain('<div class="table-scroll"');
    expect(html).toContain('<td class="align-right">x</td>');
    expect(html).not.toContain('align=');
  });

  it('keeps footnotes within the page', () => {
    expect(render('A claim[^1].\n\n[^1]: A note.').html).toMatch(/href="#fn-1"[\s\S]*id="fn-1"/);
  });
});

describe('what prose may not hold', () => {
  it.each([
    ['HTML', 'Text <b>bold</b>.', 'forbidden'],
    ['a picture', '![a](b.png)', 'forbidden'],
    ['a link to another site', '[a](https://example.org)', 'forbidden'],
    ['a title', '# A title', 'heading'],
    ['a heading whose anchor the page uses', '## Lineage', 'heading'],
  ])('%s', (_, text, rule) => {
    expect(render(text).messages[0]).toMatchObject({ ruleId: rule });
  });
});

describe('MDX', () => {
  it('draws a figure', () => {
    const { html, messages } = render('Text.\n\n<Dot />', 'mdx');
    expect(messages).toEqual([]);
    expect(html).toBe('<p>Text.</p>\n<figure>a dot</figure>');
  });

  it.each([
    ['an unknown figure', '<Dott />', 'figure'],
    ['an expression', '{1 + 1}', 'figure'],
    ['an import', "import x from 'y'", 'figure'],
    ['a spread', '<Dot {...x} />', 'figure'],
    ['a tag that is never closed', 'a <b>', 'mdx'],
  ])('refuses %s', (_, text, rule) => {
    expect(render(text, 'mdx').messages[0]).toMatchObject({ ruleId: rule });
  });
});

it('counts words without formulas and citations', () => {
  expect(render('Two words $x$ [@devlin2019bert].')).toMatchObject({ words: 3, text: 'Two words .' });
});
