/** A background that blends two colors. */
export interface BrandingGradient {
  /** Kind of the gradient: `linear-gradient`. */
  type?: string | undefined;
  /** First color, e.g. `#ffffff`. */
  start?: string | undefined;
  /** Last color, e.g. `#000000`. */
  end?: string | undefined;
  /** Direction in degrees. */
  angle_deg?: number | undefined;
  [property: string]: unknown;
}

/**
 * The branding of the tenant's pages.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/get-branding
 */
export interface BrandingSettings {
  /** Colors of the pages. */
  colors?:
    | {
        /** Color of buttons and links, e.g. `#0059d6`. */
        primary?: string | undefined;
        /** A color or a gradient. */
        page_background?: string | BrandingGradient | null | undefined;
      }
    | undefined;
  /** URL of the favicon: HTTPS. */
  favicon_url?: string | undefined;
  /** URL of the logo: HTTPS. */
  logo_url?: string | undefined;
  /** Custom font. */
  font?:
    | {
        /** URL of the font: HTTPS. */
        url?: string | undefined;
      }
    | undefined;
}

/**
 * Branding settings to change; null removes a setting.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/patch-branding
 */
export interface UpdateBrandingSettingsData {
  /** Colors of the pages. */
  colors?:
    | {
        /** Color of buttons and links, e.g. `#0059d6`. */
        primary?: string | null | undefined;
        /** A color or a gradient. */
        page_background?: string | BrandingGradient | null | undefined;
      }
    | null
    | undefined;
  /** URL of the favicon: HTTPS. */
  favicon_url?: string | null | undefined;
  /** URL of the logo: HTTPS. */
  logo_url?: string | null | undefined;
  /** Custom font. */
  font?:
    | {
        /** URL of the font: HTTPS. */
        url?: string | null | undefined;
      }
    | null
    | undefined;
}

/**
 * The page template of Universal Login.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/get-universal-login
 */
export interface UniversalLoginTemplate {
  /** The template: HTML with Liquid tags. */
  body?: string | undefined;
}

/**
 * A page template for Universal Login.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/put-universal-login
 */
export interface SetUniversalLoginTemplateData {
  /** HTML with the Liquid tags `auth0:head` and `auth0:widget`; at most 102,400 characters. */
  template: string;
}
