import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import controls from './controls.module.css';

/** Mantine needs ten shades of a colour; ours are all one token, which depends on the colour scheme. */
const shadesOf = (token: string): MantineColorsTuple => {
  const shade = `var(--${token})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
};

const warmGreys: MantineColorsTuple = [
  '#fbf9f5',
  '#f4f0e8',
  '#e6e1d8',
  '#d8d2c7',
  '#c9c2b5',
  '#a9a297',
  '#857e73',
  '#6b655c',
  '#3b3732',
  '#1f1d1a',
];

const warmDarks: MantineColorsTuple = [
  '#f1ede6',
  '#d8d2c7',
  '#a9a297',
  '#857e73',
  '#57524b',
  '#3a3733',
  '#242220',
  '#1b1a18',
  '#161513',
  '#100f0e',
];

/** Mantine's own variables, mapped to the tokens; the same in both schemes, since the tokens change with the scheme. */
const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--ink)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--ink-quiet)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--ground)',
  ...colorVariables('ink', 'ink', 'ink-hover', 'hover', 'selected'),
  ...colorVariables('danger', 'danger', 'danger', 'danger-wash', 'danger-wash'),
};

function colorVariables(
  name: string,
  filled: string,
  filledHover: string,
  light: string,
  lightHover: string,
) {
  return {
    [`--mantine-color-${name}-text`]: `var(--${filled})`,
    [`--mantine-color-${name}-filled`]: `var(--${filled})`,
    [`--mantine-color-${name}-filled-hover`]: `var(--${filledHover})`,
    [`--mantine-color-${name}-light`]: `var(--${light})`,
    [`--mantine-color-${name}-light-hover`]: `var(--${lightHover})`,
    [`--mantine-color-${name}-light-color`]: `var(--${filled})`,
    [`--mantine-color-${name}-outline`]: `var(--${filled})`,
    [`--mantine-color-${name}-outline-hover`]: `var(--${light})`,
  };
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });

export const theme = createTheme({
  colors: { ink: shadesOf('ink'), danger: shadesOf('danger'), gray: warmGreys, dark: warmDarks },
  primaryColor: 'ink',
  white: '#ffffff',
  black: '#1f1d1a',
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  fontFamily: 'var(--font-text)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: { fontFamily: 'var(--font-serif)', fontWeight: '500' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  focusRing: 'never',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--ground)' } : colors;
  },
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--ground)' } },
    Radio: { defaultProps: { iconColor: 'var(--ground)' } },
    Button: { defaultProps: { size: 'sm' }, classNames: { root: controls.button } },
    InputWrapper: { classNames: { label: controls.label, description: controls.description } },
    SegmentedControl: { classNames: { label: controls.segment } },
    Switch: { classNames: { track: controls.switchTrack, thumb: controls.switchThumb } },
    Select: { classNames: { option: controls.option } },
    // A closed list is not mounted: positioning it would force a layout of the page.
    Combobox: { defaultProps: { keepMounted: false } },
    Autocomplete: { classNames: { option: controls.option } },
    TagsInput: {
      classNames: { input: controls.tags, inputField: controls.tagsField, option: controls.option },
    },
    Tabs: { classNames: { root: controls.tabs, tab: controls.tab } },
    Notification: {
      classNames: { root: controls.toast, title: controls.toastText, description: controls.toastText },
    },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      classNames: { content: controls.modal, header: controls.modal, title: controls.modalTitle },
      defaultProps: {
        centered: true,
        transitionProps: { transition: 'fade', duration: 120 },
        overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 },
        closeButtonProps: { 'aria-label': 'Close' },
        // Without the role, the `header` of a dialog would count as another banner landmark of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 } } },
    Popover: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 } } },
  },
});
