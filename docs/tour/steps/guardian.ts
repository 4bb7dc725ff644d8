import { email, has, id, is, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const settings = { userVerification: 'preferred', overrideRelyingParty: false };
const twilio = { from: '+15551234567', sid: 'AC00000000000000000000000000000000' };
const templates = { enrollment_message: 'Your code: {{code}}', verification_message: 'Your code: {{code}}' };
const types = { message_types: ['sms', 'voice'] };
const provider = { provider: 'twilio' } as const;
const sms = { name: 'sms' } as const;
const smsTwilio = { name: 'sms', provider: 'twilio' } as const;
const roaming = { name: 'webauthn-roaming' } as const;
const enrollment = ({ style }: World): { id: string } => ({ id: `enrollment-${style}` });

export const guardian: Step[] = [
  step('guardian.getFactors')(() => [], lists(sms)),
  step('guardian.updateFactor')(() => [sms, { enabled: true }], has({ enabled: true })),
  step('guardian.updateFactorSettings')(() => [roaming, settings], has(settings)),
  step('guardian.getFactorSettings')(() => [roaming], has(settings)),
  step('guardian.updateFactorProvider')(() => [smsTwilio, twilio], has(twilio)),
  step('guardian.getFactorProvider')(() => [smsTwilio], has(twilio)),
  step('guardian.updateFactorTemplates')(() => [sms, templates], has(templates)),
  step('guardian.getFactorTemplates')(() => [sms], has(templates)),
  step('guardian.updatePolicies')(() => [{}, ['confidence-score']], is(['confidence-score'])),
  step('guardian.getPolicies')(() => [], is(['confidence-score'])),
  step('guardian.updatePhoneFactorSelectedProvider')(() => [{}, provider], has(provider)),
  step('guardian.getPhoneFactorSelectedProvider')(() => [], has(provider)),
  step('guardian.updatePhoneFactorMessageTypes')(() => [{}, types], has(types)),
  step('guardian.getPhoneFactorMessageTypes')(() => [], has(types)),
  step('guardian.createEnrollmentTicket')(
    (w) => [{ user_id: id(w, 'jane'), send_mail: false }],
    keeps('enrollmentTicket', {}, 'ticket_id'),
  ),
  step('guardian.getGuardianEnrollment')((w) => {
    // Users enroll when they log in.
    w.tenant.seed([{ user_id: `phone-${w.style}`, email: email(w, 'phone'), enrollments: [enrollment(w)] }]);
    return [enrollment(w)];
  }, has(enrollment)),
  step('guardian.deleteGuardianEnrollment')((w) => [enrollment(w)], isEmpty),
];
