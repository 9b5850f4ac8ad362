import { defineConfig } from "vitest/config";
import usual from "./vitest.config.ts";

/** Many requests for every operation of the contract: npm run test:contract. */
export default defineConfig({
	...usual,
	test: {
		...usual.test,
		include: ["test/docs/properties.test.ts"],
		provide: { contractRuns: 400 },
	},
});
