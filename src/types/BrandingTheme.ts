/** Shape of buttons or inputs. */
export type BrandingThemeShape = 'pill' | 'rounded' | 'sharp' | (string & {});

/** Horizontal position. */
export type BrandingThemeAlignment = 'center' | 'left' | 'right' | (string & {});

/** Borders of a theme, in pixels. */
export interface BrandingThemeBorders {
  /** 1 to 10. */
  button_border_radius: number;
  /** 0 to 10. */
  button_border_weight: number;
  /** Shape of buttons. */
  buttons_style: BrandingThemeShape;
  /** 0 to 10. */
  input_border_radius: number;
  /** 0 to 3. */
  input_border_weight: number;
  /** Shape of inputs. */
  inputs_style: BrandingThemeShape;
  /** Whether the widget has a shadow. */
  show_widget_shadow: boolean;
  /** 0 to 10. */
  widget_border_weight: number;
  /** 0 to 50. */
  widget_corner_radius: number;
}

/** Colors of a theme, e.g. `#0059d6`. */
export interface BrandingThemeColors {
  /** Outline of focused elements. */
  base_focus_color?: string | undefined;
  /** Highlight of elements under the pointer. */
  base_hover_color?: string | undefined;
  body_text: string;
  /** Theme of the CAPTCHA widget, not a color. */
  captcha_widget_theme?: 'auto' | 'dark' | 'light' | (string & {}) | undefined;
  error: string;
  header: string;
  icons: string;
  input_background: string;
  input_border: string;
  input_filled_text: string;
  input_labels_placeholders: string;
  links_focused_components: string;
  primary_button: string;
  primary_button_label: string;
  /** Background of read-only inputs. */
  read_only_background?: string | undefined;
  secondary_button_border: string;
  secondary_button_label: string;
  success: string;
  widget_background: string;
  widget_border: string;
}

/** Style of one kind of text. */
export interface BrandingThemeFont {
  /** Whether the text is bold. */
  bold: boolean;
  /** Percent of the reference size: 0 to 150; for titles 75 to 150. */
  size: number;
}

/** Fonts of a theme. */
export interface BrandingThemeFonts {
  body_text: BrandingThemeFont;
  buttons_text: BrandingThemeFont;
  /** URL of a WOFF font, or an empty string for the default font. */
  font_url: string;
  input_labels: BrandingThemeFont;
  links: BrandingThemeFont;
  /** Decoration of links. */
  links_style: 'normal' | 'underlined' | (string & {});
  /** Reference size in pixels: 12 to 24. */
  reference_text_size: number;
  subtitle: BrandingThemeFont;
  title: BrandingThemeFont;
}

/** Page background of a theme. */
export interface BrandingThemePageBackground {
  /** A color, e.g. `#000000`. */
  background_color: string;
  /** URL of an image, or an empty string. */
  background_image_url: string;
  /** Position of the widget on the page. */
  page_layout: BrandingThemeAlignment;
}

/** Login widget of a theme. */
export interface BrandingThemeWidget {
  /** Alignment of the header. */
  header_text_alignment: BrandingThemeAlignment;
  /** Pixels: 1 to 100. */
  logo_height: number;
  /** Position of the logo; `none` hides it. */
  logo_position: BrandingThemeAlignment | 'none';
  /** URL of the logo, or an empty string. */
  logo_url: string;
  /** Position of the buttons of social connections. */
  social_buttons_layout: 'bottom' | 'top' | (string & {});
}

/**
 * A theme to create.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/post-branding-theme
 */
export interface CreateBrandingThemeData {
  borders: BrandingThemeBorders;
  colors: BrandingThemeColors;
  /** Name of the theme; at most 2,048 characters. */
  displayName?: string | undefined;
  fonts: BrandingThemeFonts;
  page_background: BrandingThemePageBackground;
  widget: BrandingThemeWidget;
}

/**
 * The new content of a theme. The API requires every section.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/patch-branding-theme
 */
export type UpdateBrandingThemeData = CreateBrandingThemeData;

/**
 * A theme of Universal Login.
 *
 * @see https://auth0.com/docs/api/management/v2/branding/get-branding-theme
 */
export interface BrandingTheme extends CreateBrandingThemeData {
  /** Theme ID. */
  themeId: string;
  /** Name of the theme. */
  displayName: string;
}
