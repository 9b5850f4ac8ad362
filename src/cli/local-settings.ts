import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import * as v from "valibot";
import { nearestName } from "../platform/schema/nearest-name.ts";
import { Secrets } from "../platform/schema/secrets.schema.ts";
import { Site } from "../platform/schema/site-settings.schema.ts";

export const SECRETS_FILE = ".dev.vars";
const MAX_SHOWN = 2;

/** Returns the secrets of this checkout, by name. Throws if the file cannot be read. */
export function localSecrets(file = SECRETS_FILE): Record<string, string> {
	const found = parseEnv(secretsText(file));
	return Object.fromEntries(
		Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

/** Says what is wrong with the secrets in .dev.vars, by the Worker's own schema. */
export function secretsErrors(secrets: Record<string, string>): string[] {
	const known = Object.keys(Secrets.entries);
	const unknown = Object.keys(secrets).filter((name) => !known.includes(name));
	return [
		...unknown.map((name) => {
			const near = nearestName(name, known);
			return `${SECRETS_FILE}: ${name} is no secret of this service${near ? `: did you mean ${near}?` : "."}`;
		}),
		...errorsOf(SECRETS_FILE, v.safeParse(Secrets, { NEWSROOM_TOKEN: NOT_MADE_YET, ...secrets })),
	];
}

// The first start makes the token.
const NOT_MADE_YET = "not made yet";

/** Says what is wrong with [vars] of wrangler.toml, by the Worker's own schema. */
export function settingsErrors(vars: Record<string, unknown>): string[] {
	return errorsOf("wrangler.toml", v.safeParse(Site, vars));
}

function errorsOf(file: string, { issues }: v.SafeParseResult<v.GenericSchema>): string[] {
	return (issues ?? []).map((issue) => {
		const name = v.getDotPath(issue) ?? "";
		const isMissing = issue.input === undefined;
		return `${file}: ${name} ${isMissing ? "is missing" : issue.message}`;
	});
}

/** Returns at most three lines that say what to correct; undefined if nothing is wrong. */
export function correction(errors: string[]): string | undefined {
	if (errors.length === 0) return undefined;
	const others = errors.length - MAX_SHOWN;
	const more = others > 0 ? ` There ${others === 1 ? "is one more" : `are ${others} more`}.` : "";
	return [
		...errors.slice(0, MAX_SHOWN),
		`Correct it and start again; src/cli/README.md describes every setting.${more}`,
	].join("\n");
}

/** Says what is wrong with the settings and secrets of this checkout. `readConfig` is wrangler's. */
export function localErrors(readConfig: () => { vars: Record<string, unknown> }): string[] {
	return [
		...inFile("wrangler.toml", () => settingsErrors(readConfig().vars)),
		...secretsFileErrors(),
	];
}

const secretsFileErrors = () =>
	inFile(SECRETS_FILE, () => [...linesErrors(secretsText()), ...secretsErrors(localSecrets())]);

const secretsText = (file = SECRETS_FILE) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Returns a sentence for each line that is ignored when the file is read, by its number. The line itself may be a secret. */
export function linesErrors(text: string): string[] {
	const errors: string[] = [];
	let open: { mark: string; line: number } | undefined;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const [, value] = open ? [] : (ASSIGNMENT.exec(line) ?? []);
		if (open) open = line.includes(open.mark) ? undefined : open;
		else if (value !== undefined) {
			const [, mark = "", rest = ""] = /^(["'`])(.*)$/.exec(value) ?? [];
			if (mark !== "" && !rest.includes(mark)) open = { mark, line: index + 1 };
		} else if (!/^\s*(?:#|$)/.test(line))
			errors.push(`${SECRETS_FILE}: line ${index + 1} must be NAME=value`);
	}
	if (open)
		errors.push(`${SECRETS_FILE}: line ${open.line} has a quotation mark that is never closed`);
	return errors;
}

const ASSIGNMENT = /^\s*(?:export\s+)?[\w.-]+\s*=\s*(.*)$/;

function inFile(file: string, check: () => string[]): string[] {
	try {
		return check();
	} catch (error) {
		return [`${file}: ${firstReason(String(Object(error).message))}`];
	}
}

/** The first line that says something: wrangler puts a headline above what it found. */
function firstReason(message: string): string {
	const lines = message.split("\n").map((line) => line.trim());
	const reason = lines.find((line) => line !== "" && !line.endsWith(":")) ?? message.trim();
	return reason.replace(/^- /, "");
}
