/**
 * Colours, light and dark. The eight of contenders stay apart for readers with protanopia and
 * deuteranopia, and have a contrast of at least 3 : 1 with the page; a test checks both.
 */
export const lightColours: Readonly<Record<string, string>> = {
  page: '#fbfbfa',
  surface: '#ffffff',
  ink: '#1a1c1f',
  muted: '#595f69',
  line: '#d5d8dd',
  grid: '#e6e8eb',
  accent: '#0b57a4',
  control: '#7d838c',
  heat: '#1c5f9e',
  'heat-ink': '#ffffff',
  good: '#1d6b36',
  bad: '#a8201a',
  'alert-page': '#fdf0ee',
  shade: '#0000001f',
  c0: '#296b99',
  c1: '#bc4e0b',
  c2: '#00836c',
  c3: '#862d70',
  c4: '#a1893d',
  c5: '#0496e5',
  c6: '#5b3fa8',
  c7: '#8c1d2f',
};

export const darkColours: Readonly<Record<string, string>> = {
  page: '#121417',
  surface: '#1a1d21',
  ink: '#e9ebee',
  muted: '#a4abb5',
  line: '#3a4048',
  grid: '#292e34',
  accent: '#82bbff',
  control: '#8e959f',
  heat: '#7db9ee',
  'heat-ink': '#10151b',
  good: '#7fd196',
  bad: '#ff9d94',
  'alert-page': '#33201e',
  shade: '#00000080',
  c0: '#59b5ff',
  c1: '#e57d37',
  c2: '#2cc3a0',
  c3: '#ff90d1',
  c4: '#e1c85b',
  c5: '#a5daff',
  c6: '#877def',
  c7: '#f0617a',
};

const declarations = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');

export const themeCss = `
:root{color-scheme:light;${declarations(lightColours)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declarations(darkColours)}}}
:root[data-theme=dark]{color-scheme:dark;${declarations(darkColours)}}
@media print{:root,:root:not([data-theme=light]),:root[data-theme=dark]{color-scheme:light;${declarations(lightColours)}}}
`;
