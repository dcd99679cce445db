import { contrastFindings } from './contrast'
import { cutFindings } from './cut'
import type { Finding } from '../finding'
import { nameFindings } from './names'
import { targetFindings } from './targets'
import { widthFindings } from './width'

const audits = [contrastFindings, targetFindings, nameFindings, widthFindings, cutFindings]

/** Looks at everything that the phone shows of the mini-program, in type of that size, and answers what a teacher could not read, tap or hear. */
async function audit(type: number): Promise<Finding[]> {
  setType(type)
  await settle()
  // The mini-program's own part of the screen: its page, its title and its tabs; the rest of the screen is WeChat's.
  const parts = [...document.querySelectorAll<HTMLElement>('.page-frame:not([hidden]), .tab-bar')].filter((part) => part.checkVisibility())
  return parts.flatMap((part) => audits.flatMap((findingsIn) => findingsIn(part)))
}

/** Waits until what moves has come to rest and all is drawn. */
async function settle(): Promise<void> {
  await document.fonts.ready
  await Promise.all(document.getAnimations().filter(ends).map((animation) => animation.finished.catch(() => undefined)))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

function ends(animation: Animation): boolean {
  return Number.isFinite(animation.effect?.getComputedTiming().endTime)
}

/** How large the owner of the phone likes text, as the page was told. */
function setType(scale: number): void {
  for (const page of document.querySelectorAll<HTMLElement>('page')) page.style.setProperty('--type', String(scale))
}

function typeOfPage(): string {
  const page = document.querySelector('.page-frame:not([hidden]) page')
  return page === null ? '' : getComputedStyle(page).getPropertyValue('--type').trim()
}

Object.assign(window, { looks: { audit, typeOfPage } })
