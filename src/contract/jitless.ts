import { z } from 'zod';

// zod compiles parsers with `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

export { z };
