import path from 'node:path'
import esbuild from 'esbuild'
import type { PhoneDriver } from '../phone-driver'
import type { Finding } from './finding'

/** Carries the audit into a phone's document. */
export class Auditor {
  private constructor(private readonly program: string) {}

  static async build(): Promise<Auditor> {
    const entry = path.join(__dirname, 'in-page', 'audit.ts')
    const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, format: 'iife', target: 'es2022', write: false, logLevel: 'silent' })
    return new Auditor(outputFiles[0]?.text ?? '')
  }

  /** `type`: how much larger than usual text is to be. */
  audit(phone: PhoneDriver, type: number): Promise<Finding[]> {
    return this.evaluate<Finding[]>(phone, `looks.audit(${type})`)
  }

  typeOfPage(phone: PhoneDriver): Promise<string> {
    return this.evaluate<string>(phone, 'looks.typeOfPage()')
  }

  private evaluate<Value>(phone: PhoneDriver, expression: string): Promise<Value> {
    return phone.evaluate<Value>(`(() => { ${this.program}; return window.${expression} })()`)
  }
}
