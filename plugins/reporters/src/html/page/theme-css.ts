/**
 * Colours, light and dark. The eight of contenders stay apart for readers with protanopia and
 * deuteranopia, and have a contrast of at least 3 : 1 with the page; a test checks both.
 */
const lightColours: Readonly<Record<string, string>> = {
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
  shade: '#00000029',
  c0: '#0067b1',
  c1: '#c8500a',
  c2: '#00836c',
  c3: '#a83c8f',
  c4: '#8a6f00',
  c5: '#2b98c9',
  c6: '#5b3fa8',
  c7: '#8c1d2f',
};

const darkColours: Readonly<Record<string, string>> = {
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
  shade: '#000000a6',
  c0: '#58a6f0',
  c1: '#ff944d',
  c2: '#2cc3a0',
  c3: '#ec8bd2',
  c4: '#dcbf45',
  c5: '#a5e0fa',
  c6: '#a48bf5',
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
