import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Entry } from '../../src/schema/entry.ts';
import { partialDate, source, summary } from '../../src/schema/text.ts';
import { VARIANT_QUANTITIES, Variant } from '../../src/schema/variant.ts';
import { model, variant } from '../factories.ts';

describe('Entry', () => {
  it('takes a model with the least that it needs', () => {
    expect(Entry.safeParse(model()).success).toBe(true);
  });

  it('refuses an unknown key, at every level', () => {
    expect(Entry.safeParse({ ...model(), colour: 'red' }).success).toBe(false);
    const released = { date: '2018', source: 'a2018b', by: 'me' };
    expect(Entry.safeParse({ ...model(), released }).success).toBe(false);
  });

  it('gives each kind its own fields: a finding has no variants, a problem no date', () => {
    expect(Entry.safeParse({ ...model(), variants: [variant()] }).success).toBe(true);
    expect(Entry.safeParse({ ...model(), kind: 'finding', variants: [variant()] }).success).toBe(false);
    const released = { date: '2018', source: 'a2018b' };
    expect(Entry.safeParse({ ...model(), kind: 'problem', released }).success).toBe(false);
  });

  it('asks a source of every group of facts', () => {
    for (const facts of [
      { released: { date: '2018' } },
      { organisations: { names: ['google'] } },
      { architecture: { terms: ['encoder-only'] } },
      { corpora: [{ corpus: 'c4', tokens: 5 }] },
      { lineage: [{ type: 'buildsOn', to: 'bert', because: 'It keeps the encoder of BERT.' }] },
    ]) {
      expect(Entry.safeParse({ ...model(), ...facts }).success).toBe(false);
    }
  });

  it('describes every field, once', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      const { properties, items, anyOf, oneOf } = schema as Record<string, unknown>;
      for (const inner of [...((anyOf as unknown[]) ?? []), ...((oneOf as unknown[]) ?? [])]) walk(inner, path);
      if (items) walk(items, `${path}[]`);
      for (const [name, field] of Object.entries((properties as Record<string, { description?: string }>) ?? {})) {
        if (!field.description) undescribed.push(`${path}.${name}`);
        walk(field, `${path}.${name}`);
      }
    };
    walk(z.toJSONSchema(Entry, { io: 'input' }), 'entry');
    expect(undescribed).toEqual([]);
  });
});

describe('Variant', () => {
  it('knows three kinds of gap: unknown, notApplicable and absent', () => {
    expect(Variant.safeParse(variant({ layers: 'unknown' })).success).toBe(true);
    expect(Variant.safeParse(variant({ layers: 'notApplicable' })).success).toBe(true);
    expect(Variant.safeParse(variant()).success).toBe(true);
    expect(Variant.safeParse({ ...variant(), layers: 'none' }).success).toBe(false);
  });

  it.each(VARIANT_QUANTITIES)('refuses %s that is no positive whole number', (field) => {
    for (const value of [0, -1, 1.5, '12']) {
      expect(Variant.safeParse({ ...variant(), [field]: value }).success).toBe(false);
    }
  });
});

describe('summary', () => {
  it.each([
    ['49 characters', 'x'.repeat(49), false],
    ['50 characters', 'x'.repeat(50), true],
    ['300 characters', 'x'.repeat(300), true],
    ['301 characters', 'x'.repeat(301), false],
    ['a dollar sign', `${'x'.repeat(60)} $x$`, false],
    ['a backslash', `${'x'.repeat(60)} \\alpha`, false],
  ])('%s', (_, text, allowed) => {
    expect(summary.safeParse(text).success).toBe(allowed);
  });
});

describe('partialDate', () => {
  it.each(['2018', '2018-10', '2018-10-31'])('takes %s', (date) => {
    expect(partialDate.safeParse(date).success).toBe(true);
  });
  it.each(['18', '2018-13', '2018-00', '2018-10-32', '2018/10', 'October 2018', 2018])('refuses %s', (date) => {
    expect(partialDate.safeParse(date).success).toBe(false);
  });
});

describe('source', () => {
  it.each(['devlin2019bert', 'devlin2019bert, §3.1', 'hf-config, models/bert/configuration_bert.py'])(
    'takes %s',
    (text) => {
      expect(source.safeParse(text).success).toBe(true);
    },
  );
  it.each(['Devlin 2019', 'devlin2019bert,', 'devlin2019bert; liu2019roberta', ''])('refuses %j', (text) => {
    expect(source.safeParse(text).success).toBe(false);
  });
});
