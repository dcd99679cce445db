import { Element, type GeneralComponent } from 'glass-easel'

let waiting: GeneralComponent[] = []
const done = new WeakSet<GeneralComponent>()

/** Fires the lifetime `ready` once the component is on the screen: the framework leaves this to its host. */
export function awaitReady(component: GeneralComponent): void {
  waiting.push(component)
  if (waiting.length === 1) requestAnimationFrame(fire)
}

function fire(): void {
  const components = waiting
  waiting = []
  for (const component of components) {
    if (done.has(component) || !Element.isAttached(component)) continue
    done.add(component)
    component.triggerLifetime('ready', [])
  }
}
