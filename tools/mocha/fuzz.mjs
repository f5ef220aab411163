/** What holds for every dialect and every body, many times more often than on a push. */
await import('../../test/dialects/any-dialect.node.test.ts');
/** And for every token that was changed. */
await import('../../test/verify/mutants.node.test.ts');
