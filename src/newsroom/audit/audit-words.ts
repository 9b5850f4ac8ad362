import type { Permission } from "../../platform/http/route-policy.ts";
import type { Words } from "../../words/languages.ts";

/** One's own sessions, and the upkeep of the database: a restore must find it as it left it. */
const NOT_LISTED: readonly (Permission | undefined)[] = ["self", "operate"];

/** Saves of a working copy come every few seconds; the copy itself names who changed it last. */
const isSave = (method: string, permission: Permission | undefined) =>
	permission === "drafts:write" && (method === "PUT" || method === "PATCH");

/** Posts to these routes ask for something, and change nothing. */
const QUESTIONS = [
	"/newsroom/api/markdown",
	"/newsroom/selection",
	"/newsroom/articles/:slug/conflict",
	"/newsroom/surveys/:slug/preview",
];

/** True if a change by this method of this route, which needs this permission, is in the audit list. */
export const isListed = (method: string, route: string, permission: Permission | undefined) =>
	!NOT_LISTED.includes(permission) && !isSave(method, permission) && !QUESTIONS.includes(route);

/** Says what was done by a request, with {target} for what it was done to; of a route without words, its name. */
export function actionOf(words: Words["audit"], method: string, route: string): string {
	const actions: Record<string, string> = words.actions;
	const request = `${method} ${route}`;
	return Object.hasOwn(actions, request) ? (actions[request] ?? "") : words.unknownAction(request);
}

/** Returns the page that shows what was changed; undefined if there is none. */
export function targetPath(route: string, target: string): string | undefined {
	const [, , first, second] = route.split("/");
	const kind = first === "api" ? second : first;
	const folders: Record<string, string> = {
		articles: "/newsroom/articles/",
		topics: "/newsroom/topics/",
		authors: "/newsroom/authors/",
		pages: "/newsroom/pages/",
		surveys: "/newsroom/surveys/",
		media: "/newsroom/media/",
		people: "/newsroom/people/",
		webhooks: "/newsroom/webhooks/",
	};
	const folder = kind === undefined ? undefined : folders[kind];
	return folder && folder + encodeURIComponent(target);
}
