import path from 'node:path'
import { Parser } from 'htmlparser2'
import { ariaAttributes, builtIns, structuralAttributes, touchEvents } from '../browser/phone/vocabulary'
import type { Unit } from './mini-program'
import { placeOf, type Problem } from './problem'
import type { SourceTree } from './source-tree'

const structuralTags: readonly string[] = ['block', 'template', 'import', 'include', 'wxs', 'slot']
const controls: readonly string[] = ['wx:if', 'wx:elif', 'wx:else', 'wx:for', 'wx:for-item', 'wx:for-index', 'wx:key']
const eventBinding = /^(?:capture-bind:?|capture-catch:?|mut-bind:?|bind:?|catch:?)(?=[a-z])/
const openTypes: readonly string[] = ['', 'share']

export type CheckedTemplate = {
  problems: Problem[]
  /** Methods that the template names, with the place of each. */
  handlers: [name: string, place: string][]
}

/** Finds tags, attributes and events that the phone does not know, and pictures that do not exist. */
export function checkTemplate(text: string, file: string, user: Unit, source: SourceTree, rising: ReadonlySet<string>): CheckedTemplate {
  const problems: Problem[] = []
  const handlers: CheckedTemplate['handlers'] = []
  const own = new Set([...Object.keys(user.components), ...Object.keys(user.config.componentGenerics ?? {})])
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const tell = (message: string): void => {
          problems.push({ file, ...placeOf(text, parser.startIndex), message })
        }
        if (structuralTags.includes(tag)) return
        const kind = builtIns[tag]
        if (kind === undefined && !own.has(tag)) tell(`unknown component <${tag}>`)
        for (const [name, value] of Object.entries(attributes)) {
          const complaint =
            attributeProblem(tag, name, value, rising) ??
            (tag === 'image' && name === 'src' ? pictureProblem(value, file, source) : undefined)
          if (complaint !== undefined) tell(complaint)
          if (eventBinding.test(name) && isPlain(value)) handlers.push([value, placeText(file, text, parser.startIndex)])
        }
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  )
  parser.end(withoutCode(text))
  return { problems, handlers }
}

function attributeProblem(tag: string, name: string, value: string, rising: ReadonlySet<string>): string | undefined {
  if (name.startsWith('wx:')) return controls.includes(name) ? undefined : `unknown control ${name} on <${tag}>`
  if (/^(data-|mark:|generic:|change:)/.test(name) || structuralAttributes.includes(name)) return undefined
  const kind = builtIns[tag]
  if (kind === undefined) return undefined // The phone compares with the component's properties when it draws it.
  const binding = eventBinding.exec(name)
  if (binding !== null) {
    const event = name.slice(binding[0].length)
    const isKnown = touchEvents.includes(event) || kind.events.includes(event) || rising.has(event)
    return isKnown ? undefined : `unknown event ${event} of <${tag}>`
  }
  const attribute = name.replace(/^model:/, '')
  if (ariaAttributes.includes(attribute)) return undefined
  if (kind.attributes[dashed(attribute)] === undefined && kind.attributes[attribute] === undefined)
    return `unknown attribute ${name} of <${tag}>`
  if (attribute === 'open-type' && tag === 'button' && !value.includes('{{') && !openTypes.includes(value)) {
    return `open-type="${value}" of <button> is not simulated`
  }
  return undefined
}

function pictureProblem(value: string, file: string, source: SourceTree): string | undefined {
  if (value === '' || value.includes('{{') || value.startsWith('data:') || value.startsWith('cloud://')) return undefined
  if (/^https?:/.test(value)) return `${value}: nothing may load from outside`
  const picture = value.startsWith('/') ? value.slice(1) : path.posix.join(path.posix.dirname(file), value)
  return source.has(picture) ? undefined : `${value} does not exist`
}

function isPlain(value: string): boolean {
  return value !== '' && !value.includes('{{')
}

function placeText(file: string, text: string, offset: number): string {
  const { line, column } = placeOf(text, offset)
  return `${file}:${line}:${column}`
}

/** Blanks what looks like a tag and is none (code in braces and scripts), keeping every offset. */
function withoutCode(text: string): string {
  const blank = (part: string): string => part.replace(/[<>"']/g, ' ')
  return text
    .replace(/(<wxs\b[^>]*[^/]>)([^]*?)(?=<\/wxs>)/g, (_whole, tag: string, script: string) => tag + blank(script))
    .replace(/\{\{[^]*?\}\}/g, blank)
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
