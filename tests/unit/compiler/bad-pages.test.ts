// Mistakes in a page's head, headings and Markdown that must stop a build.
import { after, before, test } from 'node:test';
import { expectMistake, GOOD, GuideCopy, insteadOfSpare, noteOf } from './broken-guide.ts';
import type { Case } from './broken-guide.ts';

/** The spare note with another text in it. */
const saying = (body: string): Case[1] => insteadOfSpare(noteOf(GOOD, body));

const CASES: readonly Case[] = [
  [
    'A link to a page that does not exist',
    saying('See [this](/cratte/).'),
    /\[box-spare\] the link "\/cratte\/" leads nowhere/,
  ],
  [
    'A link to a note that does not exist',
    saying('See [this](#box-nothing-here).'),
    /the link "#box-nothing-here" leads nowhere; allowed: #id of a note/,
  ],
  [
    'A link that is not https',
    saying('See [this](http://example.org/).'),
    /the link "http:\/\/example.org\/" leads nowhere/,
  ],
  [
    'A stray field in the front matter',
    (text) => text.replace('\ncategory:', '\nslug: elsewhere\ncategory:'),
    /:3:1 {2}unknown field "slug"; allowed: title, name, category/,
  ],
  [
    'A missing field in the front matter',
    (text) => text.replace(/\nsummary:.*/, ''),
    /the field "summary" is missing; allowed: one sentence/,
  ],
  [
    'An unknown category',
    (text) => text.replace(/\ncategory:.*/, '\ncategory: cellar'),
    /the field "category" is wrong: .*; allowed: one of general, security/,
  ],
  [
    'A Terraform type that is none of AWS',
    (text) => text.replace('aws_box_lid*', 'google_lid*'),
    /:\d+:15 {2}the terraform type "google_lid\*" is misshapen; allowed: aws_<type>/,
  ],
  [
    'A CloudFormation type without its service',
    (text) => text.replace('  terraform:', '  cloudformation: [AWS::Lid]\n  terraform:'),
    /the cloudformation type "AWS::Lid" is misshapen; allowed: AWS::<Service>::<Type>/,
  ],
  [
    'A CDK module by another name',
    (text) => text.replace('  terraform:', '  cdk: ["@aws-cdk/aws-lid"]\n  terraform:'),
    /the cdk type "@aws-cdk\/aws-lid" is misshapen; allowed: aws-<module>/,
  ],
  [
    'A pattern with a star in its middle',
    (text) => text.replace('aws_box_lid*', 'aws_*_lid'),
    /the terraform type "aws_\*_lid" is misshapen/,
  ],
  [
    'Types of a language that nothing reads',
    (text) => text.replace('  terraform:', '  pulumi: [aws_lid]\n  terraform:'),
    /unknown field "resources.pulumi"; allowed: terraform, cloudformation, cdk/,
  ],
  [
    'A type that another page claims',
    (text) => text.replace('aws_box_lid*', 'aws_box_*'),
    /:\d+:15 {2}the resource type "aws_box_\*" is taken: \S*box\/index.mdx:\d+/,
  ],
  ['Front matter that is no YAML', (text) => text.replace('---\n', '---\n  - : [\n'), /YAML: /],
  [
    'A page without front matter',
    (text) => text.replace(/^---[\s\S]*?\n---\n/, ''),
    /:1:1 {2}the page has no front matter/,
  ],
  [
    'A code block in an unknown language',
    saying('```klingon\nx\n```'),
    /a code block in the unknown language "klingon"/,
  ],
  ['A code block without a language', saying('```\nx\n```'), /a code block without a language/],
  [
    'An image without alternative text',
    saying('See ![](/favicon.svg) there.'),
    /an image without alternative text; allowed: !\[what it shows\]/,
  ],
  [
    'A Markdown table with a row too wide',
    saying('| a | b |\n|---|---|\n| 1 | 2 | 3 |'),
    /a table row of 3 cells; allowed: 2/,
  ],
  [
    'A Markdown table with an empty head cell',
    saying('| | b |\n|---|---|\n| 1 | 2 |'),
    /an empty cell in a table's head; allowed: a word for every column/,
  ],
  [
    'A component inside a note',
    saying('Text.\n\n<Resources>\n- x\n</Resources>'),
    /unknown component <Resources> in prose/,
  ],
  ['An expression', saying('There are {1 + 1} of them.'), /an expression \{1 \+ 1\}/],
  [
    'An import',
    (text) => text.replace(/(\n---\n)/, '$1\nimport x from "./x";\n'),
    /code in a page/,
  ],
  [
    'A heading without an id',
    (text) => text.replace(/^(## .*?) \{#[^}]*\}$/m, '$1'),
    /the heading ".*" has no id; allowed: ## .* \{#an-id\}/,
  ],
  [
    'A heading of another level',
    (text) => text.replace(/^## /m, '### '),
    /a heading of level 3; allowed: ## only/,
  ],
  [
    'A heading with nothing under it',
    (text) => `${text}\n## Nothing here {#nothing-here}\n`,
    /nothing stands under the heading "Nothing here"/,
  ],
  [
    'A heading with the id of another',
    (text) => text.replace(/^## (.*?) (\{#[^}]*\})$/m, '## $1 $2\n\nWords.\n\n## Again $2'),
    /the heading id ".*" is taken/,
  ],
  [
    'A table that does not exist',
    (text) => `${text}\n<DataTable id="box-nothing" />\n`,
    /there is no table "box-nothing"; allowed: .*box-sizes/,
  ],
];

let guide: GuideCopy;
before(async () => {
  guide = await GuideCopy.make();
});
after(() => guide.remove());

for (const mistake of CASES)
  test(`${mistake[0]} is reported where it stands`, () => expectMistake(guide, mistake));
