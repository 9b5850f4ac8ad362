import { env } from "cloudflare:workers";
import { app } from "../../src/app.ts";
import { previewLinkId, previewToken } from "../../src/articles/previews/preview.examples.ts";
import { mediaId, pictureFile } from "../../src/media/media.examples.ts";
import { personId, sessionId, tokenId } from "../../src/newsroom/people.examples.ts";
import { permissionOf, policyOf } from "../../src/platform/http/route-policy.ts";
import { submissionIdentity } from "../../src/surveys/answers/receipts/receipt-code.ts";
import { webhookId } from "../../src/webhooks/webhooks.examples.ts";
import { survey } from "./fixtures.ts";

/** The submission whose receipt stands in the sample addresses. */
export const SAMPLE_SUBMISSION = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";

/** The page of the editor that sends the samples. */
export const SAMPLE_PAGE = "c56a4180-65aa-42ec-a945-5fd21dec0538";

export const SAMPLE_ANSWERS = { role: "owner", agreed: true };
export const SAMPLE_QUESTIONS = [
	...survey().questions,
	{ id: "agreed", type: "consent", label: "Ich stimme zu." },
];

const identity = submissionIdentity("hafen", SAMPLE_SUBMISSION, SAMPLE_ANSWERS);
const samples: Record<string, string> = {
	file: "rss.xml",
	part: "sitemap-1.xml",
	slug: "hafen",
	text: "hafen.md",
	known: "impressum",
	selector: "topics",
	value: "wohnungswirtschaft",
	month: "2024-07",
	topic: "wohnungswirtschaft",
	author: "ada-beispiel",
	key: "1",
	question: "comment",
	consent: "agreed",
	backup: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
	table: "articles",
	receipt: identity.receipt,
	id: identity.id,
	person: personId,
	token: tokenId,
	session: sessionId,
	link: previewLinkId,
	preview: previewToken,
	webhook: webhookId,
	number: "1",
	media: mediaId,
	picture: pictureFile,
	drawing: "role.svg",
	chart: "role",
};

/** Puts a value for each parameter into the path of a route. */
export function samplePath(path: string): string {
	return path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name) => samples[name] ?? name);
}

/** The parameters that a route cannot do without. */
const queries: Record<string, string> = {
	"/newsroom/backup/runs/:backup/changes": "?after=0",
	"/newsroom/api/surveys/:slug/cross": "?rows=role&columns=topics",
	"/newsroom/api/surveys/:slug/cross.csv": "?rows=role&columns=topics",
	"/newsroom/topics/:topic/rename": "?name=Wohnen",
	"/newsroom/authors/:author/rename": "?name=Ada+B.",
	"/newsroom/backup/restores/:backup/tables/:table": "?from=0",
};

/** Returns a sample address of a route, with the query that it needs. */
export const sampleAddress = (path: string) => samplePath(path) + (queries[path] ?? "");

/** What backups and restores are sent, by route. */
export const BACKUP_BODIES: Record<string, unknown> = {
	"PUT /newsroom/backup/runs/:backup/report": { revision: 1, rows: 2, bytes: 3 },
	"PUT /newsroom/backup/restores/:backup": {
		migrations: env.TEST_MIGRATIONS.map(({ name }) => name),
	},
	"PUT /newsroom/backup/restores/:backup/end": { revision: 1 },
};

/** Returns the route that begins the backup or restore that a route goes on with. */
export function beginningOf(path: string, method: string): string | undefined {
	// Without its restore there is nothing to discard.
	if (method === "DELETE" && path === "/newsroom/backup/restores/:backup") return path;
	return /^(\/newsroom\/backup\/(?:runs|restores)\/:backup)\/./.exec(path)?.[1];
}

/** A backup is restored only into an empty service. */
export const needsEmptyService = (path: string) => path.includes("/backup/restores/");

interface Route {
	method: string;
	path: string;
	handlers: unknown[];
}

/** Lists every route of the app with all its handlers. */
export function listRoutes(): Route[] {
	const routes = new Map<string, Route>();
	for (const { method, path, handler } of app.routes.filter((route) => route.method !== "ALL")) {
		const key = `${method} ${path}`;
		const handlers = routes.get(key)?.handlers ?? [];
		routes.set(key, { method, path, handlers: [...handlers, handler] });
	}
	return [...routes.values()];
}

/** Returns the names of the policies that a route states. */
export function policiesOf({ handlers }: Route) {
	return handlers.map(policyOf).filter((name) => name !== undefined);
}

/** Returns the permissions that a route demands. */
export function permissionsNeededBy({ handlers }: Route) {
	return handlers.map(permissionOf).filter((name) => name !== undefined);
}
