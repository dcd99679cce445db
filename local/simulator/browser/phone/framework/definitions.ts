import { Component as FrameworkComponent } from 'glass-easel'
import type { CodeSpace, behavior as adapterBehavior } from 'glass-easel-miniprogram-adapter'
import { callSafely } from '../errors'
import type { Program } from '../program'
import { componentOf, elementOf, type Instance } from './framework'
import { awaitReady } from './ready'

type Definition = {
  behaviors?: unknown[]
  properties?: Record<string, unknown>
  data?: unknown
  options?: Record<string, unknown>
  [field: string]: unknown
}
type Behavior = adapterBehavior.GeneralBehavior

/** The object that App() was called with. */
export type App = Record<string, unknown>

/** Runs all scripts of the mini-program; App, Page, Component and Behavior register what they are called with. */
export function loadDefinitions(program: Program, codeSpace: CodeSpace): App {
  let codePath = 'app'
  let app: App = {}
  const registered = new Set<string>()

  Object.assign(globalThis, {
    App: (definition: App) => {
      app = definition
    },
    getApp: () => app,
    Page: (definition: Definition) => {
      registered.add(codePath)
      const builder = codeSpace.component(codePath).pageDefinition(prepared(definition) as object)
      builder.lifetime('attached', onAttached).register()
    },
    Component: (definition: Definition) => {
      registered.add(codePath)
      const builder = codeSpace.component(codePath).definition(withHidden(prepared(definition)) as object)
      builder.lifetime('attached', onAttached).register()
    },
    Behavior: (definition: Definition) =>
      codeSpace
        .behavior()
        .definition(prepared(definition) as object)
        .register(),
  })

  for (const [path, script] of Object.entries(program.scripts)) {
    codePath = path
    callSafely(path, script)
    if (path !== 'app' && !registered.has(path)) callSafely(path, () => fail(`neither Page() nor Component() was called in ${path}`))
  }
  return app

  function prepared(definition: Definition): Definition {
    for (const option of ['styleIsolation', 'addGlobalClass']) {
      if (definition.options?.[option] !== undefined) fail(`${codePath}: ${option} belongs into the component's json`)
    }
    return { ...definition, behaviors: (definition.behaviors ?? []).map((behavior) => builtInBehavior(behavior, codeSpace)) }
  }

  function onAttached(this: Instance): void {
    awaitReady(componentOf(this))
    checkHandlers(this, program)
  }
}

const fieldBehaviors: readonly string[] = ['wx://form-field', 'wx://form-field-group', 'wx://form-field-button']

function builtInBehavior(behavior: unknown, codeSpace: CodeSpace): Behavior {
  if (typeof behavior !== 'string') return behavior as Behavior
  if (!fieldBehaviors.includes(behavior)) fail(`behavior ${behavior} is not simulated`)
  const properties: Record<string, typeof String | null> = behavior === 'wx://form-field' ? { name: String, value: null } : {}
  return codeSpace.behavior().definition({ properties }).register() as Behavior
}

/** Every element can be hidden, so a component has the property without declaring it. */
function withHidden(definition: Definition): Definition {
  const isOwn = definition.properties?.hidden !== undefined || (definition.data as { hidden?: unknown } | undefined)?.hidden !== undefined
  if (isOwn) return definition
  const hidden = {
    type: Boolean,
    observer(this: Instance, isHidden: boolean) {
      const element = elementOf(componentOf(this))
      if (element !== null) element.hidden = isHidden
    },
  }
  return { ...definition, properties: { ...definition.properties, hidden } }
}

const checked = new Set<string>()

function checkHandlers(instance: Instance, program: Program): void {
  if (checked.has(instance.is)) return
  checked.add(instance.is)
  for (const [handler, place] of program.components[instance.is]?.handlers ?? []) {
    if (FrameworkComponent.getMethod(componentOf(instance), handler) !== undefined) continue
    callSafely(place, () => fail(`${instance.is} has no method ${handler}`))
  }
}

function fail(message: string): never {
  throw new Error(message)
}
