// Which languages code may be in: those that Shiki can highlight.
import { bundledLanguages, bundledLanguagesAlias } from 'shiki';

/** Whether Shiki can highlight this language; `text` stands for none. */
export const isLanguage = (language: string): boolean =>
  language === 'text' ||
  Object.hasOwn(bundledLanguages, language) ||
  Object.hasOwn(bundledLanguagesAlias, language);

/** Names of the languages that content here is likely to want, for messages. */
export const COMMON_LANGUAGES =
  'text, bash, json, yaml, python, javascript, ini, sql, hcl and whatever else Shiki knows';
