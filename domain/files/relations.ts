import { withoutReferences } from './xml-text'

/**
 * Whether a list of relations has a program fetch what may bring macros along: a template, a foreign object or a frame that lies neither in the package nor on one's own computer.
 * Links and pictures may lead where they like.
 */
export function fetchesFromElsewhere(relations: string): boolean {
  return elementsOf(relations).some((element) => {
    const attributes = attributesOf(element)
    return bringing.test(attributes.get('type') ?? '') && !isNear(attributes.get('target') ?? '')
  })
}

const bringing = /attachedTemplate|oleObject|\/frame\b/iu

/** No value holds the sign that an element begins with, so each reaches to the next; a prefix makes it no other element. */
function elementsOf(relations: string): string[] {
  return relations.match(/<(?:[^\s<>/:]+:)?Relationship(?![\w.-])[^<]*/giu) ?? []
}

function attributesOf(element: string): Map<string, string> {
  const found = element.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)
  return new Map([...found].map(([, name = '', double, single]) => [name.toLowerCase(), withoutReferences(double ?? single ?? '')]))
}

/** A name beside the document or one on a disk of the computer; that of a Mac has no letter. */
function isNear(target: string): boolean {
  const plain = withoutPercents(target)
    .replace(/[\t\n\r]/gu, '')
    .trim()
  return /^(?:file:\/\/\/)?[a-z]:(?![^\\/])/iu.test(plain) || /^file:\/\/\/(?:Users|Applications|Library)\//u.test(plain) || !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(plain)
}

function withoutPercents(target: string): string {
  return target.replace(/%([0-7][\da-f])/giu, (_percent, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
