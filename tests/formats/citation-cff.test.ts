import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citeReference, type Citation } from '../../src/formats/citation.ts';
import { formatCitationCff } from '../../src/formats/citation-cff.ts';
import { reference } from '../factories.ts';

const survey: Citation = citeReference({
  slug: 'han2021ptm',
  file: '',
  place: () => ({ line: 1, column: 1 }),
  data: reference({
    title: 'Pre-Trained Models: Past, Present and Future',
    authors: ['Han, Xu', 'The Beta Team'],
    year: 2021,
    venue: 'AI Open 2021',
    venueName: 'AI Open',
    volume: '2',
    pages: '225–250',
    doi: '10.1016/j.aiopen.2021.08.002',
    arxiv: '2106.07139',
    url: 'https://arxiv.org/abs/2106.07139',
  }),
});
const edition = { version: '0.1', date: '2026-11-23' };
const read = (text: string, version: '1.1' | '1.2' = '1.2') => parse(text, { version }) as Record<string, unknown>;

describe('formatCitationCff', () => {
  it('says how the whole is cited, and what it follows', () => {
    expect(read(formatCitationCff(edition, survey, 'https://example.org/atlas/'))).toEqual({
      'cff-version': '1.2.0',
      message: expect.stringContaining('cite'),
      type: 'dataset',
      title: 'PTM Atlas',
      abstract: expect.stringMatching(/^A knowledge base of pre-trained models: .*\.$/),
      authors: [{ name: 'PTM Atlas contributors' }],
      version: '0.1',
      'date-released': '2026-11-23',
      license: 'CC-BY-4.0',
      keywords: expect.arrayContaining(['pre-trained models']),
      url: 'https://example.org/atlas/',
      references: [
        {
          type: 'article',
          title: 'Pre-Trained Models: Past, Present and Future',
          authors: [{ 'family-names': 'Han', 'given-names': 'Xu' }, { name: 'The Beta Team' }],
          year: 2021,
          journal: 'AI Open',
          volume: 2,
          start: 225,
          end: 250,
          doi: '10.1016/j.aiopen.2021.08.002',
          identifiers: [{ type: 'other', value: 'arXiv:2106.07139', description: 'Preprint.' }],
          url: 'https://arxiv.org/abs/2106.07139',
        },
      ],
    });
  });

  it('gives no address where there is none', () => {
    expect(read(formatCitationCff(edition, survey))).not.toHaveProperty('url');
  });

  it('keeps the version and the day text in either version of YAML', () => {
    for (const version of ['1.1', '1.2'] as const)
      expect(read(formatCitationCff(edition, survey), version)).toMatchObject({
        'cff-version': '1.2.0',
        version: '0.1',
        'date-released': '2026-11-23',
      });
  });

  it('leaves out a volume and pages that are no whole numbers', () => {
    const odd = { ...survey, kind: 'conference paper' as const, volume: 'B', pages: 'e1–e9', authors: [] };
    const [one] = read(formatCitationCff(edition, odd))['references'] as Record<string, unknown>[];
    expect(one).toMatchObject({ type: 'conference-paper', conference: { name: 'AI Open' } });
    expect(one!['authors']).toEqual([{ name: 'Anonymous' }]);
    expect(Object.keys(one!).filter((key) => ['volume', 'start', 'end', 'journal'].includes(key))).toEqual([]);
  });
});
