import type {
  BreachedPasswordDetectionConfig,
  BruteForceConfig,
  SuspiciousIpThrottlingConfig,
  UpdateBreachedPasswordDetectionConfigData,
  UpdateBruteForceConfigData,
  UpdateSuspiciousIpThrottlingConfigData,
} from '../../types/AttackProtection';
import type { Callback } from '../../types/Callback';
import type { NoParams } from '../../types/NoParams';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Attack protection: how the tenant detects attacks and what it does about them. */
export class AttackProtectionManager extends BaseManager {
  /** `/attack-protection/brute-force-protection` */
  readonly bruteForceProtection = restClient(this, '/attack-protection/brute-force-protection');
  /** `/attack-protection/suspicious-ip-throttling` */
  readonly suspiciousIpThrottling = restClient(this, '/attack-protection/suspicious-ip-throttling');
  /** `/attack-protection/breached-password-detection` */
  readonly breachedPasswordDetection = restClient(this, '/attack-protection/breached-password-detection');

  /**
   * Fetches the configuration of brute-force protection. Scope `read:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/get-brute-force-protection
   */
  getBruteForceConfig(params?: NoParams): Promise<BruteForceConfig>;
  getBruteForceConfig(callback: Callback<BruteForceConfig>): void;
  getBruteForceConfig(params: NoParams | undefined, callback: Callback<BruteForceConfig>): void;
  getBruteForceConfig(...args: unknown[]): unknown {
    return forward(this.bruteForceProtection, 'get', args);
  }

  /**
   * Updates the configuration of brute-force protection. Scope `update:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-brute-force-protection
   */
  updateBruteForceConfig(params: NoParams, data: UpdateBruteForceConfigData): Promise<BruteForceConfig>;
  updateBruteForceConfig(
    params: NoParams,
    data: UpdateBruteForceConfigData,
    callback: Callback<BruteForceConfig>,
  ): void;
  updateBruteForceConfig(...args: unknown[]): unknown {
    return forward(this.bruteForceProtection, 'patch', args);
  }

  /**
   * Fetches the configuration of suspicious IP throttling. Scope `read:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/get-suspicious-ip-throttling
   */
  getSuspiciousIpThrottlingConfig(params?: NoParams): Promise<SuspiciousIpThrottlingConfig>;
  getSuspiciousIpThrottlingConfig(callback: Callback<SuspiciousIpThrottlingConfig>): void;
  getSuspiciousIpThrottlingConfig(
    params: NoParams | undefined,
    callback: Callback<SuspiciousIpThrottlingConfig>,
  ): void;
  getSuspiciousIpThrottlingConfig(...args: unknown[]): unknown {
    return forward(this.suspiciousIpThrottling, 'get', args);
  }

  /**
   * Updates the configuration of suspicious IP throttling. Scope `update:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-suspicious-ip-throttling
   */
  updateSuspiciousIpThrottlingConfig(
    params: NoParams,
    data: UpdateSuspiciousIpThrottlingConfigData,
  ): Promise<SuspiciousIpThrottlingConfig>;
  updateSuspiciousIpThrottlingConfig(
    params: NoParams,
    data: UpdateSuspiciousIpThrottlingConfigData,
    callback: Callback<SuspiciousIpThrottlingConfig>,
  ): void;
  updateSuspiciousIpThrottlingConfig(...args: unknown[]): unknown {
    return forward(this.suspiciousIpThrottling, 'patch', args);
  }

  /**
   * Fetches the configuration of breached password detection. Scope `read:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/get-breached-password-detection
   */
  getBreachedPasswordDetectionConfig(params?: NoParams): Promise<BreachedPasswordDetectionConfig>;
  getBreachedPasswordDetectionConfig(callback: Callback<BreachedPasswordDetectionConfig>): void;
  getBreachedPasswordDetectionConfig(
    params: NoParams | undefined,
    callback: Callback<BreachedPasswordDetectionConfig>,
  ): void;
  getBreachedPasswordDetectionConfig(...args: unknown[]): unknown {
    return forward(this.breachedPasswordDetection, 'get', args);
  }

  /**
   * Updates the configuration of breached password detection. Scope `update:attack_protection`.
   * @see https://auth0.com/docs/api/management/v2/attack-protection/patch-breached-password-detection
   */
  updateBreachedPasswordDetectionConfig(
    params: NoParams,
    data: UpdateBreachedPasswordDetectionConfigData,
  ): Promise<BreachedPasswordDetectionConfig>;
  updateBreachedPasswordDetectionConfig(
    params: NoParams,
    data: UpdateBreachedPasswordDetectionConfigData,
    callback: Callback<BreachedPasswordDetectionConfig>,
  ): void;
  updateBreachedPasswordDetectionConfig(...args: unknown[]): unknown {
    return forward(this.breachedPasswordDetection, 'patch', args);
  }
}
