// Serves one of the built sites to the browser tests, on a free port which it prints: `serve-site.ts fixture|real`.
import { serve } from '../../scripts/serve.ts';
import { FIXTURE, freshBuild, REAL } from '../support/sites.ts';

const site = process.argv[2] === 'real' ? REAL : FIXTURE;
console.log(await freshBuild(site));
const { url } = await serve({ dir: site.dir });
console.log(`The ${site.name} is served on port ${new URL(url).port}`);
