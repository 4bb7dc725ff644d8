import type {
  BrandingSettings,
  SetUniversalLoginTemplateData,
  UniversalLoginTemplate,
  UpdateBrandingSettingsData,
} from '../../types/BrandingSettings';
import type {
  BrandingTheme,
  CreateBrandingThemeData,
  UpdateBrandingThemeData,
} from '../../types/BrandingTheme';
import type { Callback } from '../../types/Callback';
import type { NoParams } from '../../types/NoParams';
import type { ObjectWithId } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Branding: how the pages of the tenant look. */
export class BrandingManager extends BaseManager {
  /** `/branding` */
  readonly resource = restClient(this, '/branding');
  /** `/branding/templates/universal-login` */
  readonly brandingTemplates = restClient(this, '/branding/templates/universal-login');
  /** `/branding/themes/:id` */
  readonly brandingThemes = restClient(this, '/branding/themes/:id');

  /**
   * Updates the branding settings. Scope `update:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/patch-branding
   */
  updateSettings(params: NoParams, data: UpdateBrandingSettingsData): Promise<BrandingSettings>;
  updateSettings(
    params: NoParams,
    data: UpdateBrandingSettingsData,
    callback: Callback<BrandingSettings>,
  ): void;
  updateSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Fetches the branding settings. Scope `read:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-branding
   */
  getSettings(params?: NoParams): Promise<BrandingSettings>;
  getSettings(callback: Callback<BrandingSettings>): void;
  getSettings(params: NoParams | undefined, callback: Callback<BrandingSettings>): void;
  getSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Fetches the page template of Universal Login. Without one the API answers 404. Scope `read:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-universal-login
   */
  getUniversalLoginTemplate(params?: NoParams): Promise<UniversalLoginTemplate>;
  getUniversalLoginTemplate(callback: Callback<UniversalLoginTemplate>): void;
  getUniversalLoginTemplate(params: NoParams | undefined, callback: Callback<UniversalLoginTemplate>): void;
  getUniversalLoginTemplate(...args: unknown[]): unknown {
    return forward(this.brandingTemplates, 'get', args);
  }

  /**
   * Sets the page template of Universal Login. It needs a custom domain. Scope `update:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/put-universal-login
   */
  setUniversalLoginTemplate(params: NoParams, data: SetUniversalLoginTemplateData): Promise<void>;
  setUniversalLoginTemplate(
    params: NoParams,
    data: SetUniversalLoginTemplateData,
    callback: Callback<void>,
  ): void;
  setUniversalLoginTemplate(...args: unknown[]): unknown {
    return forward(this.brandingTemplates, 'update', args);
  }

  /**
   * Deletes the page template of Universal Login. Scope `delete:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/delete-universal-login
   */
  deleteUniversalLoginTemplate(params?: NoParams): Promise<void>;
  deleteUniversalLoginTemplate(callback: Callback<void>): void;
  deleteUniversalLoginTemplate(params: NoParams | undefined, callback: Callback<void>): void;
  deleteUniversalLoginTemplate(...args: unknown[]): unknown {
    return forward(this.brandingTemplates, 'delete', args);
  }

  /**
   * Fetches a theme. Scope `read:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-branding-theme
   */
  getTheme(params: ObjectWithId): Promise<BrandingTheme>;
  getTheme(params: ObjectWithId, callback: Callback<BrandingTheme>): void;
  getTheme(...args: unknown[]): unknown {
    return forward(this.brandingThemes, 'get', args);
  }

  /**
   * Fetches the default theme. Scope `read:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-default-branding-theme
   */
  getDefaultTheme(): Promise<BrandingTheme>;
  getDefaultTheme(callback: Callback<BrandingTheme>): void;
  getDefaultTheme(...args: unknown[]): unknown {
    return forward(this.brandingThemes, 'get', [{ id: 'default' }, ...args]);
  }

  /**
   * Creates a theme. Scope `update:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/post-branding-theme
   */
  createTheme(data: CreateBrandingThemeData): Promise<BrandingTheme>;
  createTheme(data: CreateBrandingThemeData, callback: Callback<BrandingTheme>): void;
  createTheme(...args: unknown[]): unknown {
    return forward(this.brandingThemes, 'create', args);
  }

  /**
   * Updates a theme. Scope `update:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/patch-branding-theme
   */
  updateTheme(params: ObjectWithId, data: UpdateBrandingThemeData): Promise<BrandingTheme>;
  updateTheme(params: ObjectWithId, data: UpdateBrandingThemeData, callback: Callback<BrandingTheme>): void;
  updateTheme(...args: unknown[]): unknown {
    return forward(this.brandingThemes, 'patch', args);
  }

  /**
   * Deletes a theme. Scope `delete:branding`.
   * @see https://auth0.com/docs/api/management/v2/branding/delete-branding-theme
   */
  deleteTheme(params: ObjectWithId): Promise<void>;
  deleteTheme(params: ObjectWithId, callback: Callback<void>): void;
  deleteTheme(...args: unknown[]): unknown {
    return forward(this.brandingThemes, 'delete', args);
  }
}
