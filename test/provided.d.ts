import "vitest";

declare module "vitest" {
	interface ProvidedContext {
		/** Requests for each operation of the contract; for as many, some stories of two editors. */
		contractRuns: number;
	}
}
