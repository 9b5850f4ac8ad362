import type { Cloudflare } from "./cloudflare-client.ts";

/** Everything outside the program that a deployment uses; tests replace it. */
export interface Outside {
	cloudflare: Cloudflare;
	/** Runs wrangler with these parameters and variables. Throws Stop with its output if it fails. */
	runWrangler(parameters: string[], variables: Record<string, string>): Promise<void>;
	say(line: string): void;
	/** Asks the operator. Undefined where nobody can answer, such as in CI. */
	choose: ((question: string, choices: Choice[]) => Promise<string>) | undefined;
	/** The variables of the process. */
	env: Record<string, string | undefined>;
	clock: { now(): number; wait(ms: number): Promise<void> };
}

interface Choice {
	value: string;
	label: string;
}
