import { isEmpty, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const token = ({ tenant, style }: World): { aud: string; jti: string } => ({
  aud: tenant.clientId,
  jti: `stolen-${style}`,
});

export const blacklistedTokens: Step[] = [
  step('blacklistedTokens.add')((w) => [token(w)], isEmpty),
  step('blacklistedTokens.getAll')(({ tenant }) => [{ aud: tenant.clientId }], lists(token)),
];
