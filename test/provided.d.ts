import "vitest";

declare module "vitest" {
	interface ProvidedContext {
		/** Requests for each operation of the contract; of longer stories, such as those of lists, a fraction. */
		contractRuns: number;
	}
}
