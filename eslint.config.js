import noUnsanitized from 'eslint-plugin-no-unsanitized'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Names of Electron that belong in exactly one file each.
 * @param {string[]} importNames @returns {['error', object]}
 */
const electronNames = (importNames) => [
  'error',
  {
    paths: [
      {
        name: 'electron',
        importNames,
        message: 'Each of these is named in one file only (ARCHITECTURE.md).',
      },
    ],
  },
]

const WINDOW_APP = {
  selector: "MemberExpression[object.name='window'][property.name='app']",
  message: 'The main process is reached through renderer/data/app-api.ts.',
}
const RAW_DOCUMENT = {
  selector: 'CallExpression[callee.property.name=/^(getMap|getXmlFragment)$/]',
  message: 'Documents are read and written through shared/kernel and shared/documents.',
}

export default defineConfig(
  globalIgnores(['out/', 'node_modules/', 'test-results/', 'tests/arch/fixtures/']),
  tseslint.configs.strictTypeChecked,
  noUnsanitized.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        // One program for everything: ten times faster than one per folder, which the type check has anyway.
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // There are no classes: functions of a port have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // Costly, and about what is not here: classes (one, of React's) and enums (erasableSyntaxOnly).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Costly, and react-aria-components deprecates its simple composition for a longer one.
      '@typescript-eslint/no-deprecated': 'off',
      // `DocId | ''` says something to the reader.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      'no-restricted-imports': electronNames(['ipcMain', 'ipcRenderer']),
      'no-restricted-syntax': ['error', WINDOW_APP, RAW_DOCUMENT],
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // The two rules about hooks; the others belong to a compiler that we do not use and cost most of the time.
    files: ['renderer/**'],
    plugins: {
      'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (reactHooks)),
    },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['main/ipc/register.ts'], rules: { 'no-restricted-imports': electronNames(['ipcRenderer']) } },
  { files: ['preload/index.ts'], rules: { 'no-restricted-imports': electronNames(['ipcMain']) } },
  { files: ['renderer/data/app-api.ts'], rules: { 'no-restricted-syntax': ['error', RAW_DOCUMENT] } },
  {
    files: ['shared/kernel/**', 'shared/documents/**', 'shared/projection/**'],
    rules: { 'no-restricted-syntax': ['error', WINDOW_APP] },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // A Yjs text says itself in full.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // It attacks the window on purpose.
    files: ['tests/e2e/hardening.spec.ts'],
    rules: {
      'no-unsanitized/property': 'off',
      'no-unsanitized/method': 'off',
      'no-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['build/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['build/**'],
    rules: {
      // Scripts read JSON of known files; types there would be words without force.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // The loader runs inside another runtime, without a project of its own; what it imports is this checkout.
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-unsanitized/method': 'off' },
  },
)
