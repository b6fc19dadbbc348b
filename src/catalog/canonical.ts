import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Revision } from '../schema/revision.ts';

/** The canonical form of a JSON value by RFC 8785: keys sorted, no white space, one way to write each value. */
export function canonicalForm(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('the value has no form in JSON');
  return text;
}

/** SHA-256, in hexadecimal digits, of the canonical form of a revision without its field `sha256`. */
export function hashRevision(revision: Omit<Revision, 'sha256'> & { sha256?: string }): string {
  const { sha256: _, ...rest } = revision;
  return createHash('sha256').update(canonicalForm(rest), 'utf8').digest('hex');
}
