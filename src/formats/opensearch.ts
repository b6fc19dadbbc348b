import { address, path } from '../permalinks.ts';
import { siteName } from './site.ts';

/**
 * The description by which a browser adds the site to its search engines (OpenSearch 1.1).
 * The short name may have 16 characters at most, the description 1,024.
 */
export function formatOpenSearch(): string {
  const page = address(path('search/'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${siteName}</ShortName>
  <Description>Search names and full text of the pre-trained models in ${siteName}.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en-GB</Language>
  <Image width="64" height="64" type="image/svg+xml">${address(path('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${page}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address(path('opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}
