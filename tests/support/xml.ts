// Reads XML strictly: what is not well-formed is a fault, as it is for any program that reads it.
import sax from 'sax';

/** An element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it, that of its children apart. */
  text: string;
}

/**
 * The elements of a document in their order.
 * @param xml its text
 * @throws at the first place where it is not well-formed
 */
export function readXml(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const element = {
      name,
      attributes: Object.fromEntries(texts) as Record<string, string>,
      text: '',
    };
    elements.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.write(xml).close();
  return elements;
}
