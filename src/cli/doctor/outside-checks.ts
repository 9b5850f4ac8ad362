import { feeds, readers } from "./feed-checks.ts";
import type { OutsideCheck } from "./outside-check.ts";
import { newsroom } from "./service-checks.ts";
import { caching, compression } from "./transport-checks.ts";

/**
 * The checks that only the outside can make, once the service answers. A new one is a row here, and a title in
 * `outsideChecks` of `words/de/status.ts` and `words/en/status.ts`.
 */
export const outsideChecks = {
	newsroom,
	feeds,
	readers,
	caching,
	compression,
} as const satisfies Record<string, OutsideCheck>;
