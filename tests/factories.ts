import { resolve } from 'node:path';
import { loadCatalog } from '../src/catalog/build.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import type { ProseContext } from '../src/markdown/context.ts';
import type { Model } from '../src/schema/entry.ts';
import type { Reference } from '../src/schema/reference.ts';
import type { Variant } from '../src/schema/variant.ts';

/** The top folder of the project. */
export const project = resolve(import.meta.dirname, '..');

/** The tiny world without a fault. */
export const tinyCatalog = (): Catalog => loadCatalog(resolve(import.meta.dirname, 'fixtures/valid'));

/** The tiny world with every fault. */
export const invalidWorld = (): ReturnType<typeof readKnowledgeBase> =>
  readKnowledgeBase(resolve(import.meta.dirname, 'fixtures/invalid'));

/** A valid model, with the facts that matter to a test. */
export const model = (facts: Partial<Model> = {}): Model => ({
  kind: 'model',
  name: 'Alpha',
  summary: 'A model that exists only in this test, with a summary that is long enough.',
  node: 'history',
  ...facts,
});

/** A valid reference, with the facts that matter to a test. */
export const reference = (facts: Partial<Reference> = {}): Reference => ({
  type: 'paper',
  title: 'A Paper',
  read: 'The whole paper, for this test.',
  ...facts,
});

/** A valid variant, with the facts that matter to a test. */
export const variant = (facts: Partial<Variant> = {}): Variant => ({ name: 'Base', slug: 'base', ...facts });

/** Prose is rendered with `bert` as its only page and `devlin2019bert` as its only reference. */
export const proseContext: ProseContext = {
  findLink: (target) =>
    target === 'bert'
      ? { found: { href: '/entries/bert/', name: 'BERT' } }
      : { expected: 'the slug of an entry', nearest: 'bert' },
  findCitation: (key) =>
    key === 'devlin2019bert'
      ? { found: { label: 'Devlin et al. 2019', title: 'BERT: Pre-training' } }
      : { expected: 'the key of a reference', nearest: undefined },
  drawFigure: (name) =>
    name === 'Dot'
      ? { found: { type: 'element', tagName: 'figure', properties: {}, children: [{ type: 'text', value: 'a dot' }] } }
      : { expected: 'one of the figures Dot', nearest: 'Dot' },
};
