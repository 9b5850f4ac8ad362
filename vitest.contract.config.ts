import { defineConfig } from "vitest/config";
import { workers } from "./vitest.config.ts";

/** Many requests for every operation of the contract, many stories of lists and of two editors: npm run test:contract. */
export default defineConfig({
	...workers,
	test: {
		...workers.test,
		silent: "passed-only",
		include: [
			"test/docs/properties.test.ts",
			"test/articles/two-editors.test.ts",
			"test/articles/lists/{paging,changes,channel-counts}.test.ts",
		],
		provide: { contractRuns: 400 },
	},
});
