// Two projects: `unit` (pure rules and tools, beside their code) and `whole` (calls through the local cloud, journeys in a browser).
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[mc]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  // These packages ship ECMAScript modules only, which jest cannot require untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|uqr)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
}
module.exports = {
  testTimeout: 60000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{domain,contract,cloudfunctions,miniprogram,scripts}/**/*.test.ts'] },
    { ...shared, displayName: 'cloud', testMatch: ['<rootDir>/local/**/*.test.ts', '<rootDir>/tests/cloud/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
