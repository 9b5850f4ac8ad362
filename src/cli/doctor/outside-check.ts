import type { CheckLevel } from "../../status/status.schema.ts";
import type { Ask } from "./ask.ts";

/** The service as it is seen from outside. */
export interface Outside {
	url: string;
	ask: Ask;
	/** The newsroom's token, if there is one here. */
	token: string | undefined;
}

export interface OutsideResult {
	level: CheckLevel;
	text: string;
	action?: string;
}

/** Checks one thing; throws Unanswered if the service does not answer. */
export type OutsideCheck = (outside: Outside) => Promise<OutsideResult>;

export const right = (text: string): OutsideResult => ({ level: "ok", text });
export const hint = (text: string, action: string): OutsideResult => ({
	level: "warn",
	text,
	action,
});
export const fault = (text: string, action: string): OutsideResult => ({
	level: "fail",
	text,
	action,
});
