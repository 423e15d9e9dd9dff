// Lets browsers offer the guide's search from the address bar.
import type { APIRoute } from 'astro';
import { absolute, urls } from '../config.ts';

/** The description, in the OpenSearch 1.1 format. */
export const GET: APIRoute = ({ url }) => {
  const target = absolute(urls.search()) ?? new URL(urls.search(), url).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>AWS Field Guide</ShortName>
<Description>Gotchas, tips and lock-in notes for AWS</Description>
<Url type="text/html" template="${target}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
