import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const flags = { flags: { migration: true } };

export const migrations: Step[] = [
  step('migrations.updateMigrations')(() => [flags], has(flags)),
  step('migrations.getMigrations')(() => [], has(flags)),
];
