import { defineConfig } from "vitest/config";

/** The real service, and pages of other sites around it, in a real browser. */
export default defineConfig({
	test: {
		include: ["test/browser/**/*.test.ts"],
		// Each has a service and a browser of its own.
		maxWorkers: 2,
		globalSetup: ["test/browser/service.ts"],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		expect: { poll: { timeout: 10_000 } },
	},
});
