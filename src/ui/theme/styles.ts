// Mantine's styles are in a cascade layer, so that a component's own module always wins, in any load order.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/wght.css';
import './tokens.css';
import './base.css';
