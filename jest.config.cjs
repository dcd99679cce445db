// Three projects: `unit` (pure rules and tools, beside their code), `cloud` (calls through the local cloud), `browser` (journeys).
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[mc]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  // These packages ship ECMAScript modules only, which jest cannot require untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|uqr)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
}
const prepared = { ...shared, globalSetup: '<rootDir>/scripts/jest-setup.ts' }
module.exports = {
  testTimeout: 60000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{domain,contract,cloudfunctions,miniprogram,scripts,tests/unit}/**/*.test.ts'] },
    { ...prepared, displayName: 'cloud', testMatch: ['<rootDir>/local/**/*.test.ts', '<rootDir>/tests/cloud/**/*.test.ts'] },
    { ...prepared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
