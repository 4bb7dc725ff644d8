import { has, id, isEmpty, keeps } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const colors = { primary: '#0059d6', page_background: '#000000' };
const template = '<html>{%- auth0:head -%}<body>{%- auth0:widget -%}</body></html>';
const theme = (w: World): { id: string } => ({ id: id(w, 'theme') });
const font = { bold: false, size: 100 };

/** A whole theme: the API takes no less. */
const look = {
  borders: {
    button_border_radius: 3,
    button_border_weight: 1,
    buttons_style: 'rounded',
    input_border_radius: 3,
    input_border_weight: 1,
    inputs_style: 'rounded',
    show_widget_shadow: true,
    widget_border_weight: 0,
    widget_corner_radius: 5,
  },
  colors: {
    body_text: '#1e212a',
    error: '#d03c38',
    header: '#1e212a',
    icons: '#65676e',
    input_background: '#ffffff',
    input_border: '#c9cace',
    input_filled_text: '#000000',
    input_labels_placeholders: '#65676e',
    links_focused_components: '#635dff',
    primary_button: '#635dff',
    primary_button_label: '#ffffff',
    secondary_button_border: '#c9cace',
    secondary_button_label: '#1e212a',
    success: '#13a688',
    widget_background: '#ffffff',
    widget_border: '#c9cace',
  },
  fonts: {
    body_text: font,
    buttons_text: font,
    font_url: '',
    input_labels: font,
    links: font,
    links_style: 'normal',
    reference_text_size: 16,
    subtitle: font,
    title: font,
  },
  page_background: { background_color: '#000000', background_image_url: '', page_layout: 'center' },
  widget: {
    header_text_alignment: 'center',
    logo_height: 52,
    logo_position: 'center',
    logo_url: '',
    social_buttons_layout: 'bottom',
  },
};

export const branding: Step[] = [
  step('branding.updateSettings')(() => [{}, { colors }], has({ colors })),
  step('branding.getSettings')(() => [], has({ colors })),
  step('branding.setUniversalLoginTemplate')(() => [{}, { template }], isEmpty),
  step('branding.getUniversalLoginTemplate')(() => [], has({ body: template })),
  step('branding.deleteUniversalLoginTemplate')(() => [], isEmpty),
  step('branding.createTheme')(
    () => [{ displayName: 'Plain', ...look }],
    keeps('theme', { displayName: 'Plain' }, 'themeId'),
  ),
  step('branding.getTheme')((w) => [theme(w)], has({ displayName: 'Plain' })),
  step('branding.updateTheme')(
    (w) => [theme(w), { displayName: 'Dark', ...look }],
    has({ displayName: 'Dark' }),
  ),
  step('branding.getDefaultTheme')(() => [], has({ displayName: 'Dark' })),
  step('branding.deleteTheme')((w) => [theme(w)], isEmpty),
];
