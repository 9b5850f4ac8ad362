import "vitest";

declare module "vitest" {
	interface ProvidedContext {
		/** Requests for each operation of the contract. */
		contractRuns: number;
	}
}
