import { objectOf } from '../objectOf';
import { settings } from '../crud/settings';
import type { Json } from '../store/records';

/** Recorded: if no shield notifies administrators, there is no notification frequency. */
function withNotifications(detection: Json): Json {
  const shields = [detection, ...Object.values(objectOf(detection.stage))].map(
    (stage) => objectOf(stage).shields,
  );
  return shields.flat().includes('admin_notification')
    ? detection
    : { ...detection, admin_notification_frequency: [] };
}

/** /attack-protection: the settings of each kind, with the defaults of a new tenant. */
export const attackProtectionRoutes = [
  ...settings({
    path: '/attack-protection/brute-force-protection',
    defaults: {
      enabled: true,
      shields: ['user_notification', 'block'],
      mode: 'count_per_identifier_and_ip',
      allowlist: [],
      max_attempts: 10,
    },
  }),
  ...settings({
    path: '/attack-protection/breached-password-detection',
    merge: { deep: true },
    defaults: {
      enabled: false,
      shields: [],
      admin_notification_frequency: [],
      method: 'standard',
      stage: { 'pre-user-registration': { shields: [] }, 'pre-change-password': { shields: [] } },
    },
    complete: withNotifications,
  }),
  ...settings({
    path: '/attack-protection/suspicious-ip-throttling',
    merge: { deep: true },
    defaults: {
      enabled: true,
      shields: ['block', 'admin_notification'],
      allowlist: [],
      stage: {
        'pre-login': { max_attempts: 100, rate: 864_000 },
        'pre-user-registration': { max_attempts: 50, rate: 1200 },
        'pre-custom-token-exchange': { max_attempts: 10, rate: 600_000 },
      },
    },
  }),
  ...settings({
    path: '/attack-protection/bot-detection',
    defaults: {
      challenge_password_policy: 'never',
      challenge_passwordless_policy: 'never',
      challenge_password_reset_policy: 'never',
      allowlist: [],
      bot_detection_level: 'medium',
      monitoring_mode_enabled: false,
    },
  }),
  ...settings({
    path: '/attack-protection/captcha',
    merge: { deep: true },
    defaults: { active_provider_id: 'auth_challenge', auth_challenge: { fail_open: false } },
  }),
  ...settings({ path: '/attack-protection/phone-provider-protection', defaults: { type: 'none' } }),
];
