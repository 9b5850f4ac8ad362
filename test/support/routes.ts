import { app } from "../../src/app.ts";
import { policyOf } from "../../src/platform/http/route-policy.ts";
import { submissionIdentity } from "../../src/surveys/answers/receipts/receipt-code.ts";

import { survey } from "./fixtures.ts";

/** The submission whose receipt stands in the sample addresses. */
export const SAMPLE_SUBMISSION = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";

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
	selector: "topics",
	value: "wohnungswirtschaft",
	month: "2024-07",
	key: "1",
	question: "comment",
	consent: "agreed",
	backup: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
	table: "articles",
	receipt: identity.receipt,
	id: identity.id,
};

/** Puts a value for each parameter into the path of a route. */
export function samplePath(path: string): string {
	return path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name) => samples[name] ?? name);
}

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
