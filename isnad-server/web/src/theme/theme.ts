import { Checkbox, createTheme, defaultVariantColorsResolver, Radio, type VariantColorsResolver, type MantineColorsTuple, Modal, Tooltip, Popover, Menu, Select, MultiSelect, Drawer } from '@mantine/core';

// Mantine writes its variables as a style element when it runs; the content security policy forbids that.
// So the provider is told not to (app.tsx), and all colours are in tokens.css. This palette only tells
// Mantine the names; its values are the same as there.
const ink: MantineColorsTuple = [
  '#eaf4f4', '#d3e6e7', '#a8cdd0', '#77b0b6', '#4b949c', '#2b7c86', '#176a75', '#0f5661', '#0c444d', '#08323a',
];

/** What stands on the accent is dark where the accent is light. */
const onAccent: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' && (!input.color || input.color === 'ink') ? { ...colours, color: 'var(--on-accent)' } : colours;
};

/**
 * No component that Mantine styles with a style element may be used: Grid, SimpleGrid, AppShell, responsive
 * style props, ScrollArea.Autosize with responsive sizes. Modals do not lock the scroll for the same reason.
 */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  fontFamily: "'IBM Plex Sans Arabic', system-ui, sans-serif",
  defaultRadius: 'sm',
  cursorType: 'pointer',
  variantColorResolver: onAccent,
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Radio: Radio.extend({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 120 } } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 340, events: { hover: true, focus: true, touch: true } } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md' } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right' } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { checkIconPosition: 'right' } }),
  },
});
