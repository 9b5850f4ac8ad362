import { env } from "cloudflare:workers";
import { personId, sessionId, tokenId } from "../../src/newsroom/people.examples.ts";
import type { Role } from "../../src/newsroom/role.schema.ts";
import { newsroom } from "./service.ts";

/** Stores the person, the token and the session of the examples; nobody can sign in as them. */
export async function fillPeople(): Promise<void> {
	const at = Date.parse("2026-11-26T09:00:00Z");
	const until = Date.parse("2999-01-31T09:00:00Z");
	await env.DB.batch([
		env.DB.prepare("INSERT OR IGNORE INTO people VALUES (?, ?, ?, ?, ?)").bind(
			...[personId, "Ada Brandt", "ada@news.example", "editor", at],
		),
		env.DB.prepare("INSERT OR IGNORE INTO newsroom_tokens VALUES (?, ?, ?, ?, ?, ?, ?, ?)").bind(
			...[tokenId, "no hash", "Import", "editor", null, at, null, null],
		),
		env.DB.prepare("INSERT OR IGNORE INTO newsroom_sessions VALUES (?, ?, ?, ?, ?, ?)").bind(
			...[sessionId, "no hash", null, at, until, "2999-01-01"],
		),
	]);
}

/** Makes a token of a role, and returns it with its id. */
export async function newToken(role: Role, more = {}): Promise<{ id: string; token: string }> {
	const response = await newsroom("POST", "tokens", { name: `Token of ${role}`, role, ...more });
	const { id, token } = Object(await response.json());
	return { id: String(id), token: String(token) };
}

/** Makes a person, and returns their id. */
export async function newPerson(person: Record<string, unknown>): Promise<string> {
	const response = await newsroom("POST", "people", { name: "Ada", role: "editor", ...person });
	return String(Object(await response.json()).id);
}

/** Makes a token of a person. */
export async function newTokenOf(person: string): Promise<{ id: string; token: string }> {
	const response = await newsroom("POST", "tokens", { name: "Notebook", person });
	const { id, token } = Object(await response.json());
	return { id: String(id), token: String(token) };
}
