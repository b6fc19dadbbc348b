import { z } from 'zod';
import { Ambiguity } from '../schema/ambiguity.ts';
import { Entry } from '../schema/entry.ts';
import { Organisation } from '../schema/organisation.ts';
import { Path } from '../schema/path.ts';
import { Reference } from '../schema/reference.ts';
import { Ledger } from '../schema/ledger.ts';
import { Revision } from '../schema/revision.ts';
import { Section } from '../schema/section.ts';
import { SurveyList } from '../schema/survey.ts';
import { Term } from '../schema/term.ts';
import { Withdrawal } from '../schema/withdrawal.ts';

const SCHEMAS = {
  entry: Entry,
  section: Section,
  term: Term,
  reference: Reference,
  organisation: Organisation,
  ambiguity: Ambiguity,
  path: Path,
  survey: SurveyList,
  revision: Revision,
  withdrawal: Withdrawal,
  permalinks: Ledger,
} as const;
export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** The JSON Schema of the data of a file, with the description of each field. */
export const toJsonSchema = (name: SchemaName) => z.toJSONSchema(SCHEMAS[name], { io: 'input' });
