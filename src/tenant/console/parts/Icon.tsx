/** Paths of icons, on a grid of 16. */
const PATHS = {
  users: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 13.5c.5-2.3 2.5-3.5 5-3.5s4.5 1.2 5 3.5',
  roles: 'M8 2l5 1.8v3.7c0 3-2 5.2-5 6.5-3-1.3-5-3.5-5-6.5V3.8zM6 7.8l1.5 1.5L10.2 6.5',
  organizations: 'M3 13.5V3.5h6v10M9 6.5h4v7M2 13.5h12M5.2 6h1.6M5.2 8.5h1.6M5.2 11h1.6',
  clients: 'M2.5 3.5h11v9h-11zM2.5 6.3h11M4.5 4.9h.01M6.3 4.9h.01',
  connections: 'M6.5 9.5l3-3M7 4.8l1.2-1.2a3 3 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.2 1.2a3 3 0 0 1-4.2-4.2L4.8 7',
  requests: 'M2 8h2.5l2-5 3 10 2-5H14',
  mails: 'M2.5 4h11v8.5h-11zM2.8 4.5L8 8.8l5.2-4.3',
  logs: 'M3 4h10M3 8h10M3 12h6',
  control: 'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3L13.5 13.5',
  copy: 'M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  plus: 'M8 3v10M3 8h10',
  open: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
