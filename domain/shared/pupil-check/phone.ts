// What the editors of the mini-program run of the pupil check: scripts/build-shared.ts bundles this file into miniprogram/reflection/pupil-check/index.js.
export type { Finding, FindingKind } from './finding'
export { findPupilData } from './find-pupil-data'
export { findingsAlike, neutralise } from './neutralise'
export type { Replacement } from './neutralise'
