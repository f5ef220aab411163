/**
 * Lets Node run the sources as they are: it strips types itself, and this finds the `.ts` behind an import of `.js`. Stryker's processes cannot be
 * started with tsx, which keeps them from loading their own plug-ins.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
    return next(isOurs ? specifier.replace(/js$/, 'ts') : specifier, context);
  },
});

// Every mutant of a table needs a process of its own. They are killed, not ended, so the first that lives long enough keeps what it compiled.
enableCompileCache('test/.artifacts/compiled');
setTimeout(flushCompileCache, 3000).unref();
