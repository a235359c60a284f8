import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What a layer must not import; the same rule, over all imports, is a test. */
const layer = (name, ...foreign) => ({
  files: [`src/${name}/**`],
  // The rooms that render pages may draw widgets.
  ignores: name == 'endpoint' ? ['src/endpoint/{embed,inbox}/**'] : [],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: foreign.map((other) => ({ group: [`**/${other}/**`], message: `${name} must not import ${other}` })),
      },
    ],
  },
});

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name is the same wherever it is used.',
};
const noSwitchedOffTest = {
  selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip)$/]',
  message: 'No test runs alone, none is switched off.',
};
const noHtmlSink = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
  message: 'Data is text.',
};

export default tseslint.config(
  { ignores: ['dist', '.test', 'coverage', 'src/endpoint/oc4ids', 'test/fixtures', 'demo/sumber'] },
  tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // With noUncheckedIndexedAccess, `!` is how one says that an index exists.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': [
        'error',
        { allowShortCircuit: true, allowTernary: true, allowTaggedTemplates: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      // A pattern that tries again and again lets one message of a stranger hold up the server.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'no-restricted-syntax': ['error', noDefaultExport, noHtmlSink],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/{contract,client,i18n,widgets,define,builder,doctor,embed,inbox}/**', 'src/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  layer('contract', 'client', 'widgets', 'i18n', 'endpoint', 'define'),
  layer('client', 'widgets', 'i18n', 'endpoint', 'define'),
  layer('i18n', 'contract', 'client', 'widgets', 'endpoint', 'define'),
  layer('widgets', 'endpoint', 'define'),
  layer('endpoint', 'client', 'widgets', 'define', 'builder', 'doctor'),
  layer('endpoint/{embed,inbox}', 'client', 'define', 'builder', 'doctor'),
  layer('builder', 'endpoint', 'define'),
  layer('doctor', 'endpoint', 'define', 'builder'),
  {
    files: ['src/{widgets,define}/**', 'test/**', 'demo/**'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: litA11y.configs.recommended.rules,
  },
  { files: ['test/**'], rules: { 'no-restricted-syntax': ['error', noSwitchedOffTest] } },
);
