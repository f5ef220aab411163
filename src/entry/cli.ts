#!/usr/bin/env node
/**
 * `npx kyc-onboarding`: what backend developers run. Today it has one command, `conformance`.
 */
import { createTerminal, runCommand } from '../conformance/command.js';

process.exitCode = await runCommand(process.argv.slice(2), createTerminal());
