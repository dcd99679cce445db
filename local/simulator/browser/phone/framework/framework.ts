import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
  type component as adapterComponent,
  type Root,
} from 'glass-easel-miniprogram-adapter'
import { addGlobalErrorListener, addGlobalWarningListener, globalOptions, type GeneralComponent, type Node } from 'glass-easel'
import { reportError } from '../errors'
import type { Program } from '../program'
import { PhoneBackend } from './backend'

/** What a page's or component's methods see as `this`. */
export type Instance = adapterComponent.GeneralComponent

/** Once for the document: what the framework complains about is an error here. */
export function configureFramework(): void {
  globalOptions.writeIdToDOM = true
  addGlobalErrorListener((error, method, related) => {
    reportError(error, [method, nameOf(related)].filter(Boolean).join(' of '))
    return false
  })
  addGlobalWarningListener((message, related, element) => {
    reportError(message, [nameOf(related), tagOf(element)].filter(Boolean).join(' at '))
    return false
  })
}

/** glass-easel, set up for one run of the mini-program. */
export class Framework {
  readonly program: Program
  readonly codeSpace: CodeSpace
  private readonly backend: AssociatedBackend

  constructor(program: Program) {
    this.program = program
    const environment = new MiniProgramEnv()
    this.backend = environment.associateBackend(new PhoneBackend())
    this.codeSpace = environment.createCodeSpace('', true)
    for (const [codePath, { config, styleScope }] of Object.entries(program.components)) {
      this.codeSpace.addComponentStaticConfig(codePath, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
      if (styleScope !== undefined) this.codeSpace.addStyleSheet(codePath, undefined, styleScope)
      this.codeSpace.addCompiledTemplate(codePath, template(program, codePath))
    }
  }

  /** Makes a page; it is drawn when its root is attached. */
  createPage(codePath: string): Root {
    return this.backend.createRoot('page', this.codeSpace, `/${codePath}`)
  }
}

export function template(program: Program, codePath: string): Parameters<CodeSpace['addCompiledTemplate']>[1] {
  return { groupList: program.templates, content: program.templates[codePath] } as Parameters<CodeSpace['addCompiledTemplate']>[1]
}

/** The framework's component behind what a method sees as `this`. */
export function componentOf(instance: Instance): GeneralComponent {
  return instance._$ as GeneralComponent
}

/** Null: the page it was on is gone. */
export function elementOf(component: GeneralComponent): HTMLElement | null {
  return component.getBackendElement() as unknown as HTMLElement | null
}

function nameOf(related: GeneralComponent | string | undefined): string {
  return typeof related === 'string' ? related : (related?.is ?? '')
}

function tagOf(element: Node | undefined): string {
  return element !== undefined && 'tagName' in element ? `<${String(element.tagName)}>` : ''
}
