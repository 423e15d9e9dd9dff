// What can be decided of the content as a whole: nothing missing, nothing unused, counts that agree.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { keys, KINDS, SOURCES } from '../../src/vocabulary.ts';
import { builtPages } from './site.ts';

const guide = await readGuideOrFail();
const pages = await builtPages();
const at = (url: string): string => {
  const page = pages.find((each) => each.url === url);
  assert.ok(page, `no page at ${url}`);
  return page.html;
};
/** Words of HTML, for searching names in it. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();

/** What readers of the sources look for by name, retired services included; each must be found in the index of names. */
const NAMES = [
  'S3',
  'EC2',
  'VPC',
  'IAM',
  'KMS',
  'EBS',
  'EFS',
  'Glacier',
  'RDS',
  'Aurora',
  'DynamoDB',
  'ElastiCache',
  'Redshift',
  'Lambda',
  'API Gateway',
  'ECS',
  'EKS',
  'ECR',
  'Fargate',
  'Batch',
  'Elastic Beanstalk',
  'CloudFormation',
  'CloudFront',
  'CloudWatch',
  'Route 53',
  'Direct Connect',
  'Elastic IP',
  'AMI',
  'Auto Scaling',
  'ALB',
  'NLB',
  'CLB',
  'SNS',
  'SQS',
  'SES',
  'Kinesis',
  'Firehose',
  'Step Functions',
  'AppSync',
  'Athena',
  'EMR',
  'QuickSight',
  'IoT',
  'WAF',
  'Certificate Manager',
  'Secrets Manager',
  'Parameter Store',
  'Device Farm',
  'Mobile Hub',
  'OpsWorks',
  'CodeDeploy',
  'MySQL',
  'MariaDB',
  'PostgreSQL',
  'SQL Server',
  'Oracle',
  'CLI',
  'Boto',
  'Spot',
  'Reserved',
];

describe('the content', () => {
  it('names every service of its sources in the index of names', () => {
    const index = words(at('/a-z/'));
    assert.deepEqual(
      NAMES.filter((name) => !index.includes(name.toLowerCase())),
      [],
    );
  });
  it('draws on every source that it names', () => {
    const used = new Set(
      [...guide.notes, ...guide.tables.flatMap((table) => table.rows)].flatMap((each) => each.from),
    );
    assert.deepEqual(
      keys(SOURCES).filter((key) => !used.has(key)),
      [],
    );
  });
  it('counts on the first page what stands on the pages', () => {
    const home = at('/');
    for (const page of guide.pages) {
      for (const kind of keys(KINDS)) {
        const count = guide.notes.filter(
          (note) => note.page === page.key && note.kind === kind,
        ).length;
        const link = new RegExp(`href="/${page.key}/\\?kind=${kind}">(\\d+)<`).exec(home)?.[1];
        assert.equal(Number(link ?? 0), count, `${kind} on ${page.key}`);
        assert.equal(
          at(`/${page.key}/`).match(new RegExp(`data-kind="${kind}"`, 'g'))?.length ?? 0,
          count,
          `${kind} on ${page.key}`,
        );
      }
    }
  });
  it('leaves no page without neighbours that lead to it', () => {
    for (const page of guide.pages) {
      const from = pages.filter(
        ({ url, html }) => url !== `/${page.key}/` && html.includes(`href="/${page.key}/"`),
      );
      assert.ok(from.length > 3, page.key);
    }
  });
});
