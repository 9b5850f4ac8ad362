import type { CheckLevel } from "../../status/status.schema.ts";
import type { Examined } from "./examine.ts";

const MARKS: Record<CheckLevel, string> = { ok: "✓", warn: "!", fail: "✕" };
/** Green, yellow and red of a terminal (ECMA-48 §8.3.117). */
const COLOURS: Record<CheckLevel, number> = { ok: 32, warn: 33, fail: 31 };

/** Returns a line for each check, with what to do below it, and a line that sums up. */
export function toLines(checks: Examined[], seconds: number, isColoured: boolean): string[] {
	const coloured = (level: CheckLevel, text: string) =>
		isColoured ? `\u001b[${COLOURS[level]}m${text}\u001b[0m` : text;
	const lines = checks.flatMap(({ level, title, text, action }) => [
		`${coloured(level, MARKS[level])} ${title}: ${text}`,
		...(action ? [`    → ${action}`] : []),
	]);
	const count = (level: CheckLevel) => checks.filter((check) => check.level === level).length;
	const summary = `${count("ok")} all right, ${count("warn")} ${count("warn") === 1 ? "hint" : "hints"}, ${count("fail")} ${count("fail") === 1 ? "fault" : "faults"}`;
	return [...lines, "", `${coloured(worstOf(checks), summary)} (${seconds.toFixed(1)} s)`];
}

export function worstOf(checks: Examined[]): CheckLevel {
	const levels = checks.map(({ level }) => level);
	return levels.includes("fail") ? "fail" : levels.includes("warn") ? "warn" : "ok";
}
