// The types of resources that belong to a page, in the languages in which infrastructure is
// written: by them a review knows which services a design uses.
import { z } from 'astro/zod';
import { listOf } from './fields.ts';

/**
 * How each language writes a type; a trailing `*` stands for whatever follows. Terraform names types
 * of the AWS provider, CloudFormation types with their namespace, CDK modules of its library.
 */
const SHAPES = {
  terraform: {
    shape: /^aws_[a-z0-9]+(_[a-z0-9]+)*(_?\*)?$/,
    allowed: 'aws_<type>, or aws_<prefix>* for all that begin so',
  },
  cloudformation: {
    shape: /^AWS::[A-Z][A-Za-z0-9]*::([A-Z][A-Za-z0-9]*\*?|\*)$/,
    allowed: 'AWS::<Service>::<Type>, or AWS::<Service>::* for all of it',
  },
  cdk: {
    shape: /^aws-[a-z0-9]+(-[a-z0-9]+)*(-?\*|\.[A-Z][A-Za-z0-9]*\*?)?$/,
    allowed: 'aws-<module>, aws-<prefix>* for all that begin so, or aws-<module>.<Class>',
  },
} as const;

/** The languages. */
export type Language = keyof typeof SHAPES;

/** What belongs to a page: patterns by language. */
export type Resources = Readonly<Record<Language, readonly string[]>>;

const MOST = 100;

const patterns = (language: Language) => {
  const { shape, allowed } = SHAPES[language];
  const pattern = z.string().refine((value) => shape.test(value), {
    error: ({ input }) => `the ${language} type "${String(input)}" is misshapen`,
    params: { allowed },
  });
  return listOf(language, pattern, MOST).default([]).describe(allowed);
};

/** The field `resources` of a page's front matter. */
export const resourcesSchema = z
  .strictObject({
    terraform: patterns('terraform'),
    cloudformation: patterns('cloudformation'),
    cdk: patterns('cdk'),
  })
  .default({ terraform: [], cloudformation: [], cdk: [] })
  .describe("the types of resources that are the page's: { terraform, cloudformation, cdk }");
