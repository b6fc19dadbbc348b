import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { findSources } from '../../src/catalog/source.ts';
import { coveredShare } from '../../src/derive/coverage.ts';
import { listDisagreements } from '../../src/derive/disagreements.ts';
import { parametersOf } from '../../src/derive/models.ts';
import { listRecounts, recountParameters } from '../../src/derive/parameters.ts';
import { buildTaxonomy, entriesBelow } from '../../src/derive/taxonomy.ts';
import { KINDS, SECTIONS } from '../../src/schema/entry.ts';
import { project } from '../factories.ts';

const catalog = loadCatalog(project);
const entries = [...catalog.entries.values()];

/** Numbered sections and subsections of the survey, by the outline that four independent notes agree on. */
const SURVEY_SECTIONS =
  '1 2 2.1 2.2 3 3.1 3.2 3.3 3.4 4 4.1 4.2 4.3 5 5.1 5.2 5.3 6 6.1 6.2 6.3 7 7.1 7.2 7.3 7.4 8 8.1 8.2 8.3 8.4 8.5 8.6 8.7 9'.split(' ');

/** Entries that readers of the survey come for first. */
const EXPECTED =
  `transformer gpt bert gpt-2 gpt-3 roberta albert electra xlnet t5 bart unilm mass spanbert transformer-xl realm rag mbert xlm xlm-r
  vilbert lxmert uniter clip dall-e ernie-baidu ernie-thu k-bert kepler word2vec glove cove elmo ulmfit distilbert tinybert longformer
  switch-transformer zero megatron-lm gpipe mixed-precision-training lamb`.split(/\s+/);

/** Works after the survey that a reader expects. */
const AFTER =
  `chinchilla palm llama instructgpt opt bloom flan lora flashattention whisper flamingo stable-diffusion mixtral mamba deepseek-v3
  deepseek-r1`.split(/\s+/);

/** Words of prose by kind of page, as CONTRIBUTING.md asks. */
const LENGTHS: Record<string, readonly [number, number]> = {
  model: [200, 500],
  method: [150, 400],
  finding: [150, 300],
  problem: [250, 500],
  term: [60, 200],
  node: [150, 400],
};

describe('coverage', () => {
  it('has a node for every numbered section of the survey', () => {
    const numbers = [...catalog.sections.values()].flatMap(({ data }) => data.survey.map(({ number }) => number));
    expect(SURVEY_SECTIONS.filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it('gives a page to every row of the survey of high or medium confidence', () => {
    const { works, concepts } = catalog.survey;
    const bare = [...works.filter(({ confidence }) => confidence !== 'low'), ...concepts].filter(({ page }) => page === undefined);
    expect(bare.map(({ slug }) => slug)).toEqual([]);
    expect(coveredShare(catalog.survey)).toBe(1);
    // The list was read whole: 224 works of high or medium confidence, 6 of low, 198 concepts, 48 arrows between 38 models.
    expect([works.filter(({ confidence }) => confidence !== 'low').length, works.length, concepts.length]).toEqual([224, 230, 198]);
    const edges = catalog.survey.family!.edges;
    expect([edges.length, new Set(edges.flatMap(({ from, to }) => [from, to])).size]).toEqual([48, 38]);
  });

  it('has the most important works after the survey, each bearing on an open problem', () => {
    const later = entries.filter(({ data }) => data.afterSurvey).map(({ slug }) => slug);
    expect(later.length).toBeGreaterThanOrEqual(25);
    expect(AFTER.filter((slug) => !later.includes(slug))).toEqual([]);
    const answers = new Set(
      entries.flatMap(({ data }) => (data.kind === 'problem' ? (data.addressedBy ?? []).map(({ entry }) => entry) : [])),
    );
    expect(later.filter((slug) => !answers.has(slug))).toEqual([]);
  });

  it('tells for every open problem what came after the survey', () => {
    const silent = entries.filter(
      ({ data, prose }) => data.kind === 'problem' && !prose.headings.some(({ text }) => text === 'After the survey'),
    );
    expect(silent.map(({ slug }) => slug)).toEqual([]);
  });

  it('has the entries that readers come for, and at least 60 in all', () => {
    expect(EXPECTED.filter((slug) => !catalog.entries.has(slug))).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(60);
  });

  it('has all four kinds, with at least six findings and six problems', () => {
    const count = (kind: string) => entries.filter(({ data }) => data.kind === kind).length;
    for (const kind of KINDS) expect(count(kind), kind).toBeGreaterThanOrEqual(6);
  });

  it('has entries in all six sections, and none outside the tree', () => {
    const tree = buildTaxonomy(catalog);
    expect(tree.map(({ section }) => section.slug)).toEqual([...SECTIONS]);
    for (const node of tree) expect(entriesBelow(node).length, node.section.slug).toBeGreaterThan(0);
    expect(tree.flatMap(entriesBelow).length).toBe(entries.length);
  });
});

describe('facts', () => {
  it('are sourced: every entry with a work behind it cites it, and each fact names a reference', () => {
    const bare = entries.filter(({ data, prose }) => findSources(data).length === 0 && prose.citations.length === 0);
    expect(bare.map(({ slug }) => slug)).toEqual([]);
  });

  it('hold exact counts only of released checkpoints, not of architectures built by a library', () => {
    const computed = entries.flatMap(({ slug, data }) =>
      (data.kind === 'model' ? (data.variants ?? []) : [])
        .filter(({ sources, source }) => JSON.stringify(sources?.exactParameters ?? source ?? '').includes('computed-transformers'))
        .filter(({ exactParameters }) => exactParameters !== undefined)
        .map(({ slug: variant }) => `${slug}#${variant}`),
    );
    expect(computed).toEqual([]);
  });

  it('name parameters of at least 90 models, and all sizes that a recount needs for at least 60 variants', () => {
    const sized = entries.filter(
      ({ data }) => data.kind === 'model' && data.variants?.some((variant) => parametersOf(variant) !== undefined),
    );
    expect(sized.length).toBeGreaterThanOrEqual(90);
    expect(listRecounts(catalog).filter(({ recount }) => recount.parameters !== undefined).length).toBeGreaterThanOrEqual(60);
  });

  it('recount without a difference that nobody explains', () => {
    expect(listRecounts(catalog).map(({ recount }) => recount.outcome)).not.toContain('differs');
  });

  it('give a reason wherever sources differ', () => {
    const bare = listDisagreements(catalog).filter(({ reason, others }) => !reason || others.length === 0);
    expect(bare).toEqual([]);
  });

  it('explain why GPT-2 small was reported with 117 million parameters', () => {
    const data = catalog.entries.get('gpt-2')!.data;
    const small = data.kind === 'model' ? data.variants!.find(({ exactParameters }) => exactParameters === 124_439_808)! : undefined;
    expect(recountParameters(small!)).toMatchObject({ outcome: 'differs with a reason', isExact: true });
  });
});

describe('prose', () => {
  const pages = [...entries, ...catalog.terms.values(), ...catalog.sections.values()];

  it('is as long as the kind of page asks', () => {
    const kinds = [
      ...entries.map((page) => [page.data.kind, page] as const),
      ...[...catalog.terms.values()].map((page) => ['term', page] as const),
      ...[...catalog.sections.values()].map((page) => ['node', page] as const),
    ];
    const wrong = kinds.flatMap(([kind, { file, prose }]) => {
      const [least, most] = LENGTHS[kind]!;
      return prose.words < least || prose.words > most ? [`${file}: ${prose.words} words, ${least} to ${most} asked`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('praises nothing', () => {
    const praise = /\b(groundbreaking|revolutionary|game.chang\w+|impressive(ly)?|remarkabl[ey]|powerful|cutting.edge|seminal|stunning|unprecedented|elegant(ly)?)\b/i;
    const found = pages.flatMap(({ file, data, prose }) => {
      const match = praise.exec(`${data.summary} ${prose.text}`);
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('holds no placeholder', () => {
    const found = pages.filter(({ prose, data }) => /\b(TODO|FIXME|TBD|lorem ipsum|coming soon)\b/i.test(`${data.summary} ${prose.text}`));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
