import tseslint from 'typescript-eslint'

// Who may import whom: domain ← contract ← cloudfunctions ← local, tests; the mini-program takes types only from outside itself.
// tests/unit/fences.test.ts proves that each fence refuses.
const deny = (message, ...regexes) => regexes.map((regex) => ({ regex, message }))
const fence = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})
const up = '^(\\.\\./)+'
const functionNames = ['attendance', 'events', 'library', 'reports', 'scheduler', 'standing', 'studio']
// The timer takes the steps of others; documents are made of what standings rest on and of what the library holds.
const mayImport = { scheduler: ['library', 'standing', 'studio'], reports: ['library', 'standing'] }

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.local/', 'coverage/', 'miniprogram/shared/', 'miniprogram/reflection/pupil-check/', 'local/**/fixtures/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.browser.json', './tsconfig.miniprogram.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  fence(
    ['domain/**/*.ts'],
    deny(
      'domain/ holds pure rules: it imports nothing but itself and the code libraries of domain/shared/.',
      `${up}(contract|cloudfunctions|local|tests|scripts|miniprogram)/`,
      '^node:',
      '^(wx-server-sdk|zod(/.*)?|@cloudbase/.*|dayjs)$',
    ),
    ['**/*.test.ts'],
  ),
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: '`now` comes in as data.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as data.' },
      ],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: '`now` comes in as data.' }],
    },
  },
  fence(['contract/**/*.ts'], deny('contract/ stands on domain/ only.', `${up}(cloudfunctions|local|tests|scripts|miniprogram)/`), ['**/*.test.ts']),
  fence(
    ['cloudfunctions/kit/**/*.ts'],
    deny('kit/ is what functions stand on: it imports none of them.', `${up}(local|tests|scripts|miniprogram)/`, `^\\.\\./(${functionNames.join('|')})/`),
    ['**/*.test.ts'],
  ),
  ...functionNames.map((name) =>
    fence(
      [`cloudfunctions/${name}/**/*.ts`],
      deny(
        "A function's folder does not import another's.",
        `${up}(local|tests|scripts|miniprogram)/`,
        `^\\.\\./(${functionNames.filter((other) => other !== name && !mayImport[name]?.includes(other)).join('|')})/`,
      ),
      ['**/*.test.ts'],
    ),
  ),
  fence(
    ['miniprogram/**/*.ts'],
    [
      {
        regex: `${up}(contract|domain|cloudfunctions|local|tests|scripts)/`,
        message: 'The phone runs miniprogram/ alone: from outside it takes types only; code comes through shared/index.',
        allowTypeImports: true,
      },
    ],
    ['**/*.test.ts'],
  ),
  {
    // `wx.cloud` has one door.
    files: ['miniprogram/**/*.ts'],
    ignores: ['miniprogram/services/cloud.ts', 'miniprogram/app.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='wx'][property.name='cloud']", message: 'Only services/cloud.ts talks to wx.cloud.' },
      ],
    },
  },
)
