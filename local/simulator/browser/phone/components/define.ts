import type { GeneralComponent } from 'glass-easel'
import { callSafely } from '../errors'
import { elementOf, template, type Framework } from '../framework/framework'
import { ariaAttributes, builtIns, type AttributeType } from '../vocabulary'
import { applyAria } from './aria'
import type { BuiltInView } from './view-base'

export type ViewClass = {
  new (component: GeneralComponent, element: HTMLElement): BuiltInView
  /** Attributes whose default is not empty, 0 or false. */
  defaults?: Readonly<Record<string, unknown>>
  /** Takes no children from the template. */
  drawsItself?: boolean
}

const types = { string: String, number: Number, boolean: Boolean, any: null } as const
const empty: Record<AttributeType, unknown> = { string: '', number: 0, boolean: false, any: null }

/** Registers a built-in component with exactly the attributes of the vocabulary. */
export function define(framework: Framework, tag: string, View: ViewClass): void {
  const vocabulary = builtIns[tag]
  if (vocabulary === undefined) throw new Error(`<${tag}> is not in the vocabulary`)
  const views = new WeakMap<object, BuiltInView>()
  const properties: Record<string, object> = {}
  const attribute = (name: string, type: AttributeType, apply: (view: BuiltInView, value: unknown) => void): void => {
    properties[name] = {
      type: types[type],
      value: View.defaults?.[name] ?? empty[type],
      observer(this: object, value: unknown) {
        const view = views.get(this)
        if (view !== undefined) apply(view, value)
      },
    }
  }
  attribute('hidden', 'any', (view, value) => {
    view.element.hidden = Boolean(value) && value !== 'false'
  })
  for (const name of ariaAttributes) attribute(camel(name), 'any', (view, value) => applyAria(view, name, value))
  for (const [name, type] of Object.entries(vocabulary.attributes)) {
    attribute(camel(name), type, (view, value) => callSafely(`<${tag}> ${name}`, () => view.changed(camel(name), value)))
  }
  const space = framework.codeSpace.getComponentSpace()
  const definition = {
    properties,
    lifetimes: {
      created(this: GeneralComponent) {
        // A page that is gone may still be given data, by a call that answers late: what it would draw has no element any more.
        const element = elementOf(this)
        if (element !== null) views.set(this, new View(this, element))
      },
      attached(this: GeneralComponent) {
        views.get(this)?.attached()
      },
      detached(this: GeneralComponent) {
        views.get(this)?.detached()
      },
    },
  }
  const builder = space.define(`built-in/${tag}`).definition(definition)
  const drawn = View.drawsItself === true ? builder.template(template(framework.program, 'built-in/empty')) : builder
  space.setGlobalUsingComponent(tag, drawn.registerComponent() as Parameters<typeof space.setGlobalUsingComponent>[1])
}

export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase())
}
