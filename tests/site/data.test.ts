import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listDisagreements } from '../../src/derive/disagreements.ts';
import { latestRevision } from '../../src/derive/revisions.ts';
import { SCHEMA_NAMES } from '../../src/formats/json-schema.ts';
import { Entry } from '../../src/schema/entry.ts';
import { SurveyList } from '../../src/schema/survey.ts';
import { project } from '../factories.ts';
import { listFiles, read } from './site.ts';

const catalog = loadCatalog(project);
const slugs = [...catalog.entries.keys()];

describe('files for programs', () => {
  it('are JSON that reads, each of them', () => {
    const broken = listFiles()
      .filter((file) => file.endsWith('.json') && !/^(compare-sheets|pagefind|search-index)\//.test(file))
      .filter((file) => {
        try {
          JSON.parse(read(file));
          return false;
        } catch {
          return true;
        }
      });
    expect(broken).toEqual([]);
  });

  it('give the facts of every entry as they are written', () => {
    for (const slug of slugs) {
      const { facts } = JSON.parse(read(`entries/${slug}.json`)) as { facts: unknown };
      expect(Entry.parse(facts), slug).toEqual(catalog.entries.get(slug)!.data);
    }
    expect((JSON.parse(read('api/v1/entries.json')) as { slug: string }[]).map(({ slug }) => slug)).toEqual(slugs);
  });

  it('give BibTeX that reads without an error, with the capitals of every title', () => {
    for (const slug of slugs) {
      const { entries, errors } = parse(read(`entries/${slug}.bib`), { sentenceCase: false });
      expect(errors, slug).toEqual([]);
      expect(entries[0]?.fields.title, slug).toBe(catalog.entries.get(slug)!.data.name);
    }
    const { entries, errors } = parse(read('references.bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual([...catalog.references.keys()]);
    for (const { key, fields } of entries) expect(fields.title, key).toBe(catalog.references.get(key)!.data.title);
  });

  it('give CSL-JSON with the entry and the paper behind it', () => {
    for (const slug of slugs) {
      const items = JSON.parse(read(`entries/${slug}.csl.json`)) as { id: string; title: string }[];
      const { data } = catalog.entries.get(slug)!;
      const paper = 'introducedIn' in data ? data.introducedIn : undefined;
      const { revision } = latestRevision(catalog, slug)!;
      expect(items.map(({ id }) => id)).toEqual([`ptmatlas-${slug}-v${revision}`, ...(paper ? [paper] : [])]);
    }
  });

  it('give the list of what the survey names, and the facts on which sources differ', () => {
    expect(SurveyList.parse(JSON.parse(read('api/v1/survey.json')))).toEqual(catalog.survey);
    const differing = JSON.parse(read('api/v1/disagreements.json')) as { page: string; about: string }[];
    expect(differing.map(({ page, about }) => [page, about])).toEqual(
      listDisagreements(catalog).map(({ page, about }) => [page, about]),
    );
  });

  it('publish a schema for each kind of file', () => {
    for (const name of SCHEMA_NAMES) {
      expect(JSON.parse(read(`schema/v1/${name}.json`))).toHaveProperty('$schema');
    }
  });
});
