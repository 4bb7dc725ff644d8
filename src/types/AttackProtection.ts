/** What brute-force protection does about an attack. */
export type BruteForceShield = 'block' | 'user_notification' | (string & {});

/** Whether failed logins are counted per account and IP address, or per account. */
export type BruteForceMode = 'count_per_identifier_and_ip' | 'count_per_identifier' | (string & {});

/**
 * The configuration of brute-force protection.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/get-brute-force-protection
 */
export interface BruteForceConfig {
  /** Whether brute-force protection is on. */
  enabled?: boolean | undefined;
  /** What to do about an attack. */
  shields?: BruteForceShield[] | undefined;
  /** Trusted IP addresses and CIDR ranges. */
  allowlist?: string[] | undefined;
  /** Default `count_per_identifier_and_ip`. */
  mode?: BruteForceMode | undefined;
  /** Failed logins before an account is protected: 1 to 100. Default 10. */
  max_attempts?: number | undefined;
}

/**
 * Settings of brute-force protection to change.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-brute-force-protection
 */
export type UpdateBruteForceConfigData = BruteForceConfig;

/** What suspicious IP throttling does about an attack. */
export type SuspiciousIpThrottlingShield = 'block' | 'admin_notification' | (string & {});

/** How many attempts an IP address has at one stage. */
export interface SuspiciousIpThrottlingStage {
  /** Attempts before throttling starts. At most 2,500 for logins (default 100), 72,000 for signups (default 50). */
  max_attempts?: number | undefined;
  /** Milliseconds until one more attempt is granted. Default 864,000 for logins, 1,728,000 for signups. */
  rate?: number | undefined;
}

/**
 * The configuration of suspicious IP throttling.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/get-suspicious-ip-throttling
 */
export interface SuspiciousIpThrottlingConfig {
  /** Whether suspicious IP throttling is on. */
  enabled?: boolean | undefined;
  /** What to do about an attack. */
  shields?: SuspiciousIpThrottlingShield[] | undefined;
  /** Trusted IP addresses and CIDR ranges. */
  allowlist?: string[] | undefined;
  /** Limits for each stage. */
  stage?:
    | {
        /** Limits for logins. */
        'pre-login'?: SuspiciousIpThrottlingStage | undefined;
        /** Limits for signups. */
        'pre-user-registration'?: SuspiciousIpThrottlingStage | undefined;
      }
    | undefined;
}

/**
 * Settings of suspicious IP throttling to change.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-suspicious-ip-throttling
 */
export type UpdateSuspiciousIpThrottlingConfigData = SuspiciousIpThrottlingConfig;

/** What breached password detection does about a breached password. */
export type BreachedPasswordShield = 'block' | 'user_notification' | 'admin_notification' | (string & {});

/** How often administrators are notified of breached passwords. */
export type BreachedPasswordNotificationFrequency =
  'immediately' | 'daily' | 'weekly' | 'monthly' | (string & {});

/** What to do about a breached password at one stage. */
export interface BreachedPasswordDetectionStage {
  /** `block` or `admin_notification`. */
  shields?: BreachedPasswordShield[] | undefined;
}

/**
 * The configuration of breached password detection.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/get-breached-password-detection
 */
export interface BreachedPasswordDetectionConfig {
  /** Whether breached password detection is on. */
  enabled?: boolean | undefined;
  /** What to do about a breached password at login. */
  shields?: BreachedPasswordShield[] | undefined;
  /** How often administrators are notified. */
  admin_notification_frequency?: BreachedPasswordNotificationFrequency[] | undefined;
  /** Default `standard`; `enhanced` depends on the subscription. */
  method?: 'standard' | 'enhanced' | (string & {}) | undefined;
  /** Settings for other stages than login. */
  stage?:
    | {
        /** Settings for signups. */
        'pre-user-registration'?: BreachedPasswordDetectionStage | undefined;
        /** Settings for password changes. */
        'pre-change-password'?: BreachedPasswordDetectionStage | undefined;
      }
    | undefined;
}

/**
 * Settings of breached password detection to change.
 *
 * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-breached-password-detection
 */
export type UpdateBreachedPasswordDetectionConfigData = BreachedPasswordDetectionConfig;
