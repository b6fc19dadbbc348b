import { expect, it } from 'vitest';
import { canonicalForm, hashRevision } from '../../src/catalog/canonical.ts';
import { tinyCatalog } from '../factories.ts';

it('writes the example of RFC 8785, section 3.2.2, as section 3.2.3 has it', () => {
  const example = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],` +
      String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  ) as object;
  expect(canonicalForm(example)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

it('hashes a revision without its own hash, whatever the order of its fields', () => {
  const [revision] = tinyCatalog().revisions.get('alpha')!;
  const turned = Object.fromEntries(Object.entries(revision!).reverse()) as unknown as typeof revision;
  expect(hashRevision(turned!)).toBe(revision!.sha256);
  expect(hashRevision({ ...revision!, sha256: '0' })).toBe(revision!.sha256);
  expect(hashRevision({ ...revision!, note: `${revision!.note} ` })).not.toBe(revision!.sha256);
});

it('hashes as the published file says for good: this value never changes', () => {
  expect(tinyCatalog().revisions.get('alpha')![0]!.sha256).toBe(
    '37ac4adcf22994e4e1d51fcca513ac866ec702d2954ff49cadcd2e1c58487e8f',
  );
});
